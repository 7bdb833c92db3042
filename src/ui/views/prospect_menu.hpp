// Owns: the menu of a prospect's page: editing, closing, status, removing. Must not know: how changes are carried out.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

// A button with three dots, its upper right corner at `right_top`, and what drops from it.
void draw_prospect_menu(const Context& context, const Prospect& prospect, ImVec2 right_top);

} // namespace ringback::ui
