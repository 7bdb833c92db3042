// Owns: the short way from "change this one thing of a record" to a request. Must not know: how it is carried out.
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

} // namespace ringback::ui
