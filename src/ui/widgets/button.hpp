// Owns: the button in its kinds and sizes, also as a link that the browser follows. Must not know: what it does.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

enum class ButtonKind { primary, neutral, soft, ghost, danger };
enum class ButtonSize { small, normal, large, touch }; // 28, 32, 44, 48 high; `touch` for phones

struct Button {
    const char* id;
    std::string_view label{};   // empty: an icon alone; then `name` is needed
    const char* icon = nullptr; // before the label
    ButtonKind kind = ButtonKind::neutral;
    ButtonSize size = ButtonSize::normal;
    std::string_view key{};  // drawn as a keycap, e.g. "C"
    std::string_view href{}; // tel:, mailto:, sms:, #...: a link that the browser follows
    std::string_view name{}; // for assistive technology, where it must say more than the label
    std::string_view description{};
    bool disabled = false;
    bool quiet = false; // may be used, but is not what is expected now
    bool busy = false;  // at work: cannot be used until it is done
};

float button_width(const Look& look, const Button& button);
float button_height(ButtonSize size);
// At the upper left corner `at`; `width` 0 means as wide as its content. True when activated.
bool draw_button(const Look& look, ImVec2 at, const Button& button, float width = 0);

// A quiet word that is a link inside the app or to the outside. `reach`: how high it can be hit, at least its line.
bool draw_text_link(const Look& look, ImVec2 at, const char* id, const TextStyle& style, std::string_view label,
                    std::string_view href = {}, const char* icon = nullptr, float reach = 0);

} // namespace ringback::ui
