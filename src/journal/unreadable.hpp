// Owns: what is known about something stored that could not be read, and where it is kept. Must not know: how it is
// shown.
#pragma once

#include "journal/storage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ringback::journal {

struct Unreadable {
    std::optional<StoredRecord> record; // none where it is missing
    std::string what;                   // "edit 1042", "part 3 of the snapshot"
    std::string reason;                 // plain words
};

// Moves the records to the shelf `aside`. The number there is the shelf's value times 2^48, plus the old number.
void move_aside(const std::vector<Unreadable>& unreadable, WriteBatch& batch);

} // namespace ringback::journal
