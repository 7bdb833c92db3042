#include "journal/rebase.hpp"

#include "core/json_list.hpp"
#include "journal/fields.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace ringback::journal {
namespace {

template <class T>
inline constexpr bool has_parts = std::is_same_v<T, Process> || std::is_same_v<T, Permissions> ||
                                  std::is_same_v<T, Agreement> || std::is_same_v<T, Tidbit>;

// Where the fields of a record are, in the order of fields.hpp.
class Places {
public:
    template <class T>
    void operator()(const T& field) {
        places_.push_back(&field);
    }
    template <class T>
    void later(const T& field) {
        (*this)(field);
    }
    void details(const Prospect& prospect) { (*this)(static_cast<const ProspectDetails&>(prospect)); }

    template <class T>
    static std::vector<const void*> of(const T& record) {
        Places places;
        fields(places, record, static_cast<const T*>(nullptr));
        return std::move(places.places_);
    }

private:
    std::vector<const void*> places_;
};

template <class T>
void carry_over(const T& before, const T& mine, T& theirs);

// Walks the fields of `theirs` beside those of the two others.
class Merge {
public:
    Merge(std::vector<const void*> before, std::vector<const void*> mine)
        : before_(std::move(before))
        , mine_(std::move(mine)) {}

    template <class T>
    void operator()(T& theirs) {
        const std::size_t i = next_++;
        carry_over(*static_cast<const T*>(before_[i]), *static_cast<const T*>(mine_[i]), theirs);
    }
    template <class T>
    void later(T& theirs) {
        (*this)(theirs);
    }
    void details(Prospect& prospect) { (*this)(static_cast<ProspectDetails&>(prospect)); }

private:
    std::vector<const void*> before_;
    std::vector<const void*> mine_;
    std::size_t next_ = 0;
};

template <class T>
void merge_fields(const T& before, const T& mine, T& theirs) {
    Merge merge(Places::of(before), Places::of(mine));
    fields(merge, theirs, static_cast<const T*>(nullptr));
}

// Both have changed the list: mine goes without what I removed, and with what I added.
template <class T>
void merge_list(const std::vector<T>& before, const std::vector<T>& mine, std::vector<T>& theirs) {
    for (const T& each : before)
        if (std::ranges::find(mine, each) == mine.end())
            if (auto gone = std::ranges::find(theirs, each); gone != theirs.end()) theirs.erase(gone);
    for (const T& each : mine)
        if (std::ranges::find(before, each) == before.end() && std::ranges::find(theirs, each) == theirs.end())
            theirs.push_back(each);
}

Touch* touch_of(std::vector<Touch>& touches, const TouchId& id) {
    auto found = std::ranges::find(touches, id, &Touch::id);
    return found == touches.end() ? nullptr : &*found;
}

const Touch* touch_of(const std::vector<Touch>& touches, const TouchId& id) {
    auto found = std::ranges::find(touches, id, &Touch::id);
    return found == touches.end() ? nullptr : &*found;
}

// Touches are known by their ids.
void merge_list(const std::vector<Touch>& before, const std::vector<Touch>& mine, std::vector<Touch>& theirs) {
    for (const Touch& each : before)
        if (touch_of(mine, each.id) == nullptr)
            std::erase_if(theirs, [&](const Touch& touch) { return touch.id == each.id; });
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const Touch* old = touch_of(before, mine[i].id);
        Touch* now = touch_of(theirs, mine[i].id);
        if (old != nullptr && now != nullptr)
            merge_fields(*old, mine[i], *now);
        else if (old == nullptr && now == nullptr)
            theirs.insert(theirs.begin() + static_cast<std::ptrdiff_t>(std::min(i, theirs.size())), mine[i]);
    }
}

// An order of preference is one thing, not a set.
void merge_list(const std::vector<Channel>&, const std::vector<Channel>& mine, std::vector<Channel>& theirs) {
    theirs = mine;
}

template <class T>
void merge_both(const T&, const T& mine, T& theirs) {
    theirs = mine;
}
template <class T>
    requires has_parts<T>
void merge_both(const T& before, const T& mine, T& theirs) {
    merge_fields(before, mine, theirs);
}
template <class T>
    requires has_parts<T>
void merge_both(const std::optional<T>& before, const std::optional<T>& mine, std::optional<T>& theirs) {
    if (before && mine && theirs)
        merge_fields(*before, *mine, *theirs);
    else
        theirs = mine;
}
template <class T>
void merge_both(const std::vector<T>& before, const std::vector<T>& mine, std::vector<T>& theirs) {
    merge_list(before, mine, theirs);
}
void merge_both(const ProspectDetails& before, const ProspectDetails& mine, ProspectDetails& theirs) {
    merge_fields(before, mine, theirs);
}

template <class T>
void carry_over(const T& before, const T& mine, T& theirs) {
    if (mine == before) return;
    if (theirs == before)
        theirs = mine;
    else
        merge_both(before, mine, theirs);
}

const Prospect* seen_prospect(const Restore& seen, const ProspectId& id) {
    auto found = std::ranges::find(seen.put, id, [](const Model::Place& place) { return place.prospect.id; });
    return found == seen.put.end() ? nullptr : &found->prospect;
}

struct Rebase {
    const Restore& seen;
    const Model& now;

    template <class A>
    void operator()(A&) const {}

