#include "ui/views/playbook_parameters.hpp"

#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

constexpr float card_width = 292;
constexpr float card_gap = 32;
constexpr float beside = 760; // from this width on the effect stands beside the sliders
constexpr float cell_height = 100;
constexpr float cell_gap = 24;
constexpr float least_cell = 118;
constexpr float title_height = 36;
constexpr std::size_t most_pips = 26;
constexpr float foot_height = 28;

struct Grid {
    float cell;
    std::size_t columns;
    float height;
};

Grid grid_for(float width, std::size_t count) {
    const auto fit = static_cast<std::size_t>((width + cell_gap) / (least_cell + cell_gap));
    const std::size_t columns =
        std::clamp<std::size_t>(fit, 1, std::max<std::size_t>(1, std::min<std::size_t>(6, count)));
    const auto gaps = static_cast<float>(columns - 1);
    const std::size_t rows = (count + columns - 1) / columns;
    return {(width - gaps * cell_gap) / static_cast<float>(columns), columns, static_cast<float>(rows) * cell_height};
}

float sliders_width(float width) { return width >= beside ? width - card_width - card_gap : width; }

// "4 days", "2", "3 months", "9:00".
std::string value_words(playbook::Unit unit, playbook::FactValue value) {
    switch (unit) {
    case playbook::Unit::touches: return std::to_string(value);
    case playbook::Unit::business_days: return count_text(static_cast<std::size_t>(value), "day", "days");
    case playbook::Unit::months: return count_text(static_cast<std::size_t>(value), "month", "months");
    case playbook::Unit::minutes: {
        const std::string minutes = std::to_string(value % 60);
        return std::to_string(value / 60) + (minutes.size() < 2 ? ":0" : ":") + minutes;
    }
    }
    return {};
}

// "3" beside "4 days".
std::string bare_value(playbook::Unit unit, playbook::FactValue value) {
    return unit == playbook::Unit::minutes ? value_words(unit, value) : std::to_string(value);
}

// Minutes move in quarters of an hour; the slider counts those.
playbook::FactValue step_of(const playbook::Parameter& parameter) {
    return parameter.unit == playbook::Unit::minutes ? 15 : 1;
}

// Sliders reach as far as anybody would go; the file's limits are wider.
playbook::FactValue slider_most(const playbook::Parameter& parameter) {
    const playbook::FactValue sensible = parameter.unit == playbook::Unit::business_days ? 10
                                         : parameter.unit == playbook::Unit::touches     ? 6
                                         : parameter.unit == playbook::Unit::months      ? 12
                                                                                         : parameter.most;
    return std::max({sensible, parameter.value, parameter.standard});
}

std::string today_words(const Context& context) {
    const auto& effect = context.state.playbook.effect;
    if (!effect) return "counting";
    const std::int64_t more = static_cast<std::int64_t>(effect->due_after) - effect->due_before;
    if (more == 0) return "no change today";
    return (more > 0 ? "+" : "\xE2\x88\x92") + std::to_string(std::abs(more)) + " today";
}

std::string below_words(const Context& context, const playbook::Parameter& parameter, playbook::FactValue value) {
    if (value != parameter.value) return today_words(context);
    if (value == parameter.standard) return "as by default";
    return "by default " + value_words(parameter.unit, parameter.standard);
}

void draw_parameter(const Context& context, std::size_t place, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const playbook::Parameter& parameter = shown_playbook(context).parameters[place];
    const playbook::FactValue value = tried_value(context, place);
    const playbook::FactValue step = step_of(parameter);
    const bool moved = value != parameter.value;
    const std::string words = value_words(parameter.unit, value);
    const std::string was = moved ? "was " + value_words(parameter.unit, parameter.value) : std::string();
    look.paint_cut(at, width, type::small, p.text_primary, parameter.label);
    const float figure = look.paint({at.x, at.y + 20}, type::title, p.text_primary, words);
    const std::string before = moved ? "was " + bare_value(parameter.unit, parameter.value) : std::string();
    look.paint_cut({at.x + figure + 10, at.y + 24}, width - figure - 10, type::small, p.text_secondary, before);
    int steps = value / step;
    const Slider slider{.id = parameter.name.c_str(),
                        .name = parameter.label,
                        .words = words,
                        .min = parameter.least / step,
                        .max = std::min(parameter.most, slider_most(parameter)) / step,
                        .usual = parameter.value / step};
    if (draw_slider(look, {at.x - 8, at.y + 46}, width + 8, slider, steps)) try_value(context, place, steps * step);
    const std::string below = below_words(context, parameter, value);
    look.paint_cut({at.x, at.y + 72}, width, moved ? type::small_medium : type::small,
                   moved ? p.accent_text : p.text_secondary, below);
    look.tell(ImRect({at.x, at.y + 72}, {at.x + width, at.y + 88}), type::small, moved ? was + ", " + below : below);
}

// What becomes of the advice for one, and what it was.
struct AdviceChange {
    std::string is;  // "waits until Thu 19 Nov"
    std::string was; // "instead of Step-back call"
};
AdviceChange advice_change(const Context& context, std::uint32_t place) {
    PlaybookState& state = context.state.playbook;
    const Prospect& prospect = context.model.prospects()[place];
    const playbook::Advice before = state.survey->recommender().advise(prospect);
    const playbook::Advice after = state.trial->recommender().advise(prospect);
    const std::string was = "instead of " + playbook::technique_label(before.technique);
    const std::string until = after.due ? day_text(*after.due, context.moment.today) : std::string();
    if (after.technique == "wait") return {"waits until " + until, was};
    return {"gets " + playbook::technique_label(after.technique) + (until.empty() ? "" : ", " + until), was};
}

