#include "ui/views/prospect_menu.hpp"

#include "ui/icons.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/widgets/button.hpp"

namespace ringback::ui {

void draw_prospect_menu(const Context& context, const Prospect& prospect, ImVec2 right_top) {
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const float side = button_height(size);
    const ImVec2 at{right_top.x - side, right_top.y};
    if (draw_button(context.look, at,
                    {.id = "more", .icon = icon::ellipsis, .kind = ButtonKind::ghost, .size = size, .name = "More"}))
        open_menu(context, {.prospect = prospect.id, .at = {{at.x + side - menu_width, at.y + side + 4}}});
}

} // namespace ringback::ui
