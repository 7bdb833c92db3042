#include "playbook/ranking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

TEST_CASE("what is ranked stands as comes_before() has it, a day that is missing or far away included") {
    std::mt19937 random(11);
    const auto below = [&](int bound) { return std::uniform_int_distribution(0, bound - 1)(random); };
    const auto day = [&]() -> std::optional<Day> {
        constexpr std::array days{-3'000'000, -1, 0, 20'400, 20'401, 3'000'000};
        if (below(4) == 0) return std::nullopt;
        return Day{std::chrono::days{days[static_cast<std::size_t>(below(6))]}};
    };
    std::vector<RankKey> keys(400);
    std::vector<Prospect> prospects(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = {.urgency = static_cast<Urgency>(below(8)),
                   .late_from = day(),
                   .day = day(),
                   .end = Instant{std::chrono::milliseconds{below(2)}},
                   .worth = static_cast<double>(below(2))};
        prospects[i].given_name = std::string(1, static_cast<char>('a' + below(3)));
        prospects[i].id = ProspectId{std::to_string(i)};
    }
    for (const Sorting sorting : {Sorting::by_urgency, Sorting::by_section}) {
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            return comes_before(keys[a], keys[b], prospects[a], prospects[b], sorting);
        };
        std::vector<std::uint32_t> expected(keys.size());
        std::iota(expected.begin(), expected.end(), 0u);
        std::ranges::sort(expected, before);
        CHECK(ranked(keys, sorting, before) == expected);
        for (std::size_t i = 1; i < expected.size(); ++i) CHECK_FALSE(before(expected[i], expected[i - 1]));
    }
}
