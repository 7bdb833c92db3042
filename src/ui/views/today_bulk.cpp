#include "ui/views/today_bulk.hpp"

#include "core/logged.hpp"
#include "mirror/mirror.hpp"
#include "ui/acts.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/marks.hpp"
#include "ui/today_list.hpp"
#include "ui/views/decision_form.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 8> outcome_labels{"No answer", "Left message", "Spoke",   "Sent",
                                                         "Replied",   "Met",          "Bounced", "Opted out"};
constexpr std::array<std::string_view, 8> channel_labels{
    "As advised to each", "Call", "Voicemail", "Email", "Text", "Video email", "Postal mail", "Meeting"};

const ProspectId& shown_id(const Context& context, std::size_t place) {
    return context.model.prospects()[today_entry(context, place).prospect].id;
}

void mark_all_shown(const Context& context) {
    auto& marked = context.state.today.marked;
    const std::size_t count = shown_today(context).size();
    marked.clear();
    marked.reserve(count);
    for (std::size_t i = 0; i < count; ++i) marked.push_back(shown_id(context, i));
    std::ranges::sort(marked);
}

void drop(const Context& context, Dialog& dialog) {
    context.state.today.bulk_log.reset();
    dialog.close();
}

void draw_bulk_acts(const Context& context, const ImRect& area) {
    TodayState& today = context.state.today;
    const bool phone = context.phone();
    const bool none = today.marked.empty();
    const std::string_view why_not = none ? "Nobody is marked" : "";
    const ButtonSize size = phone ? ButtonSize::touch : ButtonSize::normal;
    float x = area.Min.x;
    const auto button = [&](Button each) {
        each.size = size;
        const bool pressed = draw_button(context.look, {x, area.Min.y}, each);
        x += button_width(context.look, each) + 8;
        return pressed;
    };
    if (button({.id = "log",
                .label = "Log",
                .icon = icon::pencil,
                .kind = ButtonKind::soft,
                .name = "Log for the marked",
                .description = why_not,
                .disabled = none}))
        begin_bulk_log(context.state, 0);
    if (button({.id = "later",
                .label = "Not today",
                .icon = icon::calendar_clock,
                .kind = ButtonKind::soft,
                .name = "Put the marked off",
                .description = why_not,
                .disabled = none}))
        begin_snooze_many(context.state, today.marked, context.moment);
    const std::string_view all = phone ? "All" : "Mark all";
    if (button({.id = "all", .label = all, .kind = ButtonKind::ghost, .name = "Mark all shown"}))
        mark_all_shown(context);
    const Button end{.id = "end", .icon = icon::x, .kind = ButtonKind::ghost, .size = size, .name = "End marking"};
    if (draw_button(context.look, {area.Max.x - button_height(size), area.Min.y}, end)) end_marking(context.state);
}

// All records in one action, so that one undo takes all of it back.
void finish(const Context& context, const BulkLogDraft& draft, Dialog& dialog) {
    const Outcome outcome = outcome_keys[draft.outcome];
    std::optional<Channel> channel;
    if (draft.channel > 0) channel = static_cast<Channel>(draft.channel - 1);
    ImportProspects change;
    std::size_t reopened = 0;
    for (const ProspectId& id : context.state.today.marked) {
        const Prospect* prospect = context.model.find(id);
        if (prospect == nullptr) continue;
        LogTouch log = log_of(context, *prospect, outcome, channel);
        for (Touch& touch : log.touches) touch.note = std::string(trimmed(draft.note));
        auto made = logged(*prospect, log, *context.moment.user_zone);
        if (!made) continue;
        reopened += made->reopened;
        change.merged.push_back(std::move(made->prospect));
    }
    std::string said = std::string(outcome_labels[draft.outcome]) + " logged for " +
                       count_text(change.merged.size(), "prospect", "prospects");
    if (reopened > 0) said += ". " + count_text(reopened, "file is", "files are") + " open again";
    if (!change.merged.empty()) context.out.change(std::move(change), std::move(said));
    end_marking(context.state);
    context.state.chosen = {};
    drop(context, dialog);
}

} // namespace

