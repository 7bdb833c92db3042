// Owns: the hashes that tell which chunk a prospect lives in and whether a chunk is dirty. Must not know: bytes;
// nothing here is ever stored.
#pragma once

#include "core/prospect.hpp"

#include <cstdint>

namespace ringback::journal {

inline std::uint64_t stirred(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

inline std::uint64_t hash_of(const ProspectId& id) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char c : id.text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return stirred(hash);
}

// Equal for two runs of prospects exactly when they hold the same prospects, unchanged, in the same order.
class ContentHash {
public:
    void add(const Prospect& prospect) { value_ = stirred(stirred(value_ ^ hash_of(prospect.id)) + prospect.revision); }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 1;
};

} // namespace ringback::journal
