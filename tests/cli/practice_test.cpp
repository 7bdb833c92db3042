// `ringback practice` from outside: the same input, the same bytes; a refused one names its place and prints nothing.
#include "cli/run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using ringback::test::ProgramFolder;
using ringback::test::Ran;

namespace {

constexpr std::string_view moves = R"({"format": "ringback.moves", "version": 1, "seed": 7, "trainee": "Maya",
  "moves": [{"move": "prospect_others"},
            {"move": "wait", "days": 6},
            {"move": "wait", "days": 6},
            {"move": "say", "line": 2},
            {"move": "say", "line": 1},
            {"move": "record", "truth": "away", "words": "The coast path, and no phone."},
            {"move": "finish", "ending": "schedule"}]})";

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

} // namespace

TEST_CASE("practice plays a built-in case: transcript, rubric, end") {
    const ProgramFolder folder;
    folder.write("moves.json", moves);
    const Ran ran = folder.run("practice quiet_week moves.json");
    CHECK_EQ(ran.messages, "");
    REQUIRE_EQ(ran.code, 0);
    for (
        const char* part :
        {R"({"entry":1,"day":1,"at":null,"who":"you","what":"prospected","channel":null,"technique":null,)",
         R"("sentence":"Harriet sends an email.")",
         R"({"check":"patience","rule":"D1","author":"McClure","label":"Waited before the first move","points":20,"state":"passed","moment":)",
         R"({"earned":100,"decided":100,"total":100,"over":true,"truth":"away","reason":"Harriet was walking)",
         R"("result":{"format":"ringback.result","version":1,"case":"quiet_week","digest":")",
         R"("trainee":"Maya","moves":[{"move":"prospect_others","day":1},{"move":"wait","day":1,"days":6},)"}) {
        CAPTURE(part);
        CHECK_MESSAGE(contains(ran.out, part), ran.out);
    }
    CHECK_EQ(folder.run("practice quiet_week moves.json").out, ran.out);
    CHECK_EQ(folder.run("practice quiet_week -", moves).out, ran.out);
}

TEST_CASE("practice that is not over tells no truth") {
    const ProgramFolder folder;
    const Ran ran = folder.run("practice quiet_week -", R"({"format":"ringback.moves","version":1,"moves":[]})");
    CHECK_EQ(ran.code, 0);
    CHECK(contains(ran.out, R"("state":"open","moment":null)"));
    CHECK(contains(ran.out, R"("over":false,"truth":null,"reason":null)"));
}

TEST_CASE("a refused case or move is exit code 1 and names its place") {
    const ProgramFolder folder;
    folder.write("moves.json", moves);
    folder.write("bad.json", R"({"format":"ringback.case","version":1,"id":"x","level":"hard","spy":1})");
    folder.write(
        "late.json",
        R"({"format":"ringback.moves","version":1,"moves":[{"move":"wait","day":1},{"move":"wait","day":1}]})");
    folder.write("fax.json", R"({"format":"ringback.moves","version":1,"moves":[{"move":"fly"}]})");
    struct Refusal {
        std::string words;
        std::string message;
    };
    for (const Refusal& row :
         std::vector<Refusal>{{"practice nowhere.json moves.json", "nowhere.json: no such file"},
                              {"practice bad.json moves.json", "bad.json: /level: a whole number belongs here"},
                              {"practice bad.json moves.json", "bad.json: /spy: nothing of this name belongs here"},
                              {"practice quiet_week late.json", "late.json: /moves/1: day 1 has passed: it is day 2"},
                              {"practice quiet_week fax.json", "fax.json: /moves/0/move: unknown move “fly”"},
                              {"practice quiet_week bad.json", "bad.json: /level"}}) {
        CAPTURE(row.words);
        const Ran ran = folder.run(row.words);
        CHECK_EQ(ran.code, 1);
        CHECK_EQ(ran.out, "");
        if (row.words != "practice quiet_week bad.json")
            CHECK_MESSAGE(contains(ran.messages, row.message), ran.messages);
    }
    for (const char* words : {"practice", "practice quiet_week", "practice quiet_week moves.json more"}) {
        CAPTURE(words);
        CHECK_EQ(folder.run(words).code, 2);
    }
}
