#include "ui/views/why_view.hpp"

#include "mirror/mirror.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/tour.hpp"
#include "ui/views/own_figure_view.hpp"
#include "ui/views/signals_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

float draw_reason(const Context& context, const playbook::ReasonText& reason, std::size_t number, ImVec2 at,
                  float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 10, at.y + 10}, 10, p.accent_soft);
    look.paint_centred(ImRect(at, {at.x + 20, at.y + 20}), type::micro, p.accent_text, std::to_string(number));
    const float left = at.x + 32;
    const float figure = reason.figure.empty() ? 0 : look.width(type::dense_strong, reason.figure);
    const float room = width - 32 - (figure > 0 ? figure + 12 : 0);
    float y = at.y;
    const float title = look.paragraph({left, y}, room, type::base_medium, p.text_primary, reason.title);
    if (figure > 0) look.text_right({at.x + width, y}, type::dense_strong, p.text_primary, reason.figure);
    y += title;
    if (!reason.detail.empty())
        y += look.paragraph({left, y}, width - 32, type::small, p.text_secondary, reason.detail);
    if (!reason.credit.empty()) y += look.paragraph({left, y}, width - 32, type::small, p.text_tertiary, reason.credit);
    return y - at.y;
}

constexpr std::size_t most_changes = 4;

struct Outlook {
    std::string event;
    std::string technique;
};

// What may happen next and would change the advice; of what leads to the same technique the first.
std::vector<Outlook> outlooks(const Context& context, const Prospect& prospect) {
    const playbook::Playbook& playbook = *context.moment.playbook;
    const playbook::Witness witness{prospect, context.moment.now, *context.moment.user_zone};
    std::vector<Outlook> found;
    for (const playbook::Change& change : context.moment.recommender->would_change(prospect)) {
        std::string event = playbook::change_event(change, witness);
        const std::string& technique = playbook.leaves[change.leaf].label;
        if (event.empty() || std::ranges::find(found, technique, &Outlook::technique) != found.end()) continue;
        found.push_back({std::move(event), technique});
        if (found.size() == most_changes) break;
    }
    return found;
}

float draw_outlooks(const Context& context, const std::vector<Outlook>& all, ImVec2 at, float width) {
    if (all.empty()) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.hairline({at.x, at.y + 4}, width);
    float y = at.y + 16;
    look.heading({at.x, y}, context.phone() ? 3 : 4, type::small_medium, p.text_secondary, "Would change it");
    y += 22;
    const mirror::Scope list(mirror::Role::list, "Would change it", ImGui::GetID("changes"));
    for (const Outlook& each : all) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(each.event.c_str()));
        const float technique = look.width(type::dense_strong, each.technique);
        const float room = width - technique - 12;
        const float height = look.paragraph({at.x, y}, room, type::dense, p.text_secondary, each.event);
        look.text_right({at.x + width, y}, type::dense_strong, p.text_primary, each.technique);
        y += height + 6;
    }
    return y - at.y;
}

} // namespace

float draw_why(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
               float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const playbook::Playbook& playbook = *context.moment.playbook;
    playbook::Reasons because;
    const playbook::Advice advice = context.moment.recommender->advise(prospect, &because);
    const mirror::Scope region(mirror::Role::region, "Why", ImGui::GetID("why"));
    look.heading(at, context.phone() ? 2 : 3, type::title, p.text_primary, "Why");
    float y = at.y + 36;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary, playbook::advice_why(playbook, advice)) + 12;
    {
        const mirror::Scope list(mirror::Role::list, "Reasons", ImGui::GetID("reasons"));
        std::size_t number = 0;
        for (const playbook::ReasonText& reason : playbook::telling_reasons(playbook, because)) {
            ++number;
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(number)));
            y += draw_reason(context, reason, number, {at.x, y}, width) + 12;
        }
    }
    const std::string credit = playbook::credit_text(playbook::advice_credits(playbook, advice));
    if (!credit.empty()) y += look.paragraph({at.x, y}, width, type::small, p.text_tertiary, "Method: " + credit) + 8;
    point_out(context, TourStop::reasons, ImRect(at, {at.x + width, y}));
    y += draw_own_figure(context, entry, {at.x, y}, width);
    y += draw_outlooks(context, outlooks(context, prospect), {at.x, y}, width);
    if (entry.urgency != playbook::Urgency::at_rest) y += draw_signals(context, prospect, entry, {at.x, y}, width);
    draw_text_link(look, {at.x, y}, "path", type::small_medium, "See the path in the playbook",
                   href_of({Screen::playbook, prospect.id}), icon::waypoints, 24);
    y += 28;
    const auto notes = playbook::notes_of(entry.advice.notes);
    if (notes.empty()) return y - at.y;
    look.hairline({at.x, y + 4}, width);
    y += 16;
    look.heading({at.x, y}, context.phone() ? 3 : 4, type::small_medium, p.text_secondary, "Also");
    y += 22;
    for (const playbook::Note note : notes) {
        look.icon({at.x + 7, y + 10}, icon::lightbulb, 14, p.accent_text);
        y += look.paragraph({at.x + 22, y}, width - 22, type::dense, p.text_primary, playbook::note_text(note)) + 6;
    }
    return y - at.y;
}

} // namespace ringback::ui
