// Owns: writing a playbook as its JSON text (data/playbooks/FORMAT.md). Must not know: who keeps it.
#pragma once

#include "playbook/playbook.hpp"

#include <string>

namespace ringback::exchange {

// Reads back as the same playbook. One with faults can be written too, as long as its places exist; it is then refused
// when it is read.
std::string write_playbook(const playbook::Playbook& playbook);

} // namespace ringback::exchange
