#include "script/merge_fields.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace ringback::script;

TEST_CASE("every field has a name, a label and neutral words of its own") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto field = static_cast<Field>(i);
        CAPTURE(i);
        CHECK(field_named(info(field).name) == field);
        CHECK_FALSE(info(field).label.empty());
        CHECK_FALSE(info(field).neutral.empty());
        names.insert(info(field).name);
    }
    CHECK(names.size() == field_count);
    CHECK(field_named("prospect.middle_name") == std::nullopt);
}

TEST_CASE("a template falls into text, fields and optional parts") {
    const auto parsed = parse_template("Hi {prospect.given_name|there}[ at {company:capital}], {{x}} [[y]]");
    REQUIRE(parsed);
    std::vector<Part::Kind> kinds;
    for (const Part& part : parsed->parts) kinds.push_back(part.kind);
    using enum Part::Kind;
    CHECK(kinds == std::vector{text, field, begin_optional, text, field, end_optional, text});
    CHECK(parsed->parts[1].text == "there");
    CHECK(parsed->parts[1].has_fallback);
    CHECK(parsed->parts[2].partner == 5);
    CHECK(parsed->parts[4].fields.front().filter == Filter::capital);
    CHECK(parsed->parts[6].text == ", {x} [y]");
}

TEST_CASE("alternatives are fields as far as they are names of fields") {
    const auto parsed = parse_template("{agreement.subject | interest:capital | a day, or }} || more}");
    REQUIRE(parsed);
    REQUIRE(parsed->parts.size() == 1);
    const Part& part = parsed->parts[0];
    REQUIRE(part.fields.size() == 2);
    CHECK(part.fields[1].field == Field::interest);
    CHECK(part.fields[1].filter == Filter::capital);
    CHECK(part.has_fallback);
    CHECK(part.text == "a day, or } | more");
}

TEST_CASE("a fault in a template is named with its place") {
    struct Row {
        std::string_view source;
        std::size_t at;
        std::string_view part_of_reason;
    };
    const Row rows[] = {
        {"Hi {prospect.nickname}", 3, "unknown field “prospect.nickname”"},
        {"Hi {interest", 3, "never closed"},
        {"Hi }", 3, "closing brace"},
        {"a ] b", 2, "closing bracket"},
        {"a [b {interest}", 2, "never closed"},
        {"a [b]", 2, "without a field"},
        {"[{interest} [{company}]]", 12, "inside another"},
        {"{}", 0, "without a name"},
        {"{ | x}", 0, "without a name"},
        {"{interest|}", 0, "empty fallback"},
        {"{interest|a|b}", 0, "text ends"},
        {"{interest:weekday}", 0, "days only"},
        {"{last_spoke:loud}", 0, "unknown filter “loud”"},
        {"x {interest {company}}", 12, "inside a field"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source);
        const auto parsed = parse_template(row.source);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().at == row.at);
        CHECK_MESSAGE(parsed.error().reason.find(row.part_of_reason) != std::string::npos, parsed.error().reason);
    }
}
