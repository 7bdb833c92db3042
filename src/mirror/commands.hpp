// Carries out what the user did to the page's elements. Internal to src/mirror.
#pragma once

#include "mirror/bridge.hpp"

namespace mirror {

/// Whether the page has told something about this text field that was not carried out yet.
bool has_text_command(Key key);

/// Whether a number is being entered into this slider by its text mode.
bool has_value_command(Key key);

/// Each answers whether the command is done; false: again in the next frame.
bool enter_text(PendingCommand& pending, const Node& node);
bool enter_value(PendingCommand& pending, const Node& node);

/// Who wants the focus to move: the page has moved its own already and works by keyboard, or the program asks for it.
enum class FocusBy { page, program };

/// Makes the item ImGui's focused one. False where its window is gone or behind a modal.
bool focus_item(const Node& node, FocusBy by = FocusBy::page);

/// As if it had been clicked. Disabled and inert ones stay as they are.
void activate_item(const Node& node, ImGuiActivateFlags flags, FocusBy by = FocusBy::page);

} // namespace mirror
