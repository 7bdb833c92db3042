#include "playbook/live_queue.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace ringback::playbook {
namespace {

constexpr std::size_t worth_sorting = 64; // from so many on, sorting all is no slower than moving each

} // namespace

void LiveQueue::renew(Recommender& recommender, const Model& model) {
    ++version_;
    known_.clear();
    known_.resize(model.prospects().size());
    traffic_.begin(recommender.playbook());
    next_change_ = recommender.now() + std::chrono::days{2}; // another day comes before that
    for (std::size_t prospect = 0; prospect < known_.size(); ++prospect) ask(recommender, model, prospect);
    revision_ = model.revision();
    sort_all(recommender, model);
}

void LiveQueue::follow(Recommender& recommender, const Model& model) {
    ++version_;
    const std::vector<std::size_t> changed = outdated(model, recommender.now());
    const std::size_t count = model.prospects().size();
    const bool same_places = count >= known_.size() && model.changed_since(revision_).has_value();
    if (count < known_.size()) traffic_.shrink(count);
    known_.resize(count);
    if (recommender.now() >= next_change_) {
        next_change_ = recommender.now() + std::chrono::days{2};
        for (const Known& known : known_)
            if (known.until > recommender.now()) next_change_ = std::min(next_change_, known.until);
    }
    for (const std::size_t prospect : changed) ask(recommender, model, prospect);
    revision_ = model.revision();
    if (same_places && changed.size() < worth_sorting)
        move(changed, recommender, model);
    else
        sort_all(recommender, model);
}

std::vector<std::size_t> LiveQueue::outdated(const Model& model, Instant now) const {
    const std::vector<Prospect>& prospects = model.prospects();
    auto changed = model.changed_since(revision_);
    if (!changed) {
        changed.emplace();
        for (std::size_t i = 0; i < prospects.size(); ++i)
            if (i >= known_.size() || known_[i].revision != prospects[i].revision) changed->push_back(i);
    }
    if (now >= next_change_)
        for (std::size_t i = 0; i < known_.size() && i < prospects.size(); ++i)
            if (known_[i].until <= now) changed->push_back(i);
    std::ranges::sort(*changed);
    changed->erase(std::unique(changed->begin(), changed->end()), changed->end());
    return std::move(*changed);
}

void LiveQueue::ask(Recommender& recommender, const Model& model, std::size_t prospect) {
    Known& known = known_[prospect];
    Reasons because;
    known.revision = model.prospects()[prospect].revision;
    known.asked_at = version_;
    known.entry = queue_entry(recommender, model, prospect, &because);
    known.until = good_until(model.prospects()[prospect], known.entry, recommender.now());
    next_change_ = std::min(next_change_, known.until);
    traffic_.put(prospect, because, known.entry.advice.leaf);
}

void LiveQueue::sort_all(const Recommender& recommender, const Model& model) {
    const std::vector<Prospect>& all = model.prospects();
    std::vector<RankKey> keys;
    keys.reserve(known_.size());
    for (const Known& known : known_) keys.push_back(rank_key(known.entry, model, recommender));
    order_.resize(known_.size());
    std::iota(order_.begin(), order_.end(), std::uint32_t{0});
    std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
        return comes_before(keys[a], keys[b], all[a], all[b], Sorting::by_section);
    });
    places_.resize(order_.size());
    for (std::size_t place = 0; place < order_.size(); ++place)
        places_[order_[place]] = static_cast<std::uint32_t>(place);
}

// Takes them all out, then puts each where it belongs among the others.
void LiveQueue::move(const std::vector<std::size_t>& prospects, const Recommender& recommender, const Model& model) {
    if (prospects.empty()) return;
    const std::vector<Prospect>& all = model.prospects();
    std::size_t first = order_.size();
    std::size_t last = all.size() > order_.size() ? all.size() - 1 : 0; // a new one moves all that come after it
    const auto take_out = [&](std::size_t prospect) {
        if (prospect >= places_.size()) return;
        first = std::min<std::size_t>(first, places_[prospect]);
        last = std::max<std::size_t>(last, places_[prospect]);
        order_[places_[prospect]] = static_cast<std::uint32_t>(-1);
    };
    std::ranges::for_each(prospects, take_out);
    const auto from = order_.begin() + static_cast<std::ptrdiff_t>(first);
    order_.erase(std::remove(from, order_.end(), static_cast<std::uint32_t>(-1)), order_.end());
    places_.resize(all.size());
    for (const std::size_t prospect : prospects) {
        const RankKey key = rank_key(known_[prospect].entry, model, recommender);
        const auto at = std::partition_point(order_.begin(), order_.end(), [&](std::uint32_t other) {
            return comes_before(rank_key(known_[other].entry, model, recommender), key, all[other], all[prospect],
                                Sorting::by_section);
        });
        const auto place = static_cast<std::size_t>(at - order_.begin());
        first = std::min(first, place);
        last = std::max(last, place + prospects.size()); // later ones may still shift it
        order_.insert(at, static_cast<std::uint32_t>(prospect));
    }
    last = std::min(last, order_.size() - 1);
    for (std::size_t place = first; place <= last; ++place) places_[order_[place]] = static_cast<std::uint32_t>(place);
}

Instant LiveQueue::good_until(const Prospect& prospect, const QueueEntry& entry, Instant now) {
    Instant until = Instant::max();
    const auto consider = [&](Instant instant) {
        if (instant > now) until = std::min(until, instant);
    };
    if (entry.advice.window) {
        consider(entry.advice.window->start);
        consider(entry.advice.window->end);
    }
    for (const Touch& touch : prospect.touches) consider(touch.at); // a touch of the future begins to count
    for (const Decision& decision : prospect.decisions) consider(decision.at);
    return until;
}

} // namespace ringback::playbook
