// Owns: the guided tour of the demo: its steps, which screen each speaks of, what it points at and in which words.
// Must not know: how the card and the ring look (views/tour_view.hpp), where anything stands: a view that draws one of
// the stops says so by point_out().
#pragma once

#include "ui/context.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ringback::ui {

enum class TourStop : std::uint8_t { queue, act, reasons, words, outcomes, playbook, practice, data };

struct TourStep {
    TourStop stop;
    Screen screen;
    bool in_sheet; // of Today: about one prospect, which covers the queue on narrow screens
    std::string_view title;
    std::string_view words;
};

// Without those whose screens a host has hidden.
std::vector<const TourStep*> tour_steps(const Context& context);

// Opens the step's screen and points at what it speaks of.
void begin_tour(const Context& context);
void go_to_step(const Context& context, std::size_t step);
void leave_tour(const Context& context);

// While `box` is drawn, in screen coordinates, inside of whatever scrolls it. Where the tour has just come to this
// stop, it is scrolled into sight.
void point_out(const Context& context, TourStop stop, const ImRect& box);

} // namespace ringback::ui
