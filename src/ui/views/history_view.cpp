#include "ui/views/history_view.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::size_t touches_shown = 8;

} // namespace

float draw_history(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    const auto line = [&](std::string_view name, const std::string& words) {
        if (words.empty()) return;
        look.text({at.x, y}, type::small_medium, p.text_secondary, name);
        y += 18;
        y += look.paragraph({at.x, y}, width, type::dense, p.text_primary, words) + 10;
    };
    line("What they wanted", prospect.interest);
    if (prospect.agreement) {
        line("What was still missing", prospect.agreement->still_missing);
        line("What was agreed", prospect.agreement->subject);
    }
    line("Notes", prospect.notes);
    const auto touches = time_ordered(prospect, context.moment.now);
    look.text({at.x, y}, type::small_medium, p.text_secondary,
              "The last of " + count_text(touches.size(), "touch", "touches"));
    y += 22;
    const mirror::Scope list(mirror::Role::list, "Touches", ImGui::GetID("touches"));
    for (std::size_t i = 0; i < std::min(touches.size(), touches_shown); ++i) {
        const Touch& touch = *touches[touches.size() - 1 - i];
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        const LocalTime local = context.moment.user_zone->local(touch.at);
        const std::string day = day_text(day_of(local), context.moment.today);
        look.text({at.x, y}, type::small, p.text_secondary, day);
        std::string words = touch_title(touch);
        if (!touch.note.empty()) words += ": " + touch.note;
        y += look.paragraph({at.x + 92, y - 2}, width - 92, type::dense, p.text_primary, words) + 6;
    }
    return y - at.y;
}

} // namespace ringback::ui
