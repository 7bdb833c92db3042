#include "ui/commands.hpp"

#include "imgui.h"
#include "playbook/logging.hpp"
#include "ui/acts.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/touch_form.hpp"

namespace ringback::ui {
namespace {

struct Chord {
    CommandId id;
    ImGuiKeyChord keys;
};

constexpr std::array<Command, static_cast<std::size_t>(CommandId::count)> table{{
    {CommandId::log_no_answer, "No answer", "1"},
    {CommandId::log_left_message, "Left message", "2"},
    {CommandId::log_spoke, "Spoke", "3"},
    {CommandId::log_sent, "Sent", "4"},
    {CommandId::log_replied, "Replied", "5"},
    {CommandId::log_met, "Met", "6"},
    {CommandId::log_bounced, "Bounced", "7"},
    {CommandId::log_opted_out, "Opted out", "8"},
    {CommandId::act, "Do it", "C"},
    {CommandId::log_details, "Log a touch", "L"},
    {CommandId::add_prospect, "Add a prospect", "N"},
    {CommandId::import_contacts, "Import contacts", "I"},
    {CommandId::search, "Search", "Ctrl K"},
    {CommandId::next_row, "Next", "J"},
    {CommandId::previous_row, "Previous", "K"},
    {CommandId::undo, "Undo", "Ctrl Z"},
    {CommandId::redo, "Redo", "Ctrl Y"},
    {CommandId::save_file, "Save the workspace as a file", "Ctrl S"},
    {CommandId::open_file, "Open a workspace file", "Ctrl O"},
    {CommandId::go_today, "Today", ""},
    {CommandId::go_prospects, "Prospects", ""},
    {CommandId::go_data, "Data", ""},
}};

const Chord chords[] = {
    {CommandId::log_no_answer, ImGuiKey_1},
    {CommandId::log_left_message, ImGuiKey_2},
    {CommandId::log_spoke, ImGuiKey_3},
    {CommandId::log_sent, ImGuiKey_4},
    {CommandId::log_replied, ImGuiKey_5},
    {CommandId::log_met, ImGuiKey_6},
    {CommandId::log_bounced, ImGuiKey_7},
    {CommandId::log_opted_out, ImGuiKey_8},
    {CommandId::act, ImGuiKey_C},
    {CommandId::log_details, ImGuiKey_L},
    {CommandId::add_prospect, ImGuiKey_N},
    {CommandId::import_contacts, ImGuiKey_I},
    {CommandId::search, ImGuiMod_Ctrl | ImGuiKey_K},
    {CommandId::next_row, ImGuiKey_J},
    {CommandId::previous_row, ImGuiKey_K},
    {CommandId::undo, ImGuiMod_Ctrl | ImGuiKey_Z},
    {CommandId::redo, ImGuiMod_Ctrl | ImGuiKey_Y},
    {CommandId::redo, ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z},
    {CommandId::save_file, ImGuiMod_Ctrl | ImGuiKey_S},
    {CommandId::open_file, ImGuiMod_Ctrl | ImGuiKey_O},
};

bool someone_types() {
    return ImGui::GetIO().WantTextInput ||
           ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

void step_row(const Context& context, int by) {
    const auto& queue = context.moment.queue;
    const Prospect* chosen = current_prospect(context);
    if (context.state.route.screen != Screen::today || chosen == nullptr) return;
    const auto* entry = context.moment.entry_of(context.model, chosen->id);
    const auto place = static_cast<std::ptrdiff_t>(entry - queue.data()) + by;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(queue.size())) return;
    const auto& next = queue[static_cast<std::size_t>(place)];
    if (next.urgency == playbook::Urgency::at_rest) return;
    context.out.ask(GoTo{{Screen::today, context.model.prospects()[next.prospect].id}, true});
}

} // namespace

std::span<const Command> commands() { return table; }

const Command& command(CommandId id) { return table[static_cast<std::size_t>(id)]; }

const Prospect* current_prospect(const Context& context) {
    if (context.state.route.screen == Screen::prospect) return context.model.find(context.state.route.prospect);
    if (context.state.route.screen != Screen::today || context.moment.queue.empty()) return nullptr;
    if (const Prospect* chosen = context.model.find(context.state.chosen)) return chosen;
    const auto& first = context.moment.queue.front();
    return first.urgency == playbook::Urgency::at_rest ? nullptr : &context.model.prospects()[first.prospect];
}

void run_command(const Context& context, CommandId id) {
    const Prospect* prospect = current_prospect(context);
    if (id <= CommandId::log_opted_out) {
        if (prospect != nullptr) log_outcome(context, *prospect, outcome_keys[static_cast<std::size_t>(id)]);
        return;
    }
    switch (id) {
    case CommandId::act:
        if (prospect != nullptr) act_on_advice(context, *prospect);
        break;
    case CommandId::log_details:
        if (prospect != nullptr) log_with_details(context, *prospect);
        break;
    case CommandId::add_prospect: begin_add(context.state, context.moment); break;
    case CommandId::import_contacts: context.out.go({Screen::import_contacts, {}}); break;
    case CommandId::search:
        context.state.focus_search = true;
        context.out.go({Screen::prospects, {}});
        break;
    case CommandId::next_row: step_row(context, 1); break;
    case CommandId::previous_row: step_row(context, -1); break;
    case CommandId::undo: context.out.ask(Undo{}); break;
    case CommandId::redo: context.out.ask(Redo{}); break;
    case CommandId::save_file: context.out.ask(SaveWorkspace{}); break;
    case CommandId::open_file: context.out.ask(PickFile{".json,.csv,.txt"}); break;
    case CommandId::go_today: context.out.go({Screen::today, {}}); break;
    case CommandId::go_prospects: context.out.go({Screen::prospects, {}}); break;
    case CommandId::go_data: context.out.go({Screen::data, {}}); break;
    default: break;
    }
}

void run_shortcuts(const Context& context) {
    if (context.opening || someone_types()) return;
    for (const Chord& chord : chords)
        if (ImGui::IsKeyChordPressed(chord.keys, ImGuiInputFlags_None)) run_command(context, chord.id);
}

} // namespace ringback::ui
