// Owns: carrying out a leaf's channel rule for one prospect. Must not know: which leaf asks.
#pragma once

#include "core/prospect.hpp"
#include "playbook/gather.hpp"
#include "playbook/playbook.hpp"

#include <optional>

namespace ringback::playbook {

// None where the rule names none, or nothing that it names is possible.
std::optional<Channel> choose_channel(const ChannelRule& rule, const Prospect& prospect, const Gathered& gathered);

} // namespace ringback::playbook
