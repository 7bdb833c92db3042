#include "ui/views/data_folder.hpp"

#include "ui/icons.hpp"
#include "ui/views/data_duties.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

using platform::FolderState;

constexpr std::string_view close_quote = "\xE2\x80\x9D";

std::string quoted(const std::string& name) { return "\xE2\x80\x9C" + name + std::string(close_quote); }

std::string words_for(const Context& context) {
    const platform::FolderStatus& folder = context.state.data.folder;
    const std::string kind =
        platform::is_sealed(context.sealing) ? "A backup, sealed with your passphrase, goes" : "A backup goes";
    switch (folder.state) {
    case FolderState::none:
        return kind + " into a folder of your own once a day. It outlives this browser, and whatever copies that "
                      "folder copies it, too.";
    case FolderState::asks:
        return "The browser wants you to allow writing to " + quoted(folder.name) +
               " again. Saving a backup now asks you for it.";
    case FolderState::writing: return "A backup is being written to " + quoted(folder.name) + ".";
    case FolderState::ready: return kind + " to " + quoted(folder.name) + " once a day while Ringback is open.";
    case FolderState::unavailable: break;
    }
    return {};
}

Duty folder_duty(const Context& context) {
    const DataState& data = context.state.data;
    const bool chosen = data.folder.state != FolderState::none;
    const auto written = folder_written_on(data);
    Duty duty{.icon = icon::folder_open,
              .title = "Backup folder",
              .aside = written ? ago_text(context, *written) : std::string(chosen ? "not written yet" : "none chosen"),
              .chip = {},
              .text = words_for(context),
              .button = {.id = chosen ? "to folder" : "choose folder",
                         .label = chosen ? "Save a backup to the folder now" : "Choose a folder",
                         .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                         .busy = data.folder.state == FolderState::writing}};
    if (data.folder.state == FolderState::asks) duty.chip = "not allowed";
    if (!data.folder.fault.empty()) duty.chip = "failed";
    return duty;
}

} // namespace

float draw_folder(const Context& context, ImVec2 at, float width) {
    const platform::FolderStatus& folder = context.state.data.folder;
    if (folder.state == FolderState::unavailable || context.sample) return 0;
    const Duty duty = folder_duty(context);
    const DutyDrawn drawn = draw_duty(context, at, width, duty);
    const bool chosen = folder.state != FolderState::none;
    if (drawn.pressed && chosen) context.out.ask(WriteToFolder{});
    if (drawn.pressed && !chosen) context.out.ask(ChooseFolder{});
    float y = at.y + drawn.height;
    if (chosen) {
        const Button forget{.id = "forget folder",
                            .label = "Forget the folder",
                            .kind = ButtonKind::ghost,
                            .size = duty.button.size,
                            .disabled = folder.state == FolderState::writing};
        ImVec2 pen{at.x + duty_indent + button_width(context.look, duty.button) + 8, y - button_height(forget.size)};
        if (pen.x + button_width(context.look, forget) > at.x + width) pen = {at.x + duty_indent, y + 8};
        if (draw_button(context.look, pen, forget)) context.out.ask(ForgetFolder{});
        y = pen.y + button_height(forget.size);
    }
    if (!folder.fault.empty())
        y += 8 + context.look.paragraph({at.x + duty_indent, y + 8}, width - duty_indent, type::dense,
                                        context.palette().warn_text, folder.fault);
    return y - at.y;
}

} // namespace ringback::ui
