// Owns: the made-up workspace behind "look at a sample workspace". Must not know: clocks, storage, screens.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"

namespace ringback::exchange {

// About two dozen made-up people, dated so that Today shows every kind of advice at `now`. The profile takes the name
// of `user_zone`. Same input, same model; ids are "sample-1" and so on.
Model sample_workspace(Instant now, const TimeZone& user_zone);

} // namespace ringback::exchange
