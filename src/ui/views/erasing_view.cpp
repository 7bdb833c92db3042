#include "ui/views/erasing_view.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {

float draw_erasing(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "Leave this device");
    float y = at.y + 30;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                        context.demo ? std::string_view("Deletes what the demo has left in this browser. Your own "
                                                        "workspace is not touched.")
                                     : std::string_view("Deletes both copies, the daily backups and the settings. "
                                                        "Files that you saved stay where they are.")) +
         12;
    const Button button{.id = "erase",
                        .label = "Delete all on this device",
                        .icon = icon::trash_2,
                        .kind = ButtonKind::neutral, // the question after it is the alarm
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(look, {at.x, y}, button)) context.state.data.erasing = true;
    return y + button_height(button.size) - at.y;
}

void draw_erasing_dialog(const Context& context) {
    bool& asked = context.state.data.erasing;
    Dialog dialog(context.look, "Delete all on this device?", 480, asked);
    if (!dialog) return;
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph("These go, in every tab, and nobody can bring them back: " +
                  count_text(context.model.prospects().size(), "prospect", "prospects") +
                  " with all that is recorded, in both copies; the daily backups in this browser; the passphrase; your "
                  "settings; and that a backup folder was chosen.");
    pen.paragraph(context.demo
                      ? "All of this is the demo's: your own workspace is not touched. The demo is filled anew."
                      : "Files that you saved, and those in the backup folder, stay. The program stays, too, "
                        "and starts as on the first day.");
    const Answer answer = draw_ending(pen, {.accept = "Delete all", .cancel = "Save a file first", .danger = true});
    dialog.end_at(pen.y());
    if (!asked) return;
    if (answer == Answer::accepted) context.out.ask(EraseAll{});
    if (answer == Answer::cancelled) context.out.ask(SaveWorkspace{});
    if (answer == Answer::accepted || dialog.close_asked()) asked = false;
}

} // namespace ringback::ui
