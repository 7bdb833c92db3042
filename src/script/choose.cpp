#include "script/choose.hpp"

#include "core/assignment.hpp"
#include "script/conditions.hpp"

#include <algorithm>
#include <tuple>

namespace ringback::script {

namespace {

// How many things a condition asks for.
unsigned particularity(const Condition& condition) {
    return unsigned{!condition.styles.empty()} + unsigned{!condition.preferred.empty()} +
           unsigned{!condition.gaps.empty()} + unsigned{!condition.no_gaps.empty()} + unsigned{condition.attempts > 0} +
           unsigned{condition.repeats > 0} + unsigned{!condition.tags.empty()} +
           static_cast<unsigned>(condition.facts.size());
}

bool fits(Tone words, Tone wanted) {
    return words == Tone::any || words == wanted || (words == Tone::informal && wanted == Tone::any);
}

// Whose condition is the most particular, then whose tone is; then the user's own.
auto rank(const Script& script) {
    return std::tuple(particularity(script.when), script.tone == Tone::formal, script.version > 0);
}

// The script itself, or the one that it is tried against.
const Script* tried(const Library& library, const Script& script, const ProspectId& id) {
    const auto rival = std::ranges::find_if(library.scripts, [&](const Script& other) {
        return other.id != script.id && (other.id == script.against || other.against == script.id);
    });
    if (rival == library.scripts.end() || rival->technique != script.technique || rival->channel != script.channel)
        return &script;
    return assigned(id, {script.id, rival->id}) == 0 ? &script : &*rival;
}

} // namespace

std::vector<const Script*> candidates(const Library& library, std::string_view technique,
                                      std::optional<Channel> channel) {
    std::vector<const Script*> found;
    for (const Script& script : library.scripts)
        if (script.technique == technique && script.channel == channel && script.when.facts.empty())
            found.push_back(&script);
    return found;
}

const Script* choose(const Library& library, std::string_view technique, std::optional<Channel> channel,
                     const Prospect& prospect, Instant now, const playbook::Vantage* vantage) {
    const Script* best = nullptr;
    std::optional<playbook::FactTable> facts; // gathered for the first script that asks for some
    const auto facts_hold = [&](const Condition& condition) {
        if (condition.facts.empty()) return true;
        if (vantage == nullptr) return false;
        if (!facts) facts = playbook::gather(prospect, *vantage).facts;
        return facts_meet(condition, *facts);
    };
    const Tone tone = tone_for(prospect);
    for (const Script& script : library.scripts) {
        if (script.technique != technique || script.channel != channel || !fits(script.tone, tone)) continue;
        if (best && rank(script) <= rank(*best)) continue;
        if (record_meets(script.when, prospect, now, technique) && facts_hold(script.when)) best = &script;
    }
    return best == nullptr ? nullptr : tried(library, *best, prospect.id);
}

} // namespace ringback::script
