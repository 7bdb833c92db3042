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
    case Urgency::snoozed: return 5;
    case Urgency::at_rest: return 6;
    }
    return 6;
}

// What needs no window can be done until the user's day ends.
Instant end_of(const QueueEntry& entry, const Recommender& recommender) {
    if (entry.advice.window) return entry.advice.window->end;
    const Day day = std::max(recommender.today(), entry.advice.due.value_or(recommender.today()));
    return recommender.user_zone().instant(LocalTime{day + std::chrono::days{1}});
}

// Gives every place what stood at `order` of it, without a second queue.
void put_in(std::vector<std::size_t>& order, std::vector<QueueEntry>& queue) {
    for (std::size_t start = 0; start < order.size(); ++start) {
        if (order[start] == start) continue;
        const QueueEntry first = queue[start];
        std::size_t at = start;
        for (std::size_t next = order[at]; next != start; next = order[at]) {
            queue[at] = queue[next];
            order[at] = at;
            at = next;
        }
        queue[at] = first;
        order[at] = at;
    }
}

double worth_of(const Prospect& prospect) { return prospect.value ? prospect.value->amount : 0; }

} // namespace

std::optional<Day> snoozed_until(const Prospect& prospect, Instant now, Day today) {
    const Decision* snooze = nullptr;
    for (const Decision& decision : prospect.decisions)
        if (decision.kind == DecisionKind::snoozed && decision.at <= now &&
            (snooze == nullptr || decision.at >= snooze->at))
            snooze = &decision;
    if (snooze == nullptr || !snooze->until || *snooze->until <= today) return std::nullopt;
    const auto woken = [&](const Touch& touch) { return touch.at > snooze->at && touch.at <= now; };
    return std::ranges::any_of(prospect.touches, woken) ? std::nullopt : snooze->until;
}

QueueEntry queue_entry(Recommender& recommender, const Model& model, std::size_t prospect, Reasons* because) {
    const Prospect& record = model.prospects()[prospect];
    Recommender::Standing standing = recommender.standing(record, because);
    QueueEntry entry{prospect, standing.advice, standing.since, std::nullopt, Urgency::at_rest};
    entry.urgency = urgency_of(entry.advice, entry.since, recommender);
    if (record.decisions.empty() || entry.urgency == Urgency::at_rest) return entry;
    entry.snoozed_until = snoozed_until(record, recommender.now(), recommender.today());
    if (entry.snoozed_until) entry.urgency = Urgency::snoozed;
    return entry;
}

RankKey rank_key(const QueueEntry& entry, const Model& model, const Recommender& recommender) {
    RankKey key;
    key.urgency = entry.urgency;
    const bool may_be_late = entry.urgency == Urgency::answer || entry.urgency == Urgency::overdue;
    if (may_be_late && entry.since) key.late_from = recommender.calendar().on_or_after(*entry.since);
    if (entry.urgency >= Urgency::upcoming) key.day = entry.snoozed_until ? entry.snoozed_until : entry.advice.due;
    key.end = end_of(entry, recommender);
    key.worth = worth_of(model.prospects()[entry.prospect]);
    return key;
}

bool comes_before(const RankKey& a, const RankKey& b, const Prospect& one, const Prospect& other, Sorting sorting) {
    if (sorting == Sorting::by_section && a.urgency != b.urgency) return a.urgency < b.urgency;
    if (rank_of(a.urgency) != rank_of(b.urgency)) return rank_of(a.urgency) < rank_of(b.urgency);
    if (a.late_from != b.late_from) return a.late_from.value_or(Day::max()) < b.late_from.value_or(Day::max());
    if (a.day != b.day) return a.day < b.day;
    if (a.end != b.end) return a.end < b.end;
    if (a.worth != b.worth) return a.worth > b.worth;
    if (const auto order = by_display_name(one, other); order != 0) return order < 0;
    return one.id < other.id;
}

void sort_queue(std::vector<QueueEntry>& queue, const Model& model, const Recommender& recommender, Sorting sorting) {
    const std::vector<Prospect>& all = model.prospects();
    std::vector<RankKey> keys;
    keys.reserve(queue.size());
    for (const QueueEntry& entry : queue) keys.push_back(rank_key(entry, model, recommender));
    std::vector<std::size_t> order(queue.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return comes_before(keys[a], keys[b], all[queue[a].prospect], all[queue[b].prospect], sorting);
    });
    put_in(order, queue);
}

std::vector<QueueEntry> queue_of(Recommender& recommender, const Model& model) {
    std::vector<QueueEntry> queue;
    queue.reserve(model.prospects().size());
    for (std::size_t i = 0; i < model.prospects().size(); ++i) queue.push_back(queue_entry(recommender, model, i));
    sort_queue(queue, model, recommender);
    return queue;
}

} // namespace ringback::playbook
