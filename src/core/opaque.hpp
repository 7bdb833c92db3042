// Owns: what an input said that this build has no name for. Must not know: JSON (exchange reads and writes the text).
#pragma once

#include <string>

namespace ringback {

// The members of a JSON object that were not understood, as the text of a JSON object; empty when there were none.
// They ride along beside their record and are written back unchanged.
struct OpaqueFields {
    std::string json;

    friend bool operator==(const OpaqueFields&, const OpaqueFields&) = default;
};

} // namespace ringback
