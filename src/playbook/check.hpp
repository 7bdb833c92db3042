// Owns: finding the faults of a playbook before it is used. Must not know: JSON, files. Recommender takes only
// playbooks without faults.
#pragma once

#include "playbook/playbook.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ringback::playbook {

struct Fault {
    enum class Kind : std::uint8_t {
        empty,        // no leaf, or a node without answers
        out_of_range, // a parameter outside its limits, or a place that does not exist
        unreachable,  // a node or leaf to which no way leads
        cycle,        // a way that comes back to the same node
        too_long,     // a way of more questions than Reasons can hold
        open_end,     // a last answer that does not always hold
        wrong_type,   // a comparison or day that does not fit its fact
        contradiction // an answer that the questions before it have ruled out (contradictions.hpp)
    };
    enum class Part : std::uint8_t { playbook, start, parameter, node, leaf };
    Kind kind = Kind::empty;
    Part part = Part::playbook;
    std::size_t place = 0; // among the parameters, nodes or leaves
    std::string reason;    // plain words

    friend bool operator==(const Fault&, const Fault&) = default;
};

std::vector<Fault> faults_of(const Playbook& playbook);

} // namespace ringback::playbook
