// Owns: what the command palette offers for a query: prospects and commands, in groups, the best first.
// Must not know: how rows look, what happens when one is chosen.
#pragma once

#include "ui/commands.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

struct PaletteRow {
    std::optional<std::uint32_t> prospect; // its place in Model::prospects(); none: a command
    CommandId command = CommandId::count;
    std::string label;
    std::string quiet; // beside the label
    const char* icon = nullptr;
    int score = 0;
};

struct PaletteGroup {
    std::string title;
    std::vector<PaletteRow> rows;
    int best = 0;
};

// For the query of UiState::palette, which must be open; what the search remembers is kept there.
std::vector<PaletteGroup> palette_groups(const Context& context);

// The words under which a command is offered: "Call +1 312 555 0147" for the act, else its label.
std::string offered_label(const Context& context, CommandId id, const Subject& subject);
std::string group_title(CommandGroup group, const Prospect* prospect);

} // namespace ringback::ui
