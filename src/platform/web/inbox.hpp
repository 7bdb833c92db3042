// Owns: the one buffer through which bytes come from the page into the program. Must not know: what they mean.
#pragma once

#include <cstddef>
#include <vector>

namespace ringback::platform::web {

// What the page wrote last, after Module._inbox(size); empty afterwards.
std::vector<std::byte> take_inbox();

} // namespace ringback::platform::web
