// Owns: a playbook as a flat table with its parameters worked in, and the one loop that walks it. Must not know: texts,
// particular rules.
#pragma once

#include "playbook/advice.hpp"
#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"

#include <cstdint>
#include <vector>

namespace ringback::playbook {

class Program {
public:
    // `playbook` must be without faults (check.hpp).
    explicit Program(const Playbook& playbook);

    // The leaf that the facts lead to; the way there is added to `because` where given.
    std::uint16_t walk(const FactTable& facts, Reasons* because = nullptr) const;

    // Of a way that was walked on `day` of `facts`: the first day, no earlier than `floor`, from which every comparison
    // on it has come out as it did. Days are what Fact::today counts.
    Day first_day_alike(const FactTable& facts, const Reasons& because, Day floor,
                        const BusinessCalendar& calendar) const;

private:
    // One answer; those of a question follow each other, and a way leads to the first of them. Against a fixed limit
    // every comparison asks for a range: the walk needs no other question.
    struct Branch {
        FactValue low = 0; // the least and the greatest value for which it holds; none where `low` is above `high`
        FactValue high = 0;
        std::int16_t next = 0;  // the first branch of the next question, or ~leaf
        FactId fact{};          // that is asked for
        bool asks_fact = false; // it is held against `other` instead of a fixed limit
        bool is_last = false;   // of its question: holds where no other does
        std::uint8_t answer = 0;
        std::uint16_t node = 0; // whose answer it is
        FactId other{};
        Comparison comparison = Comparison::always;
        bool grows = false;       // with today: what is asked for
        bool other_grows = false; // with today
        FactValue limit = 0;
    };

    std::int16_t flat(Target target) const;
    void add(const Playbook& playbook, std::size_t place);
    static void set_range(Branch& branch);
    static bool holds_against(const Branch& branch, const FactTable& facts, FactValue value);

    std::vector<Branch> branches_;
    std::vector<std::uint16_t> firsts_; // of each node's, in branches_
    std::int16_t start_ = 0;
};

} // namespace ringback::playbook
