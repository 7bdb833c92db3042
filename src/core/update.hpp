// Owns: the only way to change a model. Must not know: clocks, random sources, storage, screens.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"

#include <expected>
#include <string>
#include <vector>

namespace ringback {

struct UpdateError {
    std::string place; // what could not be done, e.g. "prospect p7"
    std::string reason;
};

struct Updated {
    Action inverse;        // undoes this change exactly
    bool reopened = false; // the status was set to open by what was logged (said on screen)
};

// Checks all, then changes; on an error nothing has changed. What `stamped` holds moves into the model: an import is
// held once. What carries a day (a tidbit's used_on, a prospect's added_on) uses `user_zone`, the zone of the profile.
std::expected<Updated, UpdateError> update(Model& model, Stamped stamped, const TimeZone& user_zone);

// Fills in the ids that an action leaves empty; `fresh` gives a new text each time it is called.
template <class Fresh>
void fill_ids(Action& action, Fresh&& fresh) {
    auto touch_ids = [&](std::vector<Touch>& touches) {
        for (Touch& touch : touches)
            if (touch.id.empty()) touch.id = TouchId{fresh()};
    };
    auto prospect_ids = [&](Prospect& prospect) {
        if (prospect.id.empty()) prospect.id = ProspectId{fresh()};
        touch_ids(prospect.touches);
    };
    if (auto* add = std::get_if<AddProspect>(&action))
        prospect_ids(add->prospect);
    else if (auto* log = std::get_if<LogTouch>(&action))
        touch_ids(log->touches);
    else if (auto* import = std::get_if<ImportProspects>(&action)) {
        for (Prospect& prospect : import->added) prospect_ids(prospect);
        for (Prospect& prospect : import->merged) touch_ids(prospect.touches);
    }
}

} // namespace ringback
