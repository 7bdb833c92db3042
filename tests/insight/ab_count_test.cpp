// What came of two scripts that are tried against each other.
#include "insight/ab_count.hpp"

#include "core/assignment.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ringback;
using namespace ringback::insight;

namespace {

constexpr std::array<std::string_view, 2> scripts{"a", "b"};
const Instant sent_at = *instant_from_text("2026-10-01T10:00:00Z");
const Instant now = *instant_from_text("2026-11-21T10:00:00Z");

// `count` prospects to whom the dealt script went out, of whom `answered` of each came back.
Model trial(std::size_t count, std::array<std::size_t, 2> answered, Instant at = sent_at) {
    Model model;
    std::array<std::size_t, 2> so_far{};
    for (std::size_t i = 0; so_far[0] < count || so_far[1] < count; ++i) {
        Prospect prospect;
        prospect.id = ProspectId{"p" + std::to_string(i)};
        const std::size_t place = assigned(prospect.id, scripts);
        if (so_far[place] == count) continue;
        Touch touch;
        touch.at = at;
        touch.channel = Channel::email;
        touch.outcome = Outcome::sent;
        touch.sent = SentWords{std::string(scripts[place]), 1, "", "Hi", {}};
        prospect.touches.push_back(touch);
        if (so_far[place]++ < answered[place]) {
            touch.at += std::chrono::days{3};
            touch.direction = Direction::in;
            touch.outcome = Outcome::replied;
            touch.sent.reset();
            prospect.touches.push_back(touch);
        }
        model.put(std::move(prospect));
    }
    return model;
}

} // namespace

TEST_CASE("shares with their intervals, and no winner below the stated number") {
    const AbCount few = ab_count(trial(ab_needed - 1, {29, 0}), scripts, now);
    CHECK((few.came_back[0].count == 29 && few.came_back[0].of == 29 && few.came_back[1].count == 0));
    CHECK(few.verdict == AbCount::Verdict::too_few);
    CHECK(ab_count(trial(ab_needed, {30, 0}), scripts, now).verdict == AbCount::Verdict::first);
    CHECK(ab_count(trial(ab_needed, {0, 30}), scripts, now).verdict == AbCount::Verdict::second);
    const AbCount even = ab_count(trial(60, {30, 25}), scripts, now);
    CHECK(even.verdict == AbCount::Verdict::no_difference);
    CHECK((even.low < 0 && even.high > 0));
    CHECK(ab_count(Model{}, scripts, now).verdict == AbCount::Verdict::too_few);
}

TEST_CASE("who still has time to answer, and who got the other script, counts nowhere") {
    const AbCount open = ab_count(trial(5, {2, 2}, now - std::chrono::days{10}), scripts, now);
    CHECK((open.open[0] == 5 && open.came_back[0].of == 0));
    Model model = trial(1, {0, 0});
    Prospect crossed = model.prospects()[0];
    auto words = *crossed.touches[0].sent;
    words.script = words.script == "a" ? "b" : "a";
    crossed.touches[0].sent = words;
    model.put(crossed);
    const AbCount count = ab_count(model, scripts, now);
    CHECK(count.crossed == 1);
    CHECK(count.came_back[0].of + count.came_back[1].of == 1);
}

TEST_CASE("the order in which the two are named turns the count round and nothing else") {
    const Model model = trial(40, {30, 10});
    const AbCount there = ab_count(model, scripts, now);
    const AbCount back = ab_count(model, {"b", "a"}, now);
    CHECK((there.verdict == AbCount::Verdict::first && back.verdict == AbCount::Verdict::second));
    CHECK(there.came_back[0].count == back.came_back[1].count);
}
