// Owns: reading and writing the conditions of scripts and blocks. Must not know: the script around them.
#pragma once

#include "exchange/tree_reader.hpp"
#include "script/script.hpp"

#include <string>
#include <vector>

namespace ringback::exchange {

script::Condition read_condition(TreeReader& reader, const TreePlace& place);
std::vector<script::Field> read_fields(TreeReader& reader, const TreePlace& list);
void append_condition(std::string& out, const script::Condition& condition);

// The word of a closed list at this place.
template <class E>
E read_word(TreeReader& reader, const TreePlace& place, std::string_view what) {
    const std::string spelling = reader.text(place);
    const auto found = from_word<E>(spelling);
    if (!found && place && place.tree->is(JsonTree::Kind::text))
        reader.fail(place, "unknown " + std::string(what) + " " + in_quotes(spelling), "unknown_word");
    return found.value_or(E{});
}

} // namespace ringback::exchange
