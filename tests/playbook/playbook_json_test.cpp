// The playbook format: the built-in files are without fault, and every fault of another one is told with its place.
#include "data/embedded.hpp"
#include "exchange/playbook_json.hpp"
#include "playbook/check.hpp"
#include "playbook/contradictions.hpp"
#include "playbook/techniques.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;

namespace {

// A small playbook with one part replaced by another.
std::string small(std::string_view part = "", std::string_view by = "") {
    std::string text = R"({"format":"ringback.playbook","version":1,"id":"mine","name":"Mine",
    "parameters":[{"name":"calls","label":"Calls","unit":"touches","default":2,"min":0,"max":9}],
    "start":"call_left",
    "nodes":[{"id":"call_left","question":"Is a call left?","fact":"unanswered.call",
      "answers":[{"when":{"less_than":{"parameter":"calls"}},"answer":"yes","next":"call"},{"answer":"no","next":"wait"}]}],
    "leaves":[{"id":"call","technique":"step_back_call","label":"Call","channel":"call","due":"today"},
      {"id":"wait","technique":"wait","label":"Wait","due":{"elapsed":3,"since":"last_touch_on"}}]})";
    if (!part.empty()) {
        const std::size_t found = text.find(part);
        REQUIRE_NE(found, std::string::npos);
        text.replace(found, part.size(), by);
    }
    return text;
}

} // namespace

TEST_CASE("the five built-in playbooks are without fault and use known techniques") {
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        const playbook::Playbook& built_in = exchange::built_in_playbook(id);
        CHECK_EQ(built_in.id, id);
        CHECK(playbook::faults_of(built_in).empty());
        for (const playbook::Leaf& leaf : built_in.leaves) {
            CAPTURE(leaf.id);
            CHECK(playbook::technique_named(leaf.technique));
            CHECK_FALSE(leaf.credits.empty());
            CHECK_FALSE(leaf.why.empty());
        }
    }
    CHECK(exchange::find_built_in_playbook("X") == nullptr);
}

TEST_CASE("a playbook file is read") {
    const auto read = exchange::read_playbook(small());
    REQUIRE(read);
    CHECK_EQ(read->nodes.size(), 1);
    CHECK_EQ(read->leaves[1].due.count.constant, 3);
    CHECK_EQ(read->leaves[0].script, "step_back_call");
    CHECK(exchange::read_playbook(small("\"name\":\"Mine\"", "\"name\":\"Mine\",\"more\":[1,{}]")));
}

TEST_CASE("faults are told with the JSON pointer of their place") {
    struct FaultRow {
        std::string_view part;
        std::string_view by;
        std::string place;
        std::string reason; // its beginning
    };
    const std::vector<FaultRow> rows{
        {"ringback.playbook", "ringback.workspace", "/format", "“ringback.playbook”"},
        {"\"version\":1", "\"version\":2", "/version", "this playbook comes from a later version"},
        {"\"version\":1", "\"version\":\"1\"", "/version", "a whole number"},
        {"\"id\":\"mine\",", "", "", "“id” is missing"},
        {"unanswered.call", "unanswered.fax", "/nodes/0/fact", "unknown fact “unanswered.fax”"},
        {"\"next\":\"call\"", "\"next\":\"cal\"", "/nodes/0/answers/0/next",
         "no question and no leaf has the id “cal”"},
        {"\"next\":\"wait\"", "\"next\":\"call_left\"", "/nodes/0", "a way comes back to it"},
        {"\"next\":\"wait\"", "\"next\":\"call\"", "/leaves/1", "no way leads to it"},
        {"{\"parameter\":\"calls\"}", "{\"parameter\":\"kalls\"}", "/nodes/0/answers/0/when/less_than/parameter",
         "unknown parameter"},
        {"{\"parameter\":\"calls\"}", "true", "/nodes/0/answers/0/when/less_than", "a whole number"},
        {"{\"parameter\":\"calls\"}", "{\"fact\":\"status\"}", "/nodes/0", "it compares facts of two types"},
        {"less_than", "smaller", "/nodes/0/answers/0/when/smaller", "unknown comparison"},
        {"{\"less_than\":{\"parameter\":\"calls\"}}", "{}", "/nodes/0/answers/0/when", "exactly one comparison"},
        {"{\"answer\":\"no\"", "{\"when\":{\"is\":9},\"answer\":\"no\"", "/nodes/0",
         "its last answer must hold always"},
        {"\"id\":\"wait\"", "\"id\":\"call\"", "/leaves/1", "the id “call” is given twice"},
        {"\"channel\":\"call\"", "\"channel\":\"fax\"", "/leaves/0/channel", "unknown channel “fax”"},
        {"\"channel\":\"call\"", "\"channel\":{\"first\":[\"call\"],\"second\":1}", "/leaves/0/channel/second",
         "nothing of this name"},
        {"\"due\":\"today\"", "\"due\":\"soon\"", "/leaves/0/due", "“none”, “today” or an object"},
        {"\"since\":\"last_touch_on\"", "\"since\":\"touches\"", "/leaves/1",
         "its due date counts from a fact that is no day"},
        {"\"elapsed\":3", "\"elapsed\":-3", "/leaves/1", "it waits for a number of days outside"},
        {"\"default\":2", "\"default\":10", "/parameters/0", "the value lies outside its limits"},
        {"\"max\":9", "\"max\":99999", "/parameters/0", "its limits lie outside"},
        {"\"min\":0", "\"min\":0.5", "/parameters/0/min", "a whole number"},
        {"\"name\":\"Mine\"", "\"name\":\"Mine\",\"name\":\"Yours\"", "", "the member “name” is given twice"},
        {"\"start\":\"call_left\"", "\"start\":[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]", "line 3, column 28",
         "more than 16 levels"},
        {"\"Mine\",", "\"Mine\"", "line 2, column 16", "this is no JSON: unexpected string literal"},
    };
    for (const FaultRow& row : rows) {
        CAPTURE(row.part);
        CAPTURE(row.by);
        const auto read = exchange::read_playbook(small(row.part, row.by));
        REQUIRE_FALSE(read);
        CHECK_EQ(read.error().place, row.place);
        CHECK_MESSAGE(read.error().reason.starts_with(row.reason), read.error().reason);
    }
}

