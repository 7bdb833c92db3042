#include "ui/views/today_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/views/advice_view.hpp"
#include "ui/views/queue_view.hpp"
#include "ui/views/welcome_view.hpp"
#include "ui/widgets/split_view.hpp"

namespace ringback::ui {

void draw_today(const Context& context, const ImRect& area) {
    if (context.model.prospects().empty()) {
        draw_welcome(context, area);
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
