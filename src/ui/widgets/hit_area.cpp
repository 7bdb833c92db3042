#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ringback::ui {
namespace {

struct ShownNow {
    Shown state;
    std::string words;
};
std::optional<ShownNow> shown_now; // of the one interface there is, like ImGui's context

Hit shown_hit(const ImRect& box, const mirror::Item& item) {
    std::string words(item.name);
    if (!shown_now->words.empty()) words += (words.empty() ? "" : ", ") + shown_now->words;
    mirror::text(box, words, mirror::Role::image);
    const Shown state = shown_now->state;
    return {.hovered = state == Shown::hover || state == Shown::pressed,
            .held = state == Shown::pressed,
            .focused = state == Shown::focus,
            .shown = true,
            .box = box};
}

ImRect reach_of(const ImRect& box) {
    if (!for_fingers()) return box;
    ImRect reach = box;
    reach.Expand({std::max(0.0f, (fingertip - box.GetWidth()) / 2), std::max(0.0f, (fingertip - box.GetHeight()) / 2)});
    return reach;
}

} // namespace

bool for_fingers() { return ImGui::GetIO().DisplaySize.x < 640; }

Hit hit_area(const char* id, const ImRect& box, const mirror::Item& item) {
    if (shown_now) return shown_hit(box, item);
    Hit hit;
    hit.box = box;
    const ImRect reach = reach_of(box);
    mirror::next_item(item);
    ImGui::SetCursorScreenPos(reach.Min);
    if (item.disabled) ImGui::BeginDisabled();
    hit.pressed = ImGui::InvisibleButton(id, {std::max(reach.GetWidth(), 1.0f), std::max(reach.GetHeight(), 1.0f)},
                                         ImGuiButtonFlags_EnableNav);
    hit.hovered = ImGui::IsItemHovered();
    hit.held = ImGui::IsItemActive();
    hit.focused = ImGui::IsItemFocused() && mirror::focus_visible();
    if (item.disabled) ImGui::EndDisabled();
    return hit;
}

ShownState::ShownState(Shown state, std::string_view words) { shown_now = {state, std::string(words)}; }
ShownState::~ShownState() { shown_now.reset(); }

} // namespace ringback::ui
