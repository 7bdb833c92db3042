#include "ui/views/opened_file_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

std::string prospects_text(std::size_t count) { return count_text(count, "prospect", "prospects"); }

std::string merge_words(const OpenedFile& file) {
    if (file.added == 0 && file.changed == 0) return "Everything in the file is here already: nothing would change.";
    std::string words = "Adds " + prospects_text(file.added);
    if (file.changed > 0) words += ", and to " + prospects_text(file.changed) + " who are here what their records lack";
    return words + ". Nothing here is overwritten.";
}

std::string replace_words(const Context& context, const OpenedFile& file) {
    return "The " + prospects_text(file.prospects) + " of the file take the place of the " +
           prospects_text(context.model.prospects().size()) + " here, and so do profile and settings.";
}

void draw_choice(const Context& context, FormPen& pen, ImVec2 origin, OpenedFile& file) {
    const Look& look = context.look;
    const mirror::Scope group(mirror::Role::radiogroup, "What to do with it", ImGui::GetID("what"));
    const auto one = [&](const char* id, std::string_view label, bool merges, const std::string& words) {
        const ImVec2 at{origin.x, pen.y()};
        if (draw_radio(look, at, id, label, file.merge == merges)) file.merge = merges;
        const float below = look.paragraph({at.x + 26, at.y + 26}, pen.width() - 26, type::dense,
                                           context.palette().text_secondary, words);
        pen.end_row(26 + below + 4);
    };
    one("replace", "Replace what is here", false, replace_words(context, file));
    one("merge", "Merge into what is here", true, merge_words(file));
}

} // namespace

void draw_opened_file(const Context& context) {
    auto& file = context.state.opened_file;
    Dialog dialog(context.look, "Open this workspace?", 480, file.has_value());
    if (!dialog) return;
    OpenedFile shown = file.value_or(OpenedFile{}); // it is drawn once more while it closes
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph(shown.name + " holds " + prospects_text(shown.prospects) +
                  ". You can undo either while this page is open; save a file of what is here to be sure.");
    draw_choice(context, pen, dialog.origin(), shown);
    const bool idle = shown.merge && shown.added == 0 && shown.changed == 0;
    const Answer answer = draw_ending(
        pen, {.accept = shown.merge ? "Merge it" : "Open it", .cancel = "Save a file first", .disabled = idle});
    dialog.end_at(pen.y());
    if (!file) return;
    file->merge = shown.merge;
    if (answer == Answer::accepted) context.out.ask(TakeOpened{});
    if (answer == Answer::cancelled) context.out.ask(SaveWorkspace{});
    if (dialog.close_asked()) file.reset();
}

} // namespace ringback::ui
