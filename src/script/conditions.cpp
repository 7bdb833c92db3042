#include "script/conditions.hpp"

#include <algorithm>

namespace ringback::script {

namespace {

bool has_gap(const Process& process, const std::vector<ProcessStep>& steps) {
    const bool recorded = std::ranges::any_of(process.steps, [](StepState state) { return state != StepState::no; });
    return recorded && std::ranges::any_of(steps, [&](ProcessStep step) { return process[step] != StepState::done; });
}

} // namespace

bool record_meets(const Condition& condition, const Prospect& prospect, Instant now, std::string_view technique) {
    const auto preferred = [&](Channel channel) {
        return std::ranges::find(prospect.preferred_channels, channel) != prospect.preferred_channels.end();
    };
    if (!condition.styles.empty() && std::ranges::find(condition.styles, prospect.style) == condition.styles.end())
        return false;
    if (!condition.preferred.empty() && !std::ranges::any_of(condition.preferred, preferred)) return false;
    if (!condition.gaps.empty() && !has_gap(prospect.process, condition.gaps)) return false;
    if (!condition.no_gaps.empty() && has_gap(prospect.process, condition.no_gaps)) return false;
    if (condition.attempts > 0 && history_of(prospect, now).unanswered < condition.attempts) return false;
    return condition.repeats == 0 || unanswered_with(prospect, now, technique) >= condition.repeats;
}

bool meets(const Condition& condition, Values& values, std::string_view technique) {
    const auto known = [&](Field field) { return values.of(field).known(); };
    return std::ranges::all_of(condition.filled, known) && std::ranges::none_of(condition.empty, known) &&
           record_meets(condition, values.prospect(), values.context().now, technique);
}

} // namespace ringback::script
