// Owns: the dialog that tries a script on all prospects and lists whom its words lack something for. Must not know: how
// words are rendered.
#pragma once

#include "ui/context.hpp"

namespace ringback::ui {

void begin_for_all(const Context& context, const script::Script& script);
// Shown while UiState::for_all is set.
void draw_for_all(const Context& context);

} // namespace ringback::ui
