// Owns: what the core makes of a made-up workspace, as one text: every advice with its reasons, every script for
// everybody. The same natively and in WebAssembly, to the byte (tests/e2e/bytes.spec.ts). Must not know: where it runs.
#pragma once

#include <cstddef>
#include <string>

namespace ringback::test {

std::string work_of_all(std::size_t prospects);

} // namespace ringback::test
