// Owns: what the screen of a case review sheet remembers between frames. Must not know: how a sheet is made or drawn.
#pragma once

#include "core/ids.hpp"
#include "exchange/case_sheet.hpp"

#include <cstdint>
#include <optional>

namespace ringback::ui {

struct SheetState {
    exchange::SheetWishes wishes;
    std::optional<exchange::CaseSheet> received; // opened by a link or as a file; nothing of it is kept

    // What was made last, and of what.
    struct Made {
        exchange::CaseSheet sheet;
        ProspectId prospect;
        std::uint64_t revision = 0; // of the model
        std::uint64_t profile_revision = 0;
        Day today{};
        exchange::SheetWishes wishes;
    };
    std::optional<Made> made;
};

} // namespace ringback::ui
