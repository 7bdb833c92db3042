// Owns: the way between a prospect's record and the texts of its form. Must not know: how the form looks.
#pragma once

#include "ui/context.hpp"

#include <optional>

namespace ringback::ui {

ProspectDraft draft_of(const Prospect& prospect);

// The record that the draft describes, its id and touches only where it is a new one. None where something is wrong:
// then the draft's errors say what to do, each beside its field; otherwise they are empty.
std::optional<Prospect> record_of(ProspectDraft& draft, const Moment& moment);

} // namespace ringback::ui
