#include "playbook/survey.hpp"

#include "playbook/queue.hpp"
#include "playbook/techniques.hpp"

#include <algorithm>
#include <utility>

namespace ringback::playbook {

Survey::Survey(Playbook playbook, const Profile& profile, Zones& zones, Instant now)
    : playbook_(std::move(playbook))
    , recommender_(playbook_, profile, zones, now) {
    traffic_.begin(playbook_);
}

bool Survey::step(const Model& model, std::size_t most) {
    const auto& prospects = model.prospects();
    if (revision_ != model.revision()) {
        revision_ = model.revision();
        finished_ = false;
        next_ = 0;
        for (std::size_t gone = prospects.size(); gone < seen_.size(); ++gone) due_ -= seen_[gone].due ? 1u : 0u;
        traffic_.shrink(prospects.size());
        seen_.resize(prospects.size());
    }
    for (std::size_t left = most; left > 0 && next_ < prospects.size(); ++next_) {
        const Seen& seen = seen_[next_];
        if (seen.leaf != unseen && seen.revision == prospects[next_].revision) continue;
        look_at(prospects[next_], next_);
        --left;
    }
    finished_ = next_ >= prospects.size();
    return finished_;
}

void Survey::look_at(const Prospect& prospect, std::size_t place) {
    Reasons because;
    const Advice advice = recommender_.advise(prospect, &because);
    Seen& seen = seen_[place];
    due_ -= seen.due ? 1u : 0u;
    seen = {prospect.revision, advice.leaf, due_today(prospect, advice)};
    due_ += seen.due ? 1u : 0u;
    traffic_.put(place, because, advice.leaf);
    for (const Touch& touch : prospect.touches)
        if (touch.at > recommender_.now()) good_until_ = std::min(good_until_, touch.at);
}

// As playbook::Urgency has it, without ranking.
bool Survey::due_today(const Prospect& prospect, const Advice& advice) {
    if (!advice.due || is_idle(advice.technique)) return false;
    if (snoozed_until(prospect, recommender_.now(), recommender_.today())) return false;
    if (advice.technique == technique_name(Technique::answer)) return true;
    const bool open = !advice.window || recommender_.user_zone().day(advice.window->start) <= recommender_.today();
    if (*advice.due <= recommender_.today() && open) return true;
    return recommender_.is_overdue(advice, recommender_.since(prospect));
}

std::optional<std::uint16_t> Survey::leaf_of(std::size_t prospect) const {
    if (prospect >= seen_.size() || seen_[prospect].leaf == unseen) return std::nullopt;
    return seen_[prospect].leaf;
}

} // namespace ringback::playbook
