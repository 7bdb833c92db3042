#include "ui/views/today_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/today_list.hpp"
#include "ui/views/advice_view.hpp"
#include "ui/views/queue_view.hpp"
#include "ui/views/welcome_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/split_view.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

constexpr float bar_height = 44;

// One after the other: the sheet alone, and how many are left.
void draw_focus_mode(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::size_t left = today_list(context).to_do;
    const std::string filtered = context.state.today.filter.empty() ? "" : ", by the filter";
    look.heading({area.Min.x + 24, area.Min.y + 14}, 1, type::base_strong, p.text_primary,
                 (left == 0 ? "Nothing is left for today" : std::to_string(left) + " left for today") + filtered);
    const Button leave{.id = "leave focus",
                       .label = "Show the queue",
                       .icon = icon::panels_top_left,
                       .kind = ButtonKind::ghost,
                       .size = context.phone() ? ButtonSize::large : ButtonSize::normal,
                       .key = context.phone() ? std::string_view{} : std::string_view("F")};
    if (draw_button(look, {area.Max.x - 16 - button_width(look, leave), area.Min.y + (context.phone() ? 0.0f : 8.0f)},
                    leave))
        context.state.focus_mode = false;
    const float inset = context.phone() ? 0.0f : 8.0f;
    const ImRect sheet({area.Min.x, area.Min.y + bar_height}, {area.Max.x - inset, area.Max.y - inset});
    const Prospect* next = left == 0 ? nullptr : current_prospect(context);
    if (next != nullptr)
        draw_advice(context, *next, sheet);
    else
        draw_nobody(context, sheet);
}

} // namespace

void draw_today(const Context& context, const ImRect& area) {
    if (context.model.prospects().empty()) {
        draw_welcome(context, area);
        return;
    }
    if (context.state.focus_mode) {
        draw_focus_mode(context, area);
        return;
    }
    const bool both = context.width != Width::phone && context.width != Width::tablet;
    const Prospect* chosen = current_prospect(context);
    const Split split = split_view(area, context.width == Width::small_desktop ? 360.0f : 432.0f, both,
                                   context.state.sheet_open && chosen != nullptr);
    if (split.list) draw_queue(context, *split.list);
    if (!split.sheet) return;
    if (chosen != nullptr)
        draw_advice(context, *chosen, *split.sheet);
    else
        draw_nobody(context, *split.sheet);
}

} // namespace ringback::ui
