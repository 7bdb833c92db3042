#include "script/choose.hpp"

#include "script/conditions.hpp"

namespace ringback::script {

namespace {

// How many things a condition asks for.
unsigned particularity(const Condition& condition) {
    return unsigned{!condition.styles.empty()} + unsigned{!condition.preferred.empty()} +
           unsigned{!condition.gaps.empty()} + unsigned{!condition.no_gaps.empty()} + unsigned{condition.attempts > 0} +
           unsigned{condition.repeats > 0};
}

} // namespace

std::vector<const Script*> candidates(const Library& library, std::string_view technique,
                                      std::optional<Channel> channel) {
    std::vector<const Script*> found;
    for (const Script& script : library.scripts)
        if (script.technique == technique && script.channel == channel) found.push_back(&script);
    return found;
}

const Script* choose(const Library& library, std::string_view technique, std::optional<Channel> channel,
                     const Prospect& prospect, Instant now) {
    const Script* best = nullptr;
    for (const Script& script : library.scripts) {
        if (script.technique != technique || script.channel != channel) continue;
        if (best && particularity(script.when) <= particularity(best->when)) continue;
        if (record_meets(script.when, prospect, now, technique)) best = &script;
    }
    return best;
}

} // namespace ringback::script
