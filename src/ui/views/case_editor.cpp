#include "exchange/case_json.hpp"
#include "ui/case_shelf.hpp"
#include "ui/icons.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float most_wide = 1160;
constexpr float beside = 880; // from this width on the checks stand beside the form
constexpr float checks_width = 320;
constexpr float widest_form = 720;
constexpr std::size_t most_faults = 8;
constexpr std::size_t most_faults_above = 3; // where the form stands below them

CaseEditorState& desk(const Context& context) { return context.state.practice.editor; }

std::string state_words(const Context& context, const CaseDraft& draft) {
    if (draft.revision() != desk(context).draft_kept) return "Keeping the draft";
    if (!has_case_draft(context, draft.subject().id))
        return is_own_case(context, draft.subject().id) ? "Nothing has changed yet." : "Nothing is kept yet.";
    if (!draft.may_be_played()) return "Kept as a draft. It can be neither played nor shared until all is mended.";
    return is_own_case(context, draft.subject().id)
               ? "Kept as a draft. It is played and shared as it was until you keep it."
               : "Kept as a draft. It can be played and shared once you keep it.";
}

float draw_header(const Context& context, CaseDraft& draft, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Button back{.id = "leave",
                      .label = "Leave the editor",
                      .icon = icon::chevron_left,
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::large : ButtonSize::small};
    const bool leaves = draw_button(look, {at.x - 12, at.y}, back);
    float y = at.y + button_height(back.size) + 4;
    const std::string& title = draft.subject().title;
    y += look.heading_paragraph({at.x, y}, 1, width, type::headline, p.text_primary,
                                title.empty() ? std::string_view("A case without a title") : std::string_view(title)) +
         4;
    const std::string words = state_words(context, draft);
    const float height = look.paint_paragraph({at.x, y}, width, type::small, p.text_secondary, words);
    mirror::text(ImRect({at.x, y}, {at.x + width, y + height}), words, mirror::Role::status, 0, ImGui::GetID("kept"));
    y += height + 12;
    ActRow row(context, {at.x, y}, width);
    const bool sound = draft.may_be_played();
    const std::string_view why = sound ? "" : "Mend what is marked first";
    const bool keeps = row.button(
        {.id = "keep", .label = "Keep", .kind = ButtonKind::primary, .description = why, .disabled = !sound});
    const std::uint64_t before = draft.revision();
    draw_draft_steps(row, draft);
    if (draft.revision() != before) desk(context).typed_of.clear();
    const bool tries =
        row.button({.id = "try", .label = "Try it", .icon = icon::play, .description = why, .disabled = !sound});
    draw_seldom_menu(row, {{"Remove", icon::trash_2, [](const Context& c) { remove_written_case(c); }, true}});
    if (leaves) leave_case_editor(context);
    if (keeps) keep_case(context);
    if (tries) try_case(context);
    return y + row.height() + 20 - at.y;
}

void show_section(const Context& context, CaseSection section) {
    desk(context).section = section;
    desk(context).typed_of.clear();
}

// Tabs where there is room for them, else a select; with how much there is to mend in each.
float draw_sections(const Context& context, const CaseDraft& draft, ImVec2 at, float width) {
    const auto now = static_cast<std::size_t>(desk(context).section);
    std::array<std::string, case_section_labels.size()> counts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (const std::size_t faults = draft.faults_in(static_cast<CaseSection>(i)); faults > 0)
            counts[i] = std::to_string(faults);
    if (width >= 600) {
        std::array<Tab, case_section_labels.size()> tabs;
        for (std::size_t i = 0; i < tabs.size(); ++i) tabs[i] = {.label = case_section_labels[i], .count = counts[i]};
        if (const auto picked = draw_tabs(context.look, at, width, "sections", "Parts of the case", tabs, now))
            show_section(context, static_cast<CaseSection>(*picked));
        return tabs_height() + 20;
    }
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < counts.size(); ++i)
        labels.push_back(std::string(case_section_labels[i]) +
                         (counts[i].empty() ? "" : ", " + counts[i] + " to mend"));
    const Field field{.id = "section", .label = "Part of the case"};
    if (const auto picked = draw_select(context.look, at, width, field, views_of(labels), now))
        show_section(context, static_cast<CaseSection>(*picked));
    return field_height(field) + 16;
}

