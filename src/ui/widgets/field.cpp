#include "ui/widgets/field.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/text_lines.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float label_height = 20;
constexpr float below_height = 20;
constexpr float compact_height = 26;

// ImGui would draw any other name beside the box.
std::string hidden_label(const Field& field) { return "##" + std::string(field.id); }

// On a phone fields are as high as a fingertip.
float box_height() { return ImGui::GetIO().DisplaySize.x < 640 ? 48.0f : 36.0f; }

// ImGui asks for more room this way.
int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

void draw_frame(const Look& look, const ImRect& box, bool focused, bool invalid) {
    const Palette& p = look.palette();
    look.fill(box, p.bg_raised, 8);
    const bool strong = focused || invalid;
    look.stroke(box, invalid ? p.danger_text : focused ? p.focus_ring : p.line_control, 8, strong ? 2.0f : 1.0f);
}

void draw_below(const Look& look, ImVec2 at, float width, const Field& field) {
    const Palette& p = look.palette();
    if (!field.error.empty()) {
        look.icon({at.x + 7, at.y + 10}, icon::circle_alert, 14, p.danger_text);
        look.text_cut({at.x + 20, at.y + 2}, width - 20, type::small, p.danger_text, field.error);
    } else if (!field.help.empty()) {
        look.text_cut({at.x, at.y + 2}, width, type::small, p.text_tertiary, field.help);
    }
}

// What the field looks like to the page, where that shows the text.
struct Shown {
    ImGuiID id;
    ImU32 ink;
    bool several_lines = false;
};

// True when the page shows the text in this frame.
bool annotate(const Field& field, const Shown& shown) {
    if (field.focus) mirror::focus_next();
    if (field.search) mirror::next_item({.role = mirror::Role::searchbox, .name = field.label});
    return mirror::text_field({.name = field.label,
                               .input_mode = field.input_mode,
                               .autocomplete = field.autocomplete,
                               .placeholder = field.hint,
                               .error = field.error,
                               .described_by = field.error.empty() ? field.help : std::string_view{},
                               .spellcheck = field.spellcheck,
                               .key_shortcuts = field.key,
                               .ink = shown.ink,
                               .id = shown.id,
                               .several_lines = shown.several_lines,
                               .wraps = shown.several_lines,
                               .line_height = shown.several_lines ? type::field.line : 0});
}

// ImGui shows its own text only where `by_imgui`; a line's text is the page's or ours otherwise.
void push_input_style(const Look& look, float pad_x, float pad_y, bool by_imgui) {
    const Palette& p = look.palette();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {pad_x, pad_y});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_Text, by_imgui ? p.text_primary : 0u);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, p.text_tertiary);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, by_imgui ? faded(p.accent_mark, 0.3f) : 0u);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, by_imgui ? p.text_primary : 0u);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, 0u);
}

void pop_input_style() {
    ImGui::PopStyleColor(8);
    ImGui::PopStyleVar(2);
}

// The text of a field that is not in use, as the page shows it in one that is.
void paint_line(const Look& look, const ImRect& room, std::string_view text) {
    ImGui::PushClipRect(room.Min, room.Max, true);
    const ImVec2 at{room.Min.x, room.GetCenter().y - type::field.line / 2};
    if (reads_from_right(look.shaped(text)))
        look.paint_right({room.Max.x, at.y}, type::field, look.palette().text_primary, text);
    else
        look.paint(at, type::field, look.palette().text_primary, text);
    ImGui::PopClipRect();
}

void paint_lines(const Look& look, const ImRect& room, float scrolled, std::string_view hint, std::string_view text) {
    const Palette& p = look.palette();
    ImGui::PushClipRect({room.Min.x, room.Min.y - 8}, {room.Max.x, room.Max.y + 8}, true);
    look.paint_paragraph({room.Min.x, room.Min.y - scrolled}, room.GetWidth(), type::field,
                         text.empty() ? p.text_tertiary : p.text_primary, text.empty() ? hint : text);
    ImGui::PopClipRect();
}

