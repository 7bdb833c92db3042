// Owns: the moment that the screens draw: the advice for every prospect in order, worked out again only where something
// changed. Must not know: screens, storage.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "playbook/queue.hpp"
#include "playbook/recommend.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ringback::app {

class MomentKeeper {
public:
    // Both must outlive the keeper.
    MomentKeeper(const playbook::Playbook& playbook, Zones& zones);

    // Brings the moment up to `now`. Cheap where neither the model nor anything that depends on time has changed.
    const ui::Moment& at(Instant now, const Model& model);
    // Forgets everything remembered; for another workspace.
    void forget() { model_revision_.reset(); }
    // The next instant at which advice or its windows change by time alone.
    Instant next_change() const { return next_change_; }

private:
    struct Remembered {
        std::uint64_t revision = 0;
        playbook::QueueEntry entry;
        Instant until{}; // good before it
    };

    void new_moment(Instant now, const Model& model);
    void work_out(const Model& model);
    Instant good_until(const Prospect& prospect, const playbook::QueueEntry& entry) const;

    const playbook::Playbook& playbook_;
    Zones& zones_;
    ui::Moment moment_;
    std::unique_ptr<playbook::Recommender> recommender_;
    std::vector<Remembered> remembered_; // by place in the model
    std::optional<std::uint64_t> model_revision_;
    std::uint64_t profile_revision_ = 0;
    Day today_{};
    Instant next_change_{};
};

} // namespace ringback::app
