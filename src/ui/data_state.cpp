#include "ui/data_state.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 4> reminder_words{"weekly", "fortnightly", "monthly", "never"};
constexpr std::array<std::chrono::days, 3> reminder_days{std::chrono::days{7}, std::chrono::days{14},
                                                         std::chrono::days{30}};
constexpr std::size_t most_exports = 12;

// Takes the part up to `mark` off the front of `rest`.
std::string_view taken(std::string_view& rest, char mark) {
    const std::size_t end = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::optional<Day> folder_written_on(const DataState& data) { return day_from_text(data.folder.written_on); }

std::optional<Day> last_saved_on(const DataState& data) {
    const auto written = folder_written_on(data);
    if (data.exports.empty()) return written;
    return written ? std::max(*written, data.exports.front().on) : data.exports.front().on;
}

std::optional<Day> next_export_due(const DataState& data) {
    const auto last = last_saved_on(data);
    if (data.reminder == Reminder::never || !last) return std::nullopt;
    return *last + reminder_days[static_cast<std::size_t>(data.reminder)];
}

std::string text_from_exports(const std::vector<ExportRecord>& exports) {
    std::string text;
    for (std::size_t i = 0; i < std::min(exports.size(), most_exports); ++i)
        text += text_from_day(exports[i].on) + ' ' + std::to_string(exports[i].bytes) + ' ' + exports[i].file + '\n';
    return text;
}

std::vector<ExportRecord> exports_from_text(std::string_view text) {
    std::vector<ExportRecord> exports;
    while (!text.empty() && exports.size() < most_exports) {
        std::string_view line = taken(text, '\n');
        const auto on = day_from_text(taken(line, ' '));
        const auto bytes = number(taken(line, ' '));
        if (on && bytes && !line.empty()) exports.push_back({*on, std::string(line), *bytes});
    }
    return exports;
}

std::string text_from_drill(const Drill& drill) {
    return text_from_day(drill.on) + (drill.passed ? " passed " : " failed ") + std::to_string(drill.prospects) + ' ' +
           drill.fault;
}

std::optional<Drill> drill_from_text(std::string_view text) {
    const auto on = day_from_text(taken(text, ' '));
    const std::string_view result = taken(text, ' ');
    const auto prospects = number(taken(text, ' '));
    if (!on || !prospects || (result != "passed" && result != "failed")) return std::nullopt;
    return Drill{.on = *on, .passed = result == "passed", .prospects = *prospects, .fault = std::string(text)};
}

std::string_view word_of(Reminder reminder) { return reminder_words[static_cast<std::size_t>(reminder)]; }

Reminder reminder_from_word(std::string_view word) {
    const auto found = std::ranges::find(reminder_words, word);
    return found == reminder_words.end() ? Reminder::fortnightly
                                         : static_cast<Reminder>(found - reminder_words.begin());
}

} // namespace ringback::ui
