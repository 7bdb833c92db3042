// Owns: chance that is fixed by a seed and by what it decides: whoever acts otherwise on one day keeps the same luck on
// all others. Whole numbers only, so that every machine rolls the same. Must not know: what is decided.
#pragma once

#include <cstdint>

namespace ringback::practice {

enum class Purpose : std::uint8_t { answer, delay, trainee };

// SplitMix64's last step over the key.
constexpr std::uint64_t mixed(std::uint64_t key) {
    key += 0x9e3779b97f4a7c15;
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
    key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
    return key ^ (key >> 31);
}

// Even over 0 to below - 1 (the bias of so small a `below` is far under one in a million).
constexpr unsigned roll(std::uint64_t seed, Purpose purpose, std::uint32_t day, std::uint32_t which, unsigned below) {
    const std::uint64_t place =
        (std::uint64_t{day} << 32) | (std::uint64_t{which} << 8) | static_cast<std::uint64_t>(purpose);
    return static_cast<unsigned>((mixed(mixed(seed) ^ place) >> 32) * below >> 32);
}

} // namespace ringback::practice
