#include "ui/views/script_editor.hpp"

#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/script_block_form.hpp"
#include "ui/views/script_blocks.hpp"
#include "ui/views/script_details_form.hpp"
#include "ui/views/script_findings.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float inset = 12; // of a row around its words, into the margins

struct Pen {
    const Context& context;
    ScriptDraft& draft;
    const script::Rendered& rendered;
    const std::vector<ScriptFinding>& findings;
    ImVec2 at;
    float width;

    ScriptsState& state() const { return context.state.scripts; }
    float margin() const { return context.phone() ? 0.0f : inset; }
};

// Where the draft is, as long as it is no version, and what hinders it.
void draw_state(Pen& pen) {
    const Context& context = pen.context;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool waits = pen.draft.revision() != pen.state().draft_kept;
    std::string words = "Nothing has changed yet.";
    if (waits) words = "Keeping the draft";
    if (!waits && has_script_draft(context, pen.draft.script().id))
        words = "Kept as a draft. It advises nothing until you keep it as a version.";
    const float height = look.paint_paragraph(pen.at, pen.width, type::small, p.text_secondary, words);
    mirror::text(ImRect(pen.at, {pen.at.x + pen.width, pen.at.y + height}), words, mirror::Role::status, 0,
                 ImGui::GetID("kept"));
    pen.at.y += height + 8;
    for (const DraftFault& fault : pen.draft.faults()) {
        if (fault.place) continue; // said at its place
        look.icon({pen.at.x + 7, pen.at.y + 8}, icon::circle_alert, 14, p.warn_text);
        pen.at.y +=
            look.paragraph({pen.at.x + 22, pen.at.y}, pen.width - 22, type::small, p.warn_text, fault.reason) + 6;
    }
}

std::string details_summary(const script::Script& script) {
    std::string words = playbook::technique_label(script.technique) + ", ";
    words += script.channel ? label_of(*script.channel) : std::string_view("Words to you");
    if (script.tone != script::Tone::any) words += script.tone == script::Tone::formal ? ", formal" : ", informal";
    for (const std::string& tag : script.tags) words += ", " + tag;
    return words;
}

// Title, technique and the like, folded away while the words are written.
void draw_details(Pen& pen) {
    const Context& context = pen.context;
    const Look& look = context.look;
    const Palette& p = context.palette();
    bool& open = pen.state().details_open;
    const float high = context.phone() ? 48.0f : 36.0f;
    const ImRect box({pen.at.x - pen.margin(), pen.at.y}, {pen.at.x + pen.width + pen.margin(), pen.at.y + high});
    const std::string summary = details_summary(pen.draft.script());
    const Hit hit =
        hit_area("details", box,
                 {.role = mirror::Role::button, .name = "Title and details", .description = summary, .expanded = open});
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    const float middle = box.GetCenter().y;
    look.icon({pen.at.x + 7, middle}, open ? icon::chevron_down : icon::chevron_right, 14, p.text_secondary);
    const std::string_view label = "Title and details";
    look.paint({pen.at.x + 22, middle - 8}, type::small_strong, p.text_secondary, label);
    const float left = 22 + look.width(type::small_strong, label) + 12;
    if (!open) look.paint_cut({pen.at.x + left, middle - 8}, pen.width - left, type::small, p.text_secondary, summary);
    if (hit.focused) look.focus_ring(box, 8);
    if (hit.pressed) open = !open;
    pen.at.y += high + 8;
    if (!open) return;
    pen.at.y += draw_script_details(context, pen.draft, pen.at, pen.width) + 12;
}

// Two rows of three dots, by which a block is dragged.
void draw_handle(const Pen& pen, ImVec2 middle) {
    for (const float dx : {-2.5f, 2.5f})
        for (const float dy : {-5.0f, 0.0f, 5.0f}) {
            const ImVec2 dot{middle.x + dx, middle.y + dy};
            pen.context.look.fill(ImRect({dot.x - 1, dot.y - 1}, {dot.x + 1, dot.y + 1}),
                                  pen.context.palette().text_tertiary, 1);
        }
}

// A block with its words; a press opens its form. Returns its place on the page.
ImRect draw_row(Pen& pen, BlockPlace place) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const ScriptShown shown{pen.draft.script(), pen.rendered, &pen.findings};
    const DraftFault* fault = pen.draft.fault_at(place);
    const float height =
        std::max(script_block_height(pen.context, shown, place, pen.width), 24.0f) + (fault == nullptr ? 0.0f : 22.0f);
    const ImRect box({pen.at.x - pen.margin(), pen.at.y - 8},
                     {pen.at.x + pen.width + pen.margin(), pen.at.y + height + 8});
    const std::string name = "Edit " + std::string(label_at(shown.script, place));
    const std::string words = field_text(block_at(shown.script, place)->text).text;
    const Hit hit = hit_area("row", box,
                             {.role = mirror::Role::button,
                              .name = name,
                              .description = fault == nullptr ? words : fault->reason,
                              .expanded = false});
    const bool dragged = !place.in_subject && pen.state().dragged == place.at;
    if (hit.hovered || dragged) look.fill(box, dragged ? p.bg_selected : p.bg_hover, 10);
    if (!pen.context.phone() && !place.in_subject && (hit.hovered || dragged))
        draw_handle(pen, {box.Min.x - 6, pen.at.y + 12});
    draw_script_block(pen.context, shown, place, pen.at, pen.width);
    if (fault != nullptr) look.text({pen.at.x, pen.at.y + height - 18}, type::small, p.warn_text, fault->reason);
    if (hit.focused) look.focus_ring(box, 10);
    if (hit.pressed) {
        pen.state().chosen = place;
        pen.state().focus_words = true;
    }
    pen.at.y += height + 12;
    const float left = script_words_left(pen.width);
    pen.at.y +=
        draw_findings(pen.context, pen.draft, pen.findings, place, {pen.at.x + left, pen.at.y}, pen.width - left) + 8;
    return box;
}

