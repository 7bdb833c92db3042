// Owns: a thousand random trainees let loose on a case, some at a time, then one who follows the playbook, then the
// same for the built-in cases, to compare. Must not know: how it looks.
#pragma once

#include "practice/trainees.hpp"
#include "ui/route.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

class CaseTrial {
public:
    static constexpr std::size_t runs = practice::usual_trial;
    static constexpr std::size_t follower_runs = 20; // each with luck of its own

    // `tools` and `playbook` must outlive it. The case must be without faults.
    CaseTrial(const practice::PracticeCase& subject, const practice::PracticeTools& tools,
              const playbook::Playbook& playbook);

    // Works on for some milliseconds.
    void step();
    bool done() const { return follower_.runs == follower_runs; }
    bool compared() const; // with all of the built-in cases
    std::size_t steps_done() const { return random_.runs + follower_.runs; }

    const practice::Difficulty& random() const { return random_; }
    const practice::Difficulty& follower() const { return follower_; }

private:
    void follow();

    practice::StagedCase staged_;
    const playbook::Playbook& playbook_;
    practice::Difficulty random_;
    practice::Difficulty follower_;
};

// Means of the built-in cases, in tenths of a percent, by level; worked out once, some at a time.
struct BuiltInMeans {
    struct OfCase {
        unsigned level = 1;
        unsigned mean_tenths = 0;
    };
    std::vector<OfCase> known;
    unsigned of_level(unsigned level) const; // 0 where there is none
};
const BuiltInMeans& built_in_means();

// One plain sentence about how hard it is beside the built-in cases; empty until they are known.
std::string hardness_words(const practice::Difficulty& random);

struct UiState;
// Whether another frame is needed at once.
bool works_on_trial(const UiState& state);

} // namespace ringback::ui
