// Today over 100,000 prospects after one logged touch: asked about again and moved, beside ranking them all. Both in
// one run, so that the ratio holds on any machine. Prints one line of JSON for `./dev bench`.
#include "core/update.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/synth.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/live_queue.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace ringback;

namespace {

constexpr std::size_t prospects = 100'000;
constexpr std::size_t touches_each = 10;
constexpr int rounds = 5;
constexpr std::size_t edits = 200;

// Of this process alone, in seconds.
double processor_time() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

int main() {
    Model model = exchange::synthesize({.prospects = prospects, .touches = prospects * touches_each, .seed = 1});
    platform::NativeZones zones;
    const Instant now = exchange::synth_default_until + std::chrono::hours{22};
    playbook::Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, now};

    playbook::LiveQueue queue;
    double all = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double start = processor_time();
        queue.renew(recommender, model);
        all = std::min(all, processor_time() - start);
    }

    double following = 0;
    std::vector<double> each;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < edits; ++i) {
        const std::size_t place = (i * 7919) % prospects;
        const std::size_t before = queue.places()[place];
        Touch touch{.at = now, .channel = Channel::call, .outcome = Outcome::no_answer};
        LogTouch log{model.prospects()[place].id, {std::move(touch)}, {}, {}};
        if (!update(model, {i + 1, now, std::move(log)}, recommender.user_zone())) return 1;
        const double start = processor_time();
        // As the app does: a recommender for the moment, then what has changed.
        playbook::Recommender of_moment{exchange::built_in_playbook("blended"), model.profile, zones, now};
        queue.follow(of_moment, model);
        each.push_back(processor_time() - start);
        following += each.back();
        moved += queue.places()[place] != before;
    }
    std::ranges::sort(each);
    const double mean = following / static_cast<double>(edits);
    std::printf("{\"bench\": \"rerank\", \"prospects\": %zu, \"ranking_all_ms\": %.2f, \"after_one_touch_ms\": %.4f, "
                "\"worst_ms\": %.4f, \"ratio\": %.0f, \"moved\": %zu}\n",
                prospects, all * 1e3, mean * 1e3, each.back() * 1e3, all / mean, moved);
}
