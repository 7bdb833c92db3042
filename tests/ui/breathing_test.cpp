// The rhythm of the quiet minutes: in for four seconds, out for six, without a jump anywhere.
#include "ui/breathing.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace std::chrono_literals;
using ringback::ui::Breath;
using ringback::ui::breath_at;

TEST_CASE("a breath begins empty, is full after four seconds and empty after ten") {
    CHECK(breath_at(0ms).in);
    CHECK(breath_at(0ms).width == doctest::Approx(0));
    CHECK(breath_at(2s).width == doctest::Approx(0.5));
    CHECK_FALSE(breath_at(4s).in);
    CHECK(breath_at(4s).width == doctest::Approx(1));
    CHECK(breath_at(7s).width == doctest::Approx(0.5));
    CHECK(breath_at(10s).in);
    CHECK(breath_at(10s).width == doctest::Approx(0));
}

TEST_CASE("from one picture to the next it moves a little only") {
    Breath before = breath_at(0ms);
    for (auto at = 33ms; at < 60s; at += 33ms) {
        const Breath now = breath_at(at);
        CHECK(std::abs(now.width - before.width) < 0.03f);
        before = now;
    }
}
