#include "ui/views/notices.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/marks.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

struct Banner {
    const char* id;
    bool alarm;
    std::string title;
    std::string text;
    std::vector<std::pair<Button, Request>> buttons;
};

float draw_banner(const Context& context, ImVec2 at, float width, const Banner& banner) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    ImGui::PushID(banner.id);
    float buttons_width = 0;
    for (const auto& [button, request] : banner.buttons) buttons_width += button_width(look, button) + 8;
    const bool stacked = width < 640;
    const float room = width - 56 - (stacked ? 16 : buttons_width + 16);
    const std::string words = banner.title + " " + banner.text;
    const float text_height = look.paragraph_height(room, type::dense, words);
    const float height = std::max(44.0f, text_height + 24) + (stacked && !banner.buttons.empty() ? 44.0f : 0.0f);
    const ImRect box(at, {at.x + width, at.y + height});
    const ImU32 ink = banner.alarm ? p.danger_text : p.accent_text;
    look.fill(box, banner.alarm ? p.danger_soft : p.accent_soft, 10);
    {
        const mirror::Scope region(banner.alarm ? mirror::Role::alert : mirror::Role::region, banner.title,
                                   ImGui::GetID("banner"));
        look.icon({at.x + 24, at.y + 22}, banner.alarm ? icon::circle_alert : icon::eye, 16, ink);
        look.paragraph({at.x + 44, at.y + 12}, room, type::dense, p.text_primary, words);
        float x = stacked ? at.x + 44 : box.Max.x - 12 - buttons_width + 8;
        const float y = stacked ? box.Max.y - 44 : box.GetCenter().y - 16;
        for (const auto& [button, request] : banner.buttons) {
            if (draw_button(look, {x, y}, button)) context.out.ask(request);
            x += button_width(look, button) + 8;
        }
    }
    ImGui::PopID();
    return height;
}

std::vector<Banner> banners_now(const Context& context) {
    std::vector<Banner> banners;
    const Button export_button{.id = "export", .label = "Export"};
    if (context.sample)
        banners.push_back({"sample",
                           false,
                           "A sample workspace.",
                           "Try anything: nothing here is kept, and your own workspace is untouched.",
                           {{Button{.id = "leave", .label = "Leave the sample"}, LeaveSample{}}}});
    switch (context.save.state) {
    case journal::SaveState::not_saved:
        banners.push_back(
            {"not saved",
             true,
             "Not saved.",
             context.save.reason + " Your changes are still here.",
             {{Button{.id = "retry", .label = "Try again"}, RetrySaving{}}, {export_button, SaveWorkspace{}}}});
        break;
    case journal::SaveState::memory_only:
        banners.push_back({"memory",
                           true,
                           "Nothing is kept in this browser.",
                           context.save.reason + " Everything works until this page closes; export before you leave.",
                           {{export_button, SaveWorkspace{}}}});
        break;
    case journal::SaveState::read_only:
        banners.push_back({"read only", false, "Read only.", context.save.reason, {{export_button, SaveWorkspace{}}}});
        break;
    default: break;
    }
    return banners;
}

} // namespace

float draw_banners(const Context& context, const ImRect& area) {
    float y = area.Min.y;
    const float side = 8;
    for (const Banner& banner : banners_now(context))
        y += side + draw_banner(context, {area.Min.x + side, y + side}, area.GetWidth() - 2 * side, banner);
    return y;
}

void draw_toast(const Context& context) {
    if (!context.state.toast) return;
    const Toast& toast = *context.state.toast;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float undo_width =
        toast.can_undo ? look.width(type::base_strong, "Undo") + keycap_width(look, "Ctrl Z") + 32 : 0;
    const float room = context.page_width - 32;
    const float width = std::min(room, look.width(type::base, toast.words) + 32 + undo_width);
    const float bottom = context.page_height - (context.phone() ? tab_bar_height + 12 : 24);
    const ImVec2 at{(context.page_width - width) / 2, bottom - 44};
    ImGui::SetNextWindowPos({at.x - 24, at.y - 12});
    ImGui::SetNextWindowSize({width + 48, 44 + 36});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("##toast", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar();
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const ImRect box(at, {at.x + width, at.y + 44});
    look.shadow(box, 10, 2);
    look.fill(box, p.bg_inverse, 10);
    look.text_cut({at.x + 16, at.y + 12}, width - 32 - undo_width, type::base, p.text_inverse, toast.words);
    if (toast.can_undo) {
        const ImRect reach({box.Max.x - undo_width - 4, at.y + 6}, {box.Max.x - 8, at.y + 38});
        const Hit hit = hit_area("undo", reach, {.role = mirror::Role::button, .name = "Undo"});
        if (hit.hovered) look.fill(reach, faded(p.text_inverse, 0.12f), 8);
        const float w = look.paint({reach.Min.x + 8, at.y + 12}, type::base_strong, p.text_inverse, "Undo");
        draw_keycap(look, {reach.Min.x + 16 + w, at.y + 22}, "Ctrl Z", KeycapGround::inverse);
        if (hit.focused) look.focus_ring(reach, 8);
        if (hit.pressed) context.out.ask(Undo{});
    }
    ImGui::End();
}

void draw_replace_question(const Context& context) {
    const bool open = context.state.replace_question.has_value();
    Dialog dialog(context.look, "Open this workspace?", 480, open);
    if (!dialog) return;
    const Palette& p = context.palette();
    const std::string text =
        context.state.replace_question.value_or("") + " holds " +
        count_text(context.state.replace_count, "prospect", "prospects") + ". It takes the place of the " +
        count_text(context.model.prospects().size(), "prospect", "prospects") +
        " here. You can undo that while this page is open; save the present workspace as a file to be sure.";
    float y = dialog.origin().y;
    y += context.look.paragraph({dialog.origin().x, y}, dialog.width(), type::base, p.text_secondary, text) + 24;
    const Button open_button{.id = "replace", .label = "Open it", .kind = ButtonKind::primary};
    const Button save_button{.id = "save", .label = "Save a file first"};
    float x = dialog.origin().x + dialog.width() - button_width(context.look, open_button);
    if (draw_button(context.look, {x, y}, open_button)) context.out.ask(ReplaceOpened{});
    x -= 8 + button_width(context.look, save_button);
    if (draw_button(context.look, {x, y}, save_button)) context.out.ask(SaveWorkspace{});
    if (dialog.close_asked()) context.state.replace_question.reset();
    dialog.end_at(y + 32);
}

} // namespace ringback::ui
