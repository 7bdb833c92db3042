#include "playbook/queue.hpp"

#include <algorithm>

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

} // namespace

QueueEntry queue_entry(Recommender& recommender, const Model& model, std::size_t prospect) {
    const Prospect& record = model.prospects()[prospect];
    QueueEntry entry{prospect, recommender.advise(record), std::nullopt, Urgency::at_rest};
    if (entry.advice.due) entry.since = recommender.since(record);
    entry.urgency = urgency_of(entry.advice, entry.since, recommender);
    return entry;
}

bool more_urgent(const QueueEntry& a, const QueueEntry& b, const Model& model, const Recommender& recommender) {
    if (const int left = rank_of(a.urgency), right = rank_of(b.urgency); left != right) return left < right;
    const bool may_be_late = a.urgency == Urgency::answer || a.urgency == Urgency::overdue;
    if (may_be_late && a.since != b.since && a.since && b.since) {
        const Day left = recommender.calendar().on_or_after(*a.since);
        const Day right = recommender.calendar().on_or_after(*b.since);
        if (left != right) return left < right;
    }
    if (a.urgency >= Urgency::upcoming && a.advice.due != b.advice.due) return a.advice.due < b.advice.due;
    if (const Instant left = end_of(a, recommender), right = end_of(b, recommender); left != right) return left < right;
    const Prospect& one = model.prospects()[a.prospect];
    const Prospect& other = model.prospects()[b.prospect];
    if (const double left = worth_of(one), right = worth_of(other); left != right) return left > right;
    if (const std::string left = display_name(one), right = display_name(other); left != right) return left < right;
    return one.id < other.id;
}

std::vector<QueueEntry> queue_of(Recommender& recommender, const Model& model) {
    std::vector<QueueEntry> queue;
    queue.reserve(model.prospects().size());
    for (std::size_t i = 0; i < model.prospects().size(); ++i) queue.push_back(queue_entry(recommender, model, i));
    std::ranges::sort(queue,
                      [&](const QueueEntry& a, const QueueEntry& b) { return more_urgent(a, b, model, recommender); });
    return queue;
}

} // namespace ringback::playbook
