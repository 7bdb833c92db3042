// Owns: a set of ticked prospects, sorted by id. Must not know: which list they are ticked in.
#pragma once

#include "core/ids.hpp"

#include <vector>

namespace ringback::ui {

bool is_marked(const std::vector<ProspectId>& marked, const ProspectId& id);
void mark(std::vector<ProspectId>& marked, const ProspectId& id, bool on);

} // namespace ringback::ui
