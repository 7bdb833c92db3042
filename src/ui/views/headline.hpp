// Owns: the one line that says what to do about a prospect and when. Must not know: where it is shown.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace ringback::ui {

// "Step-back call, today before 6 pm in Chicago"
std::string headline_of(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry);

} // namespace ringback::ui
