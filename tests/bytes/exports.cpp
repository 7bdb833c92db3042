// The side in WebAssembly, for node: makes it, and says where it lies.
#include "bytes/work.hpp"

namespace {

std::string& made() {
    static std::string text;
    return text;
}

} // namespace

extern "C" {

unsigned work_size(unsigned prospects) {
    made() = ringback::test::work_of_all(prospects);
    return static_cast<unsigned>(made().size());
}
const char* work_bytes() { return made().data(); }

} // extern "C"
