// Owns: where every prospect of a workspace stands in one playbook at one moment, counted in pieces so that no frame
// waits for it. Must not know: screens, which playbook it is.
#pragma once

#include "core/model.hpp"
#include "playbook/recommend.hpp"
#include "playbook/traffic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ringback::playbook {

class Survey {
public:
    // Holds a copy of the playbook, which must be without faults; `zones` must outlive it.
    Survey(Playbook playbook, const Profile& profile, Zones& zones, Instant now);

    // Looks at so many prospects more. True once it has seen all of them as they are now. What was seen of a prospect
    // stays good until it changes; while that is made up for, the counts are the former ones.
    bool step(const Model& model, std::size_t most);
    bool complete(const Model& model) const { return finished_ && revision_ == model.revision(); }
    // For how long what was seen is good: a touch of the future begins to count then.
    Instant good_until() const { return good_until_; }

    const Traffic& traffic() const { return traffic_; }
    std::uint32_t due() const { return due_; } // to be done today, as Today counts it
    std::size_t size() const { return seen_.size(); }

    // Of a prospect by its place in the model, once it was seen.
    std::optional<std::uint16_t> leaf_of(std::size_t prospect) const;
    bool is_due(std::size_t prospect) const { return prospect < seen_.size() && seen_[prospect].due; }

    const Playbook& playbook() const { return playbook_; }
    Recommender& recommender() { return recommender_; }

private:
    static constexpr std::uint16_t unseen = 0xffff;
    struct Seen {
        std::uint64_t revision = 0;
        std::uint16_t leaf = unseen;
        bool due = false;
    };

    void look_at(const Prospect& prospect, std::size_t place);
    bool due_today(const Prospect& prospect, const Advice& advice);

    Playbook playbook_;
    Recommender recommender_;
    Traffic traffic_;
    std::vector<Seen> seen_; // by place in the model
    std::uint32_t due_ = 0;
    std::size_t next_ = 0; // the place to look at next
    std::uint64_t revision_ = ~std::uint64_t{0};
    bool finished_ = false;
    Instant good_until_ = Instant::max();
};

} // namespace ringback::playbook
