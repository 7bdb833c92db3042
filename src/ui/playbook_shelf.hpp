// Owns: the user's own playbooks on the Playbook screen: which there are, copying, keeping, choosing, removing one.
// Must not know: how it is drawn, how versions are stored (exchange/kept_playbooks.hpp).
#pragma once

#include "playbook/playbook.hpp"
#include "ui/context.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// Remembered until the workspace changes.
const std::vector<OwnPlaybook>& own_playbooks(const Context& context);
bool is_built_in(std::string_view id);
bool is_in_use(const Context& context, std::string_view id);

// Null where there is no such playbook, or it cannot be read.
const playbook::Playbook* own_playbook(const Context& context, const std::string& id);

// What another value of a parameter, the editor or a file has made: kept under a new name where it was a built-in one,
// else as the next version. What was in use goes on being in use in its new form. Gives the id; empty where refused.
std::string keep_playbook(const Context& context, playbook::Playbook playbook, std::string_view said);
// A copy of the playbook on screen, opened in the editor.
void copy_to_edit(const Context& context);
// Goes on with the draft where one is kept.
void edit_own(const Context& context);
// What was edited stays as a draft.
void leave_editor(const Context& context);
void drop_draft(const Context& context);
bool has_draft(const Context& context, std::string_view id);
// To be called once a frame on every screen: keeps what is edited as a draft, a moment after somebody has typed.
void keep_draft_in_time(const Context& context);
// Until it has something to keep.
std::optional<std::chrono::milliseconds> draft_wait(const UiState& state);
void use_playbook(const Context& context, const std::string& id);
void remove_own(const Context& context, const std::string& id);

// A version with what it changed, the latest first.
struct PlaybookVersion {
    std::uint32_t version = 1;
    std::string day; // "Wed 18 Nov", may be empty
    std::vector<std::string> changes;
};
std::vector<PlaybookVersion> versions_of(const Context& context, const std::string& id);

} // namespace ringback::ui
