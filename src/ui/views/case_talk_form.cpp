// The talk as an outline: how it begins, what they say by themselves, and every turn with what may be said to it.
#include "practice/attempt_kinds.hpp"
#include "practice/case_faults.hpp"
#include "ui/icons.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using practice::PracticeCase;
using practice::Turn;

void draw_technique_set(CasePen& pen, const std::string& place, std::vector<std::string>& techniques) {
    std::uint64_t bits = 0;
    for (const std::string& technique : techniques)
        if (const auto kind = practice::attempt_kind(technique)) bits |= std::uint64_t{1} << *kind;
    const auto labels = attempt_labels();
    const std::uint64_t now = pen.set(place, "Only to these techniques; none: to all", views_of(labels), bits);
    if (now == bits) return;
    techniques.clear();
    for (std::size_t i = 0; i < practice::attempt_kinds.size(); ++i)
        if (now >> i & 1U) techniques.emplace_back(practice::attempt_kinds[i].technique);
}

void draw_openings(CasePen& pen) {
    pen.heading("How an answer begins");
    pen.paragraph("When an attempt reaches them, the first of these that fits it says what they answer.");
    practice::Opening fresh;
    if (!pen.edited.turns.empty()) fresh.turn = pen.edited.turns.front().id;
    draw_items(pen, {"How an answer begins", "Answer", "Add an answer", practice::most_items}, "/openings",
               pen.edited.openings, fresh, [&](practice::Opening& opening, const std::string& place) {
                   pen.columns(2);
                   draw_turn_choice(pen, place + "/turn", "They say", opening.turn);
                   pen.number(place + "/after_pressure", "From so many points of pressure on", opening.after_pressure);
                   draw_channel_set(pen, place + "/channels", "Only on these channels; none: on all", opening.channels);
                   draw_technique_set(pen, place + "/techniques", opening.techniques);
               });
}

void draw_news(CasePen& pen) {
    pen.heading("News from them");
    pen.paragraph("They come back by themselves on a day, unless they have talked already or were pressed too much.");
    practice::News fresh;
    fresh.day = std::max(1, pen.edited.days / 2);
    if (!pen.edited.turns.empty()) fresh.turn = pen.edited.turns.front().id;
    draw_items(pen, {"News from them", "News", "Add news", practice::most_news}, "/news", pen.edited.news, fresh,
               [&](practice::News& news, const std::string& place) {
                   pen.columns(2);
                   pen.number(place + "/day", "Day", news.day, day_text(pen.edited.day_of(news.day)));
                   pen.word(place + "/channel", "Channel", all_labels<Channel>(permitted_channel_count), news.channel);
                   draw_turn_choice(pen, place + "/turn", "They say", news.turn);
                   pen.number(place + "/below_pressure", "With less points of pressure than", news.below_pressure);
                   pen.flag(place + "/always", "Even if they have talked already", news.always);
               });
}

std::string line_words(const PracticeCase& subject, const practice::Line& line) {
    std::string words = line.words.empty() ? std::string("A line without words yet") : line.words;
    std::ranges::replace(words, '\n', ' ');
    const std::size_t next = turn_place(subject, line.next);
    if (line.next.empty()) return words + " → the talk ends";
    return words + " → " +
           (next < subject.turns.size() ? std::to_string(next + 1) : std::string("a turn that is gone"));
}

std::string turn_facts(const Turn& turn) {
    std::string facts;
    if (turn.tells) facts += "Tells the truth. ";
    if (turn.stops) facts += "Asks to stop. ";
    return facts + (turn.lines.empty() ? "The talk ends here" : count_text(turn.lines.size(), "line", "lines"));
}

// A turn in the outline, with what may be said to it; a press opens its form.
void draw_row(CasePen& pen, std::size_t turn) {
    const Look& look = pen.look();
    const Palette& p = pen.palette();
    const Turn& shown = pen.edited.turns[turn];
    const std::string place = "/turns/" + std::to_string(turn);
    const std::string label = turn_label(pen.edited, turn);
    const std::string_view fault = pen.draft.fault_at(place, true);
    const std::string facts = turn_facts(shown);
    std::string description = facts;
    for (const practice::Line& line : shown.lines) description += ". " + line_words(pen.edited, line);
    if (!fault.empty()) description = std::string(fault) + ". " + description;
    const float lines = static_cast<float>(shown.lines.size()) * 22;
    const ImRect box(pen.at(), {pen.at().x + pen.width(), pen.at().y + 54 + lines});
    if (pen.leads_to(place + "/row")) mirror::focus_next();
    const Hit hit = hit_area(
        (place + "/row").c_str(), box,
        {.role = mirror::Role::button, .name = "Change turn " + label, .description = description, .expanded = false});
    if (hit.hovered) look.fill(box, p.bg_hover, 10);
    look.icon({box.Min.x + 16, box.Min.y + 18}, fault.empty() ? icon::message_circle : icon::circle_alert, 16,
              fault.empty() ? p.text_secondary : p.warn_text);
    const float x = box.Min.x + 36;
    look.paint_cut({x, box.Min.y + 8}, box.Max.x - x - 12, type::base_strong, p.text_primary, label);
    look.paint_cut({x, box.Min.y + 29}, box.Max.x - x - 12, type::small, fault.empty() ? p.text_secondary : p.warn_text,
                   fault.empty() ? std::string_view(facts) : fault);
    float y = box.Min.y + 50;
    for (const practice::Line& line : shown.lines) {
        look.fill(ImRect({x, y + 2}, {x + 2, y + 18}), p.accent_line, 1);
        look.paint_cut({x + 12, y}, box.Max.x - x - 24, type::dense, p.text_secondary, line_words(pen.edited, line));
        y += 22;
    }
    if (hit.focused) look.focus_ring(box, 10);
    pen.move_down(box.GetHeight() + 4);
    if (!hit.pressed) return;
    pen.state().turn = turn;
    pen.lead_to(place + "/says");
}

// Where there are turns, the form of one of them stands open in its place.
void draw_turns(CasePen& pen) {
    pen.heading("What they say, and what may be said to it");
    pen.fault("/turns");
    const mirror::Scope group(mirror::Role::group, "Turns of the talk", ImGui::GetID("turns"));
    for (std::size_t i = 0; i < pen.edited.turns.size(); ++i) {
        if (pen.state().turn == i)
            draw_case_turn(pen, i);
        else
            draw_row(pen, i);
    }
    const ListWords words{"Turns", "Turn", "Add a turn", practice::most_turns};
    if (!draw_adding(pen, words, "/turns", pen.edited.turns.size())) return;
    pen.new_turn();
}

} // namespace

void draw_case_talk(CasePen& pen) {
    draw_openings(pen);
    draw_news(pen);
    draw_turns(pen);
    pen.begin_turn();
}

} // namespace ringback::ui
