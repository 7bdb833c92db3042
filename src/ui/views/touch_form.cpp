#include "ui/views/touch_form.hpp"

#include "playbook/techniques.hpp"
#include "ui/acts.hpp"
#include "ui/views/touch_draft.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <array>
#include <vector>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 2> directions{"You did", "They did"};

// What is done once and leaves a trace; waiting, resting and stopping are nothing to log.
std::vector<std::string_view> loggable_techniques() {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < playbook::technique_count; ++i)
        if (const auto name = playbook::technique_name(static_cast<playbook::Technique>(i)); !playbook::is_idle(name))
            names.push_back(name);
    return names;
}

template <class E, std::size_t N>
std::array<std::string_view, N> labels() {
    std::array<std::string_view, N> words;
    for (std::size_t i = 0; i < N; ++i) words[i] = label_of(static_cast<E>(i));
    return words;
}

void draw_direction(FormPen& pen, TouchDraft& draft) {
    const ImVec2 at = pen.place(0, 1);
    const Look& look = pen.look();
    const float lead = look.paint({at.x, at.y + 4}, type::base, look.palette().text_secondary, "Who did it") + 12;
    const auto chosen = static_cast<std::size_t>(draft.touch.direction);
    if (const auto choice = draw_segmented(look, {at.x + lead, at.y}, pen.width() - lead, "direction", "Who did it",
                                           directions, chosen))
        draft.touch.direction = static_cast<Direction>(*choice);
    pen.end_row(28);
}

void draw_what(FormPen& pen, TouchDraft& draft) {
    const auto channels = labels<Channel, channel_count>();
    const auto outcomes = labels<Outcome, 8>();
    const Field channel{.id = "channel", .label = "Channel"};
    if (const auto choice = draw_select(pen.look(), pen.place(0, 2), pen.width_of(2), channel, channels,
                                        static_cast<std::size_t>(draft.touch.channel)))
        draft.touch.channel = static_cast<Channel>(*choice);
    if (pen.narrow()) pen.end_row(field_height(channel));
    const Field outcome{.id = "outcome", .label = "Outcome", .error = draft.error_outcome};
    if (const auto choice = draw_select(pen.look(), pen.place(1, 2), pen.width_of(2), outcome, outcomes,
                                        static_cast<std::size_t>(draft.touch.outcome))) {
        draft.touch.outcome = static_cast<Outcome>(*choice);
        if (draft.touch.outcome == Outcome::replied) draft.touch.direction = Direction::in;
        draft.error_outcome.clear();
    }
    pen.end_row(field_height(outcome));
}

void draw_technique(FormPen& pen, TouchDraft& draft) {
    const auto names = loggable_techniques();
    std::vector<std::string> words{"None"};
    std::size_t chosen = 0;
    for (const auto name : names) {
        words.push_back(playbook::technique_label(name));
        if (name == draft.touch.technique) chosen = words.size() - 1;
    }
    const bool own = chosen == 0 && !draft.touch.technique.empty(); // of a playbook of the user's
    if (own) {
        words.push_back(playbook::technique_label(draft.touch.technique));
        chosen = words.size() - 1;
    }
    const std::vector<std::string_view> options(words.begin(), words.end());
    if (const auto choice = pen.select({.id = "technique", .label = "Technique"}, options, chosen);
        choice && *choice <= names.size())
        draft.touch.technique = *choice == 0 ? std::string{} : std::string(names[*choice - 1]);
}

void draw_tidbit(FormPen& pen, TouchDraft& draft, const Prospect& prospect) {
    std::vector<std::string_view> options{"None"};
    std::vector<std::size_t> places;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < prospect.tidbits.size(); ++i)
        if (!prospect.tidbits[i].used_on) {
            options.push_back(prospect.tidbits[i].text);
            places.push_back(i);
            if (draft.tidbit == i) chosen = options.size() - 1;
        }
    if (places.empty()) return;
    if (const auto choice = pen.select({.id = "tidbit", .label = "Tidbit used"}, options, chosen))
        draft.tidbit = *choice == 0 ? std::nullopt : std::optional(places[*choice - 1]);
}

