// Owns: finding signs that turn the order of text around without being seen (the bidirectional embeddings, overrides
// and isolates of Unicode). A text from elsewhere could read otherwise than it is with them. Must not know: which
// format carries the text.
#pragma once

#include "exchange/json_tree.hpp"
#include "exchange/read_error.hpp"

#include <optional>

namespace ringback::exchange {

// The first text or name of a member that holds such a sign, by its place; none where all is well.
std::optional<ReadError> turned_text(const JsonTree& tree);

} // namespace ringback::exchange
