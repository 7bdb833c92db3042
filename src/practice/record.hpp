// Owns: a made-up record of a persona for as long as a playbook or a script is asked about it. Must not know: runs,
// and no record of a workspace goes in.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "practice/contact.hpp"
#include "practice/practice_case.hpp"
#include "script/script.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ringback::practice {

// The moment of a day of the case; the trainee's clock is UTC.
Instant moment_of(const PracticeCase& subject, int day, unsigned minutes);

Prospect record_of(const PracticeCase& subject, std::span<const Contact> contacts, std::span<const int> tidbits_used);
Profile profile_of(const PracticeCase& subject);

struct ScriptWords {
    std::string subject;
    std::string text;
};
ScriptWords words_of(const script::Script& script, const PracticeCase& subject, const Prospect& record, int day,
                     unsigned minutes, std::optional<std::uint32_t> tidbit, std::optional<std::uint32_t> scarcity);

} // namespace ringback::practice
