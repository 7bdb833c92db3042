// Texts of links that mean harm, from seeds: whatever is done to a good one, it is refused with a reason, or what comes
// of it holds none of what was slipped in.
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/case_sheet_json.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/shared.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;

namespace {

constexpr unsigned seeds = 500;

class Chance {
public:
    explicit Chance(unsigned seed)
        : engine_(seed) {}
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }

private:
    std::mt19937_64 engine_;
};

std::vector<std::string> good_texts() {
    ScriptPack pack{.name = "Two", .about = {}, .shared = {}, .scripts = {}};
    for (std::size_t i = 0; i < 2; ++i) pack.scripts.push_back(builtin_scripts().scripts[i]);
    CaseSet set{{built_in_cases()[0], built_in_cases()[1]}};
    const practice::PracticeResult result{
        .case_id = "quiet_week", .case_digest = 7, .trainee = "Maya", .moves = {}, .earned = 10, .total = 100};
    return {shared_text(built_in_playbook("T")), shared_text(pack), shared_text(set), shared_text(result)};
}

// The offsets right behind each sign of this kind.
std::vector<std::size_t> behind(std::string_view text, std::string_view sign) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1))
        places.push_back(at + sign.size());
    return places;
}

void insert_behind(Chance& chance, std::string& text, std::string_view sign, std::string_view what) {
    const auto places = behind(text, sign);
    if (!places.empty()) text.insert(places[chance.below(places.size())], what);
}

constexpr std::array<std::string_view, 5> turning{"\u202e", "\u2066", "\\u202e", "\\u202D", "\u202a"};
constexpr std::array<std::string_view, 4> keys{"__proto__", "constructor", "prospects", "prototype"};
constexpr std::array<std::string_view, 3> scripts{"javascript:alert(1)//", "<script>alert(1)</script>",
                                                  "data:text/html,"};

// What was done, so that the test knows what must not be left of it.
enum class Harm : std::uint8_t { turned, key, script, version, cut, flipped, nested, bytes, count };

std::string harmed(Chance& chance, Harm harm, std::string text) {
    switch (harm) {
    case Harm::turned: insert_behind(chance, text, ":\"", turning[chance.below(turning.size())]); break;
    case Harm::key:
        insert_behind(chance, text, "{", "\"" + std::string(keys[chance.below(keys.size())]) + "\":{\"polluted\":1},");
        break;
    case Harm::script: insert_behind(chance, text, ":\"", scripts[chance.below(scripts.size())]); break;
    case Harm::version: insert_behind(chance, text, "\"version\":", std::to_string(2 + chance.below(90))); break;
    case Harm::cut: text.resize(chance.below(text.size())); break;
    case Harm::flipped:
        for (std::size_t i = 0; i < 3; ++i) text[chance.below(text.size())] ^= static_cast<char>(1u << chance.below(8));
        break;
    case Harm::nested: insert_behind(chance, text, "\":", std::string(100 + chance.below(10000), '[')); break;
    case Harm::bytes: text.insert(chance.below(text.size()), "\xC0\x80"); break;
    case Harm::count: break;
    }
    return text;
}

bool holds_turning(std::string_view text) {
    for (const std::string_view sign : {"\u202a", "\u202d", "\u202e", "\u2066"})
        if (text.contains(sign)) return true;
    return false;
}

} // namespace

TEST_CASE("500 harmed links are refused with a reason, or what was slipped in is gone") {
    const auto good = good_texts();
    for (const std::string& text : good) REQUIRE(read_shared(text, builtin_scripts().shared).has_value());
    for (unsigned seed = 0; seed < seeds; ++seed) {
        Chance chance(seed);
        const auto harm = static_cast<Harm>(seed % static_cast<unsigned>(Harm::count));
        const std::string text = harmed(chance, harm, good[chance.below(good.size())]);
        CAPTURE(seed);
        const auto read = read_shared(text, builtin_scripts().shared);
        if (!read) {
            CHECK_FALSE(read.error().reason.empty());
            continue;
        }
        CHECK(harm != Harm::cut);
        CHECK(harm != Harm::nested);
        CHECK(harm != Harm::bytes);
        CHECK(harm != Harm::version);
        const std::string left = shared_text(*read);
        CHECK_FALSE(holds_turning(left));
        CHECK_FALSE(left.contains("polluted"));
    }
}

TEST_CASE("signs that turn text around are refused with their place, the marks of right-to-left words are not") {
    CaseSet set{{built_in_cases()[0]}};
    set.cases[0].title = "Quiet \u202eweek";
    const auto refused = read_shared(shared_text(set));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().place == "/title");
    CHECK(refused.error().reason == "holds invisible signs that turn text around");
    set.cases[0].title = "Quiet\u200f week";
    CHECK(read_shared(shared_text(set)).has_value());
    CHECK_FALSE(
        read_case_sheet(R"({"format":"ringback.case-sheet","version":1,"title":"A\u202e","made_on":"2026-11-18",)"
                        R"("names_replaced":true,"steps":["no","no","no","no","no","no","no","no"],)"
                        R"("history":[],"sections":[]})")
            .has_value());
}