void mark_pressed(const Context& context, std::size_t place) {
    TodayState& today = context.state.today;
    const ProspectId id = shown_id(context, place);
    if (!ImGui::GetIO().KeyShift || today.marked_last.empty()) return toggle_mark(context, id);
    const auto& shown = shown_today(context);
    const std::size_t in_model = context.model.index_of(today.marked_last);
    const auto last =
        in_model == Model::npos ? shown.end() : std::ranges::find(shown, context.moment.queue.places()[in_model]);
    std::size_t from = last == shown.end() ? place : static_cast<std::size_t>(last - shown.begin());
    std::size_t to = place;
    if (to < from) std::swap(from, to);
    for (std::size_t i = from; i <= to; ++i) mark(today.marked, shown_id(context, i), true);
    today.marked_last = id;
}

void toggle_mark(const Context& context, const ProspectId& id) {
    TodayState& today = context.state.today;
    today.marking = true;
    mark(today.marked, id, !is_marked(today.marked, id));
    today.marked_last = id;
}

void end_marking(UiState& state) {
    state.today.marking = false;
    state.today.marked.clear();
    state.today.marked_last = {};
}

float bulk_bar_height(const Context& context) { return context.phone() ? 116.0f : 92.0f; }

void draw_bulk_bar(const Context& context, const ImRect& bar) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::size_t marked = context.state.today.marked.size();
    const mirror::Scope group(mirror::Role::group, "Marked rows", ImGui::GetID("marked rows"));
    look.fill(bar, p.bg_canvas);
    look.hairline(bar.Min, bar.GetWidth());
    const std::string words = marked == 0 ? "Press rows to mark them" : std::to_string(marked) + " marked";
    const ImVec2 at{bar.Min.x + 16, bar.Min.y + 10};
    const float w = look.paint({at.x, at.y + 2}, type::base_strong, p.text_primary, words);
    mirror::text(ImRect(at, {at.x + w, at.y + 20}), words, mirror::Role::status, 0, ImGui::GetID("marked count"));
    draw_bulk_acts(context, ImRect({at.x, at.y + 30}, {bar.Max.x - 12, bar.Max.y}));
}

void begin_bulk_log(UiState& state, std::size_t outcome) {
    state.today.bulk_log = BulkLogDraft{.outcome = outcome, .note = {}};
}

void draw_bulk_log_form(const Context& context) {
    auto& draft = context.state.today.bulk_log;
    if (!draft) return;
    const std::string title = "Log for " + count_text(context.state.today.marked.size(), "prospect", "prospects");
    Dialog dialog(context.look, title.c_str(), 440, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph("The same happened with all of them, just now. One undo takes all of it back.");
    if (const auto choice = pen.select({.id = "outcome", .label = "What happened"}, outcome_labels, draft->outcome))
        draft->outcome = *choice;
    if (const auto choice = pen.select({.id = "channel", .label = "Channel"}, channel_labels, draft->channel))
        draft->channel = *choice;
    pen.row({{{.id = "note", .label = "Note", .help = "On each of them; may stay empty"}, &draft->note}});
    const Ending ending{.accept = "Log for all", .focus = draft->focus};
    if (FormPen::is_seen()) draft->focus = false;
    const Answer answer = end_dialog(pen, dialog, ending, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

void bulk_snooze(const Context& context, const std::vector<ProspectId>& who, const Decision& decision) {
    ImportProspects change;
    for (const ProspectId& id : who) {
        const Prospect* prospect = context.model.find(id);
        if (prospect == nullptr) continue;
        Decision own = decision;
        own.at = context.moment.now;
        if (const auto* entry = context.moment.entry_of(context.model, id)) own.technique = entry->advice.technique;
        change.merged.push_back(*prospect);
        change.merged.back().decisions.push_back(std::move(own));
    }
    const std::string said = count_text(change.merged.size(), "prospect", "prospects") + " put off until " +
                             day_text(decision.until.value_or(Day{}), context.moment.today);
    if (!change.merged.empty()) context.out.change(std::move(change), said);
    end_marking(context.state);
    context.state.chosen = {};
}

} // namespace ringback::ui
