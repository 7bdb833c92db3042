// Owns: understanding single values as people and address books write them. Must not know: columns, rows, merging.
#pragma once

#include "core/prospect.hpp"
#include "core/zone.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

struct PersonName {
    std::string given;
    std::string family;
};

// "Dr. Ada van den Berg", "van den Berg, Ada": forms of address and degrees are dropped, particles go with the family
// name.
PersonName split_name(std::string_view full);

// The parts of a cell that holds several values: Google's " ::: ", semicolons and line breaks. Blank parts are left
// out.
std::vector<std::string> split_values(std::string_view cell);

// The same for phone numbers, which also stand beside one another after a slash or a comma.
std::vector<std::string> split_phones(std::string_view cell);

// The bare address of "Ada <mailto:ada@example.com>", as typed otherwise; none where there is none.
std::optional<std::string> email_from_text(std::string_view text);
std::string email_key(std::string_view email); // equal for the same address, whatever its case

// Digits with an optional leading plus, "00" being one too; a number without a country stays without. What has an
// extension or letters is kept as typed; none where no phone number can be meant ("n/a", a rounded "1.3E+10").
std::optional<std::string> phone_from_text(std::string_view text);
// Digits that are equal for the same number with and without +1, plus or spaces; empty for less than seven digits,
// which many people share.
std::string phone_key(std::string_view phone);

struct AmountText {
    double amount = 0;
    std::string currency; // ISO code, empty where the text does not say
};
// "$180,000.00", "180.000,00 EUR", "1'200"; none where no number can be read.
std::optional<AmountText> amount_from_text(std::string_view text);

enum class Answer { yes, no, unclear };
Answer answer_from_text(std::string_view text); // "1", "TRUE", "ja", "checked"; blank is no

// won, lost or closed for the words of sales stages; none for every other stage, which is open.
std::optional<Status> status_from_stage(std::string_view stage);

// An IANA name, or a common way of writing an American or European zone; null where unknown.
const TimeZone* zone_from_text(std::string_view text, Zones& zones);

std::optional<Channel> channel_from_text(std::string_view text);

// Tags and Google's labels, without its built-in ones ("* myContacts").
std::vector<std::string> tags_from_text(std::string_view cell);

// A leading apostrophe that keeps a spreadsheet from running a formula is taken off.
std::string_view without_formula_guard(std::string_view cell);

} // namespace ringback::exchange
