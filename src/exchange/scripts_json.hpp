// Owns: reading scripts from their JSON text (data/scripts/*.json, a user's own ones). Must not know: rendering.
#pragma once

#include "exchange/read_error.hpp"
#include "script/script.hpp"

#include <expected>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// A pack: {"format": "ringback.scripts", "version": 1, "scripts": [...]}. Refused whole with the first fault.
std::expected<std::vector<script::Script>, ReadError> read_script_pack(std::string_view json);

// The bare array that a workspace holds under "scripts".
std::expected<std::vector<script::Script>, ReadError> read_scripts(std::string_view json_array);

} // namespace ringback::exchange