    void operator()(EditProspect& edit) const {
        const Prospect* before = seen_prospect(seen, edit.id);
        const Prospect* theirs = now.find(edit.id);
        if (before != nullptr && theirs != nullptr) edit.details = merged(*before, edit.details, *theirs);
    }
    void operator()(EditProfile& edit) const {
        if (seen.profile) edit.profile = merged(*seen.profile, edit.profile, now.profile);
    }
    void operator()(EditTouch& edit) const {
        const Prospect* before = seen_prospect(seen, edit.id);
        const Prospect* theirs = now.find(edit.id);
        if (before == nullptr || theirs == nullptr) return;
        const Touch* old = touch_of(before->touches, edit.touch.id);
        const Touch* found = touch_of(theirs->touches, edit.touch.id);
        if (old != nullptr && found != nullptr) edit.touch = merged(*old, edit.touch, *found);
    }
    // The tidbit may stand elsewhere by now; without it the touch is logged all the same.
    void operator()(LogTouch& log) const {
        const Prospect* before = seen_prospect(seen, log.id);
        const Prospect* theirs = now.find(log.id);
        if (!log.used_tidbit || before == nullptr || theirs == nullptr) return;
        if (*log.used_tidbit >= before->tidbits.size()) return;
        auto found = std::ranges::find(theirs->tidbits, before->tidbits[*log.used_tidbit].text, &Tidbit::text);
        log.used_tidbit.reset();
        if (found != theirs->tidbits.end()) log.used_tidbit = static_cast<std::size_t>(found - theirs->tidbits.begin());
    }
    // Who is gone already need not go again.
    void operator()(RemoveProspects& remove) const {
        auto gone = [&](const ProspectId& id) { return now.find(id) == nullptr; };
        if (!std::ranges::all_of(remove.ids, gone)) std::erase_if(remove.ids, gone);
    }
    // Somebody whom another tab has removed in the meantime comes back with what the file tells.
    void operator()(ImportProspects& import) const {
        std::vector<Prospect> merges;
        for (Prospect& mine : import.merged) {
            const Prospect* before = seen_prospect(seen, mine.id);
            const Prospect* theirs = now.find(mine.id);
            if (theirs == nullptr)
                import.added.push_back(std::move(mine));
            else
                merges.push_back(before == nullptr ? std::move(mine) : merged(*before, mine, *theirs));
        }
        import.merged = std::move(merges);
    }
    // An undo takes back its own edit only.
    void operator()(Restore& restore) const {
        std::erase_if(restore.removed, [&](const ProspectId& id) { return now.find(id) == nullptr; });
        std::erase_if(restore.put, [&](Model::Place& place) {
            const Prospect* before = seen_prospect(seen, place.prospect.id);
            if (before == nullptr) return false;
            const Prospect* theirs = now.find(place.prospect.id);
            if (theirs != nullptr) place.prospect = merged(*before, place.prospect, *theirs);
            return theirs == nullptr;
        });
        if (restore.profile && seen.profile) restore.profile = merged(*seen.profile, *restore.profile, now.profile);
        if (restore.playbooks_json && seen.playbooks_json)
            restore.playbooks_json = merged_lists(*seen.playbooks_json, *restore.playbooks_json, now.playbooks_json);
        if (restore.scripts_json && seen.scripts_json)
            restore.scripts_json = merged_lists(*seen.scripts_json, *restore.scripts_json, now.scripts_json);
        if (restore.practice_json && seen.practice_json)
            restore.practice_json = merged_lists(*seen.practice_json, *restore.practice_json, now.practice_json);
    }
};

bool needs_seen(const Action& action) {
    if (const auto* log = std::get_if<LogTouch>(&action)) return log->used_tidbit.has_value();
    if (const auto* import = std::get_if<ImportProspects>(&action)) return !import->merged.empty();
    return std::holds_alternative<EditProspect>(action) || std::holds_alternative<EditTouch>(action) ||
           std::holds_alternative<EditProfile>(action) || std::holds_alternative<Restore>(action);
}

} // namespace

ProspectDetails merged(const ProspectDetails& before, const ProspectDetails& mine, ProspectDetails theirs) {
    carry_over(before, mine, theirs);
    return theirs;
}

Prospect merged(const Prospect& before, const Prospect& mine, Prospect theirs) {
    merge_fields(before, mine, theirs);
    return theirs;
}

Profile merged(const Profile& before, const Profile& mine, Profile theirs) {
    merge_fields(before, mine, theirs);
    return theirs;
}

Touch merged(const Touch& before, const Touch& mine, Touch theirs) {
    merge_fields(before, mine, theirs);
    return theirs;
}

std::string merged_lists(const std::string& before, const std::string& mine, const std::string& theirs) {
    if (theirs == before) return mine;
    if (mine == before) return theirs;
    auto all = items_of_json_list(theirs);
    merge_list(items_of_json_list(before), items_of_json_list(mine), all);
    return json_list_of(all);
}

Restore seen_by(const Action& action, const Action& inverse) {
    const auto* before = std::get_if<Restore>(&inverse);
    if (before == nullptr || !needs_seen(action)) return {};
    return {before->put, {}, before->profile, before->playbooks_json, before->scripts_json, before->practice_json};
}

void rebase(Action& action, const Restore& seen, const Model& now) { std::visit(Rebase{seen, now}, action); }

} // namespace ringback::journal
