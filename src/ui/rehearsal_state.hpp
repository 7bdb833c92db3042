// Owns: saying a script aloud: the recording, whose words it was, and what it says about the pace. Must not know: the
// microphone (platform/recorder.hpp), how it looks.
#pragma once

#include "core/moment.hpp"
#include "platform/recorder.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace ringback::ui {

struct RehearsalState {
    platform::RecordingStatus recording;
    Instant since{};       // when it began
    std::string script;    // whose words were said
    std::size_t words = 0; // of them
    bool seen = false;     // this frame shows these words
};

// What the runner told; a recording begins with the first word of it.
void take_recording(RehearsalState& rehearsal, const platform::RecordingStatus& recording, Instant now);

// Words a minute of a recording that is long enough to tell: at least five seconds and ten words.
std::optional<unsigned> measured_pace(const RehearsalState& rehearsal);

// Until another second must be shown; none while nothing is recorded.
std::optional<std::chrono::milliseconds> rehearsal_wait(const RehearsalState& rehearsal, Instant now);

} // namespace ringback::ui
