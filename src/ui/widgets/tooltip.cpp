#include "ui/widgets/tooltip.hpp"

#include "ui/widgets/keycap.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr double rest = 0.5; // seconds
constexpr float height = 30;

// Of the one interface there is, like ImGui's context.
struct Offer {
    ImGuiID item = 0;
    ImRect box;
    std::string words, key;
    double since = 0;
    bool by_keyboard = false;
    bool seen = false;      // in this frame
    bool dismissed = false; // it was used: the words would be in the way
} offer;

bool is_due() {
    return offer.item != 0 && !offer.dismissed && (offer.by_keyboard || ImGui::GetTime() - offer.since >= rest);
}

} // namespace

void offer_tooltip(const Hit& hit, std::string_view words, std::string_view key) {
    if (words.empty() || hit.shown || for_fingers() || (!hit.hovered && !hit.focused)) return;
    const ImGuiID item = ImGui::GetItemID();
    if (offer.seen && offer.item != item && !hit.hovered) return; // what the pointer is on comes first
    if (offer.item != item) offer = {.item = item, .since = ImGui::GetTime()};
    offer.box = hit.box;
    offer.words = words;
    offer.key = key;
    offer.by_keyboard = hit.focused && !hit.hovered;
    offer.seen = true;
    offer.dismissed = offer.dismissed || hit.held || hit.pressed || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

std::optional<std::chrono::milliseconds> tooltip_wait() {
    if (offer.item == 0 || offer.dismissed || is_due()) return std::nullopt;
    return std::chrono::milliseconds(static_cast<int>((rest - (ImGui::GetTime() - offer.since)) * 1000) + 20);
}

float tooltip_width(const Look& look, std::string_view words, std::string_view key) {
    return look.width(type::small_medium, words) + 20 + (key.empty() ? 0 : keycaps_width(look, key) + 8);
}

void paint_tooltip(const Look& look, ImDrawList& list, ImVec2 at, std::string_view words, std::string_view key) {
    const Palette& p = look.palette();
    ImFont* font = look.fonts().of(type::small_medium.weight);
    const float w = tooltip_width(look, words, key);
    list.AddRectFilled(snapped(at), snapped(ImVec2{at.x + w, at.y + height}), p.bg_inverse, 8);
    const std::string_view shown = look.shaped(words);
    list.AddText(font, 12, snapped(ImVec2{at.x + 10, at.y + 9}), p.text_inverse, shown.data(),
                 shown.data() + shown.size());
    if (key.empty()) return;
    const float x = at.x + w - 10 - look.width(type::small_medium, key);
    list.AddText(font, 12, snapped(ImVec2{x, at.y + 9}), faded(p.text_inverse, 0.75f), key.data(),
                 key.data() + key.size());
}

void draw_tooltip(const Look& look) {
    if (!offer.seen) offer = {};
    offer.seen = false;
    if (!is_due()) return;
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float w = tooltip_width(look, offer.words, offer.key);
    const float x = std::clamp(offer.box.GetCenter().x - w / 2, 8.0f, std::max(8.0f, page.x - 8 - w));
    const bool below = offer.box.Max.y + 8 + height < page.y - 8;
    paint_tooltip(look, *ImGui::GetForegroundDrawList(),
                  {x, below ? offer.box.Max.y + 8 : offer.box.Min.y - 8 - height}, offer.words, offer.key);
}

} // namespace ringback::ui
