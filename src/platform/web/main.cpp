// The page's program: sets the loop up and leaves the rest to the page (web/main.ts). Fails (exit code 1) without
// WebGL2.
#include "platform/web/frame_loop.hpp"

int main() { return ringback::platform::web::frame_loop().start() ? 0 : 1; }
