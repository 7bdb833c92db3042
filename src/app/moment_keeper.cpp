#include "app/moment_keeper.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ringback::app {

MomentKeeper::MomentKeeper(const playbook::Playbook& playbook, Zones& zones)
    : playbook_(playbook)
    , zones_(zones) {}

const ui::Moment& MomentKeeper::at(Instant now, const Model& model) {
    const bool first = !model_revision_.has_value();
    const bool profile_changed = first || profile_revision_ != model.profile_revision();
    // The clock on screen shows minutes, so that a moment of the same minute will do.
    const auto minute = [](Instant t) { return std::chrono::floor<std::chrono::minutes>(t); };
    const bool later = first || minute(now) != minute(moment_.now);
    if (profile_changed || later) new_moment(now, model);
    if (profile_changed || moment_.today != today_) {
        remembered_.clear();
        today_ = moment_.today;
    }
    if (profile_changed || *model_revision_ != model.revision() || remembered_.empty() || now >= next_change_) {
        model_revision_ = model.revision();
        profile_revision_ = model.profile_revision();
        if (!later && !profile_changed) new_moment(now, model);
        work_out(model);
    }
    return moment_;
}

void MomentKeeper::new_moment(Instant now, const Model& model) {
    recommender_ = std::make_unique<playbook::Recommender>(playbook_, model.profile, zones_, now);
    moment_.now = now;
    moment_.today = recommender_->today();
    moment_.user_zone = &recommender_->user_zone();
    moment_.calendar = &recommender_->calendar();
    moment_.playbook = &playbook_;
    moment_.recommender = recommender_.get();
    moment_.zones = &zones_;
}

void MomentKeeper::work_out(const Model& model) {
    const auto& prospects = model.prospects();
    remembered_.resize(prospects.size());
    next_change_ = moment_.now + std::chrono::days{2}; // a new day comes before that and forgets everything
    moment_.queue.clear();
    moment_.queue.reserve(prospects.size());
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        Remembered& known = remembered_[i];
        if (known.revision != prospects[i].revision || known.until <= moment_.now) {
            known.revision = prospects[i].revision;
            known.entry = playbook::queue_entry(*recommender_, model, i);
            known.until = good_until(prospects[i], known.entry);
        }
        known.entry.prospect = i;
        next_change_ = std::min(next_change_, known.until);
        moment_.queue.push_back(known.entry);
    }
    playbook::sort_queue(moment_.queue, model, *recommender_, playbook::Sorting::by_section);
    moment_.place_in_queue.resize(prospects.size());
    for (std::size_t place = 0; place < moment_.queue.size(); ++place)
        moment_.place_in_queue[moment_.queue[place].prospect] = place;
}

Instant MomentKeeper::good_until(const Prospect& prospect, const playbook::QueueEntry& entry) const {
    Instant until = Instant::max();
    const auto consider = [&](Instant instant) {
        if (instant > moment_.now) until = std::min(until, instant);
    };
    if (entry.advice.window) {
        consider(entry.advice.window->start);
        consider(entry.advice.window->end);
    }
    for (const Touch& touch : prospect.touches) consider(touch.at); // a touch of the future begins to count
    return until;
}

} // namespace ringback::app
