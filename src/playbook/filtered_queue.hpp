// Owns: who of the queue a filter lets through, kept while the queue changes: after an edit only whom it changed is
// looked at again. Must not know: screens, where the filter comes from.
#pragma once

#include "playbook/filter.hpp"
#include "playbook/live_queue.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ringback::playbook {

class FilteredQueue {
public:
    // True where anything may have changed. What is at rest is never shown.
    bool follow(const LiveQueue& queue, const Model& model, const Recommender& recommender, const FilterTerms& terms);

    // Places in the queue, most urgent first.
    const std::vector<std::uint32_t>& shown() const { return shown_; }
    // How many the filter has left out, of those not at rest.
    std::size_t left_out() const { return left_out_; }

private:
    FilterTerms terms_;
    Filter filter_{{}};
    std::vector<std::uint8_t> passed_; // by place in the model: what the record says
    std::vector<std::uint32_t> shown_;
    std::size_t left_out_ = 0;
    std::uint64_t version_ = 0; // of the queue; 0: never looked
    Day today_{};
};

} // namespace ringback::playbook
