#include "core/model.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ringback {

const Prospect* Model::find(const ProspectId& id) const {
    const std::size_t place = index_of(id);
    return place == npos ? nullptr : &prospects_[place];
}

std::size_t Model::index_of(const ProspectId& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? npos : found->second;
}

std::optional<std::vector<std::size_t>> Model::changed_since(std::uint64_t revision) const {
    if (revision < changes_from_ || revision > revision_) return std::nullopt;
    std::vector<std::size_t> places;
    for (const Changed& change : changes_)
        if (change.revision > revision) places.push_back(change.place);
    return places;
}

void Model::note(std::size_t place) {
    if (changes_.size() == most_changes) {
        changes_from_ = changes_[most_changes / 2 - 1].revision;
        changes_.erase(changes_.begin(), changes_.begin() + most_changes / 2);
    }
    changes_.push_back({revision_, place});
}

void Model::forget_changes() {
    changes_.clear();
    changes_from_ = revision_;
}

void Model::put(Prospect prospect, std::size_t place) {
    prospect.revision = ++revision_;
    if (const std::size_t at = index_of(prospect.id); at != npos) {
        note(at);
        prospects_[at] = std::move(prospect);
        return;
    }
    if (place < prospects_.size()) {
        std::vector<Place> one;
        one.push_back({place, std::move(prospect)});
        insert(std::move(one));
        return;
    }
    note(prospects_.size());
    places_.emplace(prospect.id, prospects_.size());
    prospects_.push_back(std::move(prospect));
}

void Model::insert(std::vector<Place> sorted) {
    std::vector<Prospect> all;
    all.reserve(prospects_.size() + sorted.size());
    auto next = sorted.begin();
    auto take = [&] {
        next->prospect.revision = ++revision_;
        all.push_back(std::move(next->prospect));
        ++next;
    };
    for (Prospect& prospect : prospects_) {
        while (next != sorted.end() && next->place <= all.size()) take();
        all.push_back(std::move(prospect));
    }
    while (next != sorted.end()) take();
    prospects_ = std::move(all);
    forget_changes();
    index_all();
}

bool Model::adopt(std::vector<Prospect> prospects) {
    prospects_ = std::move(prospects);
    for (Prospect& prospect : prospects_) prospect.revision = ++revision_;
    index_all();
    const bool all_differ = places_.size() == prospects_.size();
    if (!all_differ) {
        places_.clear();
        for (Prospect& prospect : std::exchange(prospects_, {})) put(std::move(prospect));
    }
    forget_changes();
    return all_differ;
}

void Model::remove(const std::vector<ProspectId>& ids) {
    for (const ProspectId& id : ids) places_.erase(id);
    std::erase_if(prospects_, [&](const Prospect& prospect) { return !places_.contains(prospect.id); });
    ++revision_;
    forget_changes();
    index_all();
}

void Model::reserve(std::size_t count) {
    prospects_.reserve(count);
    places_.reserve(count);
}

void Model::profile_changed() {
    ++revision_;
    ++profile_revision_;
}

void Model::follow(const Model& previous) {
    revision_ = previous.revision_ + 1;
    profile_revision_ = previous.profile_revision_ + 1;
    for (Prospect& prospect : prospects_) prospect.revision = ++revision_;
    forget_changes();
}

void Model::go_on_from(const Model& previous) {
    revision_ = std::max(revision_, previous.revision_) + 1;
    profile_revision_ = previous.profile_revision_;
    const bool same = profile == previous.profile && playbooks_json == previous.playbooks_json &&
                      scripts_json == previous.scripts_json && practice_json == previous.practice_json;
    if (!same) ++profile_revision_;
    forget_changes();
}

void Model::index_all() {
    places_.clear();
    places_.reserve(prospects_.size());
    for (std::size_t i = 0; i < prospects_.size(); ++i) places_.emplace(prospects_[i].id, i);
}

} // namespace ringback
