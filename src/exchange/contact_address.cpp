#include "exchange/contact_address.hpp"

namespace ringback::exchange {
namespace {

const std::string& piece_of(const std::array<std::string, address_piece_count>& group, AddressPiece piece) {
    return group[static_cast<std::size_t>(piece)];
}

void append_part(std::string& out, std::string_view part, std::string_view separator) {
    if (part.empty()) return;
    if (!out.empty()) out += separator;
    out += part;
}

// Line breaks inside a piece become commas.
std::string without_breaks(std::string_view value) {
    std::string out;
    for (const char c : value)
        if (c != '\n')
            out += c;
        else if (!out.empty() && !out.ends_with(", "))
            out += out.ends_with(',') ? " " : ", ";
    return out;
}

std::string on_one_line(const std::array<std::string, address_piece_count>& group) {
    const std::string& whole = piece_of(group, AddressPiece::whole);
    const std::string& city = piece_of(group, AddressPiece::city);
    const std::string& street = piece_of(group, AddressPiece::street);
    // Beside a column for the city, "address" mostly means the street alone.
    const bool whole_is_street =
        !whole.empty() && street.empty() && !city.empty() && whole.find(city) == std::string::npos;
    if (!whole.empty() && !whole_is_street) return whole;
    std::string out = whole_is_street ? whole : street;
    append_part(out, piece_of(group, AddressPiece::more_street), ", ");
    append_part(out, piece_of(group, AddressPiece::box), ", ");
    append_part(out, city, ", ");
    append_part(out, piece_of(group, AddressPiece::region), ", ");
    // "Springfield, IL 62701", but "Springfield, 62701" without a region
    const bool after_region = !piece_of(group, AddressPiece::region).empty();
    append_part(out, piece_of(group, AddressPiece::postal_code), after_region ? " " : ", ");
    append_part(out, piece_of(group, AddressPiece::country), ", ");
    return out;
}

} // namespace

void AddressPieces::add(AddressGroup group, AddressPiece piece, std::string_view value) {
    std::string& place = groups_[static_cast<std::size_t>(group)][static_cast<std::size_t>(piece)];
    append_part(place, without_breaks(value), ", "); // "street 2" and "street 3" share a place
}

std::string AddressPieces::joined() const {
    constexpr std::array deciding_pieces{AddressPiece::street, AddressPiece::box, AddressPiece::whole,
                                         AddressPiece::city};
    for (const AddressPiece deciding : deciding_pieces)
        for (const Group& group : groups_)
            if (!piece_of(group, deciding).empty()) return on_one_line(group);
    return {};
}

} // namespace ringback::exchange
