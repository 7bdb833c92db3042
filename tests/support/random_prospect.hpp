// Owns: prospects by chance whose touches lie close together, so that every rule is met often. Must not know: the
// rules.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace ringback::test {

class RandomProspect {
public:
    explicit RandomProspect(std::uint32_t seed)
        : random_(seed) {}

    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    std::string zone() {
        static const std::array<const char*, 9> names{
            "America/New_York", "America/Chicago", "Europe/Berlin", "Asia/Tokyo",         "Pacific/Auckland",
            "Pacific/Honolulu", "Asia/Kolkata",    "UTC",           "America/Los_Angeles"};
        return names[below(names.size())];
    }
    // Round the end of summer time and of the year.
    Day near_day() { return Day{std::chrono::year{2026} / 10 / 20} + std::chrono::days{below(80)}; }
    Instant now() {
        const auto start = std::chrono::sys_days{std::chrono::year{2026} / 10 / 25};
        return Instant{start + std::chrono::minutes{30 * below(48 * 60)}};
    }

    Profile profile() {
        Profile made;
        made.time_zone = zone();
        if (one_in(4)) made.work_days = WorkDays{1 + below(127)};
        for (std::size_t i = below(8); i > 0; --i) made.holidays.push_back(near_day());
        if (one_in(4)) {
            const Day from = near_day();
            made.time_off.push_back({from, from + std::chrono::days{below(12)}, "", {}});
        }
        return made;
    }

    Touch touch(Instant now) {
        static const std::array<const char*, 12> techniques{
            "step_back_call", "voicemail_and_email", "text",  "share_tidbit", "heavy_stone", "final_opportunity",
            "value_call",     "direct_call",         "email", "revisit",      "my_own",      ""};
        Touch made;
        // Whole hours, so that equal times are common; now and then later than now.
        made.at = now - std::chrono::hours{below(30 * 24)} + std::chrono::hours{one_in(20) ? 48 : 0};
        made.direction = one_in(8) ? Direction::in : Direction::out;
        made.channel = static_cast<Channel>(below(one_in(3) ? channel_count : 4));
        made.outcome = static_cast<Outcome>(below(7));
        if (one_in(60)) made.outcome = Outcome::opted_out;
        made.technique = techniques[below(techniques.size())];
        return made;
    }

    Prospect prospect(Instant now) {
        Prospect made;
        made.id = ProspectId{"p" + std::to_string(++count_)};
        made.given_name = "P";
        if (!one_in(4)) made.phones = {one_in(8) ? " " : "+13125550147"};
        if (!one_in(4)) made.emails = {"", "p@example.com"};
        if (one_in(3)) made.address = "1 Main Street";
        made.time_zone = one_in(4) ? "" : zone();
        for (std::size_t i = below(4); i > 0; --i)
            made.preferred_channels.push_back(static_cast<Channel>(below(channel_count)));
        if (one_in(2)) made.permissions.set(Channel::text, true);
        if (one_in(3)) made.permissions.set(static_cast<Channel>(below(permitted_channel_count)), false);
        if (one_in(3)) {
            made.agreement.emplace();
            if (!one_in(4)) made.agreement->follow_up_on = near_day();
            if (one_in(2)) made.agreement->channel = static_cast<Channel>(below(channel_count));
            made.agreement->ok_to_say_no = one_in(2);
        }
        for (std::size_t i = below(4); i > 0; --i)
            made.tidbits.push_back({"t", one_in(3) ? std::optional{near_day()} : std::nullopt, {}});
        for (StepState& step : made.process.steps) step = static_cast<StepState>(below(3));
        made.do_not_contact = one_in(30);
        if (one_in(6)) made.status = static_cast<Status>(below(5));
        if (one_in(2)) made.revisit_on = near_day();
        if (one_in(2)) made.reviewed_on = near_day();
        for (std::size_t i = below(one_in(2) ? 4 : 14); i > 0; --i) made.touches.push_back(touch(now));
        return made;
    }

private:
    std::mt19937 random_;
    std::size_t count_ = 0;
};

} // namespace ringback::test
