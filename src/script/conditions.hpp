// Owns: whether a condition of a script or a block holds. Must not know: what follows from it.
#pragma once

#include "script/values.hpp"

#include <string_view>

namespace ringback::script {

// The members that need nothing but the record and the time: all but `filled`, `empty` and `facts`. `technique` is the
// script's.
bool record_meets(const Condition& condition, const Prospect& prospect, Instant now, std::string_view technique);
bool facts_meet(const Condition& condition, const playbook::FactTable& facts);

// The tone that the prospect's tags ask for: “formal” or “informal”.
Tone tone_for(const Prospect& prospect);

// All members.
bool meets(const Condition& condition, Values& values, std::string_view technique);

} // namespace ringback::script
