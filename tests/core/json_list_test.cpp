// The user's own playbooks as a list of JSON texts.
#include "core/json_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace ringback;

TEST_CASE("a list is cut into its items, and put together again") {
    struct Row {
        std::string_view list;
        std::vector<std::string> items;
    };
    const std::vector<Row> rows{
        {"[]", {}},
        {" [ ] ", {}},
        {R"([{"a":1},[2,"]"],"x,y",null])", {R"({"a":1})", R"([2,"]"])", R"("x,y")", "null"}},
        {R"([ {"a" : "\"]"} , -1.5e+3 ])", {R"({"a" : "\"]"})", "-1.5e+3"}},
        {"", {}},
        {R"({"a":1})", {}},
        {"[1,2", {}},
        {"[1,,2]", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.list);
        CHECK(items_of_json_list(row.list) == row.items);
        CHECK(items_of_json_list(json_list_of(row.items)) == row.items);
    }
}

TEST_CASE("only a whole object in UTF-8 is an object") {
    for (const std::string_view good :
         {"{}", R"({"a":{"b":[true,false,null,0,-0.5,1e9]}})", R"( {"ä":"日本🙂\u00e9"} )"})
        CHECK(is_json_object(good));
    for (const std::string_view bad :
         {"", "[]", "{", "{}x", R"({"a"})", R"({"a":})", R"({"a":01})", R"({"a":1,})", R"({a:1})", R"({"a":"\x"})",
          R"({"a":"\u12g4"})", "{\"a\":\"\n\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc0\xaf\"}", "{\"a\":\"\xed\xa0\x80\"}",
          "{\"a\":\"\xf0\x80\x80\x80\"}", "{\"a\":\"\xf4\x90\x80\x80\"}", "{\"a\":\"\xe6\x97\"}"})
        CHECK_FALSE(is_json_object(bad));
    CHECK_FALSE(is_json_object(R"({"a":)" + std::string(40, '[') + std::string(40, ']') + "}"));
}

TEST_CASE("a member at the top of an object is found, and none further down") {
    const std::string_view object = R"({"x":{"id":"inner"},"id" : "mine","version":3})";
    CHECK(text_member(object, "id") == "mine");
    CHECK(member_text(object, "version") == "3");
    CHECK_FALSE(text_member(object, "version"));
    CHECK_FALSE(member_text(object, "name"));
    CHECK_FALSE(text_member(R"({"id":"a")", "id"));
}
