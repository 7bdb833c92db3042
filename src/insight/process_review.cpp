#include "insight/process_review.hpp"

#include <algorithm>

namespace ringback::insight {
namespace {

void tally(Tallies& tallies, const Process& process) {
    for (std::size_t i = 0; i < process_step_count; ++i) {
        switch (process.steps[i]) {
        case StepState::done: ++tallies[i].done; break;
        case StepState::partly: ++tallies[i].partly; break;
        case StepState::no: ++tallies[i].missing; break;
        }
    }
}

CaseReview review_of(const Prospect& prospect, std::size_t place, const Silence& silence) {
    CaseReview review{place, {}, {}, prospect.reviewed_on, false};
    for (std::size_t i = 0; i < process_step_count; ++i) {
        const auto step = static_cast<ProcessStep>(i);
        if (prospect.process[step] == StepState::no) review.missing.push_back(step);
        if (prospect.process[step] == StepState::partly) review.partly.push_back(step);
    }
    review.review_due = !prospect.reviewed_on || *prospect.reviewed_on < silence.from;
    return review;
}

} // namespace

ProcessReview review_process(const Model& model, const Patience& patience) {
    ProcessReview review;
    std::vector<Silence> silences;
    for (std::size_t place = 0; place < model.prospects().size(); ++place) {
        const Prospect& prospect = model.prospects()[place];
        const auto counts = [&](const Touch& touch) { return touch.at <= patience.now; };
        if (std::ranges::none_of(prospect.touches, counts)) continue;
        silences.clear();
        add_silences(silences, prospect, place, patience);
        const bool silent = !silences.empty() && silences.back().end == Silence::End::lasting;
        if (silent) review.cases.push_back(review_of(prospect, place, silences.back()));
        tally(silent ? review.silent : review.others, prospect.process);
    }
    return review;
}

std::vector<ProcessStep> weakest_steps(const Tallies& tallies) {
    std::vector<ProcessStep> steps;
    const auto lacking = [&](ProcessStep step) { return tallies[static_cast<std::size_t>(step)].lacking().count; };
    for (std::size_t i = 0; i < process_step_count; ++i)
        if (lacking(static_cast<ProcessStep>(i)) > 0) steps.push_back(static_cast<ProcessStep>(i));
    std::ranges::stable_sort(steps, [&](ProcessStep a, ProcessStep b) { return lacking(a) > lacking(b); });
    return steps;
}

} // namespace ringback::insight
