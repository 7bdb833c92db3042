// Owns: a pack of scripts from a file becoming the user's own, beside what is there. Must not know: screens.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "exchange/read_error.hpp"
#include "exchange/scripts_json.hpp"

#include <cstddef>
#include <expected>
#include <string>

namespace ringback::exchange {

struct TakenPack {
    KeepScript keep;       // without items: all of it is there already
    std::size_t taken = 0; // scripts
    std::size_t same = 0;  // scripts that are there word for word
    std::string first;     // the id of the first one of the pack, as it is now
};

// All in one action. What has the id of one of the user's own and reads otherwise gets an id of its own, and so do
// shared blocks by their names: nothing that is there changes. A script with the id of a built-in one takes its place
// where the user has none there yet.
std::expected<TakenPack, ReadError> take_pack(ScriptPack pack, const Model& model, Day today);

} // namespace ringback::exchange
