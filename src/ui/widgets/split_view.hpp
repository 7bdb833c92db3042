// Owns: a list with a sheet beside it, or one over the other where there is no room. Must not know: what they hold.
#pragma once

#include "ui/look.hpp"

#include <optional>

namespace ringback::ui {

struct Split {
    std::optional<ImRect> list;
    std::optional<ImRect> sheet; // with its inset; draw_sheet() gives its ground
};

// `room_for_both`: else `sheet_open` says which of them is seen.
Split split_view(const ImRect& area, float list_width, bool room_for_both, bool sheet_open);

} // namespace ringback::ui
