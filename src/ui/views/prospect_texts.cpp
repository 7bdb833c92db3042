#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

struct Edited {
    bool saved = false;
    bool cancelled = false;
    bool removed = false;
    float height = 0;
};

// A text area with Save and Cancel below it, in place of what it edits.
Edited draw_editor(const Context& context, ImVec2 at, float width, const Field& field, int lines, std::string& text,
                   bool can_remove) {
    const Look& look = context.look;
    Edited edited;
    draw_text_area(look, at, width, lines, field, text);
    float y = at.y + text_area_height(field, lines) + 8;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::small;
    const bool by_key = ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    float x = at.x;
    const Button save{.id = "save text", .label = "Save", .kind = ButtonKind::soft, .size = size};
    edited.saved = draw_button(look, {x, y}, save) || by_key;
    x += button_width(look, save) + 8;
    const Button cancel{.id = "cancel text", .label = "Cancel", .kind = ButtonKind::ghost, .size = size};
    edited.cancelled = draw_button(look, {x, y}, cancel);
    x += button_width(look, cancel) + 8;
    const Button remove{.id = "remove text", .label = "Remove", .kind = ButtonKind::ghost, .size = size};
    if (can_remove) edited.removed = draw_button(look, {x, y}, remove);
    edited.height = y + button_height(size) - at.y;
    return edited;
}

void drop_tidbit(UiState& state) {
    state.tidbit_draft.reset();
    state.tidbit_place.reset();
}

void finish_tidbit(const Context& context, const Prospect& prospect, const Edited& edited) {
    UiState& state = context.state;
    const auto place = state.tidbit_place;
    const std::string text(trimmed(*state.tidbit_draft));
    if (edited.removed || (edited.saved && text.empty() && place)) {
        edit_record(context, prospect, "Tidbit removed", [&](ProspectDetails& details) {
            if (*place < details.tidbits.size())
                details.tidbits.erase(details.tidbits.begin() + static_cast<std::ptrdiff_t>(*place));
        });
    } else if (edited.saved && !text.empty()) {
        edit_record(context, prospect, place ? "Tidbit changed" : "Tidbit added", [&](ProspectDetails& details) {
            if (!place)
                details.tidbits.push_back({text, {}, {}});
            else if (*place < details.tidbits.size())
                details.tidbits[*place].text = text;
        });
    }
    if (edited.saved || edited.removed || edited.cancelled) drop_tidbit(state);
}

float draw_tidbit_editor(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const bool fresh = context.state.focus_page_editor;
    context.state.focus_page_editor = false;
    const Edited edited = draw_editor(context, at, width,
                                      {.id = "tidbit text",
                                       .label = "Tidbit",
                                       .hint = "A useful fact they will want later",
                                       .spellcheck = true,
                                       .label_hidden = true,
                                       .focus = fresh},
                                      2, *context.state.tidbit_draft, context.state.tidbit_place.has_value());
    finish_tidbit(context, prospect, edited);
    return edited.height + 8;
}

void toggle_used(const Context& context, const Prospect& prospect, std::size_t place) {
    const bool used = prospect.tidbits[place].used_on.has_value();
    edit_record(context, prospect, used ? "Tidbit held back again" : "Tidbit marked as used",
                [&](ProspectDetails& details) {
                    details.tidbits[place].used_on = used ? std::nullopt : std::optional(context.moment.today);
                });
}

