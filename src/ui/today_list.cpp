#include "ui/today_list.hpp"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <string_view>
#include <utility>

namespace ringback::ui {
namespace {

using playbook::QueueEntry;
using playbook::Urgency;

// The title of the section an entry stands in. The queue's order keeps every section together.
std::string_view section_of(const QueueEntry& entry, Day today) {
    switch (entry.urgency) {
    case Urgency::answer: return "Your turn";
    case Urgency::overdue: return "Overdue";
    case Urgency::now: return "Now";
    case Urgency::later_today: return "Later today";
    case Urgency::upcoming: return "Coming up";
    case Urgency::waiting: {
        const Day sunday = today + std::chrono::days{7 - std::chrono::weekday{today}.iso_encoding()};
        return entry.advice.due && *entry.advice.due <= sunday ? "This week" : "Waiting";
    }
    case Urgency::snoozed: return "Snoozed";
    case Urgency::at_rest: return "At rest";
    }
    return {};
}

void divide(const playbook::LiveQueue& queue, Day today, TodayList& list) {
    list.sections.clear();
    list.to_do = 0;
    list.waiting = 0;
    const auto& shown = list.queue.shown();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QueueEntry& entry = queue[shown[i]];
        const std::string_view title = section_of(entry, today);
        if (list.sections.empty() || list.sections.back().title != title)
            list.sections.push_back({title, entry.urgency <= Urgency::overdue, i, i});
        list.sections.back().to = i + 1;
        if (entry.urgency <= Urgency::later_today) ++list.to_do;
        if (entry.urgency == Urgency::waiting || entry.urgency == Urgency::upcoming) ++list.waiting;
    }
}

} // namespace

const TodayList& today_list(const Context& context) {
    TodayList& list = context.state.today.list;
    const Moment& moment = context.moment;
    if (list.queue.follow(moment.queue, context.model, *moment.recommender, context.state.today.filter))
        divide(moment.queue, moment.today, list);
    return list;
}

const std::vector<std::uint32_t>& shown_today(const Context& context) { return today_list(context).queue.shown(); }

const QueueEntry& today_entry(const Context& context, std::size_t place) {
    return context.moment.queue[shown_today(context)[place]];
}

const Prospect* neighbour_today(const Context& context, const ProspectId& id, bool after) {
    const auto& shown = shown_today(context);
    const std::size_t in_model = context.model.index_of(id);
    if (in_model == Model::npos) return nullptr;
    const std::uint32_t here = context.moment.queue.places()[in_model];
    auto at = std::ranges::lower_bound(shown, here);
    if (after) {
        if (at != shown.end() && *at == here) ++at;
        return at == shown.end() ? nullptr : &context.model.prospects()[context.moment.queue[*at].prospect];
    }
    return at == shown.begin() ? nullptr : &context.model.prospects()[context.moment.queue[*--at].prospect];
}

std::size_t due_today(const playbook::LiveQueue& queue) { // which is in order
    const auto places = std::views::iota(std::size_t{0}, queue.size());
    const auto end = std::ranges::partition_point(
        places, [&](std::size_t place) { return queue[place].urgency <= Urgency::later_today; });
    return static_cast<std::size_t>(end - places.begin());
}

void set_filter(UiState& state, FilterTerms terms) {
    state.today.filter = std::move(terms);
    state.today.marked.clear();
    state.chosen = {};
}

} // namespace ringback::ui
