#include "ui/views/script_findings.hpp"

#include "exchange/lint_rules_json.hpp"
#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float side = 16; // of the card around an opened finding

// By which a finding that is kept as it is, is known again.
std::string sign_of(const ScriptFinding& finding) { return finding.rule->id + '\n' + finding.words; }

// "Reads as pressure: follow up", since several rules have one label.
std::string check_name(const script::LintRule& rule) {
    if (rule.kind != script::LintKind::phrases) return rule.label;
    const std::size_t dot = rule.id.find('.');
    if (dot == std::string::npos) return rule.label;
    std::string which = rule.id.substr(dot + 1);
    std::ranges::replace(which, '_', ' ');
    return rule.label + ": " + which;
}

void switch_check(const Context& context, const script::LintRule& rule, bool on) {
    edit_profile(context, (on ? "Checked again: " : "Not checked any more: ") + check_name(rule),
                 [&](Profile& profile) {
                     std::erase(profile.checks_off, rule.id);
                     if (!on) profile.checks_off.push_back(rule.id);
                 });
}

struct Pen {
    const Context& context;
    ScriptDraft& draft;
    ImVec2 at;
    float width;

    ButtonSize size() const { return context.phone() ? ButtonSize::touch : ButtonSize::small; }
};

// "Reads as pressure: “just checking in”"
std::string headline(const ScriptFinding& finding) {
    constexpr std::size_t longest = 60;
    std::string words = finding.rule->label;
    if (!finding.words.empty() && finding.words.size() <= longest)
        words += ": \xE2\x80\x9C" + finding.words + "\xE2\x80\x9D";
    return words;
}

void take(Pen& pen, const ScriptFinding& finding, const std::string& wording) {
    const script::Block* block = block_at(pen.draft.script(), *finding.place);
    if (block == nullptr) return;
    std::string words = mended(block->text.source, finding, wording);
    pen.draft.replace(*finding.place, std::move(words));
    pen.context.state.scripts.finding.reset();
    mirror::announce("Now reads: " + (wording.empty() ? std::string("nothing in its place") : wording));
}

// Better wordings, each taken with one press or its number.
void draw_wordings(Pen& pen, const ScriptFinding& finding, float left, float room) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const mirror::Scope list(mirror::Role::group, "Better wording", ImGui::GetID("better"));
    const float high = pen.context.phone() ? 48.0f : 36.0f;
    for (std::size_t i = 0; i < finding.instead.size(); ++i) {
        const std::string& wording = finding.instead[i];
        const ImRect box({left, pen.at.y}, {left + room, pen.at.y + high});
        const std::string shown = wording.empty() ? "Leave it out" : wording;
        ImGui::PushID(static_cast<int>(i));
        const Hit hit = hit_area("wording", box, {.role = mirror::Role::button, .name = "Take: " + shown});
        ImGui::PopID();
        if (i == 0 || hit.hovered) look.fill(box, hit.hovered ? p.bg_hover : p.accent_soft, 8);
        look.paint_cut({left + 12, box.GetCenter().y - 10}, room - 24, type::base, p.text_primary, shown);
        if (hit.focused) look.focus_ring(box, 8);
        if (hit.pressed) take(pen, finding, wording);
        pen.at.y += high + 4;
    }
}

void draw_ways_out(Pen& pen, const ScriptFinding& finding, float left, float room) {
    const Look& look = pen.context.look;
    const Button keep{.id = "keep words", .label = "Keep my words", .kind = ButtonKind::ghost, .size = pen.size()};
    const Button off{.id = "off", .label = "Switch this check off", .kind = ButtonKind::ghost, .size = pen.size()};
    const std::string author = playbook::credit_text({finding.rule->credit});
    const float line = button_height(pen.size());
    if (!finding.rule->credit.empty() && !author.empty()) {
        look.text_cut({left, pen.at.y + line / 2 - 8}, room, type::small, pen.context.palette().text_secondary, author);
        pen.at.y += 24;
    }
    float x = left - 10;
    if (draw_button(look, {x, pen.at.y}, keep)) {
        pen.context.state.scripts.let_stand.push_back(sign_of(finding));
        pen.context.state.scripts.finding.reset();
    }
    x += button_width(look, keep) + 4;
    if (draw_button(look, {x, pen.at.y}, off)) switch_check(pen.context, *finding.rule, false);
    pen.at.y += line;
}

// The ground is drawn before its height is known: as high as in the frame before.
void draw_opened(Pen& pen, const ScriptFinding& finding) {
    const Context& context = pen.context;
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("height");
    const float top = pen.at.y;
    draw_raised_card(context.look, ImRect({pen.at.x, top}, {pen.at.x + pen.width, top + kept->GetFloat(key, 160)}), 2);
    const float left = pen.at.x + side;
    const float room = pen.width - 2 * side;
    pen.at.y += 12;
    pen.at.y +=
        context.look.paragraph({left, pen.at.y}, room, type::dense, context.palette().text_secondary, finding.why) + 10;
    draw_wordings(pen, finding, left, room);
    draw_ways_out(pen, finding, left, room);
    pen.at.y += 10;
    kept->SetFloat(key, pen.at.y - top);
    pen.at.y += 8;
}

