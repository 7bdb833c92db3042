// Owns: which techniques a trainee may try, and on which channels. Must not know: how well they do.
#pragma once

#include "core/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ringback::practice {

using ChannelBits = std::uint8_t;
constexpr ChannelBits bit_of(Channel channel) { return static_cast<ChannelBits>(1u << static_cast<unsigned>(channel)); }

struct AttemptKind {
    std::string_view technique;
    ChannelBits channels = 0;
};

inline constexpr ChannelBits written_channels =
    bit_of(Channel::email) | bit_of(Channel::text) | bit_of(Channel::video_email) | bit_of(Channel::mail);
inline constexpr ChannelBits all_channels = written_channels | bit_of(Channel::call) | bit_of(Channel::voicemail);

inline constexpr std::array<AttemptKind, 10> attempt_kinds{{
    {"direct_call", all_channels}, // on the agreed channel (G1)
    {"step_back_call", bit_of(Channel::call)},
    {"value_call", bit_of(Channel::call)},
    {"voicemail_and_email", bit_of(Channel::voicemail) | bit_of(Channel::email)}, // one attempt for each (G3)
    {"voicemail", bit_of(Channel::voicemail)},
    {"email", bit_of(Channel::email)},
    {"text", bit_of(Channel::text)},
    {"share_tidbit", all_channels},
    {"heavy_stone", written_channels},
    {"final_opportunity", all_channels},
}};

// The place of a technique among them.
constexpr std::optional<std::size_t> attempt_kind(std::string_view technique) {
    for (std::size_t i = 0; i < attempt_kinds.size(); ++i)
        if (attempt_kinds[i].technique == technique) return i;
    return std::nullopt;
}

} // namespace ringback::practice