// Draws the label and gives the place of the box below it.
ImVec2 label_above(const Look& look, ImVec2 at, const Field& field) {
    if (field.label_hidden) return at;
    look.paint(at, type::small_medium, look.palette().text_secondary, field.label);
    return {at.x, at.y + label_height};
}

} // namespace

float field_height(const Field& field) {
    return (field.label_hidden ? 0 : label_height) + box_height() +
           (field.error.empty() && field.help.empty() ? 0 : below_height);
}

bool draw_field(const Look& look, ImVec2 at, float width, const Field& field, std::string& value) {
    const ImVec2 top = label_above(look, at, field);
    const ImRect box(top, {top.x + width, top.y + box_height()});
    const std::string label = hidden_label(field);
    const ImGuiID id = ImGui::GetID(label.c_str());
    const bool focused = ImGui::GetActiveID() == id || (ImGui::GetFocusID() == id && mirror::focus_visible());
    draw_frame(look, box, focused, !field.error.empty());
    const float lead = field.icon != nullptr ? 36.0f : 12.0f;
    if (field.icon != nullptr)
        look.icon({box.Min.x + 20, box.GetCenter().y}, field.icon, 16, look.palette().text_secondary);
    const bool by_page = annotate(field, {.id = id, .ink = look.palette().text_primary});
    const bool by_imgui = !by_page && ImGui::GetActiveID() == id;
    const float trail = field.key.empty() ? 0 : keycap_width(look, field.key) + 12;
    ImGui::SetCursorScreenPos({box.Min.x + lead - 12, box.Min.y});
    ImGui::SetNextItemWidth(width - lead + 12 - trail);
    if (!by_page && !by_imgui)
        paint_line(look, ImRect({box.Min.x + lead, box.Min.y}, {box.Max.x - trail - 12, box.Max.y}), value);
    ImGui::PushFont(look.fonts().field, 14);
    push_input_style(look, 12, (box.GetHeight() - 14) / 2, by_imgui);
    const std::string hint(field.hint);
    const bool changed = ImGui::InputTextWithHint(label.c_str(), hint.c_str(), value.data(), value.capacity() + 1,
                                                  ImGuiInputTextFlags_CallbackResize, grow, &value);
    pop_input_style();
    ImGui::PopFont();
    if (!field.key.empty())
        draw_keycap(look, {box.Max.x - 12 - keycap_width(look, field.key), box.GetCenter().y}, field.key);
    draw_below(look, {box.Min.x, box.Max.y}, width, field);
    return changed;
}

float text_area_height(const Field& field, int lines) {
    return (field.label_hidden ? 0 : label_height) + static_cast<float>(lines) * 20 + 16 +
           (field.error.empty() && field.help.empty() ? 0 : below_height);
}

bool draw_text_area(const Look& look, ImVec2 at, float width, int lines, const Field& field, std::string& value) {
    const ImVec2 top = label_above(look, at, field);
    const ImRect box(top, {top.x + width, top.y + static_cast<float>(lines) * 20 + 16});
    const std::string label = hidden_label(field);
    const ImGuiID id = ImGui::GetID(label.c_str());
    const bool focused = ImGui::GetActiveID() == id || (ImGui::GetFocusID() == id && mirror::focus_visible());
    draw_frame(look, box, focused, !field.error.empty());
    const bool by_page = annotate(field, {.id = id, .ink = look.palette().text_primary, .several_lines = true});
    const bool by_imgui = !by_page && ImGui::GetActiveID() == id;
    if (value.empty() || (!by_page && !by_imgui))
        paint_lines(look, ImRect({box.Min.x + 12, box.Min.y + 8}, {box.Max.x - 12, box.Max.y - 8}),
                    mirror::field_scroll(id), field.hint, value);
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::PushFont(look.fonts().field, 14);
    push_input_style(look, 12, 8, by_imgui);
    const bool changed = ImGui::InputTextMultiline(label.c_str(), value.data(), value.capacity() + 1, box.GetSize(),
                                                   ImGuiInputTextFlags_CallbackResize, grow, &value);
    if (const ImGuiInputTextState* editing = ImGui::GetInputTextState(id);
        field.caret != nullptr && editing != nullptr && ImGui::GetActiveID() == id)
        *field.caret = static_cast<std::size_t>(editing->GetCursorPos());
    pop_input_style();
    ImGui::PopFont();
    draw_below(look, {box.Min.x, box.Max.y}, width, field);
    return changed;
}

