// Owns: what the dialog that asks for one prospect remembers between frames. Must not know: what the prospect is for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ringback::ui {

struct ProspectChooser {
    bool open = false;
    bool focus = false; // the field takes the focus
    std::string query;
    std::vector<std::uint32_t> offered; // places in Model::prospects() that the query fits
    std::string offered_for;
    std::uint64_t offered_revision = ~std::uint64_t{0};

    void begin() {
        open = focus = true;
        query.clear();
    }
};

} // namespace ringback::ui
