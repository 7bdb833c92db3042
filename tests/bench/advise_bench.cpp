// How many advices a second: 100,000 made-up prospects with 10 touches each, reasons included, on one core. Counts the
// time of the processor, so that other programs on the machine do not matter much. Prints one line of JSON for
// `./dev bench`.
#include "exchange/playbook_json.hpp"
#include "exchange/synth.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/queue.hpp"
#include "playbook/recommend.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace ringback;

namespace {

constexpr std::size_t prospects = 100'000;
constexpr std::size_t touches_each = 10;
constexpr int rounds = 5;

// Of this process alone, in seconds.
double processor_time() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Work>
double best_seconds(Work work) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double start = processor_time();
        work();
        best = std::min(best, processor_time() - start);
    }
    return best;
}

} // namespace

int main() {
    const Model model = exchange::synthesize({.prospects = prospects, .touches = prospects * touches_each, .seed = 1});
    platform::NativeZones zones;
    const Instant now = exchange::synth_default_until + std::chrono::hours{22};
    playbook::Recommender recommender{exchange::built_in_playbook("blended"), model.profile, zones, now};

    playbook::Reasons because;
    std::size_t reasons = 0;
    const double advising = best_seconds([&] {
        for (const Prospect& prospect : model.prospects()) {
            recommender.advise(prospect, &because);
            reasons += because.size();
        }
    });
    const double ranking = best_seconds([&] { reasons += playbook::queue_of(recommender, model).size(); });
    std::printf("{\"bench\": \"advise\", \"prospects\": %zu, \"touches\": %zu, \"advices_per_second\": %.0f, "
                "\"nanoseconds_each\": %.0f, \"ranking_all_ms\": %.1f, \"checksum\": %zu}\n",
                prospects, prospects * touches_each, prospects / advising, advising / prospects * 1e9, ranking * 1e3,
                reasons);
}
