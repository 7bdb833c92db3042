#include "ui/views/case_fields.hpp"

#include "core/calendar_words.hpp"
#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <charconv>

namespace ringback::ui {
namespace {

constexpr float gap = 16; // between columns
constexpr float row_gap = 12;
constexpr int largest = 99999;

std::optional<int> number_in(std::string_view text, int least) {
    text = trimmed(text);
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number < least || number > largest ? std::nullopt : std::optional(number);
}

std::optional<std::string> spelled(std::optional<int> number) {
    return number ? std::optional(std::to_string(*number)) : std::nullopt;
}
bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::optional<std::string> reads_number(std::string_view text) { return spelled(number_in(text, -largest)); }
std::optional<std::string> reads_count(std::string_view text) { return spelled(number_in(text, 0)); }
std::optional<std::string> reads_number_or_none(std::string_view text) {
    return is_blank(text) ? std::string() : reads_number(text);
}
std::optional<std::string> reads_count_or_none(std::string_view text) {
    return is_blank(text) ? std::string() : reads_count(text);
}
std::optional<std::string> reads_numbers(std::string_view text) {
    std::string all;
    for (const std::string& each : list_from_input(text, ", \n")) {
        const auto number = reads_number(each);
        if (!number) return std::nullopt;
        all += (all.empty() ? "" : ", ") + *number;
    }
    return all;
}
std::optional<std::string> reads_time(std::string_view text) {
    const auto time = clock_from_input(text);
    return time ? std::optional(text_from_minutes(*time)) : std::nullopt;
}
std::optional<std::string> reads_day(std::string_view text) {
    const auto day = day_from_text(trimmed(text));
    return day ? std::optional(text_from_day(*day)) : std::nullopt;
}

int value_of(const std::string& number) { return number_in(number, -largest).value_or(0); }

constexpr std::string_view whole_number = "Write a whole number";

} // namespace

CasePen::CasePen(const Context& of, const CaseDraft& from, practice::PracticeCase& into, std::string_view focus,
                 ImVec2 at, float width)
    : context(of)
    , draft(from)
    , edited(into)
    , focus_(focus)
    , x_(at.x)
    , y_(at.y)
    , top_(at.y)
    , width_(width) {}

void CasePen::columns(int count) {
    end_row();
    columns_ = count;
}

float CasePen::room() const {
    if (columns_ == 1 || for_fingers()) return width_;
    return snapped((width_ - gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_));
}

ImVec2 CasePen::take(float height) {
    if (column_ >= (for_fingers() ? 1 : columns_)) end_row();
    const ImVec2 at{x_ + static_cast<float>(column_) * (room() + gap), y_};
    ++column_;
    tallest_ = std::max(tallest_, height);
    return at;
}

void CasePen::end_row() {
    if (column_ > 0) y_ += tallest_ + row_gap;
    column_ = 0;
    tallest_ = 0;
}

void CasePen::move_down(float height) {
    end_row();
    y_ += height;
}

void CasePen::indent(float by) {
    end_row();
    x_ += by;
    width_ -= 2 * by;
}

void CasePen::touch(std::string_view what) {
    touched_ = true;
    structural_ = structural_ || what.empty();
    what_ = structural_ ? std::string_view{} : what;
}

std::string CasePen::new_turn() { return new_turn_ = fresh_turn_id(edited); }

void CasePen::begin_turn() {
    if (new_turn_.empty()) return;
    practice::Turn turn;
    turn.id = std::exchange(new_turn_, {});
    edited.turns.push_back(std::move(turn));
    state().turn = edited.turns.size() - 1;
    lead_to("/turns/" + std::to_string(edited.turns.size() - 1) + "/says");
}

void CasePen::heading(std::string_view words) {
    columns(1);
    if (y_ > top_) y_ += 16;
    look().heading({x_, y_}, 2, type::title, palette().text_primary, words, width_);
    y_ += 34;
}

void CasePen::paragraph(std::string_view words) {
    end_row();
    y_ += look().paragraph({x_, y_}, width_, type::dense, palette().text_secondary, words) + row_gap;
}

void CasePen::fault(std::string_view place, bool inside) {
    const std::string_view words = draft.fault_at(place, inside);
    if (words.empty()) return;
    end_row();
    look().icon({x_ + 7, y_ + 10}, icon::circle_alert, 14, palette().warn_text);
    y_ += look().paragraph({x_ + 22, y_}, width_ - 22, type::dense, palette().warn_text, words) + row_gap;
}

void CasePen::text(const std::string& place, std::string_view label, std::string& value, int lines,
                   std::string_view help) {
    const Field field{.id = place.c_str(),
                      .label = label,
                      .help = help,
                      .error = draft.fault_at(place),
                      .spellcheck = true,
                      .focus = leads_to(place)};
    const bool changed = lines > 1
                             ? draw_text_area(look(), take(text_area_height(field, lines)), room(), lines, field, value)
                             : draw_field(look(), take(field_height(field)), room(), field, value);
    if (changed) touch(place);
}

std::optional<std::string> CasePen::typed(const std::string& place, std::string_view label, const std::string& now,
                                          const Typed& how, std::string_view help, bool inside) {
    CaseEditorState& editor = state();
    std::string shown = now;
    if (editor.typed_of == place) {
        const auto read = how.reads(editor.typed);
        if (!read || *read == now) shown = editor.typed; // else it was taken back
    }
    const bool readable = how.reads(shown).has_value();
    const Field field{.id = place.c_str(),
                      .label = label,
                      .help = help,
                      .error = readable ? draft.fault_at(place, inside) : how.wanted,
                      .input_mode = how.wanted == whole_number ? "numeric" : "",
                      .focus = leads_to(place)};
    if (!draw_field(look(), take(field_height(field)), room(), field, shown)) return std::nullopt;
    editor.typed_of = place;
    editor.typed = shown;
    auto read = how.reads(shown);
    if (!read || *read == now) return std::nullopt;
    touch(place);
    return read;
}

void CasePen::number(const std::string& place, std::string_view label, int& value, std::string_view help) {
    if (const auto read = typed(place, label, std::to_string(value), {whole_number, reads_number}, help))
        value = value_of(*read);
}

void CasePen::number(const std::string& place, std::string_view label, unsigned& value, std::string_view help) {
    if (const auto read = typed(place, label, std::to_string(value), {whole_number, reads_count}, help))
        value = static_cast<unsigned>(value_of(*read));
}

void CasePen::number(const std::string& place, std::string_view label, std::optional<int>& value,
                     std::string_view help) {
    const std::string now = value ? std::to_string(*value) : std::string();
    if (const auto read = typed(place, label, now, {whole_number, reads_number_or_none}, help))
        value = read->empty() ? std::nullopt : std::optional(value_of(*read));
}

void CasePen::number(const std::string& place, std::string_view label, std::optional<unsigned>& value,
                     std::string_view help) {
    const std::string now = value ? std::to_string(*value) : std::string();
    if (const auto read = typed(place, label, now, {whole_number, reads_count_or_none}, help))
        value = read->empty() ? std::nullopt : std::optional(static_cast<unsigned>(value_of(*read)));
}

void CasePen::numbers(const std::string& place, std::string_view label, std::vector<int>& values,
                      std::string_view help) {
    std::string now;
    for (const int value : values) now += (now.empty() ? "" : ", ") + std::to_string(value);
    const auto read = typed(place, label, now, {"Write whole numbers, parted by commas", reads_numbers}, help, true);
    if (!read) return;
    values.clear();
    for (const std::string& each : list_from_input(*read, ",")) values.push_back(value_of(each));
}

void CasePen::time(const std::string& place, std::string_view label, unsigned& minutes) {
    const std::string now = text_from_minutes(std::chrono::minutes{minutes});
    if (const auto read = typed(place, label, now, {"Write the time as 10:00", reads_time}, {}))
        minutes = static_cast<unsigned>(clock_from_input(*read).value_or(std::chrono::minutes{}).count());
}

void CasePen::day(const std::string& place, std::string_view label, Day& value) {
    if (const auto read =
            typed(place, label, text_from_day(value), {"Write the day as 2026-03-02", reads_day}, weekday_name(value)))
        value = day_from_text(*read).value_or(value);
}

void CasePen::flag(const std::string& place, std::string_view label, bool& value) {
    end_row();
    const float height = for_fingers() ? fingertip : 24.0f;
    if (leads_to(place)) mirror::focus_next();
    if (draw_checkbox(look(), {x_, y_ + (height - 24) / 2}, place.c_str(), label, value)) touch();
    y_ += height + row_gap - 4;
}

std::optional<std::size_t> CasePen::choice(const std::string& place, std::string_view label, Labels options,
                                           std::size_t chosen) {
    const Field field{.id = place.c_str(),
                      .label = label,
                      .hint = "Choose",
                      .error = draft.fault_at(place),
                      .focus = leads_to(place)};
    if (field.focus) mirror::focus_next();
    const ImVec2 at = take(field_height(field));
    const auto picked = draw_select(look(), at, room(), field, options, chosen);
    if (!picked || *picked == chosen) return std::nullopt;
    touch();
    return picked;
}

bool CasePen::button(const std::string& place, Button made) {
    end_row();
    made.id = place.c_str();
    made.size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    if (leads_to(place)) mirror::focus_next();
    const bool pressed = draw_button(look(), {x_, y_}, made);
    y_ += button_height(made.size) + row_gap;
    return pressed;
}

} // namespace ringback::ui
