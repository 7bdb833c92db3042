// The contract about a folder of the user's own, outside of the runner's storage, that backups are written to. Standard
// library only.
#pragma once

#include <cstdint>
#include <string>

namespace ringback::platform {

/// The values are those of web/backup_folder.ts.
enum class FolderState : std::uint8_t {
    unavailable, ///< this runner has none to give
    none,        ///< none was chosen
    ready,
    asks, ///< the user must allow it again, which the next write that they ask for does
    writing
};

struct FolderStatus {
    FolderState state = FolderState::unavailable;
    std::string name;       ///< of the folder
    std::string written_on; ///< a day as it was given with the last write; empty: never
    std::string fault;      ///< of the last act, in plain words; empty: none
};

} // namespace ringback::platform