std::optional<std::size_t> draw_select(const Look& look, ImVec2 at, float width, const Field& field,
                                       std::span<const std::string_view> options, std::size_t chosen) {
    const Palette& p = look.palette();
    const ImVec2 top = label_above(look, at, field);
    const bool compact = field.compact && box_height() < 40;
    const ImRect box(top, {top.x + width, top.y + (compact ? compact_height : box_height())});
    const std::string_view value = chosen < options.size() ? options[chosen] : std::string_view{};
    const std::string popup = std::string(field.id) + ".list";
    const bool open = ImGui::IsPopupOpen(popup.c_str());
    const Hit hit = hit_area(field.id, box,
                             {.role = mirror::Role::combobox,
                              .name = field.label,
                              .value = value,
                              .expanded = open,
                              .invalid = !field.error.empty(),
                              .popup = mirror::Popup::listbox});
    if (compact) {
        if (hit.hovered) look.fill(box, p.bg_hover, 6);
        look.stroke(box, open || hit.focused ? p.focus_ring : p.line_strong, 6, open || hit.focused ? 2.0f : 1.0f);
        look.paint_cut({box.Min.x + 8, box.GetCenter().y - 8}, width - 32, type::small_medium, p.text_primary, value);
    } else {
        draw_frame(look, box, open || hit.focused, !field.error.empty());
        look.paint_cut({box.Min.x + 12, box.GetCenter().y - 10}, width - 44, type::base,
                       value.empty() ? p.text_tertiary : p.text_primary, value.empty() ? field.hint : value);
    }
    look.icon({box.Max.x - (compact ? 14.0f : 18.0f), box.GetCenter().y}, icon::chevron_down, compact ? 14.0f : 16.0f,
              p.text_secondary);
    draw_below(look, {box.Min.x, box.Max.y}, width, field);
    if (hit.pressed) ImGui::OpenPopup(popup.c_str());

    std::optional<std::size_t> result;
    const float row_height = box_height() > 40 ? 48.0f : 32.0f;
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float list_height =
        std::min({page.y - 16, row_height * 10, static_cast<float>(options.size()) * row_height + 12});
    const bool fits_below = box.Max.y + 4 + list_height <= page.y - 8;
    const float list_top =
        fits_below ? box.Max.y + 4 : std::max(8.0f, std::min(box.Min.y - 4 - list_height, page.y - 8 - list_height));
    ImGui::SetNextWindowPos({box.Min.x, list_top}, ImGuiCond_Appearing);
    ImGui::SetNextWindowSize({width, list_height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 6});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, 8);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, p.bg_raised);
    if (ImGui::BeginPopup(popup.c_str())) {
        mirror::window_role(mirror::Role::listbox, field.label);
        draw_popup_ground(look, 8);
        const float row_width = ImGui::GetContentRegionAvail().x;
        for (std::size_t i = 0; i < options.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            const ImVec2 row = ImGui::GetCursorScreenPos();
            const Hit option = hit_area("option", ImRect(row, {row.x + row_width, row.y + row_height}),
                                        {.role = mirror::Role::option, .name = options[i], .selected = i == chosen});
            if (i == chosen && ImGui::IsWindowAppearing()) {
                ImGui::SetScrollHereY();
                mirror::request_focus(ImGui::GetItemID());
            }
            if (option.hovered || option.focused || i == chosen)
                look.fill(option.box, i == chosen ? p.accent_soft : p.bg_hover, 6);
            look.paint_cut({row.x + 8, row.y + row_height / 2 - 10}, row_width - 16, type::base, p.text_primary,
                           options[i]);
            if (option.pressed) {
                result = i;
                ImGui::CloseCurrentPopup();
            }
            ImGui::SetCursorScreenPos({row.x, row.y + row_height});
            ImGui::PopID();
        }
        ImGui::Dummy({0, 0});
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    return result;
}

} // namespace ringback::ui