TEST_CASE("cut off anywhere, a playbook is refused and never crashes") {
    const std::string_view whole = data::embedded("playbooks/blended.json");
    for (std::size_t size = 0; size + 2 < whole.size(); size += 37)
        CHECK_FALSE(exchange::read_playbook(whole.substr(0, size)));
}

namespace {

std::vector<std::string> faults(const std::string& bytes) {
    std::vector<std::string> found;
    for (const exchange::PlaybookFault& fault : exchange::check_playbook(bytes))
        found.push_back(std::string{fault.kind} + " at " + fault.error.place);
    return found;
}

} // namespace

TEST_CASE("all faults of a file are told at once, each with its place and of each place the first") {
    CHECK(faults(small()).empty());
    using Found = std::vector<std::string>;
    CHECK_EQ(faults("{"), Found{"broken_syntax at line 1, column 2"});
    CHECK_EQ(faults(small("\"fact\":\"unanswered.call\"", "\"fact\":\"moon\"")),
             Found{"unknown_fact at /nodes/0/fact"});
    std::string several = small("\"label\":\"Wait\",\"due\":{\"elapsed\":3", "\"label\":7,\"due\":{\"elapsed\":\"x\"");
    several.replace(several.find("\"question\":\"Is a call left?\","), 29, "");
    several.replace(several.find("\"next\":\"call\""), 13, "\"next\":\"calls\"");
    CHECK_EQ(faults(several), Found{"missing at /nodes/0", "unknown_id at /nodes/0/answers/0/next",
                                    "wrong_type at /leaves/1/label", "wrong_type at /leaves/1/due/elapsed"});
    CHECK_EQ(faults(small("\"next\":\"wait\"", "\"next\":\"call_left\"")),
             Found{"cycle at /nodes/0", "unreachable at /leaves/1"});
}

TEST_CASE("an answer that earlier questions rule out is a contradiction, whatever the parameters are") {
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        CAPTURE(id);
        for (const auto& fault : playbook::contradictions_in(exchange::built_in_playbook(id)))
            FAIL_CHECK(exchange::built_in_playbook(id).nodes[fault.place].id << ": " << fault.reason);
    }
    // Calls are asked about twice, the second time only where `first` holds.
    const auto twice = [](const std::string& first, const std::string& second) {
        return R"({"format":"ringback.playbook","version":1,"id":"mine","start":"a","parameters":
    [{"name":"calls","label":"Calls","unit":"touches","default":2,"min":1,"max":9}],"nodes":[
    {"id":"a","question":"A?","fact":"unanswered.call","answers":[{"when":{)" +
               first + R"(},"answer":"yes","next":"b"},{"answer":"no","next":"l"}]},
    {"id":"b","question":"B?","fact":"unanswered.call","answers":[{"when":{)" +
               second + R"(},"answer":"yes","next":"l"},{"answer":"no","next":"l"}]}],
    "leaves":[{"id":"l","technique":"wait","label":"Wait"}]})";
    };
    const std::vector<std::string> contradiction{"contradiction at /nodes/1"};
    const std::string few = R"("less_than":{"parameter":"calls"})";
    CHECK(faults(twice(few, R"("is":0)")).empty());
    CHECK(faults(twice(few, R"("at_least":8)")).empty()); // calls may be set to 9
    CHECK_EQ(faults(twice(few, R"("at_least":9)")), contradiction);
    CHECK_EQ(faults(twice(R"("is":3)", R"("less_than":3)")), contradiction);
    CHECK_EQ(faults(twice(R"("is":3)", R"("is":3)")), contradiction); // "no" is never the answer
    CHECK_EQ(faults(twice(R"("at_most":3)", R"("unknown":true)")), contradiction);
    CHECK(exchange::read_playbook(twice(R"("is":3)", R"("less_than":3)"))); // and yet it can be used
}
