// A class of results side by side.
#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"

#include <string>

namespace ringback::ui {
namespace {

constexpr float row_height = 48;

bool came_to_the_same(const Context& context, std::size_t place) {
    PracticeState& state = context.state.practice;
    const auto& all = kept_practice(context).handed_in;
    while (state.as_said.size() < all.size())
        state.as_said.push_back(replayed(context, all[state.as_said.size()]) == Replayed::as_said);
    return state.as_said[place];
}

void draw_row(const Context& context, const practice::PracticeResult& result, std::size_t place, const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const practice::PracticeCase* subject = case_named(context, result.case_id);
    const bool same = came_to_the_same(context, place);
    const std::string who = result.trainee.empty() ? std::string("Somebody") : result.trainee;
    const std::string score = std::to_string(result.earned) + " of " + std::to_string(result.total);
    std::string below = subject == nullptr ? "The case is not here: " + result.case_id : subject->title;
    below += result.truth_told ? ", truth learned" : ", truth not learned";
    if (subject != nullptr && !same) below += ". Played again here it comes to something else";
    const std::string id = "result " + std::to_string(place);
    const Hit hit = hit_area(id.c_str(), box,
                             {.role = mirror::Role::button,
                              .name = "Replay " + who + ", " + score,
                              .description = below,
                              .disabled = subject == nullptr || !same});
    if (hit.hovered) look.fill(box, p.bg_hover, 10);
    const float right = look.width(type::base_strong, score);
    look.paint_cut({box.Min.x + 12, box.Min.y + 5}, box.GetWidth() - right - 40, type::base_strong, p.text_primary,
                   who);
    look.paint_cut({box.Min.x + 12, box.Min.y + 26}, box.GetWidth() - right - 40, type::small,
                   same ? p.text_secondary : p.warn_text, below);
    look.paint_right({box.Max.x - 12, box.Min.y + 14}, type::base_strong, p.text_primary, score);
    if (hit.focused) look.focus_ring(box, 10);
    if (hit.pressed) show_result(context, result);
}

} // namespace

float draw_handed_in(const Context& context, ImVec2 at, float width) {
    const auto& results = kept_practice(context).handed_in;
    if (results.empty()) return 0;
    const Look& look = context.look;
    look.heading(at, 2, type::title, context.palette().text_primary, "Handed in");
    const Button save{.id = "csv", .label = "Save as CSV", .icon = icon::download, .kind = ButtonKind::ghost};
    if (draw_button(look, {at.x + width - button_width(look, save), at.y - 4}, save))
        context.out.ask(SaveText{"Results.csv", results_csv(context), "text/csv"});
    float y = at.y + 36;
    const mirror::Scope list(mirror::Role::list, "Handed in", ImGui::GetID("handed in"));
    for (std::size_t i = 0; i < results.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(static_cast<int>(i)));
        draw_row(context, results[i], i, ImRect({at.x - 12, y}, {at.x + width + 12, y + row_height}));
        y += row_height;
    }
    return y + 24 - at.y;
}

} // namespace ringback::ui
