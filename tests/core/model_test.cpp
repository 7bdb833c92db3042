#include "core/model.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ringback;

namespace {

Prospect called(const char* id, const char* given) {
    Prospect prospect;
    prospect.id = ProspectId{id};
    prospect.given_name = given;
    return prospect;
}

std::string names(const Model& model) {
    std::string all;
    for (const Prospect& prospect : model.prospects()) all += prospect.id.text + "=" + prospect.given_name + " ";
    return all;
}

} // namespace

TEST_CASE("a model that adopts prospects is the same as one that was given each") {
    Model one;
    CHECK(one.adopt({called("a", "Ada"), called("b", "Bo"), called("c", "Cy")}));
    Model other;
    for (const Prospect& prospect : one.prospects()) other.put(prospect);
    CHECK(names(one) == names(other));
    CHECK(one.revision() == other.revision());
    for (const Prospect& prospect : one.prospects()) {
        CHECK(one.find(prospect.id) == &prospect);
        CHECK(prospect.revision == other.find(prospect.id)->revision);
    }
    CHECK(one.find(ProspectId{"d"}) == nullptr);
    const std::uint64_t before = one.revision();
    one.put(called("b", "Bea"));
    CHECK(one.changed_since(before) == std::vector<std::size_t>{1});
    CHECK_FALSE(one.changed_since(0).has_value());
}

TEST_CASE("of several adopted with one id the last counts, at the place of the first") {
    Model model;
    CHECK_FALSE(model.adopt({called("a", "Ada"), called("b", "Bo"), called("a", "Ann"), called("c", "Cy")}));
    CHECK(names(model) == "a=Ann b=Bo c=Cy ");
    CHECK(model.index_of(ProspectId{"c"}) == 2);
}

TEST_CASE("the order by display name is that of the names put together") {
    std::vector<Prospect> all;
    for (const char* given : {"", "A", "An", "Ann", "Ann Lee",
                              "Z\xC3\xB6"
                              "e",
                              "ann"})
        for (const char* family : {"", "Lee", "n Lee", " ", "Z"}) {
            all.push_back(called("x", given));
            all.back().family_name = family;
            all.push_back(all.back());
            all.back().company = "Ann";
        }
    all.push_back(called("x", ""));
    all.back().emails = {"", "ann@example.com"};
    all.back().phones = {"+1"};
    for (const Prospect& a : all)
        for (const Prospect& b : all) CHECK(by_display_name(a, b) == (display_name(a) <=> display_name(b)));
}
