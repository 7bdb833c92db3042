#include "ui/views/playbook_editor.hpp"

#include "mirror/mirror.hpp"
#include "playbook/difference.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/views/playbook_leaf_form.hpp"
#include "ui/views/playbook_question_form.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float two_columns = 860;
constexpr float list_width = 360;
constexpr std::size_t most_faults = 8;

using playbook::Playbook;

// The form of a question or a leaf is open.
bool is_editing(const PlaybookState& state) {
    if (!state.edited) return false;
    const Playbook& playbook = state.draft->playbook();
    return state.edited->place < (state.edited->is_leaf ? playbook.leaves.size() : playbook.nodes.size());
}

// Of each fault a line that leads to its place; returns the height.
float draw_faults(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    PlaybookState& state = context.state.playbook;
    const PlaybookDraft& draft = *state.draft;
    const mirror::Scope group(mirror::Role::group, "Checks", ImGui::GetID("checks"));
    const std::size_t count = draft.faults().size();
    const std::string words = count == 0 ? "Checked: every leaf can be reached, no cycle, nothing ruled out"
                                         : count_text(count, "thing to mend", "things to mend");
    look.icon({at.x + 7, at.y + 9}, count == 0 ? icon::circle_check : icon::circle_alert, 14,
              count == 0 ? p.accent_text : p.warn_text);
    look.paint_cut({at.x + 22, at.y}, width - 22, type::dense, count == 0 ? p.text_secondary : p.warn_text, words);
    mirror::text(ImRect(at, {at.x + width, at.y + 20}), words, mirror::Role::status, 0, ImGui::GetID("checked"));
    float y = at.y + 26;
    for (std::size_t i = 0; i < std::min(count, most_faults); ++i) {
        const playbook::Fault& fault = draft.faults()[i];
        const std::string said = fault_words(draft.playbook(), fault);
        const float height = look.paragraph_height(width - 16, type::dense, said) + 8;
        const ImRect box({at.x, y}, {at.x + width, y + height});
        ImGui::PushID(static_cast<int>(i));
        const Hit hit = hit_area("fault", box, {.role = mirror::Role::button, .name = said});
        ImGui::PopID();
        look.fill(box, hit.hovered ? p.bg_hover : p.warn_softer, 6);
        look.paint_paragraph({at.x + 8, y + 4}, width - 16, type::dense, p.text_primary, said);
        if (hit.focused) look.focus_ring(box, 6);
        const bool leaf = fault.part == playbook::Fault::Part::leaf;
        if (hit.pressed && (leaf || fault.part == playbook::Fault::Part::node))
            state.edited = PlaybookPlace{leaf, static_cast<std::uint16_t>(fault.place)};
        y += height + 4;
    }
    return y - at.y + 8;
}

// Where the draft is, as long as it is no version.
float draw_kept(const Context& context, ImVec2 at, float width) {
    const PlaybookState& state = context.state.playbook;
    const bool waits = state.draft->revision() != state.draft_kept;
    if (!waits && !has_draft(context, state.draft->playbook().id)) return 0;
    const std::string words =
        waits ? "Keeping the draft" : "Kept as a draft. Today goes by the version that was kept last.";
    const float height = context.look.paint_paragraph(at, width, type::dense, context.palette().text_secondary, words);
    mirror::text(ImRect(at, {at.x + width, at.y + height}), words, mirror::Role::status, 0, ImGui::GetID("kept"));
    return height + 16;
}

// What the draft advises for whose path is lit, on a day.
float draw_trial(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    const Prospect* prospect = path_prospect(context);
    if (prospect == nullptr) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Try it", ImGui::GetID("try"));
    const Field field{.id = "day", .label = "Try it on a day", .hint = "2026-11-21, empty for today"};
    const float field_width = std::min(220.0f, width);
    draw_field(look, at, field_width, field, state.try_on);
    const auto day = state.try_on.empty() ? std::optional(context.moment.today) : day_from_text(state.try_on);
    std::string words = "Mend the faults to try it";
    if (!day) {
        words = "Write the day as 2026-11-21";
    } else if (state.draft->may_be_used()) {
        playbook::Recommender recommender(state.draft->playbook(), context.model.profile, *context.moment.zones,
                                          context.moment.now);
        const playbook::Advice advice = recommender.advise_on(*prospect, *day);
        words = display_name(*prospect) + ", " + day_text(*day, context.moment.today) + ": " +
                state.draft->playbook().leaves[advice.leaf].label +
                (advice.due ? ", due " + day_text(*advice.due, context.moment.today) : std::string());
    }
    const float y = at.y + field_height(field) + 6;
    const float height = look.paint_paragraph({at.x, y}, width, type::dense_medium, p.text_primary, words);
    mirror::text(ImRect({at.x, y}, {at.x + width, y + height}), words, mirror::Role::status, 0, ImGui::GetID("tried"));
    return y + height + 16 - at.y;
}

