// Owns: the review of the eight steps of the first meeting (D3, D5): what was missing or left half done, case by case
// and over all silent ones. Must not know: screens, advice.
#pragma once

#include "core/model.hpp"
#include "insight/share.hpp"
#include "insight/silence.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace ringback::insight {

// One prospect's steps in their order.
struct CaseReview {
    std::size_t prospect = 0; // place in Model::prospects()
    std::vector<ProcessStep> missing;
    std::vector<ProcessStep> partly;
    std::optional<Day> reviewed_on;
    bool review_due = false; // not reviewed since they were last heard
};

// How a step stands over a group of prospects; the three add up to the group.
struct StepTally {
    std::size_t done = 0;
    std::size_t partly = 0;
    std::size_t missing = 0;

    std::size_t all() const { return done + partly + missing; }
    Share lacking() const { return share_of(partly + missing, all()); } // not done in full
};
using Tallies = std::array<StepTally, process_step_count>;

struct ProcessReview {
    std::vector<CaseReview> cases; // of the silent ones, in the order of the model
    Tallies silent{};              // over those in a silence that lasts
    Tallies others{};              // over everybody else with a touch, to compare with
};

// Silent is who is in a silence that lasts (silence.hpp). Prospects without any touch up to now have had no meeting and
// count nowhere.
ProcessReview review_process(const Model& model, const Patience& patience);

// The steps that the silent ones lack most often, first the most frequent one; those that nobody lacks are left out.
std::vector<ProcessStep> weakest_steps(const Tallies& tallies);

} // namespace ringback::insight
