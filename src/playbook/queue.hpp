// Owns: the order of Today: whom to turn to first (domain.md, "Most urgent first means"). Must not know: screens,
// filters.
#pragma once

#include "core/model.hpp"
#include "playbook/recommend.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ringback::playbook {

// Where a row of Today belongs, most urgent first.
enum class Urgency : std::uint8_t {
    answer,      // they wrote or called last: it is your turn
    overdue,     // could have been done on an earlier business day
    now,         // due today, and its calling window is open or it needs none
    later_today, // due today, its window opens later today
    upcoming,    // to be done, but due or callable on a later day only
    waiting,     // wait
    snoozed,     // the user has put it off until a day
    at_rest      // stop, rest
};

struct QueueEntry {
    std::size_t prospect = 0; // place in Model::prospects()
    Advice advice;
    std::optional<Day> since;         // Recommender::since; left empty for what is at rest
    std::optional<Day> snoozed_until; // with Urgency::snoozed
    Urgency urgency = Urgency::at_rest;
};

// Until when the prospect is hidden: the day of the latest snooze, where it lies ahead and nothing was logged after it
// (an answer wakes them). Advice does not know of it.
std::optional<Day> snoozed_until(const Prospect& prospect, Instant now, Day today);

// The entry of one prospect; `because`, where given, is filled with the way to the advice.
QueueEntry queue_entry(Recommender& recommender, const Model& model, std::size_t prospect, Reasons* because = nullptr);

// By section: what can be done any time today stands with what can be done now, before what opens later.
enum class Sorting : std::uint8_t { by_urgency, by_section };

// What the order goes by, besides names and ids.
struct RankKey {
    Urgency urgency = Urgency::at_rest;
    std::optional<Day> late_from; // a business day; of what may be late only
    std::optional<Day> day;       // due, or the end of a snooze; of what is not for today
    Instant end;
    double worth = 0;
};
RankKey rank_key(const QueueEntry& entry, const Model& model, const Recommender& recommender);
bool comes_before(const RankKey& a, const RankKey& b, const Prospect& one, const Prospect& other, Sorting sorting);

// Most urgent first; of a strict order (prospects differ by id).
void sort_queue(std::vector<QueueEntry>& queue, const Model& model, const Recommender& recommender,
                Sorting sorting = Sorting::by_urgency);

// All prospects, most urgent first.
std::vector<QueueEntry> queue_of(Recommender& recommender, const Model& model);

} // namespace ringback::playbook
