// Owns: which legal limits on calling hours hold for a prospect: the built-in ones (data/calling_limits.json), the
// user's own in their stead. Must not know: playbooks, windows. A start for the careful, no legal advice.
#pragma once

#include "core/calling_limit.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::playbook {

struct CallingLimits {
    std::vector<CallingLimit> limits;

    static const CallingLimits& built_in();
    // "A start for the careful, no legal advice. ...": to be shown wherever limits are.
    static const std::string& caution();

    // These with the user's own: one of the same place stands in the built-in one's stead, others come in addition.
    CallingLimits with(std::span<const CallingLimit> own) const;

    // The first one that names the zone; null where none does.
    const CallingLimit* of_zone(std::string_view zone) const;
    // All that hold, by zone or by tag, as places in `limits`. Each cuts.
    std::vector<std::size_t> holding(std::string_view zone, std::span<const std::string> tags) const;
    // Whether any of these tags is named.
    bool name_any(std::span<const std::string> tags) const;
};

} // namespace ringback::playbook
