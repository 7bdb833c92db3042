// Owns: what logging makes of one record: the touches, the tidbit spent, the truth, opening it again (domain.md, "what
// changes a record"). Must not know: models, who asks for it.
#pragma once

#include "core/action.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"

#include <expected>
#include <string>

namespace ringback {

struct Logged {
    Prospect prospect;
    bool reopened = false;
};

// The record with what `log` says; the reason where it cannot be.
std::expected<Logged, std::string> logged(const Prospect& current, const LogTouch& log, const TimeZone& user_zone);

} // namespace ringback
