#include "ui/rehearsal_state.hpp"

namespace ringback::ui {

using std::chrono::milliseconds;

void take_recording(RehearsalState& rehearsal, const platform::RecordingStatus& recording, Instant now) {
    const bool begins = recording.state == platform::RecorderState::recording &&
                        rehearsal.recording.state != platform::RecorderState::recording;
    if (begins) rehearsal.since = now;
    rehearsal.recording = recording;
}

std::optional<unsigned> measured_pace(const RehearsalState& rehearsal) {
    const auto state = rehearsal.recording.state;
    if (state != platform::RecorderState::kept && state != platform::RecorderState::playing) return std::nullopt;
    const auto length = rehearsal.recording.length.count();
    if (rehearsal.words < 10 || length < 5000) return std::nullopt;
    const auto pace = (static_cast<long long>(rehearsal.words) * 60000 + length / 2) / length;
    return pace < 60 || pace > 400 ? std::nullopt : std::optional(static_cast<unsigned>(pace));
}

std::optional<milliseconds> rehearsal_wait(const RehearsalState& rehearsal, Instant now) {
    if (rehearsal.recording.state != platform::RecorderState::recording) return std::nullopt;
    return milliseconds{1000} - (now - rehearsal.since) % milliseconds{1000};
}

} // namespace ringback::ui
