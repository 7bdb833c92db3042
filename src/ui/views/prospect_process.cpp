#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/agreement_form.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/step_choice.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

std::string summary(const Process& process) {
    const auto done = std::ranges::count(process.steps, StepState::done);
    const auto partly = std::ranges::count(process.steps, StepState::partly);
    if (done + partly == 0) return "nothing recorded";
    return std::to_string(done) + " done, " + std::to_string(partly) + " partly";
}

void draw_step(const Context& context, const Prospect& prospect, ProcessStep step, ImVec2 at, float width, float row,
               bool strong) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool touch = context.phone();
    const StepState state = prospect.process[step];
    const std::string number = std::to_string(static_cast<int>(step) + 1);
    const float middle = at.y + row / 2;
    look.paint({at.x, middle - 10}, type::dense, p.text_secondary, number);
    const float room = width - 20 - step_choice_width(look, state, touch) - 12;
    look.paint_cut({at.x + 20, middle - 10}, room, strong ? type::dense_strong : type::dense, p.text_primary,
                   label_of(step));
    const std::string name = number + ". " + std::string(label_of(step));
    const auto word = word_from(step);
    if (const auto chosen = draw_step_choice(look, {at.x + width, middle}, word.data(), name, state, touch))
        edit_record(context, prospect, name + ": " + std::string(label_of(*chosen)),
                    [&](ProspectDetails& details) { details.process[step] = *chosen; });
}

float draw_review(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    std::string words = "Patrick McClure, D5.";
    words += prospect.reviewed_on ? " Reviewed " + day_text(*prospect.reviewed_on, context.moment.today) + "."
                                  : " Not reviewed yet.";
    const Button button{.id = "reviewed",
                        .label = "Mark as reviewed",
                        .kind = ButtonKind::ghost,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::small};
    const bool reviewed_today = prospect.reviewed_on == context.moment.today;
    const float height = reviewed_today ? 28 : button_height(button.size);
    const float w = reviewed_today ? 0 : button_width(look, button);
    look.text_cut({at.x, at.y + height / 2 - 8}, width - w, type::small, p.text_secondary, words);
    if (!reviewed_today && draw_button(look, {at.x + width - w + 10, at.y}, button))
        edit_record(context, prospect, "Process reviewed for " + short_name(prospect),
                    [&](ProspectDetails& details) { details.reviewed_on = context.moment.today; });
    return height;
}

void draw_pair(const Context& context, ImVec2 at, float width, std::string_view label, std::string_view words,
               float& y) {
    if (words.empty()) return;
    const Look& look = context.look;
    look.text({at.x, y}, type::dense, context.palette().text_secondary, label);
    y += look.paragraph({at.x + 100, y}, width - 100, type::dense_medium, context.palette().text_primary, words) + 8;
}

// Whether what was agreed was done: something went out, or they spoke, on the agreed day or after it.
bool was_kept(const Context& context, const Prospect& prospect, Day follow_up) {
    return std::ranges::any_of(prospect.touches, [&](const Touch& touch) {
        const bool counts = touch.direction == Direction::out || is_conversation(touch);
        return counts && touch.at <= context.moment.now && context.moment.user_zone->day(touch.at) >= follow_up;
    });
}

float draw_agreed(const Context& context, const Prospect& prospect, const Agreement& agreement, ImVec2 at,
                  float width) {
    const Day today = context.moment.today;
    float y = at.y;
    if (agreement.made_on) draw_pair(context, at, width, "Made", day_text(*agreement.made_on, today), y);
    std::string follow_up = agreement.follow_up_on ? day_text(*agreement.follow_up_on, today) : "";
    if (agreement.channel) {
        std::string by(label_of(*agreement.channel));
        by[0] = static_cast<char>(by[0] - 'A' + 'a');
        follow_up += (follow_up.empty() ? "by " : ", by ") + by;
    }
    const float row = y;
    draw_pair(context, at, width, "Follow up", follow_up, y);
    if (agreement.follow_up_on && *agreement.follow_up_on <= today &&
        was_kept(context, prospect, *agreement.follow_up_on)) {
        const float x = at.x + 100 + context.look.width(type::dense_medium, follow_up) + 10;
        if (x + 70 < at.x + width) draw_chip(context.look, {x, row - 1}, Tone::accent, "kept", icon::check);
    }
    draw_pair(context, at, width, "About", agreement.subject, y);
    draw_pair(context, at, width, "No is fine", agreement.ok_to_say_no ? "Said aloud" : "Not said", y);
    draw_pair(context, at, width, "Still missing", agreement.still_missing, y);
    return y - at.y;
}

} // namespace

float draw_process(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const std::string figures = summary(prospect.process);
    draw_part_heading(look, at, width < 320 ? "Eight steps" : "First meeting, eight steps");
    look.text_right({at.x + width, at.y + 4}, type::small, context.palette().text_secondary, figures);
    std::vector<float> shares;
    for (const StepState state : prospect.process.steps)
        shares.push_back(state == StepState::done ? 1.0f : state == StepState::partly ? 0.5f : 0.0f);
    float y = at.y + section_heading_height;
    draw_segments(look, ImRect({at.x, y - 2}, {at.x + width, y + 5}), shares);
    y += 14;
    const float row = context.phone() ? 48.0f : 33.0f;
    const auto first_gap = std::ranges::find(prospect.process.steps, StepState::no) - prospect.process.steps.begin();
    const bool any = figures != "nothing recorded";
    for (std::size_t i = 0; i < process_step_count; ++i) {
        draw_step(context, prospect, static_cast<ProcessStep>(i), {at.x, y}, width, row,
                  any && static_cast<std::ptrdiff_t>(i) == first_gap);
        y += row;
    }
    y += 4;
    y += draw_review(context, prospect, {at.x, y}, width) + 4;
    draw_text_link(look, {at.x, y}, "all cases", type::small_medium, "Review all silent cases",
                   href_of({Screen::review, {}}), icon::clipboard_check, 24);
    const float first = look.width(type::small_medium, "Review all silent cases") + 36;
    const bool beside = first + look.width(type::small_medium, "Go through it with somebody") + 24 < width; // D4
    if (!beside) y += 28;
    draw_text_link(look, {beside ? at.x + first : at.x, y}, "case sheet", type::small_medium,
                   "Go through it with somebody", href_of({Screen::sheet, prospect.id}), icon::users_round, 24);
    return y + 24 - at.y;
}

float draw_agreement(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    draw_part_heading(context.look, at, "Agreement");
    const float y = at.y + section_heading_height;
    if (prospect.agreement) {
        if (draw_part_button(context, {at.x + width, at.y}, "edit agreement", icon::pencil, "Edit the agreement"))
            begin_agreement(context.state, prospect, context.moment);
        return section_heading_height + draw_agreed(context, prospect, *prospect.agreement, {at.x, y}, width);
    }
    const float text = context.look.paragraph({at.x, y}, width, type::dense, context.palette().text_secondary,
                                              "No follow-up was agreed yet: when, about what, and that a no is fine.");
    const Button button{.id = "agree",
                        .label = "Record an agreement",
                        .icon = icon::plus,
                        .kind = ButtonKind::soft,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::small};
    if (draw_button(context.look, {at.x, y + text + 8}, button))
        begin_agreement(context.state, prospect, context.moment);
    return section_heading_height + text + 8 + button_height(button.size);
}

} // namespace ringback::ui
