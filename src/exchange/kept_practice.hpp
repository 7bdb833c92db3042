// Owns: what a workspace keeps of practising: cases of one's own or taken from others, runs under way, results. Must
// not know: screens, how a case is played.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "exchange/moves_json.hpp"
#include "practice/practice_case.hpp"
#include "practice/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

struct RunUnderWay {
    std::string case_id;
    MovesFile moves;
};

// In the file an item of "practice": {"id", "practice": {...}} with the text of a case, of moves (with "draft": true)
// or of a result (data/cases/FORMAT.md). What is none of them by its looks is left out here and stays in the file.
//
// A case while it is written is an item of the same id with "draft": true; the one that was kept last stands beside it
// until the next one is kept. What is kept as a whole case and has faults by now counts as such a draft.
struct KeptPractice {
    std::vector<practice::PracticeCase> cases;       // the latest of each id, in the order of their first coming
    std::vector<practice::PracticeCase> drafts;      // at most one of each id; need not be whole
    std::vector<RunUnderWay> runs;                   // at most one of a case
    std::vector<practice::PracticeResult> results;   // the user's own
    std::vector<practice::PracticeResult> handed_in; // by others

    const practice::PracticeCase* find(std::string_view id) const; // null where none
    const practice::PracticeCase* draft_of(std::string_view id) const;
    const RunUnderWay* run_of(std::string_view case_id) const; // null where none
};
KeptPractice kept_practice(const Model& model);

// Such a case of the workspace, else of those that come with Ringback; none where there is none.
std::optional<practice::PracticeCase> known_case(const Model& model, std::string_view id);

KeepPractice keep_case(const practice::PracticeCase& subject); // ends its draft
// Whatever is wrong with it, but no larger than case_size_limit: it could not be read again.
KeepPractice keep_case_draft(const practice::PracticeCase& subject);
KeepPractice drop_case_draft(std::string_view case_id);
KeepPractice keep_run(std::string_view case_id, const MovesFile& moves);
// A run that came to its end is kept as a result, and no longer under way.
KeepPractice keep_result(const practice::PracticeResult& result);
KeepPractice keep_handed_in(const practice::PracticeResult& result);
KeepPractice drop_run(std::string_view case_id);
RemovePractice remove_case(std::string_view case_id); // and its draft
// All that were handed in for this case.
RemovePractice remove_handed_in(std::string_view case_id);

} // namespace ringback::exchange
