// Owns: the moment that the screens draw: the advice for every prospect in order, and the library, worked out again
// only where something changed. Must not know: screens, storage.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/kept_playbooks.hpp"
#include "exchange/kept_scripts.hpp"
#include "playbook/recommend.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ringback::app {

class MomentKeeper {
public:
    // `zones` must outlive the keeper.
    explicit MomentKeeper(Zones& zones);

    // Brings the moment up to `now`. Cheap where neither the model nor anything that depends on time has changed.
    const ui::Moment& at(Instant now, const Model& model);
    // Forgets everything remembered; for another workspace.
    void forget() { model_revision_.reset(); }
    // The next instant at which advice or its windows change by time alone.
    Instant next_change() const { return moment_.queue.next_change(); }
    // All scripts of the workspace that the moment was worked out for.
    const script::Library& library() const { return scripts_.library; }

private:
    void new_moment(Instant now, const Model& model);
    // Whether advice may differ now; a draft of a playbook changes none.
    bool take_profile(const Model& model);
    void take_scripts(const Model& model);

    exchange::LibraryInUse scripts_;
    std::optional<std::string> scripts_text_; // Model::scripts_json that they were read from
    exchange::PlaybookInUse in_use_;
    std::string in_use_text_; // of the user's own, as it is kept
    Profile profile_;
    Zones& zones_;
    ui::Moment moment_;
    std::unique_ptr<playbook::Recommender> recommender_;
    std::optional<std::uint64_t> model_revision_;
    std::uint64_t profile_revision_ = 0;
    Day today_{};
};

} // namespace ringback::app
