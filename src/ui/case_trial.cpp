#include "ui/case_trial.hpp"

#include "exchange/case_json.hpp"
#include "ui/ui_state.hpp"

#include <algorithm>
#include <memory>

namespace ringback::ui {
namespace {

using practice::Difficulty;

constexpr std::size_t at_once = 25; // a few milliseconds
constexpr std::uint64_t seed = 1;
constexpr std::size_t runs_of_built_in = 200; // enough for a mean

// The work on the means of the built-in cases.
struct MeansInWork {
    BuiltInMeans means;
    std::unique_ptr<practice::StagedCase> staged;
    Difficulty difficulty;

    bool done() const { return means.known.size() == exchange::built_in_cases().size(); }
    void step(const practice::PracticeTools& tools) {
        const practice::PracticeCase& subject = exchange::built_in_cases()[means.known.size()];
        if (staged == nullptr) staged = std::make_unique<practice::StagedCase>(subject, tools);
        for (std::size_t i = 0; i < at_once && difficulty.runs < runs_of_built_in; ++i)
            practice::add_trial(difficulty, *staged, seed, difficulty.runs);
        if (difficulty.runs < runs_of_built_in) return;
        means.known.push_back({subject.level, difficulty.mean_tenths()});
        staged.reset();
        difficulty = {};
    }
};

MeansInWork& work() {
    static MeansInWork means;
    return means;
}

} // namespace

CaseTrial::CaseTrial(const practice::PracticeCase& subject, const practice::PracticeTools& tools,
                     const playbook::Playbook& playbook)
    : staged_(subject, tools)
    , playbook_(playbook) {}

bool CaseTrial::compared() const { return work().done(); }

void CaseTrial::step() {
    if (done()) {
        if (!work().done()) work().step(staged_.tools());
        return;
    }
    if (random_.runs == runs) return follow();
    const std::size_t end = std::min(random_.runs + at_once, runs);
    while (random_.runs < end) practice::add_trial(random_, staged_, seed, random_.runs);
}

void CaseTrial::follow() {
    practice::PracticeRun run(staged_, seed + follower_.runs, practice::PracticeRun::Keep::score);
    practice::follow_playbook(run, playbook_);
    ++follower_.runs;
    follower_.truths += run.truth_told() ? 1 : 0;
    ++follower_.by_score[run.score().percent()];
}

unsigned BuiltInMeans::of_level(unsigned level) const {
    unsigned sum = 0;
    unsigned count = 0;
    for (const OfCase& each : known)
        if (each.level == level) sum += each.mean_tenths, ++count;
    return count == 0 ? 0 : (sum + count / 2) / count;
}

const BuiltInMeans& built_in_means() { return work().means; }

std::string hardness_words(const Difficulty& random) {
    if (!work().done()) return {};
    const auto& known = work().means.known;
    const unsigned mean = random.mean_tenths();
    const auto easier = static_cast<std::size_t>(
        std::ranges::count_if(known, [&](const BuiltInMeans::OfCase& each) { return each.mean_tenths > mean; }));
    if (easier == known.size()) return "Harder than every built-in case.";
    if (easier == 0) return "Easier than every built-in case.";
    unsigned nearest = 1;
    const auto apart = [&](unsigned level) {
        const unsigned other = work().means.of_level(level);
        return other > mean ? other - mean : mean - other;
    };
    for (unsigned level = 2; level <= practice::highest_level; ++level)
        if (apart(level) < apart(nearest)) nearest = level;
    return "About as hard as the built-in cases of level " + std::to_string(nearest) + "; harder than " +
           std::to_string(easier) + " of all " + std::to_string(known.size()) + ".";
}

bool works_on_trial(const UiState& state) {
    const CaseEditorState& editor = state.practice.editor;
    return state.route.screen == Screen::practice && state.route.part == PracticePart::edit &&
           editor.draft != nullptr && editor.trial != nullptr && !(editor.trial->done() && editor.trial->compared());
}

} // namespace ringback::ui
