// The contract about the microphone: one recording at a time, held in the runner's memory and nowhere else. Standard
// library only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace ringback::platform {

/// The values are those of web/recorder.ts.
enum class RecorderState : std::uint8_t {
    unavailable, ///< this runner has no microphone to give
    idle,        ///< there is no recording
    asking,      ///< the user is asked whether the microphone may be used
    recording,
    kept, ///< there is one, until it is dropped or another one begins
    playing
};

struct RecordingStatus {
    RecorderState state = RecorderState::unavailable;
    std::chrono::milliseconds length{}; ///< of what is kept
    std::string fault;                  ///< why the last wish was not done, in plain words; empty: nothing
};

/// The values are those of web/recorder.ts.
enum class RecorderWish : std::uint8_t { start, stop, play, save, drop };

} // namespace ringback::platform
