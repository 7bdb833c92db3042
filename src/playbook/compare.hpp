// Owns: what several playbooks advise for the same prospect, side by side, and where and why they part. Must not know:
// layouts, which playbooks there are.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "playbook/advice.hpp"
#include "playbook/playbook.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ringback::playbook {

// The first question at which two ways differ: another question, or another answer to the same one. Sentences as of
// sentences.hpp; empty where a way has ended before.
struct Parting {
    std::string here;  // what this playbook goes by
    std::string there; // what the first one goes by
};

// What one playbook advises. Views live as long as the playbook.
struct Opinion {
    const Playbook* playbook = nullptr;
    Advice advice;
    std::string label;              // "Step-back call"
    std::string why;                // one sentence
    std::string deciding;           // the reason that decided, as a sentence
    std::string credit;             // "Ari Galper, T4"
    bool agrees = true;             // with the technique of the first one
    std::optional<Parting> parting; // where it does not
};

// One opinion for each of `playbooks` (which must not be null), in their order; the first one is what the others are
// compared with. For one prospect that is looked at, not for a queue.
std::vector<Opinion> compare(std::span<const Playbook* const> playbooks, const Prospect& prospect,
                             const Profile& profile, Zones& zones, Instant now);

} // namespace ringback::playbook
