#include "ui/views/practice_view.hpp"

#include "ui/case_shelf.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float most_wide = 1160;
constexpr float beside = 880; // from this width on the score stands beside the talk
constexpr float score_width = 360;

std::vector<SeldomAct> seldom_acts(const Context& context, const practice::PracticeCase& subject) {
    std::vector<SeldomAct> acts;
    if (is_own_case(context, subject.id))
        acts.push_back({has_case_draft(context, subject.id) ? "Go on with the draft" : "Change", icon::pencil,
                        [](const Context& c) { c.out.go(case_editor_route(c.state.route.practice)); }});
    if (has_case_draft(context, subject.id))
        acts.push_back(
            {"Drop the draft", icon::x, [](const Context& c) { drop_case_draft(c, c.state.practice.run->subject()); }});
    acts.push_back(
        {"Copy and change", icon::copy, [](const Context& c) { copy_case(c, c.state.practice.run->subject()); }});
    acts.push_back({"Share by a link", icon::share_2,
                    [](const Context& c) { share_by_link(c, outgoing_case(c.state.practice.run->subject())); }});
    acts.push_back({"Save as a file", icon::download,
                    [](const Context& c) { save_as_file(c, outgoing_case(c.state.practice.run->subject())); }});
    if (kept_practice(context).find(subject.id) != nullptr)
        acts.push_back({"Remove", icon::trash_2, [](const Context& c) { remove_shown_case(c); }, true});
    return acts;
}

float draw_acts(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width) {
    ActRow row(context, at, width);
    const std::size_t last = run.moves().size();
    if (row.button({.id = "take back",
                    .label = "Take back",
                    .icon = icon::undo_2,
                    .kind = ButtonKind::soft,
                    .disabled = !can_take_back(context)}))
        ask_back_to(context, last - 1);
    if (row.button({.id = "anew", .label = "Begin anew", .kind = ButtonKind::ghost, .disabled = last == 0}))
        ask_anew(context);
    if (!context.state.practice.trying) draw_seldom_menu(row, seldom_acts(context, run.subject()));
    return row.height();
}

float draw_header(const Context& context, const practice::PracticeRun& run, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const practice::PracticeCase& subject = run.subject();
    const bool trying = context.state.practice.trying;
    const Button back{.id = "back",
                      .label = trying ? "Editor" : "Practice",
                      .icon = icon::chevron_left,
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::large : ButtonSize::small};
    if (draw_button(look, {at.x - 12, at.y}, back))
        context.out.go(trying ? case_editor_route(subject.id) : practice_route({}));
    float y = at.y + button_height(back.size) + 4;
    const std::string level = "Level " + std::to_string(subject.level);
    const float chips = chip_width(look, subject.sector) + chip_width(look, level) + 24;
    const bool beside_title = look.width(type::headline, subject.title) + chips < width;
    y += look.heading_paragraph({at.x, y}, 1, width, type::headline, p.text_primary, subject.title);
    ImVec2 chip{at.x, y + 6};
    if (beside_title) chip = {at.x + look.width(type::headline, subject.title) + 14, y - 27};
    chip.x += draw_chip(look, chip, Tone::outline, subject.sector) + 8;
    draw_chip(look, chip, Tone::outline, level);
    y += beside_title ? 12.0f : 40.0f;
    if (trying)
        y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                            "You try your draft as a trainee would. Nothing of this run is kept.") +
             10;
    if (!context.state.practice.played_by.empty())
        y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                            "Played by " + context.state.practice.played_by + ". It came to the same score here.") +
             10;
    y += draw_acts(context, run, {at.x, y}, width) + 16;
    return y - at.y;
}

void draw_run(const Context& context, const practice::PracticeRun& run, const ImRect& sheet) {
    PracticeState& state = context.state.practice;
    const ScrollArea scroll("run", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 12.0f : 20.0f)};
    float y = at.y + draw_header(context, run, at, width);
    y += draw_practice_days(context, run, {at.x, y}, width) + 28;
    const bool two = width >= beside;
    const float talk = two ? width - score_width - 48 : width;
    const float top = y;
    y += draw_transcript(context, run, {at.x, y}, talk) + 16;
    const float moves = y;
    y += draw_practice_moves(context, run, {at.x, y}, talk) + 24;
    if (std::exchange(state.to_end, false) && y > sheet.Max.y)
        ImGui::SetScrollFromPosY(moves - ImGui::GetWindowPos().y, 0.35f);
    if (two)
        y = std::max(y, top + draw_practice_score(context, run, {at.x + talk + 48, top}, score_width));
    else
        y += draw_practice_score(context, run, {at.x, y}, width);
    scroll.end_at(y + 32);
}

} // namespace

void draw_practice(const Context& context, const ImRect& sheet) {
    const Route& route = context.state.route;
    if (route.part == PracticePart::edit)
        if (CaseDraft* draft = open_case_draft(context)) return draw_case_editor(context, *draft, sheet);
    const practice::PracticeRun* run = run_on_screen(context);
    if (route.part == PracticePart::trial && run == nullptr) // something is to be mended first
        context.out.ask(GoTo{case_editor_route(route.practice), true});
    else if (route.part == PracticePart::edit) // nothing of one's own
        context.out.ask(GoTo{practice_route(route.practice), true});
    if (run == nullptr) return draw_practice_list(context, sheet);
    ImGui::PushID(run->subject().id.c_str());
    draw_run(context, *run, sheet);
    ImGui::PopID();
    carry_out_wish(context);
}

} // namespace ringback::ui
