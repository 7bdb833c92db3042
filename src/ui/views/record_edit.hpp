// Owns: the short way from "change this one thing of a record", or of the profile, to a request. Must not know: how it
// is carried out.
#pragma once

#include "ui/context.hpp"

#include <string>
#include <utility>

namespace ringback::ui {

// Asks for the record with `change(details)` done to it; `said` is what the toast says.
template <class Change>
void edit_record(const Context& context, const Prospect& prospect, std::string said, Change&& change) {
    ProspectDetails details = prospect;
    std::forward<Change>(change)(details);
    if (details != static_cast<const ProspectDetails&>(prospect))
        context.out.change(EditProspect{prospect.id, std::move(details)}, std::move(said));
}

// Asks for the profile with `change(profile)` done to it. It was seen as it is now: what another tab has changed since
// is not overwritten.
template <class Change>
void edit_profile(const Context& context, std::string said, Change&& change) {
    Profile next = context.model.profile;
    std::forward<Change>(change)(next);
    Restore seen;
    seen.profile = context.model.profile;
    context.out.change(EditProfile{std::move(next)}, std::move(said), std::move(seen));
}

} // namespace ringback::ui
