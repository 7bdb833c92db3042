// Owns: the draft of one place's calling hours. Must not know: how it looks.
#pragma once

#include "core/calling_limit.hpp"

#include <string>

namespace ringback::ui {

struct CallingDraft {
    CallingLimit seen;     // as it was; what the form does not show is kept
    bool fresh = false;    // a new place
    bool built_in = false; // there is a built-in one of this place
    std::string place;
    std::string zones; // one a line
    std::string tags;  // parted by commas
    std::string hours; // one a line
    std::string source;
    std::string as_of; // a day
    std::string error_place;
    std::string error_zones;
    std::string error_hours;
    std::string error_as_of;
    bool focus = true;
};

} // namespace ringback::ui