void draw_finding(Pen& pen, const ScriptFinding& finding, std::size_t number) {
    const Context& context = pen.context;
    const Look& look = context.look;
    const Palette& p = context.palette();
    auto& shown = context.state.scripts.finding;
    const bool open = shown == number;
    const float high = context.phone() ? 48.0f : 28.0f;
    const ImRect box(pen.at, {pen.at.x + pen.width, pen.at.y + high});
    const std::string words = headline(finding);
    if (open && context.state.scripts.focus_finding) {
        context.state.scripts.focus_finding = false;
        mirror::focus_next();
    }
    const Hit hit = hit_area("finding", box, {.role = mirror::Role::button, .name = words, .expanded = open});
    if (hit.hovered) look.fill(box, p.warn_softer, 6);
    look.icon({box.Min.x + 10, box.GetCenter().y}, icon::circle_alert, 14, p.warn_text);
    look.paint_cut({box.Min.x + 24, box.GetCenter().y - 8}, box.GetWidth() - 32, type::small_medium, p.warn_text,
                   words);
    if (hit.focused) look.focus_ring(box, 6);
    pen.at.y += high + 2;
    if (hit.pressed) shown = open ? std::nullopt : std::optional(number);
    if (open) draw_opened(pen, finding);
}

} // namespace

const std::vector<ScriptFinding>& findings_of(const Context& context, const ScriptDraft& draft,
                                              const script::Rendered& rendered) {
    ScriptsState& state = context.state.scripts;
    std::string sign = std::to_string(draft.revision()) + ' ' + std::to_string(context.model.profile_revision()) + ' ' +
                       std::to_string(state.let_stand.size()) + ' ' + rendered.subject + '\n' + rendered.text;
    if (state.findings_of == sign) return state.findings;
    state.findings_of = std::move(sign);
    state.findings = check_script(draft.script(), rendered, context.model.profile);
    std::erase_if(state.findings, [&](const ScriptFinding& finding) {
        return std::ranges::contains(state.let_stand, sign_of(finding));
    });
    if (state.finding && *state.finding >= state.findings.size()) state.finding.reset();
    return state.findings;
}

float draw_findings(const Context& context, ScriptDraft& draft, const std::vector<ScriptFinding>& findings,
                    std::optional<BlockPlace> place, ImVec2 at, float width) {
    Pen pen{context, draft, at, width};
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].place != place) continue;
        ImGui::PushID(static_cast<int>(i));
        draw_finding(pen, findings[i], i);
        ImGui::PopID();
    }
    return pen.at.y - at.y;
}

float draw_findings_foot(const Context& context, const std::vector<ScriptFinding>& findings, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    ScriptsState& state = context.state.scripts;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const std::string words =
        findings.empty() ? "Checked: nothing found" : count_text(findings.size(), "finding", "findings");
    look.icon({at.x + 7, at.y + 15}, findings.empty() ? icon::circle_check : icon::circle_alert, 14,
              findings.empty() ? p.accent_text : p.warn_text);
    look.paint({at.x + 22, at.y + 7}, type::small, findings.empty() ? p.text_secondary : p.warn_text, words);
    mirror::text(ImRect(at, {at.x + 22 + look.width(type::small, words), at.y + 30}), words, mirror::Role::status, 0,
                 ImGui::GetID("checked"));
    const Button checks{
        .id = "checks", .label = "Checks", .icon = icon::list_checks, .kind = ButtonKind::ghost, .size = size};
    const Button next{.id = "next",
                      .label = "Next finding",
                      .kind = ButtonKind::ghost,
                      .size = size,
                      .key = "F8",
                      .disabled = findings.empty()};
    float x = at.x + width - button_width(look, checks);
    if (draw_button(look, {x, at.y}, checks)) state.lists_checks = true;
    x -= button_width(look, next) + 4;
    const bool below = x < at.x + 22 + look.width(type::small, words) + 12;
    const ImVec2 place = below ? ImVec2{at.x, at.y + button_height(size) + 4} : ImVec2{x, at.y};
    const bool by_key = ImGui::IsKeyPressed(ImGuiKey_F8, false) && GImGui->OpenPopupStack.Size == 0;
    if ((draw_button(look, place, next) || by_key) && !findings.empty()) {
        state.finding = state.finding ? (*state.finding + 1) % findings.size() : 0;
        state.focus_finding = true;
    }
    return (below ? place.y - at.y : 0) + button_height(size) + 12;
}

void draw_checks_dialog(const Context& context) {
    ScriptsState& state = context.state.scripts;
    if (!state.lists_checks) return;
    Dialog dialog(context.look, "Checks while you write", 520, true);
    if (!dialog) return;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float high = context.phone() ? 48.0f : 40.0f;
    ImVec2 at = dialog.origin();
    for (const script::LintRule& rule : exchange::builtin_linter().rules()) {
        const bool on = !std::ranges::contains(context.model.profile.checks_off, rule.id);
        const std::string author = rule.credit.empty() ? std::string() : playbook::credit_text({rule.credit});
        look.paint_cut({at.x, at.y + high / 2 - 10}, dialog.width() - 220, type::base,
                       on ? p.text_primary : p.text_tertiary, check_name(rule));
        look.paint_right({at.x + dialog.width() - 48, at.y + high / 2 - 8}, type::small, p.text_secondary, author);
        const std::string name = check_name(rule) + (author.empty() ? "" : ", " + author);
        if (draw_switch(look, {at.x + dialog.width(), at.y + high / 2}, rule.id.c_str(), name, on))
            switch_check(context, rule, !on);
        at.y += high;
    }
    dialog.end_at(at.y);
    if (!dialog.close_asked()) return;
    state.lists_checks = false;
    dialog.close();
}

} // namespace ringback::ui
