#include "ui/views/today_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/views/advice_view.hpp"
#include "ui/views/queue_view.hpp"
#include "ui/views/welcome_view.hpp"

namespace ringback::ui {

void draw_today(const Context& context, const ImRect& area) {
    if (context.model.prospects().empty()) {
        draw_welcome(context, area);
        return;
    }
    const bool one_pane = context.width == Width::phone || context.width == Width::tablet;
    const Prospect* chosen = current_prospect(context);
    const float inset = context.phone() ? 0.0f : 8.0f;
    if (one_pane) {
        if (context.state.sheet_open && chosen != nullptr)
            draw_advice(context, *chosen,
                        ImRect({area.Min.x, area.Min.y + inset}, {area.Max.x - inset, area.Max.y - inset}));
        else
            draw_queue(context, area);
        return;
    }
    const float queue = context.width == Width::small_desktop ? 360.0f : 432.0f;
    draw_queue(context, ImRect(area.Min, {area.Min.x + queue, area.Max.y}));
    const ImRect sheet({area.Min.x + queue, area.Min.y + inset}, {area.Max.x - inset, area.Max.y - inset});
    if (chosen != nullptr)
        draw_advice(context, *chosen, sheet);
    else
        draw_nobody(context, sheet);
}

} // namespace ringback::ui