float draw_tidbit(const Context& context, const Prospect& prospect, std::size_t place, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Tidbit& tidbit = prospect.tidbits[place];
    const bool used = tidbit.used_on.has_value();
    const std::string when = used ? "used " + day_text(*tidbit.used_on, context.moment.today) : "";
    const float when_width = used ? look.width(type::small, when) + 12 : 0;
    const float room = width - 24 - when_width;
    const float text = look.paragraph_height(room, type::dense, tidbit.text);
    const float height = std::max(context.phone() ? 48.0f : 26.0f, text + 6);
    const float top = at.y + (height - text) / 2;
    const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID("item"));
    const float reach = context.phone() ? 16.0f : 3.0f;
    const ImRect bulb({at.x - reach, at.y}, {at.x + 17 + reach / 4, at.y + height});
    const Hit tick =
        hit_area("used", bulb, {.role = mirror::Role::checkbox, .name = "Used: " + tidbit.text, .checked = used});
    look.icon({at.x + 7, top + 10}, used ? icon::circle_check : icon::lightbulb, 14,
              used || !tick.hovered ? (used ? p.text_secondary : p.accent_text) : p.text_primary);
    if (tick.focused) look.focus_ring(ImRect({at.x - 2, top + 1}, {at.x + 16, top + 19}), 4);
    if (tick.pressed) toggle_used(context, prospect, place);
    const ImRect box({at.x + 22, at.y}, {at.x + width, at.y + height});
    const Hit hit = hit_area(
        "edit", box, {.role = mirror::Role::button, .name = "Edit tidbit: " + tidbit.text, .description = when});
    if (hit.hovered) look.fill(ImRect({box.Min.x - 2, box.Min.y}, {box.Max.x + 4, box.Max.y}), p.bg_card, 6);
    look.paint_paragraph({at.x + 24, top}, room, type::dense, used ? p.text_secondary : p.text_primary, tidbit.text);
    look.paint_right({at.x + width, top + 2}, type::small, p.text_secondary, when);
    if (hit.focused) look.focus_ring(box, 6);
    if (hit.pressed) {
        context.state.tidbit_place = place;
        context.state.tidbit_draft = tidbit.text;
        context.state.focus_page_editor = true;
    }
    return height;
}

void save_notes(const Context& context, const Prospect& prospect) {
    edit_record(context, prospect, "Notes on " + short_name(prospect) + " saved",
                [&](ProspectDetails& details) { details.notes = *context.state.notes_draft; });
    context.state.notes_draft.reset();
}

} // namespace

float draw_tidbits(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    UiState& state = context.state;
    const auto left = std::ranges::count_if(prospect.tidbits, [](const Tidbit& tidbit) { return !tidbit.used_on; });
    const std::string count = prospect.tidbits.empty()
                                  ? ""
                                  : std::to_string(left) + " of " + std::to_string(prospect.tidbits.size()) + " left";
    draw_part_heading(context.look, at, "Tidbits", count);
    if (draw_part_button(context, {at.x + width, at.y}, "add tidbit", icon::plus, "Add a tidbit") &&
        !state.tidbit_draft) {
        state.tidbit_draft.emplace();
        state.tidbit_place.reset();
        state.focus_page_editor = true;
    }
    float y = at.y + section_heading_height;
    {
        const mirror::Scope list(mirror::Role::list, "Tidbits", ImGui::GetID("tidbits"));
        for (std::size_t i = 0; i < prospect.tidbits.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            const bool edited = state.tidbit_draft && state.tidbit_place == i;
            y += edited ? draw_tidbit_editor(context, prospect, {at.x, y}, width)
                        : draw_tidbit(context, prospect, i, {at.x, y}, width);
            ImGui::PopID();
            y += 4;
        }
    }
    if (state.tidbit_draft && !state.tidbit_place)
        y += draw_tidbit_editor(context, prospect, {at.x, y}, width);
    else if (prospect.tidbits.empty())
        y += context.look.paragraph(
            {at.x, y}, width, type::dense, context.palette().text_secondary,
            "Facts held back, each a reason for one more follow-up (Shirleen Von Hoffmann, G2).");
    return y - at.y;
}

float draw_notes(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    UiState& state = context.state;
    draw_part_heading(context.look, at, "Notes");
    const float y = at.y + section_heading_height;
    if (state.notes_draft) {
        const bool fresh = state.focus_page_editor;
        state.focus_page_editor = false;
        const Edited edited =
            draw_editor(context, {at.x, y}, width,
                        {.id = "notes", .label = "Notes", .spellcheck = true, .label_hidden = true, .focus = fresh}, 8,
                        *state.notes_draft, false);
        if (edited.saved)
            save_notes(context, prospect);
        else if (edited.cancelled)
            state.notes_draft.reset();
        return section_heading_height + edited.height;
    }
    if (draw_part_button(context, {at.x + width, at.y}, "edit notes", icon::pencil, "Edit the notes")) {
        state.notes_draft = prospect.notes;
        state.focus_page_editor = true;
    }
    const std::string_view words =
        trimmed(prospect.notes).empty() ? std::string_view("Nothing noted yet.") : std::string_view(prospect.notes);
    return section_heading_height +
           context.look.paragraph({at.x, y}, width, type::dense, context.palette().text_secondary, words);
}

} // namespace ringback::ui
