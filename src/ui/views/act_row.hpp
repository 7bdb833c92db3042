// Owns: buttons in a row that goes on below where there is no room, those of every editor among them, and the menu of
// what is done seldom. Must not know: what they do.
#pragma once

#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"

#include <vector>

namespace ringback::ui {

struct ActRow {
    const Context& context;
    ImVec2 start;
    float width;
    ImVec2 pen;

    ActRow(const Context& of, ImVec2 at, float room)
        : context(of)
        , start(at)
        , width(room)
        , pen(at) {}

    ButtonSize size() const { return context.phone() ? ButtonSize::touch : ButtonSize::normal; }
    float high() const { return button_height(size()); }
    ImVec2 take(float wide); // the next place for something so wide
    bool button(Button made);
    float height() const { return pen.y + high() - start.y; }
};

// The way back and forth through what was done to a draft.
template <class Draft>
void draw_draft_steps(ActRow& row, Draft& draft) {
    if (row.button({.id = "step back",
                    .label = "Take back",
                    .icon = icon::undo_2,
                    .kind = ButtonKind::ghost,
                    .disabled = !draft.can_undo()}))
        draft.undo();
    if (row.button({.id = "step forth",
                    .label = "Do again",
                    .icon = icon::redo_2,
                    .kind = ButtonKind::ghost,
                    .disabled = !draft.can_redo()}))
        draft.redo();
}

struct SeldomAct {
    const char* label;
    const char* icon;
    void (*run)(const Context&);
    bool danger = false;
};

// Buttons where there is room for all of them, else a menu.
void draw_seldom_acts(ActRow& row, const std::vector<SeldomAct>& acts);
void draw_seldom_menu(ActRow& row, const std::vector<SeldomAct>& acts);

} // namespace ringback::ui
