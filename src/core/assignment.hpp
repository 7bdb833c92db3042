// Owns: which of two scripts that are tried against each other a prospect gets. Must not know: what came of
// it.
#pragma once

#include "core/ids.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace ringback {

// The place of one of the two, about half each: by the prospect's id and the two ids alone, in whatever order, so that
// nobody can choose, and the same prospect gets the same one on every device.
std::size_t assigned(const ProspectId& prospect, std::array<std::string_view, 2> scripts);

} // namespace ringback
