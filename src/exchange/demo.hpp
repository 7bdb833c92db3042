// Owns: the made-up workspace of the demo: the people of the sample and more, with two years of history. Must not know:
// clocks, storage, screens.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"

namespace ringback::exchange {

// About 60 people, dated from two years before `now` on. The profile takes the name of `user_zone`. The same day and
// zone give the same model, but for what happened today; ids are "sample-1" and "demo-1" and so on.
Model demo_workspace(Instant now, const TimeZone& user_zone);

} // namespace ringback::exchange
