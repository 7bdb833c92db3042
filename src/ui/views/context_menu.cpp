#include "ui/views/context_menu.hpp"

#include "mirror/mirror.hpp"
#include "ui/command_search.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace ringback::ui {
namespace {

using enum CommandId;

constexpr const char* popup_name = "context menu";
constexpr CommandId line = CommandId::count;

constexpr CommandId of_prospect[]{
    act,           log_details, mark_row,   line,       open_page,  show_on_today, open_in_tab,   review_sheet,
    edit_details,  line,        copy_words, copy_name,  copy_phone, copy_email,    line,          reopen_file,
    revisit_later, mark_won,    mark_lost,  close_file, line,       stop_contact,  allow_contact, remove_prospect};
constexpr CommandId of_touch[]{edit_touch, copy_note, line, remove_touch};
constexpr CommandId of_words[]{copy_words, line, act, log_details, line, open_page, open_in_tab};

bool is_danger(CommandId id) { return id == stop_contact || id == remove_prospect || id == remove_touch; }

// Only what applies; no line first, last or twice.
std::vector<CommandId> entries_for(const Context& context, const MenuTarget& target, const Subject& subject) {
    const std::span<const CommandId> all = target.touch           ? std::span<const CommandId>(of_touch)
                                           : !target.text.empty() ? std::span<const CommandId>(of_words)
                                                                  : std::span<const CommandId>(of_prospect);
    std::vector<CommandId> entries;
    for (const CommandId id : all)
        if (id == line ? !entries.empty() && entries.back() != line : applies(context, id, subject))
            entries.push_back(id);
    if (!entries.empty() && entries.back() == line) entries.pop_back();
    return entries;
}

ImRect anchor_of(const Context& context, const MenuTarget& target, std::size_t rows) {
    const float height = static_cast<float>(rows) * (context.phone() ? 48.0f : 32.0f) + 12;
    ImVec2 at = context.phone() ? ImVec2{16, context.page_height} : ImVec2{24, 24};
    if (target.at) at = {target.at->first, target.at->second};
    at.x = std::max(8.0f, std::min(at.x, context.page_width - menu_width - 8));
    at.y = std::max(8.0f, std::min(at.y, context.page_height - height - 8));
    return ImRect({at.x, at.y - 4}, {at.x + menu_width, at.y - 4});
}

} // namespace

void offer_menu(const Context& context, const MenuTarget& target, const ImRect* box) {
    const bool pointed = box == nullptr ? ImGui::IsItemHovered()
                                        : ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box->Min, box->Max);
    if (!pointed || !ImGui::IsMouseClicked(ImGuiMouseButton_Right)) return;
    MenuTarget wanted = target;
    const ImVec2 at = ImGui::GetMousePos();
    wanted.at = {at.x, at.y};
    open_menu(context, wanted);
}

void open_menu(const Context& context, const MenuTarget& target) { context.state.menu = target; }

void draw_context_menu(const Context& context) {
    UiState& state = context.state;
    if (!state.menu) return;
    const Prospect* prospect = context.model.find(state.menu->prospect);
    if (prospect == nullptr) {
        state.menu.reset();
        return;
    }
    // ImGui closes every popup at the end of the frame of a right click.
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Right) && !ImGui::IsPopupOpen(popup_name)) return;
    const Subject subject{prospect, state.menu->touch.value_or(static_cast<std::size_t>(-1)), state.menu->text};
    const auto entries = entries_for(context, *state.menu, subject);
    if (!state.menu->opened) {
        state.menu->opened = true;
        ImGui::OpenPopup(popup_name);
    }
    const std::string name = "Menu of " + display_name(*prospect);
    Menu menu(context.look, popup_name, name, anchor_of(context, *state.menu, entries.size()), menu_width);
    if (!menu) {
        state.menu.reset();
        return;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const CommandId id = entries[i];
        if (id == line) {
            menu.line();
            continue;
        }
        const std::string label = offered_label(context, id, subject);
        const std::string key = context.phone() || state.menu->touch ? std::string() : keycap(context, id);
        if (menu.item(command(id).label.data(), label, command(id).icon, is_danger(id), key))
            run_command(context, id, subject);
    }
}

} // namespace ringback::ui
