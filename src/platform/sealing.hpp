// Owns: the words between program and runner about the passphrase that seals what is stored. The runner asks for the
// passphrase by itself: neither it nor any key is ever in the program's memory. Must not know: how sealing works.
#pragma once

#include <cstdint>

namespace ringback::platform {

// The values are those of web/passphrase.ts.
enum class SealingState : std::uint8_t {
    unavailable = 0, // no passphrase can be set here: the runner cannot seal, or another tab is the one that writes
    off = 1,
    on = 2,
    changing = 3, // what is stored is being rewritten; it is open to nobody who has no passphrase
    failed = 4    // the rewriting was broken off; it goes on at the next start
};

enum class SealingWish : std::uint8_t { set = 0, change = 1, remove = 2, lock = 3 };

// Sealed so far, or unsealed, or about to be.
constexpr bool is_sealed(SealingState state) { return state >= SealingState::on; }

} // namespace ringback::platform
