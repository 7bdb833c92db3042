// Owns: what the gallery of widgets remembers while it is tried out. Must not know: the widgets.
#pragma once

#include "core/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace ringback::ui {

struct GalleryState {
    std::size_t part = 0; // controls, patterns
    std::string said;     // what was done last

    std::string given_name = "Harriet";
    std::string phone = "+1 312 555 01";
    std::string interest;
    std::size_t zone = 0;

    std::array<bool, 3> ticked{false, true, true}; // the third stands for a part of many until it is pressed
    bool part_ticked = true;
    std::size_t radio = 1;
    bool permitted = true;
    std::size_t shape = 0;
    StepState step = StepState::partly;
    int days = 4;
    int calls = 2;
    bool tagged = true; // the chip that can be taken away
    std::size_t tab = 0;

    std::size_t row = 2;
    std::array<bool, 4> rows_ticked{false, true, false, false};
    bool down = false; // the table's order
    bool revisit = true;
    bool dialog_open = false;
    bool sheet_open = false;
    std::string note;
};

} // namespace ringback::ui