// The ground of a form is drawn before its height is known: as high as in the frame before.
ImRect draw_chosen(Pen& pen, BlockPlace place) {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("form height");
    const float margin = pen.context.phone() ? 0.0f : 16.0f;
    const ImRect box({pen.at.x - margin, pen.at.y - 4},
                     {pen.at.x + pen.width + margin, pen.at.y + kept->GetFloat(key, 200) + 12});
    draw_card(pen.context.look, box);
    const float side = pen.context.phone() ? 12.0f : 0.0f;
    const float height =
        draw_script_block_form(pen.context, pen.draft, place, {pen.at.x + side, pen.at.y + 8}, pen.width - 2 * side);
    kept->SetFloat(key, height + 8);
    pen.at.y += height + 28;
    pen.at.y += draw_findings(pen.context, pen.draft, pen.findings, place, pen.at, pen.width) + 8;
    return box;
}

// By its dots, or by the button of its row held down: over the middle of a neighbour it takes its place.
void drag(Pen& pen, const std::vector<ImRect>& rows) {
    auto& dragged = pen.state().dragged;
    if (!ImGui::IsMouseDown(0) || (dragged && *dragged >= rows.size())) dragged.reset();
    const ImVec2 mouse = ImGui::GetMousePos();
    if (!dragged) {
        if (!ImGui::IsMouseClicked(0) || pen.context.phone()) return;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (ImRect({rows[i].Min.x - 14, rows[i].Min.y}, {rows[i].Min.x, rows[i].Max.y}).Contains(mouse))
                dragged = i;
        return;
    }
    const std::size_t at = *dragged;
    const bool up = at > 0 && mouse.y < rows[at - 1].GetCenter().y;
    const bool down = at + 1 < rows.size() && mouse.y > rows[at + 1].GetCenter().y;
    if (!up && !down) return;
    pen.draft.move({false, at}, down, "drag");
    dragged = down ? at + 1 : at - 1;
    pen.state().chosen.reset();
}

void draw_blocks(Pen& pen) {
    const mirror::Scope list(mirror::Role::list, "Blocks", ImGui::GetID("blocks"));
    std::vector<ImRect> rows;
    int id = 0;
    for (const bool in_subject : {true, false}) {
        for (std::size_t i = 0; block_at(pen.draft.script(), {in_subject, i}) != nullptr; ++i) {
            const BlockPlace place{in_subject, i};
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(++id));
            ImGui::PushID(id);
            const ImRect box = pen.state().chosen == place ? draw_chosen(pen, place) : draw_row(pen, place);
            ImGui::PopID();
            if (!in_subject) rows.push_back(box);
        }
    }
    drag(pen, rows);
}

// A kind, or a block that others use, too.
void draw_adding(Pen& pen) {
    std::vector<std::string> labels;
    constexpr std::size_t kinds = Vocabulary<script::BlockKind>::words.size();
    for (std::size_t i = 0; i < kinds; ++i) labels.emplace_back(label_of(static_cast<script::BlockKind>(i)));
    for (const script::SharedBlock& shared : pen.context.library.shared) labels.push_back("Shared: " + shared.id);
    const std::vector<std::string_view> options(labels.begin(), labels.end());
    const Field field{.id = "add", .label = "Add a block", .hint = "Add a block", .label_hidden = true};
    const auto picked =
        draw_select(pen.context.look, pen.at, std::min(220.0f, pen.width), field, options, options.size());
    pen.at.y += field_height(field) + 16;
    if (!picked) return;
    const bool own = *picked < kinds;
    script::Block block = own ? script::Block{static_cast<script::BlockKind>(*picked), script::plain_template({}), {}}
                              : pen.context.library.shared[*picked - kinds].block;
    pen.state().chosen = pen.draft.add(std::move(block), pen.state().chosen);
    pen.state().focus_words = own;
}

} // namespace

float draw_script_editor(const Context& context, ScriptDraft& draft, const script::Rendered& rendered, ImVec2 at,
                         float width) {
    Pen pen{context, draft, rendered, findings_of(context, draft, rendered), at, width};
    if (pen.state().chosen && block_at(draft.script(), *pen.state().chosen) == nullptr) pen.state().chosen.reset();
    draw_state(pen);
    draw_details(pen);
    pen.at.y += draw_findings(context, draft, pen.findings, std::nullopt, pen.at, width);
    pen.at.y += 8;
    draw_blocks(pen);
    draw_adding(pen);
    pen.at.y += draw_findings_foot(context, pen.findings, pen.at, width);
    return pen.at.y - at.y;
}

} // namespace ringback::ui
