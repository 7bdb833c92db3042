#include "app/moment_keeper.hpp"

#include <chrono>
#include <utility>

namespace ringback::app {

MomentKeeper::MomentKeeper(Zones& zones)
    : zones_(zones) {}

const ui::Moment& MomentKeeper::at(Instant now, const Model& model) {
    const bool first = !model_revision_.has_value();
    if (first || profile_revision_ != model.profile_revision()) take_scripts(model);
    const bool profile_changed = (first || profile_revision_ != model.profile_revision()) && take_profile(model);
    // The clock on screen shows minutes, so that a moment of the same minute will do.
    const auto minute = [](Instant t) { return std::chrono::floor<std::chrono::minutes>(t); };
    const bool later = first || minute(now) != minute(moment_.now);
    const bool changed = profile_changed || *model_revision_ != model.revision() || now >= next_change();
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

bool MomentKeeper::take_profile(const Model& model) {
    const auto kept = exchange::latest_kept(model, model.profile.playbook);
    std::string text = kept ? kept->json : std::string();
    if (model_revision_ && in_use_.playbook != nullptr && model.profile == profile_ && text == in_use_text_)
        return false;
    in_use_ = exchange::playbook_in_use(model);
    in_use_text_ = std::move(text);
    profile_ = model.profile;
    return true;
}

void MomentKeeper::take_scripts(const Model& model) {
    if (scripts_text_ == model.scripts_json) return;
    scripts_ = exchange::library_in_use(model);
    scripts_text_ = model.scripts_json;
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
