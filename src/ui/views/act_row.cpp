#include "ui/views/act_row.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/menu.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr float menu_width = 208;

Button button_for(const SeldomAct& act, ButtonSize size) {
    return {.id = act.label, .label = act.label, .icon = act.icon, .kind = ButtonKind::ghost, .size = size};
}

} // namespace

ImVec2 ActRow::take(float wide) {
    if (pen.x > start.x && pen.x + wide > start.x + width) pen = {start.x, pen.y + high() + 8};
    const ImVec2 at = pen;
    pen.x += wide + 8;
    return at;
}

bool ActRow::button(Button made) {
    made.size = size();
    return draw_button(context.look, take(button_width(context.look, made)), made);
}

void draw_seldom_menu(ActRow& row, const std::vector<SeldomAct>& acts) {
    const Context& context = row.context;
    constexpr const char* menu_id = "seldom";
    const Button more{.id = "more", .label = "More", .icon = icon::ellipsis, .kind = ButtonKind::ghost};
    if (row.button(more)) ImGui::OpenPopup(menu_id);
    const ImVec2 end{row.pen.x - 8, row.pen.y};
    const float right = std::max(end.x, row.start.x + menu_width);
    Menu menu(context.look, menu_id, "More", ImRect({right - 8, end.y}, {right, end.y + row.high()}), menu_width);
    if (!menu) return;
    for (const SeldomAct& act : acts)
        if (menu.item(act.label, act.label, act.icon, act.danger)) act.run(context);
}

void draw_seldom_acts(ActRow& row, const std::vector<SeldomAct>& acts) {
    const Context& context = row.context;
    float room = row.start.x + row.width - row.pen.x;
    for (const SeldomAct& act : acts) room -= button_width(context.look, button_for(act, row.size())) + 8;
    if (room < 0) return draw_seldom_menu(row, acts);
    for (const SeldomAct& act : acts)
        if (row.button(button_for(act, row.size()))) act.run(context);
}

} // namespace ringback::ui
