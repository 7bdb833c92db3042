// Owns: the whole workspace in memory. Must not know: who looks at it. Only update() (update.hpp) and the readers of
// files change one; everybody else holds a `const Model&`.
#pragma once

#include "core/opaque.hpp"
#include "core/profile.hpp"
#include "core/prospect.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ringback {

class Model {
public:
    Profile profile;
    std::string playbooks_json = "[]"; // the user's own playbooks and scripts, kept as their JSON text ...
    std::string scripts_json = "[]";
    std::string practice_json = "[]"; // ... and cases to practise on, with the runs through them
    OpaqueFields opaque;

    const std::vector<Prospect>& prospects() const { return prospects_; }
    // Null where no prospect has this id.
    const Prospect* find(const ProspectId& id) const;
    // The place in prospects(); npos where there is none.
    std::size_t index_of(const ProspectId& id) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    // Grows with every change of anything.
    std::uint64_t revision() const { return revision_; }
    // The places of the prospects that have changed since the model had this revision, each at least once; none where
    // that is not known any more, or where others have got new places.
    std::optional<std::vector<std::size_t>> changed_since(std::uint64_t revision) const;
    // Grows with every change of the profile, the playbooks, the scripts or the practice.
    std::uint64_t profile_revision() const { return profile_revision_; }

    // --- for update() and readers only ---
    // Adds or replaces by id; a new one goes to `place` (clamped), at the end by default.
    void put(Prospect prospect, std::size_t place = npos);
    // Many new ones at once, ascending by the place that each is to have; none of them may be there already.
    struct Place {
        std::size_t place;
        Prospect prospect;
    };
    void insert(std::vector<Place> sorted);
    // All at once, where there are none so far, without moving each. Of several with one id the last counts, at the
    // place of the first; false where there were such.
    bool adopt(std::vector<Prospect> prospects);
    void remove(const std::vector<ProspectId>& ids);
    void reserve(std::size_t count);
    void profile_changed();
    // Takes the place of `previous`: the revisions go on from there, so that nothing remembered by them is mistaken.
    void follow(const Model& previous);
    // The same for a model that is `previous` read again: its prospects keep the revisions that reading gave them.
    void go_on_from(const Model& previous);

private:
    void index_all();
    void note(std::size_t place);
    void forget_changes();

    struct Changed {
        std::uint64_t revision;
        std::size_t place;
    };
    static constexpr std::size_t most_changes = 128;

    std::vector<Prospect> prospects_;
    std::unordered_map<ProspectId, std::size_t> places_;
    std::uint64_t revision_ = 0;
    std::uint64_t profile_revision_ = 0;
    std::vector<Changed> changes_; // the latest ones, all since ...
    std::uint64_t changes_from_ = 0;
};

} // namespace ringback