bool draw_line(const Context& context, PlaybookPlace place, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const PlaybookState& state = context.state.playbook;
    const Playbook& playbook = state.draft->playbook();
    const bool on = state.edited == place;
    const auto& faults = state.draft->faults();
    const bool faulty = std::ranges::any_of(faults, [&](const playbook::Fault& fault) {
        const auto part = place.is_leaf ? playbook::Fault::Part::leaf : playbook::Fault::Part::node;
        return fault.part == part && fault.place == place.place;
    });
    const std::string& words =
        place.is_leaf ? playbook.leaves[place.place].label : playbook.nodes[place.place].question;
    const Hit hit = hit_area("line", box,
                             {.role = mirror::Role::button,
                              .name = (place.is_leaf ? "Leaf: " : "Question: ") + words,
                              .description = faulty ? "has something to mend" : "",
                              .pressed = on});
    if (on || hit.hovered) look.fill(box, on ? p.accent_soft : p.bg_hover, 6);
    look.icon({box.Min.x + 14, box.GetCenter().y},
              faulty          ? icon::circle_alert
              : place.is_leaf ? icon_of_leaf(playbook.leaves[place.place])
                              : icon::circle_help,
              14, faulty ? p.warn_text : p.text_secondary);
    look.paint_cut({box.Min.x + 30, box.GetCenter().y - 10}, box.GetWidth() - 38, type::dense, p.text_primary, words);
    if (hit.focused) look.focus_ring(box, 6);
    return hit.pressed;
}

// Questions as they are read, then the leaves; returns the height.
float draw_list(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    const Playbook& playbook = state.draft->playbook();
    const float row = context.phone() ? 48.0f : 30.0f;
    std::optional<PlaybookPlace> chosen;
    float y = at.y;
    const auto part = [&](const char* name, bool is_leaf, std::size_t count) {
        const mirror::Scope list(mirror::Role::group, name, ImGui::GetID(name));
        context.look.heading({at.x, y}, 2, type::small_strong, context.palette().text_secondary, name);
        y += 24;
        ImGui::PushID(name);
        for (std::size_t i = 0; i < count; ++i) {
            const PlaybookPlace place{is_leaf, static_cast<std::uint16_t>(i)};
            ImGui::PushID(static_cast<int>(i));
            if (draw_line(context, place, ImRect({at.x, y}, {at.x + width, y + row}))) chosen = place;
            ImGui::PopID();
            y += row;
        }
        ImGui::PopID();
        y += 12;
    };
    part("Questions", false, playbook.nodes.size());
    part("Leaves", true, playbook.leaves.size());
    if (!chosen) return y - at.y;
    state.edited = chosen;
    return y - at.y;
}

// Its name, what is wrong with it, and what it would advise; returns the height.
float draw_whole(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    float y = at.y;
    std::string name = state.draft->playbook().name;
    const Field field{.id = "name", .label = "Name of the playbook"};
    if (draw_field(context.look, {at.x, y}, width, field, name))
        state.draft->edit("name", [&](Playbook& playbook) { playbook.name = name; });
    y += field_height(field) + 16;
    y += draw_faults(context, {at.x, y}, width);
    y += draw_kept(context, {at.x, y}, width);
    return y + draw_trial(context, {at.x, y}, width) - at.y;
}

float draw_form(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const PlaybookState& state = context.state.playbook;
    float y = at.y;
    if (!is_editing(state))
        return look.paragraph({at.x, y}, width, type::dense, context.palette().text_secondary,
                              "Choose a question or a leaf to change it.");
    const PlaybookPlace place = *state.edited;
    const mirror::Scope form(mirror::Role::group, place.is_leaf ? "Edit the leaf" : "Edit the question",
                             ImGui::GetID("form"));
    look.heading({at.x, y}, 2, type::title, context.palette().text_primary,
                 place.is_leaf ? "Edit the leaf" : "Edit the question");
    y += 36;
    y += place.is_leaf ? draw_leaf_form(context, place.place, {at.x, y}, width)
                       : draw_question_form(context, place.place, {at.x, y}, width);
    return y - at.y;
}

// The list or the form, never one far below the other.
float draw_one_column(const Context& context, ImVec2 at, float width) {
    PlaybookState& state = context.state.playbook;
    float y = at.y;
    if (!is_editing(state)) {
        y += draw_whole(context, at, width);
        y += draw_list(context, {at.x, y}, width);
        if (state.edited) ImGui::SetScrollY(0); // the form stands in its place
        return y - at.y;
    }
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const Button back{.id = "to list", .label = "All questions and leaves", .icon = icon::chevron_left, .size = size};
    if (draw_button(context.look, {at.x, y}, back)) state.edited.reset();
    y += button_height(size) + 16;
    y += draw_faults(context, {at.x, y}, width);
    if (is_editing(state)) y += draw_form(context, {at.x, y}, width);
    return y - at.y;
}

} // namespace

float draw_playbook_editor(const Context& context, ImVec2 at, float width) {
    if (width < two_columns) return draw_one_column(context, at, width);
    const float list = draw_list(context, at, list_width);
    const float left = at.x + list_width + 40;
    const float room = std::min(560.0f, at.x + width - left);
    float y = at.y + draw_whole(context, {left, at.y}, room);
    y += draw_form(context, {left, y}, room);
    return std::max(list, y - at.y) + 16;
}

} // namespace ringback::ui
