// Owns: one advice as the line of JSON that `ringback advise` prints. Must not know: files, arguments.
#pragma once

#include "core/prospect.hpp"
#include "playbook/recommend.hpp"
#include "script/script.hpp"

#include <string>

namespace ringback::cli {

// Appends the line with its line break. Asks the recommender itself, since the line holds `since` and `next` too.
void append_advice(std::string& out, playbook::Recommender& recommender, const Prospect& prospect,
                   const script::Library& library);

} // namespace ringback::cli
