// Owns: running a table of prospects through a playbook. Must not know: which rules there are.
#pragma once

#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/recommend.hpp"
#include "support/made_prospect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ringback::test {

// A Wednesday, 10:00 in New York where the user sits, 9:00 in Chicago.
inline constexpr std::string_view wednesday = "2026-11-18T15:00:00Z";
inline constexpr std::string_view saturday = "2026-11-21T15:00:00Z";

struct Row {
    std::string says; // the rule and its edge, in words
    Prospect prospect;
    std::string technique;
    std::string channel; // "" for none
    std::string due;     // "" for none
    std::string_view now = wednesday;
};

// Monday to Friday in New York, off on Thanksgiving Day (Thursday, 26 November) and on Monday, 30 November.
inline Profile new_yorker() {
    Profile profile;
    profile.time_zone = "America/New_York";
    profile.holidays = {day("2026-11-30"), day("2026-11-26")};
    return profile;
}

inline void check_rows(std::string_view playbook, const std::vector<Row>& rows, const Profile& profile = new_yorker()) {
    platform::NativeZones zones;
    for (const Row& row : rows) {
        CAPTURE(row.says);
        playbook::Recommender recommender{exchange::built_in_playbook(playbook), profile, zones, at(row.now)};
        const playbook::Advice advice = recommender.advise(row.prospect);
        CHECK_EQ(std::string{advice.technique}, row.technique);
        CHECK_EQ(advice.channel ? std::string{word_from(*advice.channel)} : "", row.channel);
        CHECK_EQ(advice.due ? text_from_day(*advice.due) : "", row.due);
    }
}

} // namespace ringback::test
