// Owns: finding answers that can never be given, because what was answered on every way to them rules them out. Must
// not know: JSON, files. Such a playbook works; whoever wrote it meant something else.
#pragma once

#include "playbook/check.hpp"
#include "playbook/playbook.hpp"

#include <vector>

namespace ringback::playbook {

// Of a playbook without faults. A parameter may have any value within its limits. A tree of very many ways is not gone
// through to its end, and then nothing is said of it.
std::vector<Fault> contradictions_in(const Playbook& playbook);

} // namespace ringback::playbook
