// Owns: the workspace file of contract.md, read and written. Must not know: files, storage, screens. JSON libraries
// stay out of this header, so that every layer may include it.
#pragma once

#include "core/model.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "exchange/read_error.hpp"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace ringback::exchange {

inline constexpr std::size_t workspace_size_limit = std::size_t{1} << 30; // bytes; more is refused unread
inline constexpr std::size_t workspace_depth_limit = 64;                  // arrays and objects inside one another

// Reads a whole workspace. The first fault met refuses all of it: broken syntax, text that is not UTF-8, a wrong type,
// an unknown enumerator or zone, an id given twice, an empty `work_days`, `replied` with direction out, a later
// `version`, a missing required field, a number out of range. Members without a name here are kept as OpaqueFields,
// spelling included.
std::expected<Model, ReadError> read_workspace(std::string_view bytes, Zones& zones);

// UTF-8, a line a prospect, ends with a line break. Reading it gives an equal model.
std::string write_workspace(const Model& model);

// The same for one prospect alone (an object of `prospects`); pointers count from the object.
std::expected<Prospect, ReadError> read_prospect(std::string_view bytes, Zones& zones);
std::string write_prospect(const Prospect& prospect); // one line, no line break at the end

} // namespace ringback::exchange
