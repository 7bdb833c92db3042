// Owns: what the Scripts screen remembers between frames. Must not know: how it looks.
#pragma once

#include "ui/prospect_chooser_state.hpp"

namespace ringback::ui {

struct ScriptsState {
    ProspectChooser chooser; // for whom the words are shown
};

} // namespace ringback::ui
