#include "ui/views/data_duties.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/data_folder.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr float indent = duty_indent;
constexpr float between = 40;

ButtonSize size_now(const Context& context) { return context.phone() ? ButtonSize::touch : ButtonSize::normal; }

std::size_t touches_of(const Model& model) {
    std::size_t count = 0;
    for (const Prospect& prospect : model.prospects()) count += prospect.touches.size();
    return count;
}

Duty export_duty(const Context& context) {
    const DataState& data = context.state.data;
    const auto last = last_saved_on(data);
    Duty duty{
        .icon = icon::download,
        .title = "Save a file",
        .aside = last ? ago_text(context, *last) : std::string("never so far"),
        .chip = {},
        .text = "A file on your own disk outlives this browser. " +
                count_text(context.model.prospects().size(), "prospect", "prospects") + ", " +
                count_text(touches_of(context.model), "touch", "touches") + ".",
        .button = {
            .id = "save file", .label = "Save a file now", .kind = ButtonKind::primary, .size = size_now(context)}};
    const auto due = next_export_due(data);
    if (is_export_due(context))
        duty.chip = "due";
    else if (due && *due <= context.moment.today + std::chrono::days{3})
        duty.chip = "due " + day_text(*due, context.moment.today);
    return duty;
}

float draw_reminder(const Context& context, ImVec2 at, float width) {
    constexpr std::array<std::string_view, 4> words{"Every week", "Every two weeks", "Every month", "Never"};
    const Reminder now = context.state.data.reminder;
    std::optional<std::size_t> chosen;
    float height = 0;
    if (context.phone()) {
        const Field field{.id = "reminder", .label = "Remind me of it"};
        chosen = draw_select(context.look, at, width, field, words, static_cast<std::size_t>(now));
        height = field_height(field);
    } else {
        context.look.paint(at, type::small_medium, context.palette().text_secondary, "Remind me of it");
        chosen = draw_segmented(context.look, {at.x, at.y + 20}, width, "reminder", "Remind me of it", words,
                                static_cast<std::size_t>(now), &height);
        height += 20;
    }
    if (chosen) context.out.ask(KeepPreference{"reminder", std::string(word_of(static_cast<Reminder>(*chosen)))});
    return height;
}

Duty drill_duty(const Context& context) {
    const auto& drill = context.state.data.drill;
    Duty duty{.icon = icon::life_buoy,
              .title = "Restore drill",
              .aside = !drill ? "never so far"
                              : (drill->passed ? "passed " : "failed ") + day_text(drill->on, context.moment.today),
              .chip = drill && !drill->passed ? "failed" : "",
              .text =
                  "Writes a file, opens it beside your work and compares every record. Nothing of yours is touched.",
              .button = {.id = "drill", .label = "Run the drill", .size = size_now(context)}};
    if (drill && drill->passed)
        duty.text = "The file was opened beside your work: " + count_text(drill->prospects, "prospect", "prospects") +
                    ", every record the same. Nothing of yours was touched.";
    if (drill && !drill->passed) duty.text = drill->fault + ". Save a file, and keep older ones.";
    return duty;
}

std::string promise_of(const journal::SaveStatus& save) {
    if (!save.persistent) return "The browser is asked to keep this storage with your first change.";
    return *save.persistent ? "The browser has promised to keep it"
                            : "The browser may clear it when the disk is nearly full. Save a file now and then.";
}

float draw_space(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto& space = context.state.data.space;
    draw_tile(look, at, TileTone::neutral, icon::hard_drive, 36);
    look.heading({at.x + indent, at.y + 2}, 3, type::base_strong, p.text_primary, "Space");
    const float title = look.width(type::base_strong, "Space");
    if (space && space->quota > 0)
        look.text({at.x + indent + title + 10, at.y + 4}, type::small, p.text_secondary,
                  size_text(space->used) + " of about " + size_text(space->quota));
    float y = at.y + 34;
    if (space && space->quota > 0) {
        const float share = static_cast<float>(space->used) / static_cast<float>(space->quota);
        draw_bar(look, ImRect({at.x + indent, y}, {at.x + width, y + 8}),
                 {.share = std::clamp(share, 0.0f, 1.0f), .warn = share > 0.8f});
        y += 16;
    }
    y += look.paragraph({at.x + indent, y}, width - indent, type::dense, p.text_secondary, promise_of(context.save));
    return y - at.y;
}

} // namespace

std::string size_text(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 4> units{"bytes", "KB", "MB", "GB"};
    std::size_t unit = 0;
    std::uint64_t tenths = bytes * 10;
    for (; tenths >= 10'000 && unit + 1 < units.size(); ++unit) tenths /= 1000;
    std::string text = std::to_string(tenths / 10);
    if (unit > 0 && tenths < 100) text += "." + std::to_string(tenths % 10);
    return text + " " + std::string(units[unit]);
}

bool is_export_due(const Context& context) {
    const DataState& data = context.state.data;
    if (!last_saved_on(data)) return data.reminder != Reminder::never && !context.model.prospects().empty();
    const auto due = next_export_due(data);
    return due && *due <= context.moment.today;
}

std::string ago_text(const Context& context, Day day) {
    const auto days = context.moment.today - day;
    if (days <= std::chrono::days{1}) return day_text(day, context.moment.today);
    return std::to_string(days.count()) + " days ago, " + day_text(day);
}

DutyDrawn draw_duty(const Context& context, ImVec2 at, float width, const Duty& duty) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    draw_tile(look, at, TileTone::neutral, duty.icon, 36);
    float x = at.x + indent;
    look.heading({x, at.y + 2}, 3, type::base_strong, p.text_primary, duty.title);
    x += look.width(type::base_strong, duty.title) + 10;
    const float room = at.x + width - x - (duty.chip.empty() ? 0 : chip_width(look, duty.chip) + 8);
    if (!duty.aside.empty()) look.text_cut({x, at.y + 4}, room, type::small, p.text_secondary, duty.aside);
    if (!duty.chip.empty())
        draw_chip(look, {x + std::min(room, look.width(type::small, duty.aside)) + 8, at.y + 1}, Tone::warn, duty.chip);
    float y = at.y + 30;
    y += look.paragraph({at.x + indent, y}, width - indent, type::dense, p.text_secondary, duty.text) + 10;
    const bool pressed = draw_button(look, {at.x + indent, y}, duty.button);
    return {y + button_height(duty.button.size) - at.y, pressed};
}

float draw_duties(const Context& context, ImVec2 at, float width) {
    float y = at.y;
    const auto end = [&](float height) {
        y += height + between / 2;
        context.look.hairline({at.x + indent, y}, width - indent);
        y += between / 2;
    };
    const DutyDrawn file = draw_duty(context, {at.x, y}, width, export_duty(context));
    if (file.pressed) context.out.ask(SaveWorkspace{});
    end(file.height + 14 + draw_reminder(context, {at.x + indent, y + file.height + 14}, width - indent));
    if (const float folder = draw_folder(context, {at.x, y}, width); folder > 0) end(folder);
    const DutyDrawn drill = draw_duty(context, {at.x, y}, width, drill_duty(context));
    if (drill.pressed) context.out.ask(RunDrill{});
    end(drill.height);
    return y + draw_space(context, {at.x, y}, width) - at.y;
}

} // namespace ringback::ui
