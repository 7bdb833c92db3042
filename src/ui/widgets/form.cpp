#include "ui/widgets/form.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float gap = 16; // between columns
constexpr float row_gap = 12;

float height_of(const Entry& entry) {
    return entry.lines > 1 ? text_area_height(entry.field, entry.lines) : field_height(entry.field);
}

bool draw_entry(const Look& look, ImVec2 at, float width, const Entry& entry, bool focus) {
    Field field = entry.field;
    field.focus = field.focus || focus;
    return entry.lines > 1 ? draw_text_area(look, at, width, entry.lines, field, *entry.value)
                           : draw_field(look, at, width, field, *entry.value);
}

} // namespace

FormPen::FormPen(const Look& look, ImVec2 at, float width, bool* lead_to_error)
    : look_(look)
    , x_(at.x)
    , y_(at.y)
    , width_(width)
    , narrow_(for_fingers())
    , lead_to_error_(lead_to_error) {}

bool FormPen::leads_to(const Field& field) {
    if (lead_to_error_ == nullptr || !*lead_to_error_ || field.error.empty()) return false;
    *lead_to_error_ = false;
    return true;
}

bool FormPen::row(std::initializer_list<Entry> entries) {
    bool changed = false;
    if (narrow_) {
        for (const Entry& entry : entries) {
            changed = draw_entry(look_, {x_, y_}, width_, entry, leads_to(entry.field)) || changed;
            y_ += height_of(entry) + row_gap;
        }
        return changed;
    }
    float shares = 0;
    float tallest = 0;
    for (const Entry& entry : entries) {
        shares += entry.share;
        tallest = std::max(tallest, height_of(entry));
    }
    const float room = width_ - gap * static_cast<float>(entries.size() - 1);
    float x = x_;
    for (const Entry& entry : entries) {
        const float w = snapped(room * entry.share / shares);
        changed = draw_entry(look_, {x, y_}, w, entry, leads_to(entry.field)) || changed;
        x += w + gap;
    }
    y_ += tallest + row_gap;
    return changed;
}

ImVec2 FormPen::place(int column, int columns) const {
    return {narrow_ ? x_ : x_ + static_cast<float>(column) * (width_of(columns) + gap), y_};
}

float FormPen::width_of(int columns) const {
    return narrow_ ? width_ : snapped((width_ - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
}

void FormPen::end_row(float height) { y_ += height + row_gap; }

std::optional<std::size_t> FormPen::select(const Field& field, std::span<const std::string_view> options,
                                           std::size_t chosen) {
    const auto result = draw_select(look_, {x_, y_}, width_of(2), field, options, chosen);
    end_row(field_height(field));
    return result;
}

bool FormPen::checkbox(const char* id, std::string_view label, bool& value) {
    const float height = narrow_ ? fingertip : 24.0f;
    const bool changed = draw_checkbox(look_, {x_, y_ + (height - 24) / 2}, id, label, value);
    y_ += height + gap - 4;
    return changed;
}

void FormPen::paragraph(std::string_view words) {
    y_ += look_.paragraph({x_, y_}, width_, type::base, look_.palette().text_secondary, words) + gap;
}

void FormPen::heading(std::string_view words) {
    y_ += 4;
    look_.heading({x_, y_}, 3, type::base_strong, look_.palette().text_primary, words, width_);
    y_ += 28;
}

Answer draw_ending(FormPen& pen, const Ending& ending) {
    const Button accept{.id = "accept",
                        .label = ending.accept,
                        .kind = ending.danger ? ButtonKind::danger : ButtonKind::primary,
                        .size = pen.narrow() ? ButtonSize::touch : ButtonSize::normal,
                        .disabled = ending.disabled};
    const Button cancel{.id = "cancel", .label = ending.cancel, .kind = ButtonKind::ghost, .size = accept.size};
    const bool narrow = pen.narrow();
    const float height = button_height(accept.size);
    const float accept_width = narrow ? snapped((pen.width() - 8) * 0.6f) : button_width(pen.look(), accept);
    const float cancel_width = narrow ? pen.width() - 8 - accept_width : button_width(pen.look(), cancel);
    // In a dialog they stay in sight below what scrolls.
    ImVec2 at = pen.place(0, 1);
    if (Dialog* dialog = Dialog::now())
        at = dialog->begin_foot(at.y, height);
    else
        at.y += 4;
    Answer answer = Answer::none;
    const float right = at.x + pen.width();
    if (draw_button(pen.look(), {right - accept_width - 8 - cancel_width, at.y}, cancel, cancel_width))
        answer = Answer::cancelled;
    if (ending.focus) mirror::focus_next();
    if (draw_button(pen.look(), {right - accept_width, at.y}, accept, accept_width)) answer = Answer::accepted;
    pen.space(height + 4);
    return answer;
}

Answer end_dialog(FormPen& pen, Dialog& dialog, const Ending& ending, bool submitted) {
    const Answer answer = draw_ending(pen, ending);
    dialog.end_at(pen.y());
    if (answer == Answer::accepted || submitted) return Answer::accepted;
    return dialog.close_asked() ? Answer::cancelled : answer;
}

bool submit_asked() {
    if (!ImGui::IsKeyPressed(ImGuiKey_Enter, false) && !ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) return false;
    if (ImGui::GetIO().KeyCtrl) return true;
    const ImGuiContext& g = *GImGui;
    const bool typing = g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId;
    return typing && (g.InputTextState.Flags & ImGuiInputTextFlags_Multiline) == 0;
}

} // namespace ringback::ui
