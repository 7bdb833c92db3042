#include "ui/commands.hpp"

#include "imgui_internal.h"
#include "ui/call_desk.hpp"
#include "ui/today_list.hpp"

namespace ringback::ui {

const Command& command(CommandId id) { return commands()[static_cast<std::size_t>(id)]; }

const Prospect* current_prospect(const Context& context) {
    if (context.state.route.screen == Screen::call) return call_prospect(context);
    if (context.state.route.screen == Screen::prospect) return context.model.find(context.state.route.prospect);
    if (context.state.route.screen != Screen::today || context.moment.queue.empty()) return nullptr;
    if (const Prospect* chosen = context.model.find(context.state.chosen)) return chosen;
    if (shown_today(context).empty()) return nullptr;
    const auto& first = today_entry(context, 0);
    return first.urgency >= playbook::Urgency::snoozed ? nullptr : &context.model.prospects()[first.prospect];
}

std::string_view why_not(const Context& context, CommandId id, const Subject& subject) {
    const Command& command = ui::command(id);
    return command.why_not == nullptr ? std::string_view{} : command.why_not({context, id, subject});
}

bool applies(const Context& context, CommandId id, const Subject& subject) {
    return why_not(context, id, subject).empty();
}

void run_command(const Context& context, CommandId id, const Subject& subject) {
    if (applies(context, id, subject)) command(id).run({context, id, subject});
}

void run_command(const Context& context, CommandId id) { run_command(context, id, {current_prospect(context)}); }

std::string_view command_key_name() { return ImGui::GetIO().ConfigMacOSXBehaviors ? "Cmd" : "Ctrl"; }

bool is_letter_key(ImGuiKeyChord chord) {
    const ImGuiKeyChord key = chord & ~ImGuiMod_Mask_;
    const bool writes =
        (key >= ImGuiKey_0 && key <= ImGuiKey_Z) || (key >= ImGuiKey_Apostrophe && key <= ImGuiKey_GraveAccent);
    return writes && (chord & (ImGuiMod_Ctrl | ImGuiMod_Alt | ImGuiMod_Super)) == 0;
}

std::string keycap_text(ImGuiKeyChord chord) {
    if (chord == 0) return {};
    const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
    if (chord == (ImGuiMod_Shift | ImGuiKey_Slash)) return "?";
    std::string text;
    if ((chord & ImGuiMod_Ctrl) != 0) text = std::string(command_key_name()) + " ";
    if ((chord & ImGuiMod_Shift) != 0) text += "Shift ";
    if (key == ImGuiKey_LeftArrow) return text + "Left";
    if (key == ImGuiKey_RightArrow) return text + "Right";
    return text + (key == ImGuiKey_Slash ? "/" : ImGui::GetKeyName(key));
}

std::string keycap(const Context& context, CommandId id) {
    const ImGuiKeyChord key = command(id).key;
    return is_letter_key(key) && !context.state.letter_keys ? std::string() : keycap_text(key);
}

void run_shortcuts(const Context& context) {
    if (context.opening || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
    const bool letters = context.state.letter_keys && !ImGui::GetIO().WantTextInput;
    for (const Command& command : commands())
        for (const ImGuiKeyChord key : {command.key, command.other}) {
            if (key == 0 || (is_letter_key(key) && !letters)) continue;
            if (!ImGui::IsKeyChordPressed(key, ImGuiInputFlags_None)) continue;
            run_command(context, command.id);
            return;
        }
}

} // namespace ringback::ui
