// Which text fields the page shows by itself, with its own letters, caret and selection. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

/// Whether the browser may deal with the field as with any other: it has an ink, can be used and lies open.
bool is_page_field(const TextField& field);

/// Whether its text is on show in this frame: several lines always are (they scroll natively), one line while in use.
bool is_shown_field(const TextField& field);

} // namespace mirror
