// Owns: the one buffer through which bytes come from the page into the program. Must not know: what they mean.
#pragma once

#include "core/byte_buffer.hpp"

namespace ringback::platform::web {

// What the page wrote last, after Module._inbox(size); empty afterwards.
ByteBuffer take_inbox();

} // namespace ringback::platform::web
