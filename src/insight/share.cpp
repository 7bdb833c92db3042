#include "insight/share.hpp"

#include <algorithm>
#include <cmath>

namespace ringback::insight {

Share share_of(std::size_t count, std::size_t of) {
    if (of == 0) return {};
    constexpr double z = 1.959963984540054; // 97.5 % of the normal distribution lie below
    const auto n = static_cast<double>(of);
    const double p = static_cast<double>(count) / n;
    const double scale = 1 / (1 + z * z / n);
    const double centre = (p + z * z / (2 * n)) * scale;
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) * scale;
    // At the ends the interval ends there exactly; rounding must not say otherwise.
    const double low = count == 0 ? 0 : std::max(centre - half, 0.0);
    const double high = count == of ? 1 : std::min(centre + half, 1.0);
    return {count, of, low, high};
}

} // namespace ringback::insight
