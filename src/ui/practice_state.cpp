#include "ui/practice_state.hpp"

namespace ringback::ui {

using std::chrono::milliseconds;

void take_recording(PracticeState& practice, const platform::RecordingStatus& recording, Instant now) {
    const bool begins = recording.state == platform::RecorderState::recording &&
                        practice.recording.state != platform::RecorderState::recording;
    if (begins) practice.since = now;
    practice.recording = recording;
}

std::optional<unsigned> measured_pace(const PracticeState& practice) {
    const auto state = practice.recording.state;
    if (state != platform::RecorderState::kept && state != platform::RecorderState::playing) return std::nullopt;
    const auto length = practice.recording.length.count();
    if (practice.words < 10 || length < 5000) return std::nullopt;
    const auto pace = (static_cast<long long>(practice.words) * 60000 + length / 2) / length;
    return pace < 60 || pace > 400 ? std::nullopt : std::optional(static_cast<unsigned>(pace));
}

std::optional<milliseconds> practice_wait(const PracticeState& practice, Instant now) {
    if (practice.recording.state != platform::RecorderState::recording) return std::nullopt;
    return milliseconds{1000} - (now - practice.since) % milliseconds{1000};
}

} // namespace ringback::ui
