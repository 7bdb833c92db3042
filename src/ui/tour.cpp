#include "ui/tour.hpp"

#include "mirror/mirror.hpp"
#include "ui/shown_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::array<TourStep, 8> steps{{
    {TourStop::queue, Screen::today, false, "Whom to get back to",
     "Everybody who has gone quiet, most urgent first. The strip beside a name draws the silence to scale: a dot is a "
     "quiet day, a bar is a touch."},
    {TourStop::act, Screen::today, true, "One answer first",
     "What to do about the one you have chosen, and until when you may call there. The large button does it."},
    {TourStop::words, Screen::today, true, "The words for it",
     "A script with their name and matter filled in, and how many seconds it takes to say. Other words are one press "
     "away."},
    {TourStop::reasons, Screen::today, true, "Why this, and whose advice",
     "Every rule that led here with the figure that decided, and the author of the method."},
    {TourStop::outcomes, Screen::today, true, "What happened, by one key",
     "Log the outcome with the keys 1 to 8 or a click. The advice follows at once, and Undo takes it back."},
    {TourStop::playbook, Screen::playbook, false, "The rules themselves",
     "The decision tree with how many people stand at every leaf. It is data: the figures below it can be changed and "
     "tried first."},
    {TourStop::practice, Screen::practice, false, "Try it on somebody made up",
     "Cases of people who go silent, day by day. You know from the start what counts; the truth comes at the end."},
    {TourStop::data, Screen::data, false, "Where your work is",
     "Kept in this browser, in two copies that mend each other, and nowhere else. A file of it is one press away."},
}};

constexpr int frames_to_arrive = 5; // a screen that is new measures itself first
constexpr float margin = 16;        // around what is scrolled into sight

// Whom the steps about one prospect show: somebody to be called, since that has most to look at.
ProspectId whom(const Context& context) {
    const auto& queue = context.moment.queue;
    ProspectId first;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const playbook::QueueEntry& entry = queue[i];
        const ProspectId& id = context.model.prospects()[entry.prospect].id;
        if (first.empty()) first = id;
        if (entry.advice.channel == Channel::call && entry.urgency != playbook::Urgency::answer) return id;
    }
    return first;
}

// By how much the window is to scroll, so that the box is in sight; its beginning, where it is too large.
float missing(const ImRect& box, const ImRect& sight) {
    if (box.Min.y < sight.Min.y || box.GetHeight() > sight.GetHeight() - 2 * margin)
        return box.Min.y - sight.Min.y - margin;
    return std::max(0.0f, box.Max.y - sight.Max.y + margin);
}

} // namespace

std::vector<const TourStep*> tour_steps(const Context& context) {
    std::vector<const TourStep*> shown;
    for (const TourStep& step : steps)
        if (shows(context, step.screen)) shown.push_back(&step);
    return shown;
}

void begin_tour(const Context& context) {
    context.state.tour = {.begun_from = mirror::focused_item()};
    go_to_step(context, 0);
}

void go_to_step(const Context& context, std::size_t step) {
    const auto all = tour_steps(context);
    if (step >= all.size()) return leave_tour(context);
    TourState& tour = context.state.tour;
    tour.step = step;
    tour.focus = true;
    tour.arriving = frames_to_arrive;
    const TourStep& to = *all[step];
    Route route{to.screen, {}};
    const bool beside = context.width != Width::phone && context.width != Width::tablet;
    if (to.screen == Screen::today && (to.in_sheet || beside)) route.prospect = whom(context);
    context.state.focus_mode = false;
    context.out.go(std::move(route));
    mirror::announce("Step " + std::to_string(step + 1) + " of " + std::to_string(all.size()) + ". " +
                     std::string(to.title) + ". " + std::string(to.words));
}

void leave_tour(const Context& context) {
    const ImGuiID back = context.state.tour.begun_from;
    context.state.tour = {};
    if (back != 0) mirror::request_focus(back);
    mirror::announce("You have left the tour.");
}

void point_out(const Context& context, TourStop stop, const ImRect& box) {
    TourState& tour = context.state.tour;
    if (!tour.step) return;
    const auto all = tour_steps(context);
    if (*tour.step >= all.size() || all[*tour.step]->stop != stop) return;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect sight = window->ClipRect;
    const float move = missing(box, sight);
    if (tour.arriving > 0 && std::abs(move) > 1)
        ImGui::SetScrollY(window, std::clamp(window->Scroll.y + move, 0.0f, window->ScrollMax.y));
    tour.spot = box;
    tour.spot.ClipWith(sight);
    tour.shown_on = ImGui::GetFrameCount();
}

} // namespace ringback::ui
