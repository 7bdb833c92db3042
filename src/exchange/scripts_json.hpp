// Owns: reading and writing script packs as JSON text (data/scripts/FORMAT.md). Must not know: rendering, where a pack
// is kept.
#pragma once

#include "exchange/read_error.hpp"
#include "exchange/tree_reader.hpp"
#include "script/script.hpp"

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t scripts_size_limit = std::size_t{8} << 20; // bytes; more is refused unread
inline constexpr std::size_t scripts_depth_limit = 16;                  // arrays and objects inside one another

struct ScriptPack {
    std::string name;
    std::string about;
    std::vector<script::SharedBlock> shared;
    std::vector<script::Script> scripts;
};

// Whether somebody meant it as a script pack, whatever is wrong with it.
bool looks_like_script_pack(std::string_view bytes);

// The first fault refuses all of it: broken syntax, text that is not UTF-8, a wrong type, an unknown word, field,
// filter or fact, an id given twice, a missing member, a script without blocks, a later version. Members without a name
// in the format are passed over, but refused in a condition. Scripts may use the blocks in `known` beside those of the
// pack.
std::expected<ScriptPack, ReadError> read_script_pack(std::string_view bytes,
                                                      std::span<const script::SharedBlock> known = {});

// A fault and its kind in a word: wrong_type, missing, unknown_word, unknown_fact, given_twice, template, too_large,
// broken_syntax.
using ScriptFault = TreeReader::Fault;

// All faults at once (at most 100), of each place the first one; none where the pack can be read.
std::vector<ScriptFault> check_script_pack(std::string_view bytes, std::span<const script::SharedBlock> known = {});

// One script, or one shared block, by itself, as a workspace keeps them (kept_scripts.hpp).
std::expected<script::Script, ReadError> read_script(std::string_view bytes,
                                                     std::span<const script::SharedBlock> known = {});
std::expected<script::Block, ReadError> read_shared_block(std::string_view bytes);
// The same whatever is wrong with it: a text that is no template stands as it is. None where it is no object.
std::optional<script::Script> read_unfinished_script(std::string_view bytes,
                                                     std::span<const script::SharedBlock> known = {});

std::string write_script_pack(const ScriptPack& pack);
std::string write_script(const script::Script& script);
std::string write_block(const script::Block& block);

} // namespace ringback::exchange
