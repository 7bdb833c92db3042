#include "exchange/kept_practice.hpp"

#include "core/json_list.hpp"
#include "exchange/case_json.hpp"
#include "exchange/json_text.hpp"
#include "practice/case_faults.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::string_view of_case = "case ";
constexpr std::string_view of_run = "run ";
constexpr std::string_view of_result = "result ";
constexpr std::string_view of_handed_in = "handed in ";

std::string item_of(const std::string& id, bool draft, const std::string& content) {
    std::string item;
    JsonObjectWriter object{item};
    object.text("id", id);
    if (draft) object.boolean("draft", true);
    if (!content.empty()) object.member("practice") += content;
    object.close();
    return item;
}

// In the place of the one of the same id, where there is one.
void put(std::vector<practice::PracticeCase>& cases, practice::PracticeCase one) {
    const auto known = std::ranges::find(cases, one.id, &practice::PracticeCase::id);
    if (known == cases.end())
        cases.push_back(std::move(one));
    else
        *known = std::move(one);
}

void add(KeptPractice& kept, std::string_view id, std::string_view content, bool draft) {
    if (id.starts_with(of_case)) {
        auto unfinished = read_unfinished_case(content);
        if (!unfinished) return;
        if (draft || !practice::faults_of(*unfinished).empty()) return put(kept.drafts, std::move(*unfinished));
        std::erase_if(kept.drafts, [&](const practice::PracticeCase& each) { return each.id == unfinished->id; });
        put(kept.cases, std::move(*unfinished));
    } else if (id.starts_with(of_run)) {
        if (auto read = read_moves(content))
            kept.runs.push_back({std::string(id.substr(of_run.size())), std::move(*read)});
    } else if (id.starts_with(of_result)) {
        if (auto read = read_result(content)) kept.results.push_back(std::move(*read));
    } else if (id.starts_with(of_handed_in)) {
        if (auto read = read_result(content)) kept.handed_in.push_back(std::move(*read));
    }
}

} // namespace

const practice::PracticeCase* KeptPractice::find(std::string_view id) const {
    const auto found = std::ranges::find(cases, id, &practice::PracticeCase::id);
    return found == cases.end() ? nullptr : &*found;
}

const practice::PracticeCase* KeptPractice::draft_of(std::string_view id) const {
    const auto found = std::ranges::find(drafts, id, &practice::PracticeCase::id);
    return found == drafts.end() ? nullptr : &*found;
}

const RunUnderWay* KeptPractice::run_of(std::string_view case_id) const {
    const auto found = std::ranges::find(runs, case_id, &RunUnderWay::case_id);
    return found == runs.end() ? nullptr : &*found;
}

KeptPractice kept_practice(const Model& model) {
    KeptPractice kept;
    for (const std::string& item : items_of_json_list(model.practice_json)) {
        const auto id = text_member(item, "id");
        const auto content = member_text(item, "practice");
        if (id && content) add(kept, *id, *content, member_text(item, "draft") == "true");
    }
    return kept;
}

std::optional<practice::PracticeCase> known_case(const Model& model, std::string_view id) {
    const KeptPractice kept = kept_practice(model);
    if (const practice::PracticeCase* own = kept.find(id)) return *own;
    const practice::PracticeCase* built_in = find_built_in_case(id);
    return built_in == nullptr ? std::nullopt : std::optional(*built_in);
}

KeepPractice keep_case(const practice::PracticeCase& subject) {
    return {{item_of(std::string(of_case) + subject.id, false, write_case(subject))}};
}

KeepPractice keep_case_draft(const practice::PracticeCase& subject) {
    return {{item_of(std::string(of_case) + subject.id, true, write_case(subject))}};
}

KeepPractice drop_case_draft(std::string_view case_id) {
    return {{item_of(std::string(of_case) += case_id, true, {})}};
}

KeepPractice keep_run(std::string_view case_id, const MovesFile& moves) {
    return {{item_of(std::string(of_run) += case_id, true, write_moves(moves))}};
}

KeepPractice keep_result(const practice::PracticeResult& result) {
    KeepPractice keep = drop_run(result.case_id);
    keep.items.push_back(item_of(std::string(of_result) + result.case_id, false, write_result(result)));
    return keep;
}

KeepPractice keep_handed_in(const practice::PracticeResult& result) {
    return {{item_of(std::string(of_handed_in) + result.case_id, false, write_result(result))}};
}

RemovePractice remove_handed_in(std::string_view case_id) { return {std::string(of_handed_in) += case_id}; }

KeepPractice drop_run(std::string_view case_id) { return {{item_of(std::string(of_run) += case_id, true, {})}}; }

RemovePractice remove_case(std::string_view case_id) { return {std::string(of_case) += case_id}; }

} // namespace ringback::exchange
