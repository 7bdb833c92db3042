// Owns: what is known about a prospect that bears on the advice without deciding it: process (D5), agreement (G1),
// tidbits (G2), preferred channel and style (V2), calling hours, caller ID (G4); and the wish about the caller ID tip.
// Must not know: the tree.
#pragma once

#include "ui/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

struct Signal {
    std::string_view label; // "Prefers"
    std::string words;      // "Email, then text; likes to listen"
    std::string_view credit;
    bool warn = false; // worth a thought before acting
};
// In the order in which they are shown.
std::vector<Signal> signals_of(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry);

// Returns the height.
float draw_signals(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
                   float width);
// In the profile: the way to the calling hours, and the caller ID tip, off by default.
float draw_calling_wishes(const Context& context, ImVec2 at, float width);

} // namespace ringback::ui
