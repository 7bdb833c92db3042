// Case files, moves files and results: what is written is read again as it was, a bad file is refused whole with all
// its faults, and nothing rides along.
#include "data/embedded.hpp"
#include "exchange/case_json.hpp"
#include "exchange/moves_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;

namespace {

std::string file(std::string_view id) { return std::string(data::embedded("cases/" + std::string(id) + ".json")); }

std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

bool has(const std::vector<CaseFileFault>& faults, std::string_view kind, std::string_view place) {
    return std::ranges::any_of(
        faults, [&](const CaseFileFault& fault) { return fault.kind == kind && fault.error.place == place; });
}

constexpr std::string_view all_moves =
    R"({"format":"ringback.moves","version":1,"seed":7,"trainee":"Maya","moves":[{"move":"prepare","day":1,"step":"let_go"},)"
    R"({"move":"attempt","day":2,"technique":"direct_call","channel":"call","at":"15:10","withheld":true},)"
    R"({"move":"attempt","technique":"share_tidbit","channel":"email","at":"10:00","script":"x","words":"y","tidbit":1,"scarcity":2},)"
    R"({"move":"say","line":0},{"move":"say","words":"Hello."},{"move":"leave"},{"move":"wait","days":3},)"
    R"({"move":"record","truth":"no_fit","words":"so"},{"move":"prospect_others"},)"
    R"({"move":"review","gap":"value","with_other":true,"words":"hm"},{"move":"finish","ending":"later"}]})";

} // namespace

TEST_CASE("every built-in case is written and read again as it was, always in the same spelling") {
    for (const practice::PracticeCase& subject : built_in_cases()) {
        CAPTURE(subject.id);
        const std::string written = write_case(subject);
        const auto again = read_case(written);
        REQUIRE(again);
        CHECK_EQ(*again, subject);
        CHECK_EQ(write_case(*again), written);
        CHECK_EQ(digest_of(*again), digest_of(subject));
        CHECK(looks_like_case(written));
        CHECK_EQ(find_built_in_case(subject.id), &subject);
    }
    CHECK_EQ(find_built_in_case("none"), nullptr);
    CHECK_NE(digest_of(built_in_cases()[0]), digest_of(built_in_cases()[1]));
}

TEST_CASE("a case is refused whole, with every fault at its JSON pointer") {
    std::string bad = file("corner_lot");
    bad = with(bad, "\"level\": 1", "\"level\": 9");
    bad = with(bad, "\"next\": \"what_for\"", "\"next\": \"nowhere\"");
    bad = with(bad, "\"call\": 55", "\"call\": 155");
    CHECK_FALSE(read_case(bad));
    const auto faults = check_case(bad);
    CHECK(has(faults, "out_of_range", "/level"));
    CHECK(has(faults, "unknown_turn", "/turns/0/lines/0/next"));
    CHECK(has(faults, "out_of_range", "/persona/chances/call"));
    CHECK_EQ(faults.size(), 3);
    CHECK(read_unfinished_case(bad)); // the editor shows it as it is
}

TEST_CASE("what the format does not name is refused: no prospect rides along in a case") {
    struct Row {
        const char* from;
        const char* to;
        const char* kind;
        const char* place;
    };
    for (const Row& row : std::vector<Row>{
             {"\"level\": 1", "\"level\": 1, \"prospects\": [{\"id\": \"p1\"}]", "wrong_type", "/prospects"},
             {"\"temperament\": \"warm\"", "\"temperament\": \"warm\", \"phones\": [\"555\"]", "wrong_type",
              "/persona/phones"},
             {"\"temperament\": \"warm\"", "\"temperament\": \"grim\"", "unknown_word", "/persona/temperament"},
             {"\"tells\": true", "\"tells\": \"yes\"", "wrong_type", "/turns/5/tells"},
             {"\"starts_on\": \"2026-03-07\"", "\"starts_on\": \"2026-02-30\"", "wrong_type", "/starts_on"},
             {"\"delay\": [1, 2]", "\"delay\": [1]", "wrong_type", "/persona/delay"},
             {"\"from\": \"15:00\"", "\"from\": \"25:00\"", "wrong_type", "/persona/hours/0/from"},
             {"\"call\": 55", "\"call\": -1", "out_of_range", "/persona/chances/call"},
             {"\"version\": 1", "\"version\": 2", "wrong_type", "/version"},
             {"ringback.case", "ringback.scripts", "wrong_type", "/format"}}) {
        CAPTURE(row.to);
        const std::string bad = with(file("corner_lot"), row.from, row.to);
        CHECK(has(check_case(bad), row.kind, row.place));
        const auto read = read_case(bad);
        REQUIRE_FALSE(read);
        CHECK_EQ(read.error().place, row.place);
    }
    // The whole of a workspace is no case, and what is written of a case names no member of a prospect.
    CHECK_FALSE(read_case(R"({"format":"ringback.workspace","version":1,"prospects":[{"id":"p1"}]})"));
    for (const practice::PracticeCase& subject : built_in_cases())
        for (const char* member :
             {"\"prospects\"", "\"phones\"", "\"emails\"", "\"address\"", "\"family_name\"", "\"touches\""})
            CHECK_FALSE(write_case(subject).contains(member));
}

