// Owns: which script of a library fits an advice and a prospect. Must not know: how the advice came about (playbook).
#pragma once

#include "core/prospect.hpp"
#include "script/script.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ringback::script {

// The most particular script for this technique and channel whose condition holds; of equals the first in the library.
// Null where there is none. `channel` is none for techniques that use none.
const Script* choose(const Library& library, std::string_view technique, std::optional<Channel> channel,
                     const Prospect& prospect, Instant now);

// Every script for this technique and channel whatever its condition, in the order of the library, for the user to
// pick.
std::vector<const Script*> candidates(const Library& library, std::string_view technique,
                                      std::optional<Channel> channel);

} // namespace ringback::script
