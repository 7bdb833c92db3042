#include "ui/views/decision_form.hpp"

#include "playbook/techniques.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/views/touch_form.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <array>
#include <string_view>

namespace ringback::ui {
namespace {

struct Way {
    std::string_view label;
    std::string_view technique;     // empty: nothing is to be done
    std::optional<Channel> channel; // of what is logged then
};
constexpr std::array<Way, 8> ways{{{"Nothing: not this one", "", {}},
                                   {"Call", "step_back_call", Channel::call},
                                   {"Voicemail", "voicemail", Channel::voicemail},
                                   {"Email", "email", Channel::email},
                                   {"Text", "text", Channel::text},
                                   {"Share a tidbit", "share_tidbit", Channel::email},
                                   {"Heavy stone", "heavy_stone", Channel::email},
                                   {"Final opportunity", "final_opportunity", Channel::email}}};

struct Delay {
    std::string_view label;
    int business_days;
};
constexpr std::array<Delay, 4> delays{{{"Tomorrow", 1}, {"In 3 days", 3}, {"In a week", 5}, {"In a month", 21}}};

void drop(const Context& context, Dialog& dialog) {
    context.state.decision_draft.reset();
    dialog.close();
}

// Of many together each gets its own technique later.
Decision decision_of(const Context& context, const Prospect* prospect, DecisionKind kind, std::string reason) {
    const auto* entry = prospect == nullptr ? nullptr : context.moment.entry_of(context.model, prospect->id);
    return {.at = {},
            .kind = kind,
            .technique = entry == nullptr ? std::string() : std::string(entry->advice.technique),
            .reason = std::move(reason),
            .until = {},
            .opaque = {}};
}

void snooze(const Context& context, DecisionDraft& draft, const Prospect* prospect, Dialog& dialog) {
    const auto day = day_from_input(draft.until, context.moment.today);
    draft.error_until = !day                           ? "Write the day like 10 Nov 2026"
                        : *day <= context.moment.today ? "Write a day that lies ahead"
                                                       : "";
    context.state.lead_to_error = !draft.error_until.empty();
    if (context.state.lead_to_error) return;
    Decision decision = decision_of(context, prospect, DecisionKind::snoozed, std::string(trimmed(draft.reason)));
    decision.until = *day;
    if (prospect == nullptr)
        bulk_snooze(context, draft.many, decision);
    else
        context.out.change(Decide{prospect->id, std::move(decision)},
                           short_name(*prospect) + " put off until " + day_text(*day, context.moment.today));
    drop(context, dialog);
}

// The decision says what and why; the form for what was done comes next.
void go_another_way(const Context& context, const DecisionDraft& draft, const Prospect& prospect, Dialog& dialog) {
    const Way& way = ways[draft.way];
    const bool nothing = way.technique.empty();
    std::string reason(trimmed(draft.reason));
    if (!nothing) reason = std::string(way.label) + (reason.empty() ? "" : ": " + reason);
    context.out.change(
        Decide{prospect.id,
               decision_of(context, &prospect, nothing ? DecisionKind::not_this : DecisionKind::another_way, reason)},
        nothing ? "Noted: not this one for " + short_name(prospect) : "Another way noted for " + short_name(prospect));
    drop(context, dialog);
    if (nothing) return;
    Touch touch;
    touch.direction = Direction::out;
    touch.channel = *way.channel;
    touch.technique = way.technique;
    touch.outcome = *way.channel == Channel::call        ? Outcome::no_answer
                    : *way.channel == Channel::voicemail ? Outcome::left_message
                                                         : Outcome::sent;
    begin_log(context.state, prospect, std::move(touch), context.moment);
}

void draw_delays(const Context& context, FormPen& pen, DecisionDraft& draft) {
    std::array<std::string_view, delays.size()> labels;
    std::size_t chosen = delays.size();
    const auto day_of = [&](const Delay& delay) {
        return text_from_day(
            context.moment.calendar->after_elapsed(context.moment.today, std::chrono::days{delay.business_days}));
    };
    for (std::size_t i = 0; i < delays.size(); ++i) {
        labels[i] = delays[i].label;
        if (draft.until == day_of(delays[i])) chosen = i;
    }
    float height = 0;
    const auto choice = draw_segmented(context.look, pen.place(0, 1), pen.width_of(1), "delay", "Put off until", labels,
                                       chosen, &height);
    if (choice) draft.until = day_of(delays[*choice]);
    pen.end_row(height);
}

} // namespace

void begin_snooze(UiState& state, const Prospect& prospect, const Moment& moment) {
    DecisionDraft draft;
    draft.prospect = prospect.id;
    draft.until = text_from_day(moment.calendar->next_after(moment.today));
    state.decision_draft = std::move(draft);
}

void begin_snooze_many(UiState& state, std::vector<ProspectId> who, const Moment& moment) {
    DecisionDraft draft;
    draft.many = std::move(who);
    draft.until = text_from_day(moment.calendar->next_after(moment.today));
    state.decision_draft = std::move(draft);
}

void begin_another_way(UiState& state, const Prospect& prospect) {
    DecisionDraft draft;
    draft.prospect = prospect.id;
    draft.another_way = true;
    state.decision_draft = std::move(draft);
}

void draw_decision_form(const Context& context) {
    auto& draft = context.state.decision_draft;
    if (!draft) return;
    const Prospect* prospect = context.model.find(draft->prospect);
    const bool many = !draft->many.empty();
    const std::string who = many                  ? count_text(draft->many.size(), "prospect", "prospects")
                            : prospect == nullptr ? std::string()
                                                  : display_name(*prospect);
    const std::string title = draft->another_way ? "Another way with " + who + "?" : "Put " + who + " off?";
    Dialog dialog(context.look, title.c_str(), 440, true);
    if (!dialog) return;
    if (prospect == nullptr && (!many || draft->another_way)) return drop(context, dialog);
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    if (draft->another_way) {
        pen.paragraph("The advice stays as it is. What you do instead, and why, is kept in the record.");
        std::array<std::string_view, ways.size()> labels;
        for (std::size_t i = 0; i < ways.size(); ++i) labels[i] = ways[i].label;
        if (const auto choice = pen.select({.id = "way", .label = "What you do instead"}, labels, draft->way))
            draft->way = *choice;
    } else {
        pen.paragraph("They leave Today until that day, and come back sooner if they get in touch.");
        draw_delays(context, pen, *draft);
        pen.row({{{.id = "until", .label = "Until", .error = draft->error_until}, &draft->until}});
    }
    pen.row({{{.id = "reason", .label = "Why", .help = "For you alone; may stay empty"}, &draft->reason}});
    const Ending ending{.accept = draft->another_way ? "Note it" : "Put off", .focus = draft->focus};
    if (pen.is_seen()) draft->focus = false;
    const Answer answer = end_dialog(pen, dialog, ending, submitted);
    if (answer == Answer::cancelled) return drop(context, dialog);
    if (answer != Answer::accepted) return;
    if (draft->another_way)
        go_another_way(context, *draft, *prospect, dialog);
    else
        snooze(context, *draft, prospect, dialog);
}

} // namespace ringback::ui
