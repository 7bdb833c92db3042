#include "ui/views/calling_form.hpp"

#include "playbook/calling_limits.hpp"
#include "ui/calling_text.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

void change_limits(const Context& context, std::vector<CallingLimit> limits, std::string said) {
    edit_profile(context, std::move(said), [&](Profile& profile) { profile.calling_limits = std::move(limits); });
}

void drop(const Context& context, Dialog& dialog) {
    context.state.calling_draft.reset();
    dialog.close();
}

// "America/Chicago", or a group of zones such as "America/Indiana/".
bool is_zone(const std::string& zone, Zones& zones) { return zone.ends_with('/') || zones.find(zone) != nullptr; }

// Reads the texts; none where one of them is wrong.
std::optional<CallingLimit> read(const Context& context, CallingDraft& draft) {
    CallingLimit limit = draft.seen;
    limit.place = trimmed(draft.place);
    const auto all = playbook::CallingLimits::built_in().with(context.model.profile.calling_limits).limits;
    const bool taken = draft.fresh && std::ranges::find(all, limit.place, &CallingLimit::place) != all.end();
    draft.error_place = limit.place.empty() ? "Write the place" : taken ? "This place is there already: edit it" : "";
    limit.zones = list_from_input(draft.zones, "\n");
    limit.tags = list_from_input(draft.tags, ",");
    draft.error_zones.clear();
    for (const std::string& zone : limit.zones)
        if (!is_zone(zone, *context.moment.zones) && draft.error_zones.empty())
            draft.error_zones = zone + " is no zone: write it as America/Chicago";
    if (limit.zones.empty() && limit.tags.empty()) draft.error_zones = "Name a zone, or a tag that prospects have";
    auto hours = hours_from_input(draft.hours, draft.seen.hours);
    draft.error_hours = hours ? std::string() : hours.error();
    if (hours) limit.hours = std::move(*hours);
    limit.source = trimmed(draft.source);
    limit.as_of.reset();
    draft.error_as_of.clear();
    if (!trimmed(draft.as_of).empty()) {
        limit.as_of = day_from_input(draft.as_of, context.moment.today);
        if (!limit.as_of) draft.error_as_of = "Write the day like 10 Nov 2026";
    }
    const bool wrong = !draft.error_place.empty() || !draft.error_zones.empty() || !draft.error_hours.empty() ||
                       !draft.error_as_of.empty();
    context.state.lead_to_error = wrong;
    return wrong ? std::nullopt : std::optional{std::move(limit)};
}

void finish(const Context& context, CallingDraft& draft, Dialog& dialog) {
    auto limit = read(context, draft);
    if (!limit) return;
    auto own = context.model.profile.calling_limits;
    const std::string place = limit->place;
    const auto same = std::ranges::find(own, place, &CallingLimit::place);
    if (same == own.end())
        own.push_back(std::move(*limit));
    else
        *same = std::move(*limit);
    change_limits(context, std::move(own), "Your calling hours for " + place + " hold from now on");
    drop(context, dialog);
}

} // namespace

void begin_calling(UiState& state, const CallingLimit& limit, bool built_in) {
    CallingDraft draft;
    draft.seen = limit;
    draft.built_in = built_in;
    draft.place = limit.place;
    draft.zones = input_from_list(limit.zones, "\n");
    draft.tags = input_from_list(limit.tags, ", ");
    draft.hours = input_from_hours(limit.hours);
    draft.source = limit.source;
    if (limit.as_of) draft.as_of = text_from_day(*limit.as_of);
    state.calling_draft = std::move(draft);
}

void begin_new_calling(UiState& state, const Moment& moment) {
    CallingDraft draft;
    draft.fresh = true;
    draft.as_of = text_from_day(moment.today);
    state.calling_draft = std::move(draft);
}

void reset_calling(const Context& context, const CallingLimit& limit, bool built_in) {
    auto own = context.model.profile.calling_limits;
    std::erase_if(own, [&](const CallingLimit& each) { return each.place == limit.place; });
    change_limits(context, std::move(own),
                  built_in ? "The built-in hours for " + limit.place + " hold again"
                           : "Calling hours for " + limit.place + " removed");
}

void draw_calling_form(const Context& context) {
    auto& draft = context.state.calling_draft;
    if (!draft) return;
    const std::string title = draft->fresh ? "Add calling hours" : "Calling hours, " + draft->seen.place;
    Dialog dialog(context.look, title.c_str(), 520, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    const bool first = draft->focus;
    if (FormPen::is_seen()) draft->focus = false;
    pen.paragraph("Yours stand in the stead of the built-in ones. Check what holds there: this is no legal advice.");
    if (draft->fresh)
        pen.row({{{.id = "place", .label = "Place", .error = draft->error_place, .focus = first}, &draft->place}});
    pen.row({{{.id = "hours",
               .label = "Hours in which calls are lawful",
               .hint = "Mon-Fri 09:00-18:00",
               .help = "One line for each, in their local time",
               .error = draft->error_hours,
               .focus = first && !draft->fresh},
              &draft->hours,
              3}});
    pen.row({{{.id = "zones",
               .label = "Time zones",
               .hint = "America/Chicago",
               .help = "One a line; America/Indiana/ names all below it",
               .error = draft->error_zones},
              &draft->zones,
              4}});
    pen.row({{{.id = "tags", .label = "Tags of prospects", .hint = "US-FL, Florida", .help = "Parted by commas"},
              &draft->tags}});
    pen.row({{{.id = "source", .label = "Source"}, &draft->source, 2}});
    pen.row({{{.id = "as of", .label = "Looked up on", .error = draft->error_as_of}, &draft->as_of}});
    const Answer answer = end_dialog(pen, dialog, {.accept = "Save these hours"}, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
