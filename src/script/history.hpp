// Owns: what a prospect's touches say that scripts need: what is unanswered, what came in, when they last spoke. Must
// not know: fields, words.
#pragma once

#include "core/prospect.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace ringback::script {

// Counted as in domain.md: a touch is unanswered when it is outbound, no conversation, and nothing inbound and no
// conversation came after it. Touches later than now do not count. The pointers look into the prospect.
struct History {
    const Touch* last_conversation = nullptr;
    const Touch* last_inbound = nullptr; // came in and is no conversation
    std::size_t unanswered = 0;
    std::array<std::size_t, channel_count> unanswered_by_channel{};
};

History history_of(const Prospect& prospect, Instant now);

// Unanswered touches that bear this technique.
std::size_t unanswered_with(const Prospect& prospect, Instant now, std::string_view technique);

} // namespace ringback::script
