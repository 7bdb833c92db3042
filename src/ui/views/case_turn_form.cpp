#include "practice/case_faults.hpp"
#include "ui/icons.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/widgets/card.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using practice::Check;
using practice::CheckSet;

// Those of `among`, a bit each in its order.
CheckSet draw_checks(CasePen& pen, const std::string& place, std::string_view label, std::span<const Check> among,
                     CheckSet checks) {
    std::uint64_t bits = 0;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < among.size(); ++i) {
        labels.push_back(check_label(among[i]));
        if (checks.has(among[i])) bits |= std::uint64_t{1} << i;
    }
    const std::uint64_t now = pen.set(place, label, views_of(labels), bits);
    if (now == bits) return checks;
    CheckSet chosen;
    for (std::size_t i = 0; i < among.size(); ++i)
        if (now >> i & 1U) chosen.add(among[i]);
    return chosen;
}

std::vector<Check> checks_that(bool (*fit)(Check)) {
    std::vector<Check> all;
    for (std::size_t i = 0; i < practice::check_count; ++i)
        if (fit(static_cast<Check>(i))) all.push_back(static_cast<Check>(i));
    return all;
}

void draw_line(CasePen& pen, practice::Line& line, const std::string& place) {
    static const std::vector<Check> said = checks_that([](Check check) { return practice::is_said(check); });
    static const std::vector<Check> all = checks_that([](Check) { return true; });
    pen.text(place + "/words", "What the trainee may say", line.words, 2);
    pen.columns(3);
    draw_turn_choice(pen, place + "/next", "Then they say", line.next, "Nothing: the talk ends");
    draw_turn_choice(pen, place + "/guarded", "Once they are guarded", line.guarded, "The same");
    pen.number(place + "/pressure", "Points of pressure", line.pressure, "0 to 10");
    line.serves = draw_checks(pen, place + "/serves", "Passes these checks", said, line.serves);
    pen.fault(place + "/serves");
    line.fails = draw_checks(pen, place + "/fails", "Fails these checks", all, line.fails);
}

void move_turn(CasePen& pen, std::size_t turn, ItemAct act) {
    auto& turns = pen.edited.turns;
    auto& open = pen.state().turn;
    if (act == ItemAct::remove) {
        turns.erase(turns.begin() + static_cast<std::ptrdiff_t>(turn));
        open.reset();
        pen.touch();
        pen.lead_to(turns.empty() ? "/turns/add"
                                  : "/turns/" + std::to_string(std::min(turn, turns.size() - 1)) + "/row");
        return;
    }
    const std::size_t other = act == ItemAct::up ? turn - 1 : turn + 1;
    std::swap(turns[turn], turns[other]);
    open = other;
    lead_after(pen, "/turns", act, turn, turns.size());
}

} // namespace

void draw_turn_choice(CasePen& pen, const std::string& place, std::string_view label, std::string& turn,
                      std::string_view none) {
    const auto& turns = pen.edited.turns;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < turns.size(); ++i) labels.push_back(turn_label(pen.edited, i));
    labels.emplace_back("Something new");
    if (!none.empty()) labels.emplace_back(none);
    const std::size_t known = turn_place(pen.edited, turn);
    const bool is_none = turn.empty() && !none.empty();
    const std::size_t now = is_none ? turns.size() + 1 : known < turns.size() ? known : labels.size();
    const auto picked = pen.choice(place, label, views_of(labels), now);
    if (!picked) return;
    if (*picked < turns.size())
        turn = turns[*picked].id;
    else if (*picked == turns.size())
        turn = pen.new_turn();
    else
        turn.clear();
}

void draw_case_turn(CasePen& pen, std::size_t turn) {
    const std::string place = "/turns/" + std::to_string(turn);
    const std::string title = "Turn " + std::to_string(turn + 1);
    const mirror::Scope group(mirror::Role::group, title, ImGui::GetID((place + "/form").c_str()));
    practice::Turn& open = pen.edited.turns[turn];
    const ItemAct act = pen.item_head(place, title, turn, pen.edited.turns.size());
    pen.text(place + "/says", "What they say", open.says, 3);
    pen.flag(place + "/tells", "With these words they tell the truth", open.tells);
    pen.flag(place + "/stops", "With these words they ask not to be contacted any more", open.stops);
    pen.fault(place);
    draw_items(pen, {"What may be said to it", "Line", "Add a line", practice::most_lines}, place + "/lines",
               open.lines, practice::Line{},
               [&](practice::Line& line, const std::string& one) { draw_line(pen, line, one); });
    if (open.lines.empty()) pen.paragraph("Without lines the talk ends with these words.");
    if (pen.button(place + "/done", {.id = "", .label = "Done with this turn", .icon = icon::check})) {
        pen.state().turn.reset();
        pen.lead_to(place + "/row");
    }
    pen.move_down(12);
    if (act != ItemAct::none) move_turn(pen, turn, act);
}

} // namespace ringback::ui
