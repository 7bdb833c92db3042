#include "playbook/filtered_queue.hpp"

namespace ringback::playbook {

bool FilteredQueue::follow(const LiveQueue& queue, const Model& model, const Recommender& recommender,
                           const FilterTerms& terms) {
    const bool same_terms = terms == terms_;
    if (same_terms && version_ == queue.version() && version_ != 0) return false;
    if (!same_terms) {
        terms_ = terms;
        filter_ = Filter(terms);
    }
    // After another filter or another day everybody is asked again.
    const std::uint64_t known_at = same_terms && today_ == recommender.today() ? version_ : 0;
    passed_.resize(queue.size(), 0);
    shown_.clear();
    left_out_ = 0;
    const Vantage vantage = recommender.vantage();
    for (std::size_t place = 0; place < queue.size(); ++place) {
        const QueueEntry& entry = queue[place];
        if (entry.urgency == Urgency::at_rest) break; // the last section
        std::uint8_t& passed = passed_[entry.prospect];
        if (!filter_.empty() && queue.asked_at(entry.prospect) > known_at)
            passed = filter_.passes(model.prospects()[entry.prospect], vantage) ? 1 : 0;
        if (filter_.empty() || (passed != 0 && filter_.passes(entry)))
            shown_.push_back(static_cast<std::uint32_t>(place));
        else
            ++left_out_;
    }
    version_ = queue.version();
    today_ = recommender.today();
    return true;
}

} // namespace ringback::playbook
