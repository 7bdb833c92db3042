// The contract about links that carry a text: made by the runner, since it knows the address and packs bytes. Standard
// library only.
#pragma once

#include <string>

namespace ringback::platform {

struct MadeLink {
    std::string address; ///< empty: there is a fault
    std::string squares; ///< its QR code, a line of '0' and '1' for each row; empty where it is too long for one
    std::string fault;   ///< why there is no link, in plain words
};

/// What a link carried that the page was opened with.
struct OpenedLink {
    std::string text;
    std::string fault; ///< why there is nothing, in plain words; empty: there is a text
};

} // namespace ringback::platform
