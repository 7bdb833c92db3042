// Owns: a reason, or what would change the advice, as a full sentence with the figure that decided. Must not know:
// layouts, how advice is found.
#pragma once

#include "core/moment.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"
#include "playbook/playbook.hpp"
#include "playbook/what_if.hpp"

#include <string>

namespace ringback::playbook {

// Whom the reasons are about, and when; `zone` is the user's.
struct Witness {
    const Prospect& prospect;
    Instant now;
    const TimeZone& zone;
};

// "2 calls unanswered since 3 November; the playbook allows 2."
std::string reason_sentence(const Playbook& playbook, const Reason& reason, const Witness& witness);

// "If 2 calls were unanswered instead of 1: Voicemail and email."
std::string change_sentence(const Playbook& playbook, const Change& change, const Witness& witness);

// The same as what may happen next, without what follows: "They get in touch"; empty for what cannot happen any more,
// such as fewer calls than there were.
std::string change_event(const Change& change, const Witness& witness);

// What a fact comes to in a few words: "6 touches", "3 days", "Tue 10 Nov 2026"; empty for a flag.
std::string fact_phrase(FactId fact, FactValue value);

} // namespace ringback::playbook
