// Where each rule of the methods is honoured: by a leaf or question that credits it, by a note that goes with the
// action, by a rule of the scripts, or by a screen or figure. What the playbooks credit is checked against them; what
// comes with an issue of its own is named so.
#include "exchange/playbook_json.hpp"
#include "playbook/playbook.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

enum class Home : std::uint8_t { leaf, question, parameter, note, script, screen, figure };

struct Row {
    std::string_view rule;
    std::vector<Home> homes;
    std::string_view where; // in words: files, names on screen, or the issue that brings it
};

const std::vector<Row> table{
    {"T1",
     {Home::leaf, Home::question, Home::parameter, Home::script},
     "spacing; pressure words: script/builtin_rules, the lint issue"},
    {"T2", {Home::screen}, "truth unknown is a status of its own, never lost (core/vocabulary, Truth)"},
    {"T3", {Home::script}, "scripts of step_back_call go back to the last talk; the script issue"},
    {"T4", {Home::leaf, Home::question, Home::parameter}, "step_back_call, direct_call; calls"},
    {"T5", {Home::leaf, Home::screen}, "step_back_call; the preparation screen, Decide{prepared, skipped_preparation}"},
    {"T6", {Home::leaf, Home::script}, "step_back_call; its scripts begin with an apology"},
    {"T7", {Home::leaf, Home::script}, "step_back_call; data/scripts/step_back_call.json"},
    {"T8", {Home::leaf, Home::script}, "step_back_call; data/scripts/step_back_call.json"},
    {"T9", {Home::screen}, "RecordTruth and the touch's note; the practice issue asks for feedback, too"},
    {"V1",
     {Home::leaf, Home::question, Home::script},
     "voicemail, voicemail_and_email; seconds counted in script/builtin_rules"},
    {"V2", {Home::leaf, Home::question}, "preferred channels in channel rules, text; style chooses the script variant"},
    {"V3", {Home::leaf, Home::question}, "heavy_stone, close_file"},
    {"V4",
     {Home::leaf, Home::question, Home::parameter, Home::script},
     "heavy_stone, wait_heavy_stone; heavy_stone_wait"},
    {"V5",
     {Home::leaf, Home::question, Home::parameter, Home::note},
     "rest, revisit, close_file; core/truth_plan; look_back"},
    {"G1", {Home::leaf, Home::question, Home::note}, "set_guidelines, direct_call; agreement notes"},
    {"G2",
     {Home::leaf, Home::question, Home::parameter, Home::note},
     "share_tidbit; tidbits notes: the last one, none left"},
    {"G3", {Home::leaf, Home::question, Home::note}, "voicemail_and_email; paired_email"},
    {"G4", {Home::screen}, "caller ID: an optional tip, off by default, with its caution: the call screen"},
    {"G5", {Home::leaf, Home::question}, "share_tidbit, find_contact; preferred channels"},
    {"G6",
     {Home::leaf, Home::question, Home::parameter, Home::script},
     "final_opportunity, close_passed; mail_deadline; true scarcity in the script issue"},
    {"D1",
     {Home::leaf, Home::question, Home::parameter, Home::figure},
     "wait_patience; insight/silence beside the author's 40 %"},
    {"D2",
     {Home::leaf, Home::question, Home::note, Home::figure},
     "wait_patience; prospect_others; insight/new_prospects"},
    {"D3",
     {Home::leaf, Home::question, Home::note, Home::figure},
     "review_process, close_file; look_back; insight/process_review"},
    {"D4", {Home::leaf, Home::screen}, "review_process; the case review sheet (exchange/case_sheet_test)"},
    {"D5",
     {Home::leaf, Home::question, Home::note, Home::figure},
     "set_guidelines, value_call; process notes; insight/process_review"},
};

struct Credited {
    std::set<std::string, std::less<>> leaves, questions, parameters;
    std::set<NoteGroup> notes;
};

Credited credited() {
    Credited all;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        const Playbook& playbook = exchange::built_in_playbook(id);
        for (const Leaf& leaf : playbook.leaves) {
            all.leaves.insert(leaf.credits.begin(), leaf.credits.end());
            all.notes.insert(leaf.notes.begin(), leaf.notes.end());
        }
        for (const Node& node : playbook.nodes)
            for (const Answer& answer : node.answers)
                all.questions.insert(answer.says.credits.begin(), answer.says.credits.end());
        for (const Parameter& parameter : playbook.parameters)
            all.parameters.insert(parameter.credits.begin(), parameter.credits.end());
    }
    return all;
}

std::vector<std::string_view> all_rules() {
    return {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "V1", "V2", "V3", "V4",
            "V5", "G1", "G2", "G3", "G4", "G5", "G6", "D1", "D2", "D3", "D4", "D5"};
}

bool has(const Row& row, Home home) { return std::ranges::find(row.homes, home) != row.homes.end(); }

} // namespace

TEST_CASE("every rule from T1 to D5 has a home") {
    std::vector<std::string_view> rules;
    for (const Row& row : table) {
        CAPTURE(row.rule);
        rules.push_back(row.rule);
        CHECK_FALSE(row.homes.empty());
        CHECK_FALSE(row.where.empty());
    }
    CHECK(rules == all_rules());
}

TEST_CASE("what the table says of leaves, questions and parameters is what the playbooks credit") {
    const Credited all = credited();
    for (const Row& row : table) {
        CAPTURE(row.rule);
        CHECK(has(row, Home::leaf) == all.leaves.contains(row.rule));
        if (has(row, Home::parameter)) CHECK(all.parameters.contains(row.rule));
        if (all.questions.contains(row.rule)) CHECK(has(row, Home::question));
    }
    // Nothing credits a rule that there is not, but for the letter of a whole method.
    for (const auto* credits : {&all.leaves, &all.questions, &all.parameters})
        for (const std::string& credit : *credits) {
            CAPTURE(credit);
            const auto rules = all_rules();
            CHECK((credit.size() == 1 || std::ranges::find(rules, credit) != rules.end()));
        }
}

TEST_CASE("every group of notes is asked for by a leaf") {
    const Credited all = credited();
    for (std::size_t group = 0; group < static_cast<std::size_t>(NoteGroup::count); ++group)
        CHECK(all.notes.contains(static_cast<NoteGroup>(group)));
}
