// Owns: what a call in progress has come to: the place in the words, the clock, what they said, what was noted. Must
// not know: how it looks, what follows when it is logged (call_desk.hpp).
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/vocabulary.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace ringback::ui {

struct CallState {
    ProspectId of; // whom all of it is about; a call to another begins anew
    std::size_t step = 0;
    std::string note;
    std::optional<Truth> answer;        // what they say is really the case (T9)
    std::optional<Instant> since;       // when the clock was started; none: it stands
    std::chrono::milliseconds before{}; // what it had run until then
    bool told = false;                  // that the 40 s of a voicemail are over
    bool leaves_message = false;        // nobody picks up: the words of a voicemail stand in for those of the call
    bool focus_note = false;
    bool focus_words = true; // the keys go to the words at first
};

} // namespace ringback::ui
