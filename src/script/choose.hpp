// Owns: which script of a library fits an advice and a prospect. Must not know: how the advice came about (playbook).
#pragma once

#include "core/prospect.hpp"
#include "playbook/gather.hpp"
#include "script/script.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ringback::script {

// The most particular script for this technique and channel whose condition holds; of equals the first in the library,
// but the user's own before those that came with Ringback. Null where there is none. `channel` is none for techniques
// that use none. Formal words are for those whose tags ask for them, informal ones not for those. Where two scripts are
// tried against each other the prospect's id decides. Without a vantage no condition about facts holds.
const Script* choose(const Library& library, std::string_view technique, std::optional<Channel> channel,
                     const Prospect& prospect, Instant now, const playbook::Vantage* vantage = nullptr);

// Every script for this technique and channel whatever its condition, in the order of the library, for the user to
// pick; but none whose condition is about facts, since its words would not be true of others.
std::vector<const Script*> candidates(const Library& library, std::string_view technique,
                                      std::optional<Channel> channel);

} // namespace ringback::script
