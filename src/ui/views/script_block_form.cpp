#include "ui/views/script_block_form.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/script_condition_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float gap = 12;
constexpr int fewest_lines = 2;
constexpr int most_lines = 12;

struct Pen {
    const Context& context;
    ScriptDraft& draft;
    BlockPlace place;
    ImVec2 at;
    float width;

    const script::Block& block() const { return *block_at(draft.script(), place); }
    template <class Change>
    void change(Change&& change) const {
        draft.edit({}, [&](script::Script& script) {
            std::forward<Change>(change)(blocks_of(script, place.in_subject)[place.at]);
        });
    }
};

std::vector<std::string_view> kind_labels() {
    std::vector<std::string_view> labels;
    for (std::size_t i = 0; i < Vocabulary<script::BlockKind>::words.size(); ++i)
        labels.push_back(label_of(static_cast<script::BlockKind>(i)));
    return labels;
}

enum class Wish { none, up, down, remove, close };

// Its kind at the left; moving, removing and closing it at the right.
Wish draw_head(Pen& pen) {
    const Context& context = pen.context;
    const Look& look = context.look;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const auto tool = [&](const char* id, const char* icon, std::string_view name, bool disabled) {
        return Button{
            .id = id, .icon = icon, .kind = ButtonKind::ghost, .size = size, .name = name, .disabled = disabled};
    };
    const std::size_t count =
        pen.place.in_subject ? pen.draft.script().subject.size() : pen.draft.script().blocks.size();
    const std::array<std::pair<Wish, Button>, 4> tools{
        {{Wish::up, tool("up", icon::arrow_up, "Move up", pen.place.at == 0)},
         {Wish::down, tool("down", icon::arrow_down, "Move down", pen.place.at + 1 >= count)},
         {Wish::remove, tool("remove", icon::trash_2, "Remove this block", count < 2 && !pen.place.in_subject)},
         {Wish::close, tool("close", icon::check, "Done with this block", false)}}};
    Wish wish = Wish::none;
    float x = pen.at.x + pen.width;
    for (const auto& [what, button] : tools) x -= button_width(look, button) + 2;
    const Field field{.id = "kind", .label = "Kind of block", .label_hidden = true};
    const float room = std::min(200.0f, x - pen.at.x - 8);
    if (pen.place.in_subject) {
        look.text({pen.at.x, pen.at.y + 8}, type::base_strong, context.palette().text_primary, "Subject");
    } else if (pen.block().shared.empty()) {
        const auto labels = kind_labels();
        const auto now = static_cast<std::size_t>(pen.block().kind);
        if (const auto picked = draw_select(look, pen.at, room, field, labels, now))
            pen.change([&](script::Block& block) { block.kind = static_cast<script::BlockKind>(*picked); });
    } else {
        look.text({pen.at.x, pen.at.y + 8}, type::base_strong, context.palette().text_primary,
                  label_of(pen.block().kind));
    }
    for (const auto& [what, button] : tools) {
        if (draw_button(look, {x, pen.at.y + 2}, button)) wish = what;
        x += button_width(look, button) + 2;
    }
    pen.at.y += std::max(field_height(field), button_height(size)) + gap;
    return wish;
}

void draw_words(Pen& pen) {
    const Context& context = pen.context;
    ScriptsState& state = context.state.scripts;
    std::string words = pen.block().text.source;
    const DraftFault* fault = pen.draft.fault_at(pen.place);
    if (state.caret_of != pen.place) state.caret = words.size();
    state.caret_of = pen.place;
    const Field field{.id = "words",
                      .label = "Words",
                      .error = fault == nullptr ? std::string_view{} : std::string_view(fault->reason),
                      .spellcheck = true,
                      .focus = std::exchange(state.focus_words, false),
                      .caret = &state.caret};
    const float height = context.look.paragraph_height(pen.width - 24, type::field, words);
    const int lines = std::clamp(static_cast<int>(std::ceil(height / 20)), fewest_lines, most_lines);
    const bool changed = draw_text_area(context.look, pen.at, pen.width, lines, field, words);
    pen.at.y += text_area_height(field, lines) + gap;
    if (changed) pen.draft.write(pen.place, std::move(words));
}

