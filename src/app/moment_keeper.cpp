#include "app/moment_keeper.hpp"

#include <chrono>

namespace ringback::app {

MomentKeeper::MomentKeeper(Zones& zones)
    : zones_(zones) {}

const ui::Moment& MomentKeeper::at(Instant now, const Model& model) {
    const bool first = !model_revision_.has_value();
    const bool profile_changed = first || profile_revision_ != model.profile_revision();
    // The clock on screen shows minutes, so that a moment of the same minute will do.
    const auto minute = [](Instant t) { return std::chrono::floor<std::chrono::minutes>(t); };
    const bool later = first || minute(now) != minute(moment_.now);
    const bool changed = profile_changed || *model_revision_ != model.revision() || now >= next_change();
    if (profile_changed) in_use_ = exchange::playbook_in_use(model);
    if (changed || later) new_moment(now, model);
    if (profile_changed || moment_.today != today_)
        moment_.queue.renew(*recommender_, model);
    else if (changed)
        moment_.queue.follow(*recommender_, model);
    today_ = moment_.today;
    model_revision_ = model.revision();
    profile_revision_ = model.profile_revision();
    return moment_;
}

void MomentKeeper::new_moment(Instant now, const Model& model) {
    recommender_ = std::make_unique<playbook::Recommender>(*in_use_.playbook, model.profile, zones_, now);
    moment_.now = now;
    moment_.today = recommender_->today();
    moment_.user_zone = &recommender_->user_zone();
    moment_.calendar = &recommender_->calendar();
    moment_.playbook = in_use_.playbook.get();
    moment_.playbook_trouble = in_use_.trouble;
    moment_.recommender = recommender_.get();
    moment_.zones = &zones_;
}

} // namespace ringback::app
