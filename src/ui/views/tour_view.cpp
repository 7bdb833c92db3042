#include "ui/views/tour_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/tour.hpp"
#include "ui/views/outcome_bar.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

constexpr float edge = 8; // of the page, that stays clear
constexpr float gap = 18; // from the ring to the card
constexpr float padding = 20;

// What stands at the foot of a phone stays in reach.
float foot_height(const Context& context) {
    if (!context.phone()) return 0;
    if (!covers_tab_bar(context)) return tab_bar_height;
    return context.state.route.screen == Screen::today ? outcome_bar_height(context, context.page_width) : 0;
}

// Beside what it points at where there is room, else below or above it, else in the corner that is farther from it.
ImVec2 place_of(ImVec2 size, const ImRect& spot, const ImRect& page) {
    const float x = std::clamp(spot.Min.x, page.Min.x, std::max(page.Min.x, page.Max.x - size.x));
    const float y = std::clamp(spot.Min.y, page.Min.y, std::max(page.Min.y, page.Max.y - size.y));
    if (spot.Max.x + gap + size.x <= page.Max.x) return {spot.Max.x + gap, y};
    if (spot.Min.x - gap - size.x >= page.Min.x) return {spot.Min.x - gap - size.x, y};
    if (spot.Max.y + gap + size.y <= page.Max.y) return {x, spot.Max.y + gap};
    if (spot.Min.y - gap - size.y >= page.Min.y) return {x, spot.Min.y - gap - size.y};
    const bool high = spot.GetCenter().y < page.GetCenter().y || spot.GetHeight() > page.GetHeight() / 2;
    return {page.Max.x - size.x, high ? page.Max.y - size.y : page.Min.y};
}

// Over the screen and under the card, and still: it neither pulses nor moves.
void draw_ring(const Context& context, const ImRect& spot) {
    const Palette& p = context.palette();
    constexpr float room = 8; // between it and what it is about
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    const ImRect box(
        {std::max(spot.Min.x - room, 2.0f), std::max(spot.Min.y - room, 2.0f)},
        {std::min(spot.Max.x + room, context.page_width - 2), std::min(spot.Max.y + room, context.page_height - 2)});
    list.AddRect(box.Min, box.Max, faded(p.accent_mark, 0.22f), 12, 0, 8);
    list.AddRect(box.Min, box.Max, p.accent_mark, 12, 0, 2.5f);
    list.PopClipRect();
}

struct Wish {
    bool leave = false;
    int move = 0;
};

// Arrow keys only while the focus is on the card: elsewhere they belong to what is there.
void take_keys(std::span<const ImGuiID> buttons, Wish& wish) {
    if (std::ranges::find(buttons, mirror::focused_item()) == buttons.end()) return;
    constexpr std::array<std::pair<ImGuiKey, int>, 4> keys{
        {{ImGuiKey_RightArrow, 1}, {ImGuiKey_DownArrow, 1}, {ImGuiKey_LeftArrow, -1}, {ImGuiKey_UpArrow, -1}}};
    for (const auto& [key, step] : keys) {
        ImGui::SetKeyOwner(key, ImHashStr("tour"));
        if (ImGui::IsKeyPressed(key, false)) wish.move = step;
    }
}

Wish draw_buttons(const Context& context, ImVec2 at, float width, bool first, bool last) {
    const Look& look = context.look;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    Wish wish;
    const Button leave{.id = "leave", .label = "Leave the tour", .kind = ButtonKind::ghost, .size = size};
    const Button back{.id = "back", .label = "Back", .size = size, .disabled = first};
    const Button next{.id = "next", .label = last ? "Done" : "Next", .kind = ButtonKind::primary, .size = size};
    const std::array<ImGuiID, 3> ids{ImGui::GetID("leave"), ImGui::GetID("back"), ImGui::GetID("next")};
    const float ahead = at.x + width - button_width(look, next);
    wish.leave = draw_button(look, {at.x - 12, at.y}, leave);
    if (draw_button(look, {ahead - 8 - button_width(look, back), at.y}, back)) wish.move = -1;
    if (draw_button(look, {ahead, at.y}, next)) wish.move = 1;
    take_keys(ids, wish);
    return wish;
}

Wish draw_card(const Context& context, const TourStep& step, std::size_t number, std::size_t count, const ImRect& page,
               bool points) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool phone = context.phone();
    const float width = phone ? page.GetWidth() : 360.0f;
    const float room = width - 2 * padding;
    const float foot = button_height(phone ? ButtonSize::touch : ButtonSize::normal);
    const float height = 16 + 16 + 4 + 24 + 6 + look.paragraph_height(room, type::base, step.words) + 16 + foot + 14;
    const ImVec2 at = place_of({width, height}, context.state.tour.spot, page);
    ImGui::SetNextWindowPos({snapped(at.x), snapped(at.y)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("##tour", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar();
    const std::string of = "Step " + std::to_string(number + 1) + " of " + std::to_string(count);
    const std::string name = of + ": " + std::string(step.title);
    mirror::window_role(mirror::Role::dialog, name);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const ImVec2 corner = ImGui::GetWindowPos();
    const ImRect box(corner, {corner.x + width, corner.y + height});
    if (points) draw_ring(context, context.state.tour.spot);
    ImGui::PushClipRect({box.Min.x - 40, box.Min.y - 40}, {box.Max.x + 40, box.Max.y + 40}, false);
    look.shadow(box, 14, 3);
    look.fill(box, p.bg_raised, 14);
    ImGui::PopClipRect();
    float y = corner.y + 16;
    const float left = corner.x + padding;
    look.text({left, y}, type::small_medium, p.text_secondary, of);
    y += 20;
    look.heading({left, y}, 2, type::title, p.text_primary, step.title);
    y += 30;
    y += look.paragraph({left, y}, room, type::base, p.text_secondary, step.words) + 16;
    const Wish wish = draw_buttons(context, {left, y}, room, number == 0, number + 1 == count);
    // The focus goes with the tour: to the way on, for as long as the step has just begun.
    if (ImGui::IsWindowAppearing() || context.state.tour.focus) mirror::request_focus(ImGui::GetID("next"));
    context.state.tour.focus = false;
    ImGui::End();
    return wish;
}

} // namespace

void draw_tour(const Context& context, float top) {
    TourState& tour = context.state.tour;
    if (tour.arriving > 0) --tour.arriving;
    if (!tour.step || GImGui->OpenPopupStack.Size > 0) return;
    const auto steps = tour_steps(context);
    if (*tour.step >= steps.size()) return leave_tour(context);
    const bool points =
        tour.shown_on == ImGui::GetFrameCount() && tour.spot.GetWidth() > 0 && tour.spot.GetHeight() > 0;
    const ImRect page({edge, top + edge},
                      {context.page_width - edge, context.page_height - foot_height(context) - edge});
    // Somewhere else: the card waits in the middle below.
    if (!points) tour.spot = ImRect({context.page_width / 2, top}, {context.page_width / 2, top});
    const Wish wish = draw_card(context, *steps[*tour.step], *tour.step, steps.size(), page, points);
    if (wish.leave || wish.move + static_cast<int>(*tour.step) >= static_cast<int>(steps.size()))
        leave_tour(context);
    else if (wish.move != 0 && (wish.move > 0 || *tour.step > 0))
        go_to_step(context, wish.move > 0 ? *tour.step + 1 : *tour.step - 1);
}

} // namespace ringback::ui
