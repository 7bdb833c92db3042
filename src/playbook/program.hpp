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
    struct Branch {
        Comparison comparison = Comparison::always;
        bool against_fact = false;
        bool other_grows = false; // with today
        FactId other{};
        std::int16_t next = 0; // a node, or ~leaf
        FactValue limit = 0;
    };
    struct Question {
        std::uint16_t first = 0; // in branches_
        FactId fact{};
        std::uint8_t count = 0;
        bool grows = false; // with today
    };

    bool holds(const Branch& branch, const FactTable& facts, FactValue value) const;

    std::vector<Question> questions_;
    std::vector<Branch> branches_;
    std::int16_t start_ = 0;
};

} // namespace ringback::playbook