// One for each that is due; returns the height, none where they are too many to be seen.
float draw_pips(const Context& context, ImVec2 at, float width, const PlaybookEffect& effect) {
    const std::size_t most = std::max(effect.due_before, effect.due_after);
    if (most == 0 || most > most_pips) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float pitch = std::min(32.0f, width / static_cast<float>(most));
    const float space = pitch > 16 ? 4.0f : 2.0f;
    for (std::size_t i = 0; i < most; ++i) {
        const ImRect pip({at.x + pitch * static_cast<float>(i), at.y},
                         {at.x + pitch * static_cast<float>(i + 1) - space, at.y + 12});
        if (i < std::min(effect.due_before, effect.due_after))
            look.fill(pip, p.accent_mark, 3);
        else if (effect.due_after > effect.due_before)
            look.fill(pip, p.accent_line, 3);
        else
            look.stroke(pip, p.warn_mark, 3, 1.5f);
    }
    return 24;
}

// Of the first whose advice changes, a line each; returns the height.
float draw_changes(const Context& context, ImVec2 at, float width, const PlaybookEffect& effect) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    std::size_t told = 0;
    for (const std::uint32_t place : effect.first) {
        if (told == 2 || place >= context.model.prospects().size()) break;
        ++told;
        const std::string name = display_name(context.model.prospects()[place]);
        const AdviceChange change = advice_change(context, place);
        const float said = look.paint_cut({at.x, y}, width, type::small_strong, p.text_primary, name);
        look.paint_cut({at.x + said, y}, width - said, type::small, p.text_primary, " " + change.is);
        look.paint_cut({at.x, y + 16}, width, type::small, p.text_secondary, change.was);
        look.tell(ImRect({at.x, y}, {at.x + width, y + 32}), type::small, name + " " + change.is + " " + change.was);
        y += 36;
    }
    if (effect.changed > told)
        y += look.paragraph({at.x, y}, width, type::small, p.text_secondary,
                            "and " + count_text(effect.changed - told, "other", "others")) +
             4;
    if (effect.changed == 0)
        y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, "Nobody's advice changes today.") + 4;
    return y - at.y;
}

void draw_effect(const Context& context, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const PlaybookState& state = context.state.playbook;
    draw_card(look, box);
    const mirror::Scope group(mirror::Role::group, "Effect", ImGui::GetID("effect"));
    const ImVec2 at{box.Min.x + 16, box.Min.y + 16};
    const float width = box.GetWidth() - 32;
    const std::uint32_t due = state.effect ? state.effect->due_after : state.survey->due();
    const std::string figure = std::to_string(due);
    const std::string before = !is_trying(context) ? "Move a slider to see it change"
                               : state.effect      ? std::to_string(state.effect->due_before) + " before the change"
                                                   : "Counting";
    const float w = look.paint(at, type::figure, p.text_primary, figure);
    look.paint({at.x + w + 10, at.y + 3}, type::small_strong, p.text_primary, "due today");
    look.paint_cut({at.x + w + 10, at.y + 20}, width - w - 10, type::small, p.text_secondary, before);
    mirror::text(ImRect(at, {at.x + width, at.y + 40}), figure + " due today. " + before, mirror::Role::status, 0,
                 ImGui::GetID("due"));
    if (!is_trying(context)) return;
    const Button back{.id = "put back", .label = "Put back", .kind = ButtonKind::ghost};
    if (state.effect) {
        const float pips = draw_pips(context, {at.x, at.y + 52}, width, *state.effect);
        draw_changes(context, {at.x, at.y + 52 + pips}, width, *state.effect);
    }
    const Button keep{.id = "keep", .label = "Keep", .kind = ButtonKind::primary};
    const float y = box.Max.y - 44;
    if (draw_button(look, {at.x, y}, keep)) keep_playbook(context, tried_playbook(context), "New figures kept");
    if (draw_button(look, {at.x + button_width(look, keep) + 8, y}, back)) put_back(context);
}

} // namespace

float playbook_parameters_height(const Context& context, float width) {
    const std::size_t count = shown_playbook(context).parameters.size();
    const float sliders = title_height + grid_for(sliders_width(width), count).height + foot_height;
    const float card = 216;
    return width >= beside ? std::max(sliders, card) : sliders + card + 16;
}

void draw_playbook_parameters(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope region(mirror::Role::region, "Parameters", ImGui::GetID("parameters"));
    look.heading(at, 2, type::title, p.text_primary, "Parameters");
    const float title = look.width(type::title, "Parameters");
    if (width > 480)
        look.text({at.x + title + 10, at.y + 5}, type::small, p.text_secondary,
                  "move one and see today change before you keep it");
    const auto& parameters = shown_playbook(context).parameters;
    const Grid grid = grid_for(sliders_width(width), parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto column = static_cast<float>(i % grid.columns);
        const std::size_t line = i / grid.columns;
        const auto row = static_cast<float>(line);
        draw_parameter(context, i, {at.x + column * (grid.cell + cell_gap), at.y + title_height + row * cell_height},
                       grid.cell);
    }
    const float foot = at.y + title_height + grid.height;
    look.icon({at.x + 7, foot + 8}, icon::circle_check, 14, p.accent_text);
    look.text({at.x + 22, foot}, type::small, p.text_secondary,
              "Checked: every leaf can be reached, no cycle, no unknown fact");
    const ImVec2 card = width >= beside ? ImVec2{at.x + width - card_width, at.y} : ImVec2{at.x, foot + foot_height};
    draw_effect(context, ImRect(card, {at.x + width, card.y + 204}));
}

} // namespace ringback::ui
