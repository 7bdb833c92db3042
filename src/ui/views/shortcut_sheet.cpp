#include "ui/views/shortcut_sheet.hpp"

#include "mirror/mirror.hpp"
#include "ui/command_search.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/keycap.hpp"

#include <array>
#include <string>

namespace ringback::ui {
namespace {

constexpr float row_height = 28;

// What is no command, but works everywhere.
struct Habit {
    std::string_view keys, words;
};
constexpr std::array<Habit, 4> habits{{{"Tab", "To the next control"},
                                       {"Esc", "Close what lies on top"},
                                       {"Enter", "Do what has the focus"},
                                       {"Shift F10", "The menu of what has the focus"}}};

void draw_line(const Context& context, ImVec2 at, float width, std::string_view words, std::string_view keys,
               std::string_view spoken, bool off) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.paint_cut({at.x, at.y + 4}, width - keycaps_width(look, keys) - 12, type::base,
                   off ? p.text_tertiary : p.text_primary, words);
    draw_keycaps(look, {at.x + width - keycaps_width(look, keys), at.y + row_height / 2}, keys);
    const std::string aloud = std::string(words) + ": " + std::string(spoken) + (off ? ", switched off" : "");
    const ImRect row(at, {at.x + width, at.y + row_height});
    const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(words.data(), words.data() + words.size()),
                             &row);
    mirror::text(row, aloud);
}

float draw_group(const Context& context, CommandGroup group, ImVec2 at, float width) {
    float y = at.y + 28;
    const mirror::Scope list(mirror::Role::list, group_title(group, nullptr),
                             ImGui::GetID(static_cast<int>(group) + 100));
    for (const Command& each : commands()) {
        if (each.group != group || each.key == 0) continue;
        const std::string keys = keycap_text(each.key);
        draw_line(context, {at.x, y}, width, each.label, keys, keys,
                  is_letter_key(each.key) && !context.state.letter_keys);
        y += row_height;
    }
    return y - at.y;
}

float draw_habits(const Context& context, ImVec2 at, float width) {
    const mirror::Scope list(mirror::Role::list, "Everywhere", ImGui::GetID("habits"));
    float y = at.y + 28;
    for (const Habit& habit : habits) {
        draw_line(context, {at.x, y}, width, habit.words, habit.keys, habit.keys, false);
        y += row_height;
    }
    return y - at.y;
}

void draw_heading(const Context& context, ImVec2 at, std::string_view words) {
    context.look.heading({at.x, at.y + 4}, 3, type::small_strong, context.palette().text_secondary, words);
}

bool has_keys(CommandGroup group) {
    for (const Command& each : commands())
        if (each.group == group && each.key != 0) return true;
    return false;
}

} // namespace

void draw_shortcut_sheet(const Context& context) {
    Dialog dialog(context.look, "Keyboard shortcuts", 680, context.state.shortcut_sheet);
    if (!dialog) return;
    const bool two = dialog.width() > 520;
    const float width = two ? (dialog.width() - 32) / 2 : dialog.width();
    std::array<float, 2> y{dialog.origin().y, dialog.origin().y};
    const auto column = [&](std::size_t wanted) { return two ? wanted : std::size_t{0}; };
    const auto place = [&](std::size_t wanted) {
        const std::size_t c = column(wanted);
        return ImVec2{dialog.origin().x + static_cast<float>(c) * (width + 32), y[c]};
    };
    bool on = context.state.letter_keys;
    if (draw_checkbox(context.look, {dialog.origin().x, y[0]}, "letters", "Keys of one letter, a digit or a sign", on))
        context.out.ask(KeepPreference{"keys", on ? "on" : "off"});
    y[0] += 40;
    y[1] += 40;
    for (const CommandGroup group :
         {CommandGroup::prospect, CommandGroup::go, CommandGroup::workspace, CommandGroup::help}) {
        if (!has_keys(group)) continue;
        const std::size_t c = group == CommandGroup::prospect ? 0 : 1;
        const ImVec2 at = place(c);
        draw_heading(context, at, group_title(group, nullptr));
        y[column(c)] += draw_group(context, group, at, width) + 12;
    }
    const ImVec2 at = place(1);
    draw_heading(context, at, "Everywhere");
    y[column(1)] += draw_habits(context, at, width) + 12;
    if (dialog.close_asked()) {
        context.state.shortcut_sheet = false;
        dialog.close();
    }
    dialog.end_at(std::max(y[0], y[1]));
}

} // namespace ringback::ui