void draw_fields(FormPen& pen, TouchDraft& draft, const Prospect& prospect) {
    draw_direction(pen, draft);
    draw_what(pen, draft);
    pen.row({{{.id = "day", .label = "Day", .error = draft.error_when}, &draft.day, 1, 2},
             {{.id = "time", .label = "Time, in your zone"}, &draft.time, 1, 2},
             {{.id = "minutes", .label = "Minutes", .error = draft.error_minutes, .input_mode = "numeric"},
              &draft.minutes,
              1,
              2}});
    pen.row({{{.id = "note", .label = "Note", .spellcheck = true, .focus = draft.focus}, &draft.touch.note, 3}});
    if (pen.is_seen()) draft.focus = false;
    draw_technique(pen, draft);
    if (!draft.id) draw_tidbit(pen, draft, prospect);
}

// A touch that came without an id is met by its place; the whole record is put in its place then, which gives it one.
void replace_touch(const Context& context, const Prospect& prospect, const TouchDraft& draft, Touch touch) {
    const std::string said = touch_title(touch) + " changed";
    if (!touch.id.empty()) {
        context.out.change(EditTouch{prospect.id, std::move(touch)}, said, {{{0, draft.seen}}, {}, {}});
    } else if (draft.place < prospect.touches.size()) {
        Prospect next = prospect;
        next.touches[draft.place] = std::move(touch);
        context.out.change(ImportProspects{{}, {std::move(next)}}, said);
    }
}

void finish(const Context& context, TouchDraft& draft, const Prospect& prospect, Dialog& dialog) {
    auto touch = touch_of(draft, *context.moment.user_zone, context.moment.now);
    context.state.lead_to_error = !touch;
    if (!touch) return;
    if (draft.id) {
        replace_touch(context, prospect, draft, std::move(*touch));
    } else {
        const std::string said = touch_title(*touch) + " logged for " + short_name(prospect);
        if (touch->outcome != Outcome::opted_out && (touch->direction == Direction::in || is_conversation(*touch)))
            ask_for_truth(context.state, prospect);
        context.out.change(LogTouch{prospect.id, {std::move(*touch)}, draft.tidbit, {}}, said,
                           {{{0, draft.seen}}, {}, {}});
    }
    context.state.touch_draft.reset();
    dialog.close();
}

} // namespace

void begin_log(UiState& state, const Prospect& prospect, Touch defaults, const Moment& moment,
               std::optional<std::size_t> tidbit) {
    TouchDraft draft;
    draft.prospect = prospect.id;
    draft.seen = prospect;
    draft.touch = std::move(defaults);
    draft.touch.id = {};
    if (draft.touch.at == Instant{}) draft.touch.at = moment.now;
    draft.tidbit = tidbit;
    write_when(draft, *moment.user_zone);
    state.touch_draft = std::move(draft);
}

void begin_edit_touch(UiState& state, const Prospect& prospect, std::size_t place, const Moment& moment) {
    if (place >= prospect.touches.size()) return;
    TouchDraft draft;
    draft.prospect = prospect.id;
    draft.seen = prospect;
    draft.touch = prospect.touches[place];
    draft.id = draft.touch.id;
    draft.place = place;
    write_when(draft, *moment.user_zone);
    state.touch_draft = std::move(draft);
}

void draw_touch_form(const Context& context) {
    auto& draft = context.state.touch_draft;
    if (!draft) return;
    Dialog dialog(context.look, draft->id ? "Edit touch" : "Log a touch", 560, true);
    if (!dialog) return;
    const Prospect* prospect = context.model.find(draft->prospect);
    if (prospect == nullptr) {
        draft.reset();
        dialog.close();
        return;
    }
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    pen.paragraph("With " + display_name(*prospect));
    draw_fields(pen, *draft, *prospect);
    const Answer answer = end_dialog(pen, dialog, {.accept = draft->id ? "Save" : "Log"}, submitted);
    if (answer == Answer::accepted) {
        finish(context, *draft, *prospect, dialog);
    } else if (answer == Answer::cancelled) {
        draft.reset();
        dialog.close();
    }
}

void remove_touch(const Context& context, const Prospect& prospect, std::size_t place) {
    if (place >= prospect.touches.size()) return;
    const Touch& touch = prospect.touches[place];
    const std::string said = touch_title(touch) + " removed";
    if (!touch.id.empty()) {
        context.out.change(RemoveTouch{prospect.id, touch.id}, said);
        return;
    }
    Prospect next = prospect;
    next.touches.erase(next.touches.begin() + static_cast<std::ptrdiff_t>(place));
    context.out.change(ImportProspects{{}, {std::move(next)}}, said);
}

} // namespace ringback::ui
