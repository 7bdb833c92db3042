// Owns: the scripts that come with Ringback (data/scripts/*.json). Must not know: scripts of the user's own.
#pragma once

#include "script/script.hpp"

namespace ringback::exchange {

// Read on first use; lives as long as the program. A pack that cannot be read is left out, which no build that passed
// its tests has: tests/script/builtin_scripts_test.cpp reads each one.
const script::Library& builtin_scripts();

} // namespace ringback::exchange
