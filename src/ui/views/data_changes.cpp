#include "ui/views/data_changes.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

using std::chrono::milliseconds;

struct Row {
    std::string_view label;
    std::string_view name; // of the place
};
constexpr std::array<Row, 2> rows{{{"base", "Browser database"}, {"files", "Private files"}}};
constexpr float row_height = 26;
constexpr float bar_step = 7;
constexpr float label_width = 40;

std::string time_text(milliseconds time) {
    if (time < milliseconds{10'000}) return std::to_string(time.count()) + " ms";
    return std::to_string(time.count() / 1000) + " s";
}

// From 3 to 16 high, by the logarithm: 1 ms to 10 s.
float bar_height(milliseconds time) {
    const float power = std::log10(std::max(1.0f, static_cast<float>(time.count())));
    return 3 + 13 * std::min(1.0f, power / 4);
}

std::string words_for(const Row& row, std::size_t place, const std::vector<SavedChange>& changes) {
    milliseconds slowest{0};
    std::size_t waiting = 0;
    for (const SavedChange& change : changes) {
        if (!change.took[place]) ++waiting;
        slowest = std::max(slowest, change.took[place].value_or(milliseconds{0}));
    }
    return std::string(row.name) + ": " + count_text(changes.size(), "change", "changes") +
           (waiting == 0 ? std::string() : ", " + std::to_string(waiting) + " not there yet") + ", the slowest after " +
           time_text(slowest);
}

void draw_row(const Context& context, ImVec2 at, float width, std::size_t place) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto& changes = context.state.data.changes;
    mirror::text(ImRect(at, {at.x + width, at.y + row_height}), words_for(rows[place], place, changes),
                 mirror::Role::image, 0, ImGui::GetID(static_cast<int>(place)));
    look.paint({at.x, at.y + 3}, type::small, p.text_secondary, rows[place].label);
    const auto room = static_cast<std::size_t>(std::max(1.0f, (width - label_width) / bar_step));
    const std::size_t first = changes.size() > room ? changes.size() - room : 0;
    float x = at.x + label_width;
    for (std::size_t i = first; i < changes.size(); ++i) {
        const auto& took = changes[i].took[place];
        const float high = took ? bar_height(*took) : 3;
        const bool last = i + 1 == changes.size();
        const ImU32 ink = !took ? p.warn_mark : last ? p.accent_mark : faded(p.accent_mark, 0.5f);
        look.fill(ImRect({x, at.y + 20 - high}, {x + 4, at.y + 20}), ink, 1);
        x += bar_step;
    }
}

struct Mishap {
    const char* icon;
    std::string_view title;
    std::string_view text;
};
constexpr std::array<Mishap, 6> mishaps{
    {{icon::zap, "The browser is killed",
      "What is shown as saved is in both places. A half-written change is left out."},
     {icon::database, "The browser clears the database",
      "The other place fills it again at the next start, and Ringback tells you."},
     {icon::laptop, "This device is lost",
      "What is in this browser is lost with it. A file or a backup folder kept elsewhere brings it back."},
     {icon::panels_top_left, "A tab has another version",
      "Only one tab writes. The one with the older version asks to be reloaded and writes nothing over the newer."},
     {icon::hard_drive, "The disk is full",
      "The change stays on screen, marked as not saved, with a file to save at hand."},
     {icon::copy, "Two tabs are open", "One writes, the others follow at once. Nothing is written twice."}}};

float draw_mishap(const Context& context, ImVec2 at, float width, const Mishap& mishap) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.icon({at.x + 8, at.y + 10}, mishap.icon, 16, p.text_secondary);
    look.heading({at.x + 28, at.y}, 4, type::base_medium, p.text_primary, mishap.title);
    return 22 + look.paragraph({at.x + 28, at.y + 22}, width - 28, type::dense, p.text_secondary, mishap.text);
}

} // namespace

float draw_changes(const Context& context, ImVec2 at, float width) {
    const auto& changes = context.state.data.changes;
    if (context.sample || changes.empty()) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string title =
        changes.size() == 1 ? std::string("Last change") : "Last " + std::to_string(changes.size()) + " changes";
    look.heading(at, 3, type::title, p.text_primary, title);
    const auto& took = changes.back().took;
    const std::string aside = took[0] && took[1]
                                  ? "the last one in both places after " + time_text(std::max(*took[0], *took[1]))
                                  : std::string("the last one is not in both places yet");
    const float left = look.width(type::title, title) + 12;
    if (look.width(type::small, aside) < width - left)
        look.text({at.x + width - look.width(type::small, aside), at.y + 5}, type::small, p.text_secondary, aside);
    for (std::size_t place = 0; place < rows.size(); ++place)
        draw_row(context, {at.x, at.y + 30 + row_height * static_cast<float>(place)}, width, place);
    return 30 + row_height * static_cast<float>(rows.size());
}

float draw_mishaps(const Context& context, ImVec2 at, float width) {
    context.look.heading(at, 3, type::title, context.palette().text_primary, "What happens if");
    constexpr float gap = 24;
    const bool narrow = width < 520;
    const float each = narrow ? width : std::floor((width - gap) / 2);
    float y = at.y + 34;
    for (std::size_t i = 0; i < mishaps.size();) {
        float high = draw_mishap(context, {at.x, y}, each, mishaps[i++]);
        if (!narrow && i < mishaps.size())
            high = std::max(high, draw_mishap(context, {at.x + each + gap, y}, each, mishaps[i++]));
        y += high + 14;
    }
    return y - at.y;
}

} // namespace ringback::ui
