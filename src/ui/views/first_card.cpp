#include "ui/views/first_card.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/acts.hpp"
#include "ui/views/headline.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/silence_strip.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {

using playbook::QueueEntry;
using playbook::Urgency;

float draw_first_card(const Context& context, const QueueEntry& entry, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Prospect& prospect = context.model.prospects()[entry.prospect];
    const float room = width - 32;
    const std::string headline = headline_of(context, prospect, entry);
    const std::string why =
        display_name(prospect) + ". " + playbook::advice_why(*context.moment.playbook, entry.advice);
    const float headline_height = look.paragraph_height(room, type::pane, headline);
    const float why_height = look.paragraph_height(room, type::base, why);
    const float height = 16 + 20 + 8 + headline_height + 8 + why_height + 16 + 48 + 16;
    const ImRect box(at, {at.x + width, at.y + height});
    const mirror::Scope region(mirror::Role::region, "Now", ImGui::GetID("first"));
    look.shadow(box, 14, 1);
    look.fill(box, p.bg_raised, 14);
    float y = at.y + 16;
    const bool warn = entry.urgency <= Urgency::overdue;
    look.text({at.x + 16, y}, type::small_strong, warn ? p.warn_text : p.accent_text,
              entry.urgency == Urgency::answer ? "Your turn"
              : warn                           ? "Overdue"
              : entry.urgency == Urgency::now  ? "Now"
                                               : "Later today");
    const auto marks = day_marks(context, prospect, warn);
    draw_strip(look, {box.Max.x - 16, y + 8}, marks);
    mirror::text(ImRect({box.Max.x - 90, y}, {box.Max.x - 16, y + 16}), strip_words(context, prospect),
                 mirror::Role::image);
    y += 28;
    look.heading_paragraph({at.x + 16, y}, 2, room, type::pane, p.text_primary, headline);
    y += headline_height + 8;
    y += look.paragraph({at.x + 16, y}, room, type::base, p.text_secondary, why) + 16;
    const auto words = words_for(context, prospect, entry.advice);
    const Act act = act_of(context, prospect, entry, words);
    ImGui::PushID("first card");
    const std::string details_name = "Details for " + short_name(prospect);
    const Button details{
        .id = "open", .label = "Details", .kind = ButtonKind::soft, .size = ButtonSize::large, .name = details_name};
    const float open_width = act.kind == Act::Kind::none ? room : 104.0f;
    if (act.kind != Act::Kind::none) {
        const Button button{.id = "act",
                            .label = act.label,
                            .icon = act.icon,
                            .kind = ButtonKind::primary,
                            .size = ButtonSize::large,
                            .href = act.href};
        if (draw_button(look, {at.x + 16, y}, button, room - open_width - 8) && act.kind != Act::Kind::link)
            carry_out(context, prospect, act, words);
    }
    if (draw_button(look, {box.Max.x - 16 - open_width, y}, details, open_width))
        context.out.go({Screen::today, prospect.id});
    ImGui::PopID();
    return height;
}

} // namespace ringback::ui
