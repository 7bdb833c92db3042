// Owns: the door to both copies, each by itself: what the platform implements, and two_copies.hpp puts together. Must
// not know: what the bytes mean, which copy is right.
#pragma once

#include "journal/storage.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace ringback::journal {

// open() and read_again() are answered by: Sentinel where there is one, Backups, then Glimpse; before or after that the
// first copy's Reads, or NoDatabase; at last Ready. OpenFailed only where there is neither copy. write(batch) is
// given to the copies by write_to().
class CopyDoor : public Storage {
public:
    // By the value of Copy.
    using Which = std::array<bool, 2>;

    void write(WriteBatch batch) final { write_to({true, true}, std::move(batch)); }
    // As Storage::write(), for one copy or both; neither waits for the other, and each answers.
    virtual void write_to(Which copies, WriteBatch batch) = 0;
    // Everything in it after what was given to write so far: Reads, then CopyRead.
    virtual void read_copy(Copy copy) = 0;
    // Makes `to` hold exactly what `from` holds, in one piece; what is in `to` stays until then. In the order of the
    // writes of both; an answer of `to` (Written, WriteFailed) says how it went.
    virtual void copy_over(Copy from, Copy to, std::uint64_t ticket) = 0;
    // Keeps a few words outside of both copies, so that a browser that deletes both is found out.
    virtual void keep_sentinel(std::string words) = 0;
    // Keeps what `from` holds now as a backup of that name, beside the second copy. Of those that are named by a day
    // the last seven are kept. Answered by Backups; a failure by nothing.
    virtual void back_up(Copy from, std::string name) = 0;
    // Reads, then BackupRead.
    virtual void read_backup(std::string name) = 0;
    virtual void remove_backup(std::string name) = 0;
};

} // namespace ringback::journal
