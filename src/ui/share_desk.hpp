// Owns: sharing as the screens ask for it, and in which words a link is previewed. Must not know: how it is drawn.
#pragma once

#include "exchange/shared.hpp"
#include "ui/context.hpp"
#include "ui/share_state.hpp"

#include <string>
#include <vector>

namespace ringback::ui {

Outgoing outgoing_playbook(const Context& context);
// These scripts with the shared blocks that they use; without ids all of the user's own.
Outgoing outgoing_scripts(const Context& context, std::vector<std::string> ids);

Outgoing outgoing_case(const practice::PracticeCase& subject);
Outgoing outgoing_cases(std::vector<practice::PracticeCase> cases);
Outgoing outgoing_result(const practice::PracticeResult& result, const std::string& title); // of its case

void share_by_link(const Context& context, Outgoing outgoing);
void save_as_file(const Context& context, Outgoing outgoing);

// What a link holds, before it is taken.
IncomingLink incoming_link(const platform::OpenedLink& link, std::span<const script::SharedBlock> known);

} // namespace ringback::ui
