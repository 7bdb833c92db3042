// Owns: how a refused input is reported. Must not know: which format refused it.
#pragma once

#include <string>

namespace ringback::exchange {

// Why an input was refused as a whole; nothing of it is taken.
struct ReadError {
    std::string
        place; // a JSON pointer ("/prospects/3/status"; "" is the whole), or "line 3, column 7" for broken syntax
    std::string reason; // plain words, without a full stop

    friend bool operator==(const ReadError&, const ReadError&) = default;
};

// One line for people: "/prospects/3/status: unknown status “opne”".
inline std::string message(const ReadError& error) {
    return error.place.empty() ? error.reason : error.place + ": " + error.reason;
}

} // namespace ringback::exchange
