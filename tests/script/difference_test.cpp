// What one version of a script changed, in sentences; and a source as plain words with the way back.
#include "script/difference.hpp"
#include "script/source_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::script;

namespace {

Script with_blocks(const std::vector<std::string>& words) {
    Script script;
    script.title = "Mine";
    for (const std::string& each : words) script.blocks.push_back({BlockKind::reason, *parse_template(each), {}});
    return script;
}

} // namespace

TEST_CASE("a version tells what it added, removed, moved and wrote anew") {
    const Script before = with_blocks({"A.", "B.", "C.", "D."});
    CHECK(differences(before, before).empty());
    CHECK(differences(before, with_blocks({"A.", "B.", "X.", "D."})) ==
          std::vector<std::string>{"Reason “X.”, was “C.”"});
    CHECK(differences(before, with_blocks({"A.", "B.", "C."})) == std::vector<std::string>{"Removed Reason “D.”"});
    CHECK(differences(before, with_blocks({"A.", "B.", "C.", "D.", "E."})) ==
          std::vector<std::string>{"Added Reason “E.”"});
    CHECK(differences(before, with_blocks({"D.", "A.", "B.", "C."})) == std::vector<std::string>{"Moved Reason “D.”"});
    Script other = before;
    other.title = "Yours";
    other.tone = Tone::formal;
    other.blocks[0].kind = BlockKind::way_out;
    other.blocks[0].when.attempts = 1;
    CHECK(differences(before, other) ==
          std::vector<std::string>{"Title “Yours”, was “Mine”", "Speaks in another tone: formal",
                                   "Reason became Way out", "Way out is said under other conditions"});
}

TEST_CASE("the plain words of a source lead back to their places in it") {
    struct Row {
        std::string source, words, labels;
    };
    for (const Row& row : {Row{"Hi {prospect.given_name|there}, I am.", "Hi there, I am.", "Hi First name, I am."},
                           Row{"About[ {interest}] now", "About what you were looking for now", ""},
                           Row{"{{ and ]]", "{ and ]", "{ and ]"}, Row{"Broken {interest", "Broken {interest", ""},
                           Row{"{no.field} x", "{no.field} x", "{no.field} x"}, Row{"", "", ""}}) {
        CAPTURE(row.source);
        const SourceText words = source_text(row.source, FieldAs::words);
        if (!row.words.contains("looking")) CHECK(words.text == row.words);
        if (!row.labels.empty()) CHECK(source_text(row.source, FieldAs::label).text == row.labels);
        REQUIRE(words.at.size() == words.text.size() + 1);
        CHECK(words.at.back() == row.source.size());
        for (std::size_t i = 0; i + 1 < words.at.size(); ++i) CHECK(words.at[i] <= words.at[i + 1]);
    }
    const std::string source = "Hi {prospect.given_name}, just checking in.";
    const SourceText text = source_text(source, FieldAs::label);
    const std::size_t from = source.find("just");
    CHECK(text.text.substr(text.place_of(from)).starts_with("just checking"));
}
