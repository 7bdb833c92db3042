#include "ui/views/script_shared_dialog.hpp"

#include "ui/script_shelf.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

// The reason why it is refused; empty where it was kept.
std::string keep_words(const Context& context, const SharedDraft& shared) {
    auto words = script::parse_template(shared.words);
    if (!words) return "It cannot be read: " + words.error().reason;
    if (trimmed(shared.words).empty()) return "Write its words";
    const auto& all = context.library.shared;
    const auto found = std::ranges::find(all, shared.id, &script::SharedBlock::id);
    if (found == all.end()) return "It is gone";
    script::SharedBlock next = *found;
    next.block.text = std::move(*words);
    return keep_shared_block(context, next).value_or(std::string());
}

std::string keep_name(const Context& context, const SharedDraft& shared) {
    const std::string name(trimmed(shared.id));
    if (name.empty()) return "Write a name";
    const ScriptDraft* draft = open_script_draft(context);
    if (draft == nullptr || block_at(draft->script(), *shared.place) == nullptr) return "It is gone";
    return share_block(context, *shared.place, name).value_or(std::string());
}

} // namespace

void draw_shared_block_dialog(const Context& context) {
    auto& shared = context.state.scripts.shared;
    if (!shared) return;
    const bool names = shared->place.has_value();
    const std::string title = names ? std::string("Share this block") : "Change " + shared->id + " everywhere";
    Dialog dialog(context.look, title.c_str(), 520, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width());
    if (names)
        pen.row({{.field = {.id = "name",
                            .label = "Name, by which other scripts find it",
                            .error = shared->error,
                            .focus = shared->focus && FormPen::is_seen()},
                  .value = &shared->id}});
    else
        pen.row({{.field = {.id = "words",
                            .label = "Words",
                            .error = shared->error,
                            .spellcheck = true,
                            .focus = shared->focus && FormPen::is_seen()},
                  .value = &shared->words,
                  .lines = 5}});
    if (FormPen::is_seen()) shared->focus = false;
    const Answer answer = end_dialog(pen, dialog, {.accept = names ? "Share" : "Keep for all"}, submitted);
    if (answer == Answer::accepted) shared->error = names ? keep_name(context, *shared) : keep_words(context, *shared);
    if (answer == Answer::none || (answer == Answer::accepted && !shared->error.empty())) return;
    shared.reset();
    dialog.close();
}

} // namespace ringback::ui