// A line for a fault, which leads to its place.
float draw_fault(const Context& context, const DraftedFault& fault, std::size_t place, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string said = fault.where + ": " + fault.what;
    const float height = look.paragraph_height(width - 16, type::dense, said) + 8;
    const ImRect box(at, {at.x + width, at.y + height});
    ImGui::PushID(static_cast<int>(place));
    const Hit hit = hit_area("fault", box, {.role = mirror::Role::button, .name = said});
    ImGui::PopID();
    look.fill(box, hit.hovered ? p.bg_hover : p.warn_softer, 6);
    look.paint_paragraph({at.x + 8, at.y + 4}, width - 16, type::dense, p.text_primary, said);
    if (hit.focused) look.focus_ring(box, 6);
    if (hit.pressed) {
        show_section(context, fault.section);
        desk(context).turn = fault.turn;
        desk(context).focus = fault.field;
    }
    return height + 4;
}

float draw_checks(const Context& context, const CaseDraft& draft, std::size_t most, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Checks", ImGui::GetID("checks"));
    const std::size_t count = draft.faults().size();
    const std::string words = count == 0 ? "Checked: it can be played, and every check can be passed"
                                         : count_text(count, "thing to mend", "things to mend");
    look.icon({at.x + 7, at.y + 9}, count == 0 ? icon::circle_check : icon::circle_alert, 14,
              count == 0 ? p.accent_text : p.warn_text);
    const float height = look.paint_paragraph({at.x + 22, at.y}, width - 22, type::dense,
                                              count == 0 ? p.text_secondary : p.warn_text, words);
    mirror::text(ImRect(at, {at.x + width, at.y + height}), words, mirror::Role::status, 0, ImGui::GetID("checked"));
    float y = at.y + height + 6;
    for (std::size_t i = 0; i < std::min(count, most); ++i)
        y += draw_fault(context, draft.faults()[i], i, {at.x, y}, width);
    if (count > most)
        y += look.paragraph({at.x, y + 2}, width, type::small, p.text_secondary,
                            "and " + std::to_string(count - most) + " more") +
             6;
    if (const std::string tried = trial_words(context, draft); !tried.empty())
        y += look.paragraph({at.x, y + 8}, width, type::dense, p.text_secondary, tried) + 8;
    return y + 12 - at.y;
}

void draw_section(CasePen& pen) {
    switch (pen.state().section) {
    case CaseSection::about: draw_case_about(pen); break;
    case CaseSection::person: draw_case_person(pen); break;
    case CaseSection::before: draw_case_before(pen); break;
    case CaseSection::talk: draw_case_talk(pen); break;
    case CaseSection::counts: draw_case_counts(pen); break;
    case CaseSection::trial: break;
    }
    pen.move_down(0);
}

// The open part of the case; what was written into its fields goes into the draft.
float draw_form(const Context& context, CaseDraft& draft, ImVec2 at, float width) {
    CaseEditorState& state = desk(context);
    const std::string_view label = case_section_labels[static_cast<std::size_t>(state.section)];
    const mirror::Scope panel(mirror::Role::tabpanel, label, ImGui::GetID("panel"));
    if (state.section == CaseSection::trial) return draw_case_trial(context, draft, at, width);
    if (state.turn && *state.turn >= draft.subject().turns.size()) state.turn.reset();
    const std::string focus = std::exchange(state.focus, {});
    practice::PracticeCase edited = draft.subject();
    CasePen pen(context, draft, edited, focus, at, width);
    ImGui::PushID(static_cast<int>(state.section));
    draw_section(pen);
    ImGui::PopID();
    if (pen.touched()) draft.edit(pen.what(), [&](practice::PracticeCase& subject) { subject = std::move(edited); });
    return pen.at().y - at.y;
}

} // namespace

void draw_case_editor(const Context& context, CaseDraft& draft, const ImRect& sheet) {
    if (desk(context).trial != nullptr) desk(context).trial->step();
    const ScrollArea scroll("case editor", sheet, mirror::Role::region, "Editor of the case");
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 12.0f : 20.0f)};
    float y = at.y + draw_header(context, draft, at, width);
    const bool two = width >= beside;
    const float form = two ? std::min(width - checks_width - 48, widest_form) : width;
    y += draw_sections(context, draft, {at.x, y}, form);
    if (!two) y += draw_checks(context, draft, most_faults_above, {at.x, y}, width);
    const float top = y;
    y += draw_form(context, draft, {at.x, y}, form);
    if (two) y = std::max(y, top + draw_checks(context, draft, most_faults, {at.x + form + 48, top}, checks_width));
    scroll.end_at(y + 32);
}

} // namespace ringback::ui
