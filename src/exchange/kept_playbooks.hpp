// Owns: the user's own playbooks as a workspace keeps them: every text that was kept, with its version and its day.
// Must not know: screens, how a playbook is evaluated, who stores the workspace.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "exchange/read_error.hpp"
#include "playbook/playbook.hpp"

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// In the file an item of "playbooks": {"id", "version", "kept_on", "playbook": {...}}. A bare playbook counts, too.
struct KeptPlaybook {
    std::string id;
    std::uint32_t version = 1; // from 1, growing among those with the same id
    std::optional<Day> kept_on;
    std::string json; // the playbook's own text (data/playbooks/FORMAT.md)
    bool draft = false;
};

// In the order in which they were kept. What is no playbook by its looks is left out here and stays in the file, and so
// are drafts.
std::vector<KeptPlaybook> kept_playbooks(const Model& model);
// The latest version; none where there is none.
std::optional<KeptPlaybook> latest_kept(const Model& model, std::string_view id);

// The action that keeps `json` as the next version. Refused with its first fault where it is no playbook, and where its
// id is that of a built-in one or has quotes, backslashes or control characters in it.
std::expected<KeepPlaybook, ReadError> keep_playbook(std::string_view json, const Model& model, Day today);

// What was being edited of a playbook when the editor was left, with its faults: an item {"id", "draft": true,
// "kept_on", "playbook": {...}}, at most one of each playbook. Never used for advice.
std::optional<playbook::Playbook> kept_draft(const Model& model, std::string_view id);
std::vector<std::string> drafted_playbooks(const Model& model); // their ids
KeepPlaybook keep_draft(const playbook::Playbook& playbook, Day today);
KeepPlaybook drop_draft(std::string_view id);

struct PlaybookInUse {
    std::shared_ptr<const playbook::Playbook> playbook; // never null
    std::string trouble; // why it is the blended one instead of the chosen one; empty where all is well
};

// What profile.playbook names: a built-in one, or the latest version of one of the user's own.
PlaybookInUse playbook_in_use(const Model& model);

} // namespace ringback::exchange
