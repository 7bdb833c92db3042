#include "platform/web/inbox.hpp"

#include <emscripten/emscripten.h>

#include <utility>

namespace ringback::platform::web {
namespace {

ByteBuffer buffer;

} // namespace

ByteBuffer take_inbox() { return std::exchange(buffer, {}); }

} // namespace ringback::platform::web

// The page asks for room, writes `size` bytes there, and at once calls what takes them.
extern "C" EMSCRIPTEN_KEEPALIVE std::byte* inbox(std::size_t size) {
    ringback::platform::web::buffer.resize(size);
    return ringback::platform::web::buffer.data();
}
