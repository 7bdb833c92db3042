// Owns: the user's own scripts on the Scripts screen: which is edited, copying, keeping, removing, drafts. Must not
// know: how it is drawn, how versions are stored (exchange/kept_scripts.hpp).
#pragma once

#include "script/script.hpp"
#include "ui/context.hpp"
#include "ui/script_draft.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

inline bool is_own(const script::Script& script) { return script.version > 0; }
// It came with Ringback, though the user's own version may stand in its place.
bool came_with_ringback(std::string_view id);
bool has_script_draft(const Context& context, std::string_view id);

// The draft that is edited where its script is the one on screen; null otherwise.
ScriptDraft* open_script_draft(const Context& context);

// Goes on with the draft where one is kept. One that came with Ringback becomes the user's own version of it.
void edit_script(const Context& context, const script::Script& script);
void duplicate_script(const Context& context, const script::Script& script);
void begin_script(const Context& context, std::string_view technique, std::optional<Channel> channel);
// What is edited becomes the next version.
void keep_script(const Context& context);
// What was edited stays as a draft.
void leave_script_editor(const Context& context);
void drop_script_draft(const Context& context, const script::Script& script);
void remove_script(const Context& context, const script::Script& script);

// A block that others use, too: kept at once, and it changes in all of them. Refused with a reason.
std::optional<std::string> keep_shared_block(const Context& context, const script::SharedBlock& block);
// The same for a block of the draft, which uses it from then on.
std::optional<std::string> share_block(const Context& context, BlockPlace place, const std::string& name);

// To be called once a frame on every screen, before it is drawn: keeps what is edited as a draft, a moment after
// somebody has typed.
void keep_script_draft_in_time(const Context& context);
// Until it has something to keep.
std::optional<std::chrono::milliseconds> script_draft_wait(const UiState& state);

} // namespace ringback::ui
