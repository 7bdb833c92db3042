#include "script/conditions.hpp"

#include "playbook/comparison.hpp"

#include <algorithm>

namespace ringback::script {

namespace {

bool has_gap(const Process& process, const std::vector<ProcessStep>& steps) {
    const bool recorded = std::ranges::any_of(process.steps, [](StepState state) { return state != StepState::no; });
    return recorded && std::ranges::any_of(steps, [&](ProcessStep step) { return process[step] != StepState::done; });
}

char lower(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

bool has_tag(const Prospect& prospect, std::string_view tag) {
    return std::ranges::any_of(prospect.tags,
                               [&](const std::string& own) { return std::ranges::equal(own, tag, {}, lower, lower); });
}

} // namespace

Tone tone_for(const Prospect& prospect) {
    if (has_tag(prospect, word_from(Tone::formal))) return Tone::formal;
    return has_tag(prospect, word_from(Tone::informal)) ? Tone::informal : Tone::any;
}

bool facts_meet(const Condition& condition, const playbook::FactTable& facts) {
    return std::ranges::all_of(condition.facts, [&](const FactTest& test) {
        return std::ranges::any_of(
            test.any, [&](const playbook::Condition& one) { return playbook::holds(one, test.fact, facts); });
    });
}

bool record_meets(const Condition& condition, const Prospect& prospect, Instant now, std::string_view technique) {
    const auto preferred = [&](Channel channel) {
        return std::ranges::find(prospect.preferred_channels, channel) != prospect.preferred_channels.end();
    };
    if (!condition.styles.empty() && std::ranges::find(condition.styles, prospect.style) == condition.styles.end())
        return false;
    if (!condition.preferred.empty() && !std::ranges::any_of(condition.preferred, preferred)) return false;
    if (!condition.gaps.empty() && !has_gap(prospect.process, condition.gaps)) return false;
    if (!condition.no_gaps.empty() && has_gap(prospect.process, condition.no_gaps)) return false;
    if (!condition.tags.empty() &&
        std::ranges::none_of(condition.tags, [&](const std::string& tag) { return has_tag(prospect, tag); }))
        return false;
    if (condition.attempts > 0 && history_of(prospect, now).unanswered < condition.attempts) return false;
    return condition.repeats == 0 || unanswered_with(prospect, now, technique) >= condition.repeats;
}

bool meets(const Condition& condition, Values& values, std::string_view technique) {
    const auto known = [&](Field field) { return values.of(field).known(); };
    return std::ranges::all_of(condition.filled, known) && std::ranges::none_of(condition.empty, known) &&
           record_meets(condition, values.prospect(), values.context().now, technique) &&
           (condition.facts.empty() || facts_meet(condition, values.facts()));
}

} // namespace ringback::script
