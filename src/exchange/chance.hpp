// Owns: chance that is the same on every platform, for what is made up. Must not know: what is made of it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ringback::exchange {

// SplitMix64: small, and the same on every platform, unlike the distributions of the standard library. Ask it once a
// statement: the order in which the parts of an expression are worked out differs between compilers.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }
    std::uint64_t below(std::uint64_t bound) { return (next() >> 32) * bound >> 32; } // bound fits 32 bits
    bool one_in(std::uint64_t count) { return below(count) == 0; }
    template <class T, std::size_t count>
    const T& pick(const T (&from)[count]) {
        return from[below(count)];
    }

private:
    std::uint64_t state_;
};

} // namespace ringback::exchange
