// Owns: what may travel by a link: its text, and reading it back. No alternative has a place for a prospect, a touch or
// a profile, and its reader passes over every member that its format does not name: none can be put in. Must not know:
// links themselves (platform/sharing.hpp), screens.
#pragma once

#include "exchange/read_error.hpp"
#include "exchange/scripts_json.hpp"
#include "playbook/playbook.hpp"
#include "practice/practice_case.hpp"
#include "practice/result.hpp"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ringback::exchange {

// Cases to practise on, one or several.
struct CaseSet {
    std::vector<practice::PracticeCase> cases;
};

using Shareable = std::variant<playbook::Playbook, ScriptPack, CaseSet, practice::PracticeResult>;

inline constexpr std::size_t shared_size_limit = std::size_t{1} << 20; // bytes; more is refused unread

// Whether somebody meant it as a case, a set of cases or a result.
bool looks_like_practice(std::string_view text);

std::string shared_text(const Shareable& shared);

// A set of one case is written as that case. The first fault refuses all of it: whatever its own reader refuses, too
// large a text, or one of another kind.
std::expected<Shareable, ReadError> read_shared(std::string_view text, std::span<const script::SharedBlock> known = {});

} // namespace ringback::exchange