TEST_CASE("a file that is too large, too deep, cut or no JSON is refused unread") {
    CHECK(has(check_case(std::string(case_size_limit + 1, ' ')), "too_large", ""));
    CHECK_EQ(check_case(std::string(100, '[')).front().kind, "broken_syntax");
    CHECK_EQ(check_case("").front().kind, "broken_syntax");
    const std::string whole = file("quiet_week");
    for (std::size_t size = 0; size < whole.size(); size += 97) CHECK_FALSE(read_case(whole.substr(0, size)));
    CHECK_FALSE(read_case("[]"));
    CHECK_FALSE(read_case("{}"));
}

TEST_CASE("moves of every kind are read and written as they were") {
    const auto read = read_moves(all_moves);
    REQUIRE(read);
    CHECK_EQ(read->seed, 7);
    CHECK_EQ(read->trainee, "Maya");
    CHECK_EQ(read->moves.size(), 11);
    CHECK_EQ(write_moves(*read), all_moves);
}

TEST_CASE("moves that cannot be are refused at their place") {
    struct Row {
        const char* from;
        const char* to;
        const char* place;
    };
    for (const Row& row : std::vector<Row>{{"\"leave\"", "\"fly\"", "/moves/5/move"},
                                           {"\"leave\"", "\"leave\",\"line\":1", "/moves/5/line"},
                                           {"let_go", "let_be", "/moves/0/step"},
                                           {"15:10", "3 pm", "/moves/1/at"},
                                           {"\"no_fit\"", "7", "/moves/7/truth"},
                                           {"\"seed\":7", "\"seed\":-7", "/seed"},
                                           {"\"seed\":7", "\"seed\":99999999999", "/seed"},
                                           {"\"version\":1", "\"version\":0", "/version"}}) {
        CAPTURE(row.to);
        const auto read = read_moves(with(std::string(all_moves), row.from, row.to));
        REQUIRE_FALSE(read);
        CHECK_EQ(read.error().place, row.place);
    }
    std::string many = R"({"format":"ringback.moves","version":1,"moves":[)";
    for (std::size_t i = 0; i <= most_moves; ++i) many += i == 0 ? R"({"move":"leave"})" : R"(,{"move":"leave"})";
    const auto read = read_moves(many + "]}");
    REQUIRE_FALSE(read);
    CHECK_EQ(read.error().place, "/moves");
}

TEST_CASE("a result is written and read again as it was") {
    practice::PracticeResult result{.case_id = "mine",
                                    .case_digest = 0x00c0ffee00c0ffee,
                                    .seed = 5,
                                    .trainee = "Zoë “Zo” O’Neill\n",
                                    .moves = read_moves(all_moves)->moves,
                                    .earned = 40,
                                    .total = 100,
                                    .truth_told = true};
    const std::string written = write_result(result);
    CHECK(written.contains(R"("digest":"00c0ffee00c0ffee")"));
    const auto again = read_result(written);
    REQUIRE(again);
    CHECK_EQ(*again, result);
    CHECK_EQ(write_result(*again), written);
    CHECK_EQ(read_result(with(written, "00c0ffee00c0ffee", "c0ffee")).error().place, "/digest");
}
