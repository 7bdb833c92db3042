// Owns: the wishes that may change a model, as plain values. Must not know: how they are carried out (update.hpp),
// drawn or stored.
#pragma once

#include "core/decision.hpp"
#include "core/ids.hpp"
#include "core/model.hpp"
#include "core/profile.hpp"
#include "core/prospect.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ringback {

// Adds one prospect by hand. An empty id is filled in by the stamp.
struct AddProspect {
    Prospect prospect;
};

// Replaces all but id and touches.
struct EditProspect {
    ProspectId id;
    ProspectDetails details;
};

struct RemoveProspects {
    std::vector<ProspectId> ids;
};

// Logs what happened: one touch, or two for voicemail with email (G3). Spends a tidbit where one was used (G2).
// Empty touch ids are filled in by the stamp. Reopens a prospect at rest where domain.md says so.
struct LogTouch {
    ProspectId id;
    std::vector<Touch> touches;
    std::optional<std::size_t> used_tidbit; // its index
    std::optional<Truth> truth;             // what they said is really the case (T9)
};

struct EditTouch {
    ProspectId id;
    Touch touch; // met by its id
};

struct RemoveTouch {
    ProspectId id;
    TouchId touch;
};

// Closing, resting until a day, winning, losing, opening again (V5, G6).
struct SetStatus {
    ProspectId id;
    Status status = Status::open;
    std::optional<Day> revisit_on; // with Status::later
};

// What the user made of an advice: a line in the record, and a snooze hides the prospect from the queue until its day.
struct Decide {
    ProspectId id;
    Decision decision; // without `at`: now
};

// What they said is really the case, and what follows from it (V5, truth_plan.hpp).
struct RecordTruth {
    ProspectId id;
    Truth truth = Truth::unknown;
    std::optional<Day> until; // of not_now and away; the usual time where none is given
    bool close = false;       // with thanks, where truth_plan.hpp offers it
};

// What a file of contacts brings, all at once: new prospects, and the filled-in records of those already there.
struct ImportProspects {
    std::vector<Prospect> added;
    std::vector<Prospect> merged; // met by id; replaces the record
};

struct EditProfile {
    Profile profile;
};

// Adds a version of one of the user's own playbooks. `json` is an item of the file's "playbooks"; exchange makes it
// (exchange/kept_playbooks.hpp).
struct KeepPlaybook {
    std::string json;
};

// Removes one of the user's own playbooks, with all its versions. Where it was in use the blended one is.
struct RemovePlaybook {
    std::string id;
};

// Puts a playbook to use: a built-in one or one of the user's own.
struct ChoosePlaybook {
    std::string id;
};

// Adds a version of one of the user's own scripts, or of a block that scripts share, or of all those of a pack at once;
// or keeps one as a draft, which advises nothing, takes the place of the former one and is ended by a version.
// Each is an item of the file's "scripts"; exchange makes them (exchange/kept_scripts.hpp).
struct KeepScript {
    std::vector<std::string> items;
};

// Removes one of them, with all its versions.
struct RemoveScript {
    std::string id;
};

// Adds cases to practise on, runs through them or results, or keeps a run as a draft while it is under way, as for
// scripts. Each is an item of the file's "practice"; exchange makes them (exchange/kept_practice.hpp).
struct KeepPractice {
    std::vector<std::string> items;
};

// Removes one of them.
struct RemovePractice {
    std::string id;
};

// Opens another workspace in place of this one.
struct ReplaceWorkspace {
    std::shared_ptr<const Model> workspace; // never null
};

// The inverse of any of the above: records as they were before.
struct Restore {
    std::vector<Model::Place> put; // ascending by place
    std::vector<ProspectId> removed;
    std::optional<Profile> profile;
    std::optional<std::string> playbooks_json = std::nullopt;
    std::optional<std::string> scripts_json = std::nullopt;
    std::optional<std::string> practice_json = std::nullopt;
};

using Action = std::variant<AddProspect, EditProspect, RemoveProspects, LogTouch, EditTouch, RemoveTouch, SetStatus,
                            ImportProspects, EditProfile, ReplaceWorkspace, Restore, Decide, RecordTruth, KeepPlaybook,
                            RemovePlaybook, ChoosePlaybook, KeepScript, RemoveScript, KeepPractice, RemovePractice>;

// An action with all that the core does not read for itself: its number and its time. Ids inside are filled in.
struct Stamped {
    std::uint64_t sequence = 0;
    Instant at{};
    Action action;
};

} // namespace ringback
