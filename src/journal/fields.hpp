// Owns: which fields a record has in the journal, and in which order: one description for writing and reading, so that
// the two cannot differ. Must not know: how a field becomes bytes (record_io.hpp). Changing anything here changes the
// format: see FORMAT.md, "Changing the format".
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"

namespace ringback::journal {

// Every `io(field)` writes the field, or reads into it. `T` is the record's type, const where it is written.
// `io.later(field)` is one that came with a later version: reading an older record leaves it as it is.

template <class Io>
void fields(Io& io, auto& record, const Money*) {
    io(record.amount);
    io(record.currency);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Agreement*) {
    io(record.made_on);
    io(record.ok_to_say_no);
    io(record.follow_up_on);
    io(record.channel);
    io(record.subject);
    io(record.still_missing);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Tidbit*) {
    io(record.text);
    io(record.used_on);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Process*) {
    for (auto& step : record.steps) io(step);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Permissions*) {
    for (auto& allowed : record.allowed) io(allowed);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const SentWords*) {
    io(record.script);
    io(record.version);
    io(record.subject);
    io(record.text);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Touch*) {
    io(record.id);
    io(record.at);
    io(record.direction);
    io(record.channel);
    io(record.outcome);
    io(record.technique);
    io(record.seconds);
    io(record.note);
    io(record.opaque);
    io.later(record.sent);
}

template <class Io>
void fields(Io& io, auto& record, const Decision*) {
    io(record.at);
    io(record.kind);
    io(record.technique);
    io(record.reason);
    io(record.until);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const TimeOff*) {
    io(record.from);
    io(record.to);
    io(record.note);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const CallingSpan*) {
    io(record.days);
    io(record.from);
    io(record.to);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const CallingLimit*) {
    io(record.place);
    io(record.zones);
    io(record.tags);
    io(record.hours);
    io(record.source);
    io(record.as_of);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const FilterTerm*) {
    io(record.fact);
    io(record.is);
    io(record.at_least);
    io(record.at_most);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const SavedView*) {
    io(record.name);
    io(record.where);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const ReviewNote*) {
    io(record.on);
    io(record.note);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const ProspectDetails*) {
    io(record.given_name);
    io(record.family_name);
    io(record.company);
    io(record.role);
    io(record.emails);
    io(record.phones);
    io(record.address);
    io(record.time_zone);
    io(record.preferred_channels);
    io(record.style);
    io(record.interest);
    io(record.value);
    io(record.agreement);
    io(record.tidbits);
    io(record.process);
    io(record.permissions);
    io(record.do_not_contact);
    io(record.status);
    io(record.truth);
    io(record.revisit_on);
    io(record.reviewed_on);
    io(record.tags);
    io(record.notes);
    io(record.opaque);
}

template <class Io>
void fields(Io& io, auto& record, const Prospect*) {
    io(record.id);
    io.details(record);
    io(record.touches);
    io.later(record.decisions);
    io.later(record.added_on);
}

template <class Io>
void fields(Io& io, auto& record, const Profile*) {
    io(record.name);
    io(record.company);
    io(record.phone);
    io(record.email);
    io(record.time_zone);
    io(record.work_days);
    io(record.holidays);
    io(record.words_per_minute);
    io(record.opaque);
    io.later(record.time_off);
    io.later(record.playbook);
    io.later(record.calling_limits);
    io.later(record.views);
    io.later(record.reviews);
    io.later(record.checks_off);
}

template <class Io>
void fields(Io& io, auto& record, const Model::Place*) {
    io(record.place);
    io(record.prospect);
}

// --- actions ---

template <class Io>
void fields(Io& io, auto& action, const AddProspect*) {
    io(action.prospect);
}

template <class Io>
void fields(Io& io, auto& action, const EditProspect*) {
    io(action.id);
    io(action.details);
}

template <class Io>
void fields(Io& io, auto& action, const RemoveProspects*) {
    io(action.ids);
}

template <class Io>
void fields(Io& io, auto& action, const LogTouch*) {
    io(action.id);
    io(action.touches);
    io(action.used_tidbit);
    io(action.truth);
}

template <class Io>
void fields(Io& io, auto& action, const EditTouch*) {
    io(action.id);
    io(action.touch);
}

template <class Io>
void fields(Io& io, auto& action, const RemoveTouch*) {
    io(action.id);
    io(action.touch);
}

template <class Io>
void fields(Io& io, auto& action, const SetStatus*) {
    io(action.id);
    io(action.status);
    io(action.revisit_on);
}

template <class Io>
void fields(Io& io, auto& action, const ImportProspects*) {
    io(action.added);
    io(action.merged);
}

template <class Io>
void fields(Io& io, auto& action, const EditProfile*) {
    io(action.profile);
}

template <class Io>
void fields(Io& io, auto& action, const ReplaceWorkspace*) {
    io.workspace(action.workspace);
}

template <class Io>
void fields(Io& io, auto& action, const Restore*) {
    io(action.put);
    io(action.removed);
    io(action.profile);
    io.later(action.playbooks_json);
    io.later(action.scripts_json);
    io.later(action.practice_json);
}

template <class Io>
void fields(Io& io, auto& action, const Decide*) {
    io(action.id);
    io(action.decision);
}

template <class Io>
void fields(Io& io, auto& action, const RecordTruth*) {
    io(action.id);
    io(action.truth);
    io(action.until);
    io(action.close);
}

template <class Io>
void fields(Io& io, auto& action, const KeepPlaybook*) {
    io(action.json);
}

template <class Io>
void fields(Io& io, auto& action, const RemovePlaybook*) {
    io(action.id);
}

template <class Io>
void fields(Io& io, auto& action, const ChoosePlaybook*) {
    io(action.id);
}

template <class Io>
void fields(Io& io, auto& action, const KeepScript*) {
    io(action.items);
}

template <class Io>
void fields(Io& io, auto& action, const RemoveScript*) {
    io(action.id);
}

template <class Io>
void fields(Io& io, auto& action, const KeepPractice*) {
    io(action.items);
}

template <class Io>
void fields(Io& io, auto& action, const RemovePractice*) {
    io(action.id);
}

// The head of a workspace: all but its prospects. `model` is a Model.
template <class Io>
void head_fields(Io& io, auto& model) {
    io(model.profile);
    io(model.playbooks_json);
    io(model.scripts_json);
    io(model.opaque);
}

} // namespace ringback::journal
