// Owns: putting the pieces of postal addresses together. Must not know: columns' names, prospects.
#pragma once

#include "exchange/contact_columns.hpp"

#include <array>
#include <string>
#include <string_view>

namespace ringback::exchange {

class AddressPieces {
public:
    void add(AddressGroup group, AddressPiece piece, std::string_view value);

    // One line, "12 Elm Street, Springfield, IL 62701, USA", of the first group that is an address: it has a street, a
    // post office box, a whole address or at least a city. A country or region alone is none. Empty where there is
    // none.
    std::string joined() const;

private:
    using Group = std::array<std::string, address_piece_count>;
    std::array<Group, address_group_count> groups_;
};

} // namespace ringback::exchange
