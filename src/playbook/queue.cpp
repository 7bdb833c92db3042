#include "playbook/queue.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ringback::playbook {
namespace {

Urgency urgency_of(const Advice& advice, std::optional<Day> since, const Recommender& recommender) {
    if (!advice.due) return Urgency::at_rest;
    if (is_idle(advice.technique)) return Urgency::waiting;
    if (advice.technique == technique_name(Technique::answer)) return Urgency::answer;
    if (recommender.is_overdue(advice, since)) return Urgency::overdue;
    if (*advice.due > recommender.today()) return Urgency::upcoming;
    if (!advice.window || advice.window->start <= recommender.now()) return Urgency::now;
    const bool today = recommender.user_zone().day(advice.window->start) <= recommender.today();
    return today ? Urgency::later_today : Urgency::upcoming;
}

// Domain.md knows four ranks: answer, overdue, what is for today, and after that what is not.
int rank_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::answer: return 0;
    case Urgency::overdue: return 1;
    case Urgency::now:
    case Urgency::later_today: return 2;
    case Urgency::upcoming: return 3;
    case Urgency::waiting: return 4;
    case Urgency::at_rest: return 5;
    }
    return 5;
}

// What needs no window can be done until the user's day ends.
Instant end_of(const QueueEntry& entry, const Recommender& recommender) {
    if (entry.advice.window) return entry.advice.window->end;
    const Day day = std::max(recommender.today(), entry.advice.due.value_or(recommender.today()));
    return recommender.user_zone().instant(LocalTime{day + std::chrono::days{1}});
}

double worth_of(const Prospect& prospect) { return prospect.value ? prospect.value->amount : 0; }

// What the order goes by, worked out once for each prospect.
struct Place {
    int rank = 0;
    bool upcoming = false;
    std::optional<Day> late_from; // a business day; of what may be late only
    std::optional<Day> due;
    Instant end;
    double worth = 0;
};

Place place_of(const QueueEntry& entry, const Model& model, const Recommender& recommender) {
    Place place;
    place.rank = rank_of(entry.urgency);
    place.upcoming = entry.urgency >= Urgency::upcoming;
    const bool may_be_late = entry.urgency == Urgency::answer || entry.urgency == Urgency::overdue;
    if (may_be_late && entry.since) place.late_from = recommender.calendar().on_or_after(*entry.since);
    place.due = entry.advice.due;
    place.end = end_of(entry, recommender);
    place.worth = worth_of(model.prospects()[entry.prospect]);
    return place;
}

bool comes_before(const Place& a, const Place& b, const Prospect& one, const Prospect& other) {
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.late_from && b.late_from && *a.late_from != *b.late_from) return *a.late_from < *b.late_from;
    if (a.upcoming && a.due != b.due) return a.due < b.due;
    if (a.end != b.end) return a.end < b.end;
    if (a.worth != b.worth) return a.worth > b.worth;
    if (const std::string left = display_name(one), right = display_name(other); left != right) return left < right;
    return one.id < other.id;
}

} // namespace

QueueEntry queue_entry(Recommender& recommender, const Model& model, std::size_t prospect) {
    const Prospect& record = model.prospects()[prospect];
    Recommender::Standing standing = recommender.standing(record);
    QueueEntry entry{prospect, std::move(standing.advice), standing.since, Urgency::at_rest};
    entry.urgency = urgency_of(entry.advice, entry.since, recommender);
    return entry;
}

void sort_queue(std::vector<QueueEntry>& queue, const Model& model, const Recommender& recommender, Sorting sorting) {
    std::vector<Place> places;
    places.reserve(queue.size());
    for (const QueueEntry& entry : queue) places.push_back(place_of(entry, model, recommender));
    std::vector<std::size_t> order(queue.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        if (sorting == Sorting::by_section && queue[a].urgency != queue[b].urgency)
            return queue[a].urgency < queue[b].urgency;
        const std::vector<Prospect>& all = model.prospects();
        return comes_before(places[a], places[b], all[queue[a].prospect], all[queue[b].prospect]);
    });
    std::vector<QueueEntry> sorted;
    sorted.reserve(queue.size());
    for (const std::size_t at : order) sorted.push_back(std::move(queue[at]));
    queue = std::move(sorted);
}

std::vector<QueueEntry> queue_of(Recommender& recommender, const Model& model) {
    std::vector<QueueEntry> queue;
    queue.reserve(model.prospects().size());
    for (std::size_t i = 0; i < model.prospects().size(); ++i) queue.push_back(queue_entry(recommender, model, i));
    sort_queue(queue, model, recommender);
    return queue;
}

} // namespace ringback::playbook
