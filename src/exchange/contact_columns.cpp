#include "exchange/contact_columns.hpp"

#include "exchange/contact_headers.hpp"
#include "exchange/folded_text.hpp"

#include <algorithm>
#include <array>

namespace ringback::exchange {
namespace {

constexpr std::array<std::string_view, 28> descriptions{"not used",
                                                        "given name",
                                                        "family name",
                                                        "full name",
                                                        "company",
                                                        "role",
                                                        "form of address, not used",
                                                        "email address",
                                                        "phone number",
                                                        "address",
                                                        "time zone",
                                                        "preferred channel",
                                                        "interest",
                                                        "notes",
                                                        "tags",
                                                        "value",
                                                        "currency of the value",
                                                        "last conversation",
                                                        "last meeting",
                                                        "last contact, as a conversation",
                                                        "last activity, as a conversation",
                                                        "stage",
                                                        "opted out of email",
                                                        "opted out of calls",
                                                        "opted out of texts",
                                                        "agreed to texts",
                                                        "opted out of postal mail",
                                                        "do not contact"};
constexpr std::array<std::string_view, address_piece_count> piece_names{
    "address", "street", "second line", "post office box", "city", "region", "postal code", "country"};
constexpr std::array<std::string_view, address_group_count> group_names{
    "business address", "mailing address", "address",      "first address",
    "second address",   "third address",   "home address", "other address"};

// "phone 2 value", "phone 2", "2 phone": the numbered columns of Google Contacts and of hand-made tables.
std::string without_number(std::string_view folded) {
    std::string out;
    for (std::size_t at = 0; at <= folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string_view word = folded.substr(at, end - at);
        const bool number =
            !word.empty() && word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        if (!number && !word.empty()) {
            out += out.empty() ? "" : " ";
            out += word;
        }
        at = end + 1;
    }
    return out;
}

AddressGroup numbered_group(std::string_view folded) {
    if (folded.find('2') != std::string_view::npos) return AddressGroup::second;
    if (folded.find('3') != std::string_view::npos) return AddressGroup::third;
    return AddressGroup::first;
}

// "business street 2", "mailing zip postal code", "address 1 city", "plz geschaftlich".
bool understand_address(std::string_view folded, Column& column) {
    std::string rest{folded};
    AddressGroup group = AddressGroup::plain;
    for (const GroupWord& word : group_words) {
        if (rest.starts_with(std::string{word.word} + ' '))
            rest.erase(0, word.word.size() + 1);
        else if (rest.ends_with(' ' + std::string{word.word}))
            rest.erase(rest.size() - word.word.size() - 1);
        else
            continue;
        group = word.group;
        break;
    }
    // Google numbers whole addresses; everybody else numbers the lines of a street.
    if (group == AddressGroup::plain && rest.size() > 10 && rest.starts_with("address ") && rest[9] == ' ' &&
        rest[8] >= '1' && rest[8] <= '9') {
        group = numbered_group(rest.substr(8, 1));
        rest.erase(0, 10);
    }
    const auto found = std::ranges::find(address_words, std::string_view{rest}, &AddressWord::word);
    if (found == std::end(address_words)) return false;
    column.meaning = Meaning::address;
    column.piece = found->piece;
    column.group = group;
    return true;
}

Meaning look_up(std::string_view folded) {
    const auto found = std::ranges::find(header_words, folded, &HeaderWord::word);
    return found == std::end(header_words) ? Meaning::none : found->meaning;
}

Column understand(const std::string& header) {
    Column column{header};
    const std::string folded = folded_header(header);
    column.meaning = look_up(folded);
    if (column.meaning != Meaning::none || understand_address(folded, column)) return column;
    if (folded.starts_with("opted out of email") ||
        folded.starts_with("unsubscribed from")) // one for each kind of mail
        column.meaning = Meaning::email_opt_out;
    else if (!folded.ends_with(" label") && !folded.ends_with(" type"))
        column.meaning = look_up(without_number(folded));
    return column;
}

} // namespace

std::string folded_header(std::string_view header) {
    std::string out;
    for (const char c : folded(header)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
        if (kept)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::vector<Column> understand_columns(std::span<const std::string> headers) {
    std::vector<Column> columns;
    columns.reserve(headers.size());
    for (const std::string& header : headers) columns.push_back(understand(header));
    const auto has = [&](Meaning meaning) {
        return std::ranges::find(columns, meaning, &Column::meaning) != columns.end();
    };
    const bool has_role = has(Meaning::role);
    const bool has_given_name = has(Meaning::given_name);
    const bool has_family_name = has(Meaning::family_name);
    for (Column& column : columns) {
        if (column.meaning == Meaning::title && !has_role)
            column.meaning = Meaning::role; // Salesforce; Outlook's "Title" stands beside "Job Title"
        const std::string name = folded_header(column.header);
        if (column.meaning == Meaning::full_name && has_given_name && !has_family_name &&
            (name == "nom" || name == "name"))
            column.meaning = Meaning::family_name; // "Vorname, Name" and "Prénom, Nom"
    }
    return columns;
}

std::string describe(const Column& column) {
    if (column.meaning != Meaning::address) return std::string{descriptions[static_cast<std::size_t>(column.meaning)]};
    const std::string_view group = group_names[static_cast<std::size_t>(column.group)];
    if (column.piece == AddressPiece::whole) return std::string{group};
    return std::string{piece_names[static_cast<std::size_t>(column.piece)]} + " of the " + std::string{group};
}

bool names_somebody(std::span<const Column> columns) {
    return std::ranges::any_of(columns, [](const Column& column) {
        return column.meaning == Meaning::given_name || column.meaning == Meaning::family_name ||
               column.meaning == Meaning::full_name || column.meaning == Meaning::company ||
               column.meaning == Meaning::email || column.meaning == Meaning::phone;
    });
}

} // namespace ringback::exchange
