#include "ui/prospect_search.hpp"
#include "ui/text_match.hpp"

#include <doctest/doctest.h>

namespace ringback::ui {

TEST_CASE("prospects are found by every word, blind to case and accents") {
    Prospect prospect;
    prospect.given_name = "José";
    prospect.family_name = "O'Brien-Große";
    prospect.company = "Łódź Optics";
    prospect.emails = {"jose@example.com"};
    prospect.tags = {"référence"};
    prospect.notes = "asked for 東京 prices";
    struct Row {
        const char* query;
        bool found;
    };
    for (const auto& [query, found] :
         {Row{"", true}, Row{"jose", true}, Row{"JOSÉ", true}, Row{"josé o'b", true}, Row{"grosse", true},
          Row{"große", true}, Row{"lodz", true}, Row{"reference", true}, Row{"東京", true},
          Row{"  jose   optics ", true}, Row{"jose paris", false}, Row{"josea", false}, Row{"京東", false}}) {
        CAPTURE(query);
        CHECK(is_found(prospect, query_words(query)) == found);
    }
}

} // namespace ringback::ui
