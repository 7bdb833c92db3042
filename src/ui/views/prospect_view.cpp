#include "ui/views/prospect_view.hpp"

#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr float most_wide = 1240;
constexpr float column_gap = 40;
constexpr float part_gap = 28;

using Part = float (*)(const Context&, const Prospect&, ImVec2, float);

float draw_column(const Context& context, const Prospect& prospect, ImVec2 at, float width,
                  std::initializer_list<Part> parts) {
    float y = at.y;
    for (const Part part : parts) y += part(context, prospect, {at.x, y}, width) + part_gap;
    return y - part_gap;
}

float draw_columns(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    if (width >= 960) {
        const float room = width - 2 * column_gap;
        const float first = snapped(room * 0.392f);
        const float second = snapped(room * 0.326f);
        const float third = room - first - second;
        const float second_x = at.x + first + column_gap;
        return std::max(
            {draw_column(context, prospect, at, first, {draw_touches}),
             draw_column(context, prospect, {second_x, at.y}, second, {draw_process, draw_agreement, draw_details}),
             draw_column(context, prospect, {second_x + second + column_gap, at.y}, third,
                         {draw_channels, draw_tidbits, draw_notes})});
    }
    if (width >= 680) {
        const float first = snapped((width - column_gap) * 0.52f);
        const float second = width - column_gap - first;
        return std::max(draw_column(context, prospect, at, first, {draw_touches, draw_notes, draw_details}),
                        draw_column(context, prospect, {at.x + first + column_gap, at.y}, second,
                                    {draw_process, draw_agreement, draw_channels, draw_tidbits}));
    }
    return draw_column(
        context, prospect, at, width,
        {draw_touches, draw_process, draw_agreement, draw_channels, draw_tidbits, draw_notes, draw_details});
}

float draw_page(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    float y = at.y;
    if (context.phone()) {
        y += draw_prospect_header_phone(context, prospect, {at.x, y}, width) + 12;
        y += draw_next_card(context, prospect, {at.x, y}, width) + 16;
        y += draw_truth(context, prospect, {at.x, y}, width) + part_gap;
    } else {
        y += draw_prospect_header(context, prospect, {at.x, y}, width) + 14;
        y += draw_truth(context, prospect, {at.x, y}, width) + 16;
        y += draw_silence(context, prospect, {at.x, y}, width) + 20;
    }
    return draw_columns(context, prospect, {at.x, y}, width);
}

// What was typed and not saved when the page is left is saved for whom it was typed: nothing is lost.
void keep_drafts(const Context& context, const ProspectId& shown) {
    UiState& state = context.state;
    if (state.page_drafts_of == shown) return;
    const Prospect* before = context.model.find(state.page_drafts_of);
    if (before != nullptr)
        edit_record(context, *before, "What you typed for " + short_name(*before) + " was saved",
                    [&](ProspectDetails& details) {
                        if (state.notes_draft) details.notes = *state.notes_draft;
                        if (state.tidbit_draft && !trimmed(*state.tidbit_draft).empty()) {
                            const std::string text(trimmed(*state.tidbit_draft));
                            if (state.tidbit_place && *state.tidbit_place < details.tidbits.size())
                                details.tidbits[*state.tidbit_place].text = text;
                            else
                                details.tidbits.push_back({text, {}, {}});
                        }
                    });
    state.notes_draft.reset();
    state.tidbit_draft.reset();
    state.tidbit_place.reset();
    state.page_drafts_of = shown;
}

void draw_not_found(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ImVec2 at{area.Min.x + (context.phone() ? 16.0f : 32.0f), area.Min.y + 32};
    look.heading(at, 1, type::pane, p.text_primary, "Nobody is here");
    const float room = std::min(480.0f, area.Max.x - at.x - 16);
    const float height =
        look.paragraph({at.x, at.y + 36}, room, type::base, p.text_secondary,
                       "This prospect is not in your workspace. They may have been removed; undo brings them back.");
    const std::string back = href_of({Screen::prospects, {}});
    draw_button(look, {at.x, at.y + 36 + height + 16},
                {.id = "all",
                 .label = "See all prospects",
                 .kind = ButtonKind::soft,
                 .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                 .href = back});
}

} // namespace

void draw_prospect(const Context& context, const ImRect& area) {
    const ProspectId& id = context.state.route.prospect;
    keep_drafts(context, id);
    const Prospect* prospect = context.model.find(id);
    if (prospect == nullptr) {
        draw_not_found(context, area);
        return;
    }
    const bool phone = context.phone();
    const float side = phone ? 16.0f : 32.0f;
    const ImRect page(area.Min, {area.Max.x, area.Max.y - (phone ? action_bar_height : 0.0f)});
    ImGui::PushID(id.text.c_str()); // another prospect is another page: scroll position and focus start anew
    {
        const ScrollArea scroll("prospect", page);
        const ImVec2 at{scroll.origin().x + side, scroll.origin().y + (phone ? 4.0f : 20.0f)};
        const float width = std::min(scroll.width() - 2 * side, most_wide);
        scroll.end_at(draw_page(context, *prospect, at, width) + 40);
    }
    if (phone) draw_action_bar(context, *prospect, ImRect({area.Min.x, page.Max.y}, area.Max));
    ImGui::PopID();
}

} // namespace ringback::ui
