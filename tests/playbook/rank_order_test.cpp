// Whether comes_before() is an order at all: a sort by one that is none may do anything.
#include "playbook/queue.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

TEST_CASE("of any three, who comes before the second and so before the third comes before the third") {
    std::mt19937 random(11);
    const auto below = [&](int bound) { return std::uniform_int_distribution(0, bound - 1)(random); };
    const auto day = [&]() -> std::optional<Day> {
        if (below(3) == 0) return std::nullopt; // of an own playbook: an answer to somebody who was never touched
        return Day{std::chrono::days{20'400 + below(2)}};
    };
    constexpr std::size_t count = 80;
    std::vector<RankKey> keys(count);
    std::vector<Prospect> prospects(count);
    for (std::size_t i = 0; i < count; ++i) {
        keys[i] = {.urgency = static_cast<Urgency>(below(8)),
                   .late_from = day(),
                   .day = day(),
                   .end = Instant{std::chrono::milliseconds{below(2)}},
                   .worth = static_cast<double>(below(2))};
        prospects[i].id = ProspectId{std::to_string(i)};
    }
    for (const Sorting sorting : {Sorting::by_urgency, Sorting::by_section}) {
        const auto before = [&](std::size_t a, std::size_t b) {
            return comes_before(keys[a], keys[b], prospects[a], prospects[b], sorting);
        };
        std::size_t wrong = 0;
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = 0; b < count; ++b) {
                wrong += (a == b ? before(a, b) : before(a, b) == before(b, a)) ? 1u : 0u;
                for (std::size_t c = 0; c < count; ++c)
                    wrong += before(a, b) && before(b, c) && !before(a, c) ? 1u : 0u;
            }
        CHECK(wrong == 0);
    }
}
