#include "ui/breathing.hpp"

#include <cmath>
#include <numbers>

namespace ringback::ui {
namespace {

// From 0 to 1 without a jerk at either end.
float eased(std::chrono::milliseconds part, std::chrono::milliseconds whole) {
    const float share = static_cast<float>(part.count()) / static_cast<float>(whole.count());
    return (1 - std::cos(share * std::numbers::pi_v<float>)) / 2;
}

} // namespace

Breath breath_at(std::chrono::milliseconds since) {
    const auto phase = since % (breathe_in + breathe_out);
    if (phase < breathe_in) return {true, eased(phase, breathe_in)};
    return {false, 1 - eased(phase - breathe_in, breathe_out)};
}

} // namespace ringback::ui
