// Owns: which notes go with an action (D5, G1 to G3). Must not know: their words (wording.hpp). Notes never change what
// is advised.
#pragma once

#include "playbook/advice.hpp"
#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"

namespace ringback::playbook {

Notes notes_for(const Leaf& leaf, std::optional<Channel> channel, const Prospect& prospect, const Gathered& gathered);

} // namespace ringback::playbook
