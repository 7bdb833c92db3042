// Owns: what the columns of a contacts export mean, by their header. Must not know: the rows below them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

enum class Meaning : std::uint8_t {
    none,
    given_name,
    family_name,
    full_name,
    company,
    role,
    title, // a form of address where another column holds the role, else the role
    email,
    phone,
    address,
    time_zone,
    preferred_channel,
    interest,
    notes,
    tags,
    amount,
    currency,
    last_spoke, // a conversation by phone
    last_met,   // a meeting
    last_contacted,
    last_activity,
    stage,
    email_opt_out,
    call_opt_out,
    text_opt_out,
    text_opt_in,
    mail_opt_out,
    do_not_contact
};

enum class AddressPiece : std::uint8_t { whole, street, more_street, box, city, region, postal_code, country };
// Whose address it is; the first one with a street is taken, in this order.
enum class AddressGroup : std::uint8_t { business, mailing, plain, first, second, third, home, other };
inline constexpr std::size_t address_piece_count = 8;
inline constexpr std::size_t address_group_count = 8;

struct Column {
    std::string header;
    Meaning meaning = Meaning::none;
    AddressPiece piece = AddressPiece::whole; // with Meaning::address
    AddressGroup group = AddressGroup::plain;
};

// Lower case, without accents, runs of anything but letters and digits as one space: "E-mail 1 - Value" is "e mail 1
// value".
std::string folded_header(std::string_view header);

// One column for each header, in order. Headers are known in English as HubSpot, Salesforce, Google Contacts and
// Outlook write them, and the common ones in German and French.
std::vector<Column> understand_columns(std::span<const std::string> headers);

// "given name", "street of the business address", "not used".
std::string describe(const Column& column);

// Some column holds a name, a company, an email address or a phone number.
bool names_somebody(std::span<const Column> columns);

} // namespace ringback::exchange
