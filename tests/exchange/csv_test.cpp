#include "exchange/csv.hpp"

#include "exchange/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback::exchange;

namespace {

struct Read {
    std::vector<std::size_t> lines;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> faults;
};

Read read(std::string_view text, char separator = ',') {
    CsvReader reader{text, separator};
    CsvRow row;
    Read all;
    while (reader.next(row)) {
        all.lines.push_back(row.line);
        all.rows.push_back(row.fields);
        if (!row.fault.empty()) all.faults.push_back(std::to_string(row.line) + ": " + row.fault);
    }
    return all;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("rows and fields") {
    struct Case {
        std::string text;
        Rows rows;
        std::vector<std::size_t> lines;
    };
    const std::vector<Case> cases{
        {"", {}, {}},
        {"\n\r\n\n", {}, {}},
        {"a,b\n1,2", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        {"a,b\n\n1,2\n", {{"a", "b"}, {"1", "2"}}, {1, 3}},
        {"a,\n,b\n", {{"a", ""}, {"", "b"}}, {1, 2}},
        {"\"a,b\",\"c\"\"d\"\n", {{"a,b", "c\"d"}}, {1}},
        {"\"one\r\ntwo\nthree\",x\ny,z\n", {{"one\ntwo\nthree", "x"}, {"y", "z"}}, {1, 4}},
        {"\"\",\"\"\n", {{"", ""}}, {1}},
        {"\"a\"", {{"a"}}, {1}},
        {"a, \"b,c\" ,d\n", {{"a", "b,c", "d"}}, {1}},
        {"5\" pipe,x\n", {{"5\" pipe", "x"}}, {1}},
        {"a,b\n1\n1,2,3\n", {{"a", "b"}, {"1"}, {"1", "2", "3"}}, {1, 2, 3}},
        {"sep=;\na,b;c\n", {{"a", "b;c"}}, {2}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Read got = read(c.text);
        CHECK(got.rows == c.rows);
        CHECK(got.lines == c.lines);
        CHECK(got.faults.empty());
    }
}

TEST_CASE("broken quoting costs its row, and reading goes on") {
    const Read never = read("a,b\n1,\"open\n2,3\n4,5\n");
    CHECK(never.rows == Rows{{"a", "b"}, {}, {"2", "3"}, {"4", "5"}});
    REQUIRE(never.faults.size() == 1);
    CHECK(never.faults[0] == "2: a double quote opened on line 2 is never closed");

    const Read after = read("a,b\n\"x\"y,2\n3,4\n");
    CHECK(after.rows == Rows{{"a", "b"}, {}, {"3", "4"}});
    CHECK(after.faults == std::vector<std::string>{"2: text follows a closing double quote on line 2"});

    // The rest of a broken row is no row of its own.
    const Read rest = read("a,b\n\"one\ntwo \"said\" it\nthree\",9\n5,6\n");
    CHECK(rest.rows == Rows{{"a", "b"}, {}, {"5", "6"}});
    REQUIRE(rest.faults.size() == 1);
    CHECK(rest.faults[0].find("left out up to line 4") != std::string::npos);

    CHECK(read("a\n\"").faults.size() == 1);
    CHECK(read("\"").faults.size() == 1);
}

TEST_CASE("many broken rows take no more than linear time") {
    std::string text = "a,b\n";
    for (int i = 0; i < 100'000; ++i) text += "x,\"y\n";
    CHECK(read(text).rows.size() > 0);
}

TEST_CASE("the separator is detected") {
    CHECK(detect_separator("a,b\n1,2\n") == ',');
    CHECK(detect_separator("a;b\n1,5;2\n") == ';');
    CHECK(detect_separator("a\tb\n1,5\t2;3\n") == '\t');
    CHECK(detect_separator("Name;Note, or more\nA;b, c, d\n") == ';');
    CHECK(detect_separator("\"a;x\",b\n1,2\n") == ',');
    CHECK(detect_separator("sep=;\na,b\n") == ';');
    CHECK(detect_separator("Email\na@x\n") == ',');
    CHECK(detect_separator("") == ',');
}

TEST_CASE("encodings") {
    struct Case {
        std::string bytes;
        std::string_view encoding;
        std::string_view text;
    };
    using namespace std::string_literals;
    const std::vector<Case> cases{
        {"é", "UTF-8", "é"},
        {"\xEF\xBB\xBFé", "UTF-8", "é"},
        {"\xFF\xFE\xE9\x00\x3D\xD8\x42\xDE"s, "UTF-16", "é🙂"},
        {"\xFE\xFF\x00\xE9\xD8\x3D\xDE\x42"s, "UTF-16", "é🙂"},
        {"caf\xE9 \x80 \x96", "Windows-1252", "café € –"},
        {"", "UTF-8", ""},
    };
    for (const Case& c : cases) {
        const auto decoded = decode_text(c.bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->encoding == c.encoding);
        CHECK(decoded->text == c.text);
    }
    const std::vector<std::pair<std::string, std::string>> refused{
        {"PK\x03\x04...", ""},
        {"a\nb\0c"s, "line 2, column 2"},
        {"\xFF\xFE\x41\x00\x42"s, "line 1, column 2"},
        {"\xFF\xFE\x41\x00\x3D\xD8"s, "line 1, column 2"},
        {"\xFF\xFE\x00\x00"s, "line 1, column 1"},
        {"ééé\n\xFFx", "line 2, column 1"},
        {"\xEF\xBB\xBF"
         "a\xFF",
         "line 1, column 2"},
        {"a\x81z", "line 1, column 2"},
    };
    for (const auto& [bytes, place] : refused) {
        const auto decoded = decode_text(bytes);
        REQUIRE_FALSE(decoded.has_value());
        CHECK(decoded.error().place == place);
        CHECK_FALSE(decoded.error().reason.empty());
    }
}
