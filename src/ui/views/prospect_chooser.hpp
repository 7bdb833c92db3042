// Owns: the dialog that asks for one prospect, and the row of a person in a list of few. Must not know: what for.
#pragma once

#include "ui/context.hpp"
#include "ui/prospect_chooser_state.hpp"

#include <string>

namespace ringback::ui {

float person_height(const Context& context);
// A name with what is quieter behind it; a link where it has an address, else a button: true when it was pressed.
bool draw_person(const Context& context, const Prospect& prospect, const ImRect& box, const std::string& href);

// Shown while `chooser.open`. Who was chosen in this frame; null: nobody.
const Prospect* draw_prospect_chooser(const Context& context, ProspectChooser& chooser, const char* title);

} // namespace ringback::ui
