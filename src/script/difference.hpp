// Owns: what was added, removed and changed from one version of a script to another, in sentences. Must not know: who
// keeps versions.
#pragma once

#include "script/script.hpp"

#include <string>
#include <vector>

namespace ringback::script {

// Empty: nothing differs that matters.
std::vector<std::string> differences(const Script& before, const Script& after);

} // namespace ringback::script
