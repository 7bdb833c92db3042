// Owns: what may travel by a link: its text, and reading it back. No alternative has a place for a prospect, a touch or
// a profile, and its reader passes over every member that its format does not name: none can be put in. Must not know:
// links themselves (platform/sharing.hpp), screens.
#pragma once

#include "exchange/read_error.hpp"
#include "exchange/scripts_json.hpp"
#include "playbook/playbook.hpp"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace ringback::exchange {

using Shareable = std::variant<playbook::Playbook, ScriptPack>;

inline constexpr std::size_t shared_size_limit = std::size_t{1} << 20; // bytes; more is refused unread

std::string shared_text(const Shareable& shared);

// The first fault refuses all of it: whatever its own reader refuses, too large a text, or one of another kind.
std::expected<Shareable, ReadError> read_shared(std::string_view text, std::span<const script::SharedBlock> known = {});

} // namespace ringback::exchange
