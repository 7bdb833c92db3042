// Owns: made-up workspaces of any size for tests and benchmarks. Must not know: clocks, random devices; the same
// options give the same bytes on every platform.
#pragma once

#include "core/model.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace ringback::exchange {

// 2026-11-20T17:00:00Z: the day before the example `--now` of contract.md.
inline constexpr Instant synth_default_until{std::chrono::seconds{1795194000}};

struct SynthOptions {
    std::size_t prospects = 0;
    std::size_t touches = 0; // in all, spread over the prospects
    std::uint64_t seed = 0;
    Instant until = synth_default_until; // no touch is later
};

Model synthesize(const SynthOptions& options);

} // namespace ringback::exchange
