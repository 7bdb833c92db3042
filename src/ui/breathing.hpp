// Owns: the rhythm of the quiet minutes before a call (T5): how wide the guide is at a moment. Must not know: frames,
// how it is drawn.
#pragma once

#include <chrono>

namespace ringback::ui {

inline constexpr std::chrono::milliseconds breathe_in{4000};
inline constexpr std::chrono::milliseconds breathe_out{6000};

struct Breath {
    bool in = true;  // else out
    float width = 0; // 0 empty, 1 full
};

// `since` the start, which begins with breathing in.
Breath breath_at(std::chrono::milliseconds since);

} // namespace ringback::ui