// Put in where the typing was last.
void draw_insert(Pen& pen) {
    std::vector<std::string_view> labels;
    for (std::size_t i = 0; i < script::field_count; ++i)
        labels.push_back(script::info(static_cast<script::Field>(i)).label);
    const Field field{.id = "insert", .label = "Insert a field", .hint = "Insert a field", .label_hidden = true};
    const auto picked =
        draw_select(pen.context.look, pen.at, std::min(220.0f, pen.width), field, labels, script::field_count);
    pen.at.y += field_height(field) + gap;
    if (!picked) return;
    ScriptsState& state = pen.context.state.scripts;
    const std::string& words = pen.block().text.source;
    std::string written = with_field(words, state.caret, static_cast<script::Field>(*picked));
    state.caret += written.size() - words.size();
    pen.draft.write(pen.place, std::move(written));
    state.focus_words = true;
}

// A block that others use, too, is changed in all of them at once.
void draw_shared(Pen& pen) {
    const Context& context = pen.context;
    const std::string& id = pen.block().shared;
    std::size_t users = 0;
    for (const script::Script& script : context.library.scripts)
        if (std::ranges::contains(script.blocks, id, &script::Block::shared)) ++users;
    pen.at.y += context.look.paragraph(pen.at, pen.width, type::read, context.palette().text_primary,
                                       field_text(pen.block().text).text) +
                8;
    pen.at.y += context.look.paragraph(pen.at, pen.width, type::small, context.palette().text_secondary,
                                       "Shared as " + id + ", used by " + count_text(users, "script", "scripts")) +
                8;
    ActRow row(context, pen.at, pen.width);
    const bool edit = row.button({.id = "everywhere", .label = "Change it everywhere", .icon = icon::pencil});
    const bool own = row.button({.id = "own", .label = "Make it this script's own", .kind = ButtonKind::ghost});
    pen.at.y += row.height() + gap;
    if (edit)
        context.state.scripts.shared =
            SharedDraft{.place = std::nullopt, .id = id, .words = pen.block().text.source, .error = {}};
    if (own) pen.change([](script::Block& block) { block.shared.clear(); });
}

void draw_own(Pen& pen) {
    draw_words(pen);
    draw_insert(pen);
    const std::string which = (pen.place.in_subject ? "subject " : "block ") + std::to_string(pen.place.at);
    const ConditionResult result = draw_script_condition(
        {.context = pen.context, .now = pen.block().when, .which = which, .of_block = true}, pen.at, pen.width);
    pen.at.y += result.height + 4;
    if (result.changed) pen.change([&](script::Block& block) { block.when = *result.changed; });
    if (pen.place.in_subject || pen.draft.fault_at(pen.place) != nullptr) return;
    const Button share{.id = "share",
                       .label = "Share with other scripts",
                       .icon = icon::waypoints,
                       .kind = ButtonKind::ghost,
                       .size = pen.context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(pen.context.look, {pen.at.x - 12, pen.at.y}, share))
        pen.context.state.scripts.shared = SharedDraft{.place = pen.place, .id = {}, .words = {}, .error = {}};
    pen.at.y += button_height(share.size) + 4;
}

Wish asked_by_key() {
    if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_UpArrow)) return Wish::up;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_DownArrow)) return Wish::down;
    return Wish::none;
}

void carry_out(const Context& context, ScriptDraft& draft, BlockPlace place, Wish wish) {
    ScriptsState& state = context.state.scripts;
    if (wish == Wish::close) state.chosen.reset();
    if (wish == Wish::remove) {
        draft.remove(place);
        state.chosen.reset();
    }
    const bool down = wish == Wish::down;
    if ((down || wish == Wish::up) && draft.move(place, down)) {
        state.chosen->at = down ? place.at + 1 : place.at - 1;
        mirror::announce(std::string(label_of(block_at(draft.script(), *state.chosen)->kind)) + ", now number " +
                         std::to_string(state.chosen->at + 1));
    }
}

} // namespace

float draw_script_block_form(const Context& context, ScriptDraft& draft, BlockPlace place, ImVec2 at, float width) {
    const mirror::Scope group(mirror::Role::group, "Edit the block", ImGui::GetID("edit block"));
    Pen pen{context, draft, place, at, width};
    Wish wish = draw_head(pen);
    if (wish == Wish::none) wish = asked_by_key();
    if (pen.block().shared.empty())
        draw_own(pen);
    else
        draw_shared(pen);
    carry_out(context, draft, place, wish);
    return pen.at.y - at.y;
}

} // namespace ringback::ui
