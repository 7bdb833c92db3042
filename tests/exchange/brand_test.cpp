#include "exchange/brand.hpp"
#include "exchange/case_json.hpp"
#include "exchange/json_tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;

namespace {

// The members after the head.
std::string brand_of(const std::string& members) {
    return R"({"format": "ringback.brand", "version": 1)" + (members.empty() ? "" : ", " + members) + "}";
}

} // namespace

TEST_CASE("a brand is read whole") {
    const auto brand = read_brand(brand_of(R"("title": "École du Nord", "accent": "#7A3fb0",
        "welcome": {"title": "Welcome", "text": "Start here."}, "start": "demo", "hide": ["review", "sample"],
        "packs": [{"name": "Words", "file": "course/words-1.json"}])"));
    REQUIRE_MESSAGE(brand.has_value(), (brand ? std::string{} : message(brand.error())));
    CHECK(brand->title == "École du Nord");
    CHECK(brand->accent == 0x7A3FB0u);
    CHECK(brand->welcome_title == "Welcome");
    CHECK(brand->welcome_text == "Start here.");
    CHECK(brand->starts_as_demo);
    CHECK(brand->hides(BrandPart::review));
    CHECK(brand->hides(BrandPart::sample));
    CHECK_FALSE(brand->hides(BrandPart::playbook));
    REQUIRE(brand->packs.size() == 1);
    CHECK(brand->packs[0].name == "Words");
    CHECK(brand->packs[0].file == "course/words-1.json");
}

TEST_CASE("nothing but the head brands nothing") {
    const auto brand = read_brand(brand_of(""));
    REQUIRE(brand.has_value());
    CHECK(brand->name() == "Ringback");
    CHECK_FALSE(brand->accent);
    CHECK(brand->hidden.none());
    CHECK(brand->packs.empty());
}

TEST_CASE("a pack may stand in the brand itself, and comes out as it went in") {
    const std::string text = write_case(built_in_cases().front());
    const auto brand = read_brand(brand_of(R"("packs": [{"name": "A case", "pack": )" + text + "}]"));
    REQUIRE_MESSAGE(brand.has_value(), (brand ? std::string{} : message(brand.error())));
    CHECK(brand->packs[0].file.empty());
    const auto read = read_case(brand->packs[0].text);
    REQUIRE(read.has_value());
    CHECK(write_case(*read) == text);
}

TEST_CASE("a faulty brand is refused whole, with the place") {
    struct Row {
        std::string members, place;
    };
    const std::vector<Row> rows{
        {R"("acent": "#7a3fb0")", "/acent"},
        {R"("title": 7)", "/title"},
        {R"("title": "")", "/title"},
        {R"("title": "   ")", "/title"},
        {R"("title": ")" + std::string(41, 'x') + '"', "/title"},
        {R"("title": "a\u202Eb")", "/title"},
        {R"("title": "a\nb")", "/title"},
        {R"("accent": "violet")", "/accent"},
        {R"("accent": "#12345g")", "/accent"},
        {R"("accent": "#-12345")", "/accent"},
        {R"("accent": "#1234567")", "/accent"},
        {R"("welcome": "hello")", "/welcome"},
        {R"("welcome": {"text": "x", "html": "<b>"})", "/welcome/html"},
        {R"("start": "gallery")", "/start"},
        {R"("hide": "review")", "/hide"},
        {R"("hide": ["review", "data"])", "/hide/1"},
        {R"("packs": [{"file": "a.json"}])", "/packs/0"},
        {R"("packs": [{"name": "a"}])", "/packs/0"},
        {R"("packs": [{"name": "a", "file": "a.json", "pack": {}}])", "/packs/0"},
        {R"("packs": [{"name": "a", "file": "../a.json"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "file": "/a.json"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "file": "a/.b.json"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "file": "https://x/a.json"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "file": "a.js"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "file": "%2e%2e/a.json"}])", "/packs/0/file"},
        {R"("packs": [{"name": "a", "pack": {"format": "ringback.workspace", "prospects": []}}])", "/packs/0/pack"},
        {R"("packs": [{"name": "a", "pack": {"format": "ringback.case", "version": 1}}])", "/packs/0/pack"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.members);
        const auto brand = read_brand(brand_of(row.members));
        REQUIRE_FALSE(brand.has_value());
        CHECK(brand.error().place == row.place);
        CHECK_FALSE(brand.error().reason.empty());
    }
    CHECK(read_brand("{").error().place.starts_with("line 1"));
    CHECK(read_brand(R"({"format": "ringback.case", "version": 1})").error().place == "/format");
    CHECK(read_brand(R"({"format": "ringback.brand", "version": 2})").error().place == "/version");
    CHECK(read_brand("[]").error().place.empty());
    CHECK_FALSE(read_brand(std::string(brand_size_limit + 1, ' ')).has_value());
}

TEST_CASE("a tree is written as it was read") {
    const std::string text = R"({"a":[1,-2.5e3,true,null,"q\"\\\n"],"b":{}})";
    const auto tree = read_tree(text, 5);
    REQUIRE(tree.has_value());
    CHECK(text_of(*tree) == text);
}
