// Owns: what follows from the truth once the prospect has told it (V5). Must not know: screens, playbooks.
#pragma once

#include "core/moment.hpp"
#include "core/vocabulary.hpp"

#include <chrono>
#include <optional>

namespace ringback {

inline constexpr std::chrono::months usual_revisit{3}; // V5: "a few months"; where the user names no day
inline constexpr std::chrono::days usual_absence{14};  // away, and nobody said until when

struct TruthPlan {
    std::optional<Status> status;  // none: it stays as it is
    std::optional<Day> revisit_on; // with Status::later
    bool offer_close = false;      // ask whether to close with thanks (RecordTruth::close)
};

// Interested or sidetracked: back on track, schedule now. Not now, or away: later, until a day. The others: an offer to
// close with thanks. Unknown changes nothing (T2).
TruthPlan plan_for(Truth truth, Day today);

} // namespace ringback
