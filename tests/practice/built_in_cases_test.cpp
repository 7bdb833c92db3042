// The cases that come with Ringback: each can be read, is fair, and is neither trivial nor hopeless; together they
// cover every rule of domain.md.
#include "data/embedded.hpp"
#include "exchange/case_json.hpp"
#include "exchange/playbook_json.hpp"
#include "practice/practice_tools.hpp"
#include "practice/trainees.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::practice;
using test::tools;

namespace {

constexpr std::uint64_t seeds = 40;

unsigned follower_mean(const StagedCase& staged) {
    unsigned sum = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        PracticeRun run(staged, seed, PracticeRun::Keep::score);
        follow_playbook(run, exchange::built_in_playbook("blended"));
        REQUIRE(run.is_over());
        sum += run.score().percent();
    }
    return sum / static_cast<unsigned>(seeds);
}

} // namespace

TEST_CASE("every file of data/cases is a case without faults") {
    std::size_t files = 0;
    for (const data::EmbeddedFile& file : data::embedded_files()) {
        if (!file.name.starts_with("cases/")) continue;
        ++files;
        CAPTURE(file.name);
        for (const auto& fault : exchange::check_case(file.bytes)) FAIL_CHECK(message(fault.error));
        const auto read = exchange::read_case(file.bytes);
        REQUIRE(read);
        CHECK_EQ("cases/" + read->id + ".json", file.name);
    }
    CHECK_GE(files, 16);
    CHECK_EQ(exchange::built_in_cases().size(), files);
}

TEST_CASE("there are cases of three levels, in several sectors, with every kind of truth") {
    std::map<unsigned, int> levels;
    std::set<std::string> sectors;
    std::set<Truth> truths;
    std::set<Temperament> temperaments;
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        ++levels[subject.level];
        sectors.insert(subject.sector);
        truths.insert(subject.persona.truth);
        temperaments.insert(subject.persona.temperament);
    }
    for (unsigned level = 1; level <= 3; ++level) CHECK_GE(levels[level], 4);
    CHECK_GE(sectors.size(), 10);
    CHECK_EQ(truths.size(), 8); // all but unknown
    CHECK_EQ(temperaments.size(), 6);
}

TEST_CASE("each check is in the rubric of a case, and each rule of the domain in a check") {
    std::map<Check, std::vector<std::string>> covered;
    std::set<std::string_view> rules;
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        unsigned points = 0;
        for (const RubricLine& line : subject.rubric) {
            covered[line.check].push_back(subject.id);
            rules.insert(check_info(line.check).rule);
            points += line.points;
        }
        CAPTURE(subject.id);
        CHECK_EQ(points, 100);
    }
    for (std::size_t i = 0; i < check_count; ++i) {
        CAPTURE(word_from(static_cast<Check>(i)));
        CHECK_FALSE(covered[static_cast<Check>(i)].empty());
    }
    for (const char* rule : {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "V1", "V2", "V3", "V4",
                             "V5", "G1", "G2", "G3", "G4", "G5", "G6", "D1", "D2", "D3", "D4", "D5"}) {
        CAPTURE(rule);
        CHECK(rules.contains(rule));
    }
}

TEST_CASE("lines that serve a check do not press, and each turn has a way on that does not") {
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        const StagedCase staged(subject, tools());
        for (std::size_t turn = 0; turn < subject.turns.size(); ++turn) {
            bool free = subject.turns[turn].lines.empty();
            for (std::size_t line = 0; line < subject.turns[turn].lines.size(); ++line) {
                const Line& given = subject.turns[turn].lines[line];
                const bool presses = staged.turn(turn).lines[line].pressure > 0;
                CAPTURE(subject.id);
                CAPTURE(given.words);
                if (!given.serves.empty()) CHECK_FALSE(presses);
                if (given.pressure == 0) CHECK_FALSE(presses); // the linter finds no more than the author
                free = free || !presses;
            }
            CAPTURE(subject.turns[turn].id);
            CHECK(free);
        }
    }
}

TEST_CASE("whoever follows the playbook does well in every case, and far better than anybody") {
    for (const PracticeCase& subject : exchange::built_in_cases()) {
        const StagedCase staged(subject, tools());
        const Difficulty anybody = difficulty_of(staged, 1);
        const unsigned follower = follower_mean(staged);
        CAPTURE(subject.id);
        CHECK_EQ(anybody.runs, usual_trial);
        CHECK_GE(follower, 85);
        CHECK_GE(follower * 10, anybody.mean_tenths() + 250);
        CHECK_GE(anybody.mean_tenths(), 50);
    }
}
