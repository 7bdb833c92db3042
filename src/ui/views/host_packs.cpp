#include "ui/views/host_packs.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {

float draw_host_packs(const Context& context, ImVec2 at, float width) {
    const auto& packs = context.brand.packs;
    if (packs.empty()) return 0;
    const Look& look = context.look;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const std::string title = "From " + std::string(context.brand.name());
    look.heading(at, 2, type::title, context.palette().text_primary, title, width);
    float y = at.y + 32;
    const mirror::Scope list(mirror::Role::list, title, ImGui::GetID("packs"));
    for (std::size_t i = 0; i < packs.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        ImGui::PushID(static_cast<int>(i));
        const Button open{.id = "open",
                          .label = packs[i].name,
                          .icon = icon::folder_open,
                          .size = size,
                          .description = "Shows what is inside and asks"};
        if (draw_button(look, {at.x, y}, open, std::min(button_width(look, open), width))) context.out.ask(OpenPack{i});
        ImGui::PopID();
        y += button_height(size) + 8;
    }
    return y - at.y + 8;
}

} // namespace ringback::ui
