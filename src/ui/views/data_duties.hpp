// Owns: what the user does now and then to be safe: a file, the drill, a look at the space. Must not know: how any of
// it is done.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets/button.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ringback::ui {

inline constexpr float duty_indent = 52; // of the words beside a duty's tile

// One duty: what it is, when it was done last, why, and the button.
struct Duty {
    const char* icon;
    std::string_view title;
    std::string aside; // when it was done last
    std::string chip;  // that it is due
    std::string text;
    Button button;
};
struct DutyDrawn {
    float height = 0;
    bool pressed = false;
};
DutyDrawn draw_duty(const Context& context, ImVec2 at, float width, const Duty& duty);

// All of them, one below the other. Returns the height.
float draw_duties(const Context& context, ImVec2 at, float width);

// "today", "6 days ago, Thu 12 Nov"
std::string ago_text(const Context& context, Day day);
// Whether a file should be saved by now, as the user wishes to be reminded.
bool is_export_due(const Context& context);

// "418 KB"
std::string size_text(std::uint64_t bytes);

} // namespace ringback::ui
