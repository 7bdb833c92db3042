// Owns: what the tests of the exchange layer share. Must not know: any one format.
#pragma once

#include "core/model.hpp"
#include "platform/native/native_zones.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace ringback::exchange::test {

inline std::string data_file(const std::string& name) {
    std::ifstream file{std::string{RINGBACK_TEST_DATA} + "/" + name, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline Zones& zones() {
    static platform::NativeZones machine;
    return machine;
}

inline Instant at(std::string_view text) {
    const auto instant = instant_from_text(text);
    REQUIRE_MESSAGE(instant.has_value(), text);
    return *instant;
}

inline Day day(std::string_view text) {
    const auto day = day_from_text(text);
    REQUIRE_MESSAGE(day.has_value(), text);
    return *day;
}

} // namespace ringback::exchange::test
