#include "ui/views/call_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/call_parts.hpp"
#include "ui/views/headline.hpp"
#include "ui/views/history_view.hpp"
#include "ui/views/outcome_bar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float side_width = 344;
constexpr float beside = 820; // from this width of the sheet on what is known stands beside the words

float draw_header(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::large;
    const Button back{.id = "leave",
                      .icon = icon::chevron_left,
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::large : ButtonSize::normal,
                      .name = "Leave the call"};
    const float row = button_height(size);
    if (draw_button(look, {at.x - 10, at.y + (row - button_height(back.size)) / 2}, back))
        context.out.go({Screen::today, scene.prospect.id});
    const std::string phone(first_address(scene.prospect.phones));
    const std::string label = "Call " + phone_text(phone);
    const std::string href = tel_href(phone);
    const Button dial{.id = "dial",
                      .label = context.phone() ? std::string_view("Call") : std::string_view(label),
                      .icon = icon::phone,
                      .kind = ButtonKind::primary,
                      .size = size,
                      .href = href,
                      .name = label};
    const float right = href.empty() ? 0.0f : button_width(look, dial) + 12;
    const float left = at.x + button_width(look, back) - 2;
    const float room = at.x + width - right - left;
    const std::string name = display_name(scene.prospect);
    look.heading({left, at.y + 2}, 1, type::pane, p.text_primary, name, room);
    std::string about = scene.prospect.company == name ? std::string() : scene.prospect.company;
    if (scene.words.script != nullptr) about += (about.empty() ? "" : ", ") + scene.words.script->title;
    look.text_cut({left, at.y + 28}, room, type::small, p.text_secondary, about);
    if (!href.empty()) draw_button(look, {at.x + width - right + 12, at.y}, dial);
    return row + 20;
}

float draw_known(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const mirror::Scope region(mirror::Role::region, "What is known", ImGui::GetID("known"));
    const Look& look = context.look;
    float y = at.y;
    look.heading({at.x, y}, 2, type::title, context.palette().text_primary, "What is known");
    y += 36;
    return y + draw_history(context, scene.prospect, {at.x, y}, width) - at.y;
}

void draw_body(const Context& context, const CallScene& scene, const ScrollArea& scroll, const ImRect& sheet) {
    const float padding = context.phone() ? 16.0f : 32.0f;
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 12.0f : 20.0f)};
    const float width = scroll.width() - 2 * padding;
    const bool two = scroll.width() >= beside;
    const float words = two ? std::min(width - side_width - 64, 720.0f) : width;
    const float top = at.y + draw_header(context, scene, at, width);
    float y = top;
    y += draw_call_clock(context, scene, {at.x, y}, words) + 12;
    y += draw_call_walk(context, scene, {at.x, y}, words) + 8;
    y += draw_call_answers(context, scene, {at.x, y}, words) + 16;
    if (two) {
        const float left = at.x + width - side_width;
        context.look.hairline({left - 32, top}, std::max(sheet.Max.y - top, 0.0f), true);
        float side = top;
        side += draw_call_note(context, scene, {left, side}, side_width) + 24;
        side += draw_known(context, scene, {left, side}, side_width);
        y = std::max(y, side);
    } else {
        y += draw_call_note(context, scene, {at.x, y}, words) + 24;
        y += draw_known(context, scene, {at.x, y}, words);
    }
    scroll.end_at(y + 24);
}

void draw_nobody_to_call(const Context& context, const ImRect& sheet) {
    const EmptyState state{.title = "Nobody is to be called now",
                           .text = "Today says whom to turn to next, and how.",
                           .act = Button{.id = "today", .label = "Go to Today", .icon = icon::sun, .href = "#/today"},
                           .level = 1};
    draw_empty_state(context.look, {sheet.Min.x + 32, sheet.Min.y + 120}, sheet.GetWidth() - 64, state);
}

// The arrows walk through the words; they must not move the focus.
void take_arrows() {
    if (GImGui->OpenPopupStack.Size > 0) return;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) ImGui::SetKeyOwner(key, ImHashStr("page"));
}

} // namespace

void draw_call(const Context& context, const ImRect& sheet) {
    const Prospect* prospect = call_prospect(context);
    if (prospect == nullptr) return draw_nobody_to_call(context, sheet);
    const auto* entry = context.moment.entry_of(context.model, prospect->id);
    if (entry == nullptr) return;
    // The address names nobody yet: whoever is called stays, whatever becomes more urgent meanwhile.
    if (context.state.route.prospect.empty()) context.out.ask(GoTo{{Screen::call, prospect->id}, true});
    take_arrows();
    ImGui::PushID(prospect->id.text.c_str());
    const Words words = call_words(context, *prospect);
    const CallScene scene{*prospect, words, call_of(context, *prospect)};
    const float bar = outcome_bar_height(context, sheet.GetWidth());
    {
        const ScrollArea scroll("call", ImRect(sheet.Min, {sheet.Max.x, sheet.Max.y - bar}));
        draw_body(context, scene, scroll, sheet);
    }
    draw_outcome_bar(context, *prospect, *entry, ImRect({sheet.Min.x, sheet.Max.y - bar}, sheet.Max));
    ImGui::PopID();
}

} // namespace ringback::ui
