// Owns: a share of cases with its uncertainty. Must not know: what is counted.
#pragma once

#include <cstddef>

namespace ringback::insight {

// `count` of `of`, with the 95 % interval of Wilson, which stays within 0 and 1 and holds for few cases, too. Without a
// case the interval is all of 0 to 1: nothing is known.
struct Share {
    std::size_t count = 0;
    std::size_t of = 0;
    double low = 0;
    double high = 1;

    double value() const { return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of); }
};

// `count` is at most `of`.
Share share_of(std::size_t count, std::size_t of);

} // namespace ringback::insight
