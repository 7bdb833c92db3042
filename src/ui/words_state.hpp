// Owns: what was typed for the words of one prospect, and how they are wanted. Must not know: how they look.
#pragma once

#include "core/ids.hpp"
#include "script/render.hpp"

#include <optional>
#include <vector>

namespace ringback::ui {

struct WordsState {
    ProspectId of;                    // whom all of it is about; words for another begin anew
    std::vector<script::Given> given; // typed for what the record does not hold
    std::optional<script::Field> ask; // its question takes the focus: words were wanted that lack it
    bool plain = false;               // text messages without the characters that cost
};

} // namespace ringback::ui
