// Owns: reading playbooks from their JSON text (data/playbooks/FORMAT.md), and
// the five built-in ones. Must not know: how a playbook is evaluated.
#pragma once

#include "exchange/read_error.hpp"
#include "exchange/tree_reader.hpp"
#include "playbook/playbook.hpp"

#include <array>
#include <cstddef>
#include <expected>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t playbook_size_limit = std::size_t{1} << 20; // bytes; more is refused unread
inline constexpr std::size_t playbook_depth_limit = 16;

// Whether somebody meant it as a playbook, whatever is wrong with it.
bool looks_like_playbook(std::string_view bytes);

// A playbook without faults (playbook/check.hpp), or the first fault with the JSON pointer of its place: broken syntax,
// a wrong type, an unknown fact, parameter, channel or id, a member of a rule that has no meaning here, a later
// version.
std::expected<playbook::Playbook, ReadError> read_playbook(std::string_view bytes);

// The same, but the tree need not be whole: parts may be unreachable, ways may run in circles. For what is being
// edited.
std::expected<playbook::Playbook, ReadError> read_unfinished_playbook(std::string_view bytes);

// A fault and its kind in a word: wrong_type, missing, unknown_fact, unknown_parameter, unknown_id, given_twice,
// out_of_range, unreachable, no_way_to_a_leaf, cycle, too_long, contradiction, too_large, broken_syntax.
using PlaybookFault = TreeReader::Fault;

// All faults at once (at most 100), of each place the first one; those of the tree as a whole once every part can be
// read. More than read_playbook() refuses: a contradiction is harmless, and yet nobody means it.
std::vector<PlaybookFault> check_playbook(std::string_view bytes);

inline constexpr std::array<std::string_view, 5> built_in_playbook_ids{"blended", "T", "V", "G", "D"};

// Null where no built-in playbook has this id. They live as long as the program.
const playbook::Playbook* find_built_in_playbook(std::string_view id);
// `id` must be one of built_in_playbook_ids.
const playbook::Playbook& built_in_playbook(std::string_view id);

} // namespace ringback::exchange
