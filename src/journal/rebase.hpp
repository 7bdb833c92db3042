// Owns: what becomes of an edit when others came before it that its author had not seen: only what the author changed
// is carried over, field by field. Where both have changed the same field, the later edit counts. Must not know: tabs,
// messages, storage.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"

#include <string>

namespace ringback::journal {

// `theirs`, with all that distinguishes `mine` from `before`.
ProspectDetails merged(const ProspectDetails& before, const ProspectDetails& mine, ProspectDetails theirs);
Prospect merged(const Prospect& before, const Prospect& mine, Prospect theirs);
Profile merged(const Profile& before, const Profile& mine, Profile theirs);
// The same for lists as their JSON text (Model::playbooks_json and its like).
std::string merged_lists(const std::string& before, const std::string& mine, const std::string& theirs);
Touch merged(const Touch& before, const Touch& mine, Touch theirs);

// The records that `action` was made from, taken from its inverse; only as far as rebase() needs them.
Restore seen_by(const Action& action, const Action& inverse);

// Turns `action`, made by somebody who saw the records of `seen`, into what it means for `now`. It may still be one
// that update() refuses.
void rebase(Action& action, const Restore& seen, const Model& now);

} // namespace ringback::journal
