#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

constexpr std::size_t most_lines = 12; // the latest

std::string what_of(const Context& context, const Decision& decision) {
    switch (decision.kind) {
    case DecisionKind::snoozed:
        return decision.until ? "Put off until " + day_text(*decision.until, context.moment.today) : "Put off";
    case DecisionKind::another_way: return "Done another way";
    case DecisionKind::not_this: return "Not this one";
    case DecisionKind::skipped_preparation: return "Called without all preparations";
    case DecisionKind::prepared: return "Prepared for the call";
    case DecisionKind::asked_truth_later: return "What is really the case: asked again later";
    }
    return {};
}

} // namespace

float draw_decisions(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const auto& decisions = prospect.decisions;
    if (decisions.empty()) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    draw_part_heading(look, at, "What you decided", std::to_string(decisions.size()));
    float y = at.y + section_heading_height;
    const mirror::Scope list(mirror::Role::list, "What you decided", ImGui::GetID("decisions"));
    const std::size_t least = decisions.size() > most_lines ? decisions.size() - most_lines : 0;
    for (std::size_t i = decisions.size(); i-- > least;) {
        const Decision& decision = decisions[i];
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        const LocalTime local = context.moment.user_zone->local(decision.at);
        const std::string when = day_text(day_of(local), context.moment.today) + ", " + clock_text(local);
        look.text({at.x, y + 2}, type::small, p.text_secondary, when);
        std::string words = what_of(context, decision);
        if (!decision.technique.empty()) words += " (" + playbook::technique_label(decision.technique) + ")";
        if (!decision.reason.empty()) words += ": " + decision.reason;
        y += look.paragraph({at.x + 132, y}, width - 132, type::dense, p.text_primary, words) + 8;
    }
    return y - at.y;
}

} // namespace ringback::ui
