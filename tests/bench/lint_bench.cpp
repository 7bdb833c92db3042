// How long all checks of a text of 200 words take, as after a keystroke, and rendering one script for 100,000
// prospects. Counts the time of the processor. Prints one line of JSON for `./dev bench`.
#include "exchange/builtin_scripts.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/synth.hpp"
#include "platform/native/native_zones.hpp"
#include "script/render_all.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

using namespace ringback;

namespace {

constexpr int rounds = 5;
constexpr std::size_t checks = 2'000;
constexpr std::size_t prospects = 100'000;

template <class Work>
double best_seconds(Work work) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

std::string two_hundred_words() {
    std::string text;
    while (text.size() < 1'100)
        text +=
            "I am just following up on our talk, and I look forward to hearing from you. You told me what matters to "
            "you, and I’d like to know how things stand. ";
    return text;
}

} // namespace

int main() {
    const script::Linter& linter = exchange::builtin_linter();
    const std::string text = two_hundred_words();
    std::size_t findings = 0;
    const double checking = best_seconds([&] {
        for (std::size_t i = 0; i < checks; ++i) findings += linter.check(text, {.channel = Channel::text}).size();
    });
    const Model model = exchange::synthesize({.prospects = prospects, .touches = prospects * 5, .seed = 1});
    platform::NativeZones zones;
    const TimeZone utc = TimeZone::utc();
    const script::Script* script = exchange::builtin_scripts().find("voicemail_and_email.email");
    std::size_t gaps = 0;
    const double rendering = best_seconds([&] {
        script::RenderAll all{
            *script, model, zones, {.now = exchange::synth_default_until, .user_zone = utc, .tidbit = {}, .given = {}}};
        while (all.step(1'000)) {
        }
        gaps = all.gaps().size();
    });
    std::printf("{\"bench\": \"lint\", \"bytes\": %zu, \"microseconds_a_check\": %.1f, \"findings\": %zu, "
                "\"render_all_prospects\": %zu, \"render_all_ms\": %.0f, \"gaps\": %zu}\n",
                text.size(), checking / checks * 1e6, findings / checks / rounds, prospects, rendering * 1e3, gaps);
}
