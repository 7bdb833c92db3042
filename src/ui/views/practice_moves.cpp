#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/button_flow.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ringback::ui {
namespace {

using practice::Move;
using practice::MoveKind;
using practice::PracticeRun;

ButtonSize size_of(const Context& context) { return context.phone() ? ButtonSize::touch : ButtonSize::normal; }

struct Pen {
    const Context& context;
    const PracticeRun& run;
    ImVec2 at;
    float width;

    PracticeState& state() const { return context.state.practice; }
};

// A line that may be said; its number is its key. Returns whether it was chosen.
bool draw_line(Pen& pen, const practice::Line& line, std::size_t place) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const std::string key = std::to_string(place + 1);
    const float left = pen.context.phone() ? 14.0f : 46.0f;
    const float room = pen.width - left - 14;
    const float height = std::max(look.paragraph_height(room, type::read, line.words) + 20, 44.0f);
    const ImRect box(pen.at, {pen.at.x + pen.width, pen.at.y + height});
    const Hit hit = hit_area(("line " + key).c_str(), box,
                             {.role = mirror::Role::button, .name = line.words, .key_shortcuts = key});
    look.fill(box, hit.held ? p.bg_press : hit.hovered ? p.bg_hover : p.bg_button, 10);
    if (!pen.context.phone()) draw_keycap(look, {box.Min.x + 14, box.GetCenter().y}, key);
    look.paint_paragraph({box.Min.x + left, box.Min.y + 10}, room, type::read, p.text_primary, line.words);
    if (hit.focused) look.focus_ring(box, 10);
    pen.at.y += height + 8;
    const bool typed = pen.context.state.letter_keys && !ImGui::GetIO().WantTextInput &&
                       GImGui->OpenPopupStack.Size == 0 &&
                       ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(place)), false);
    return hit.pressed || typed;
}

void draw_own_words(Pen& pen) {
    std::string& reply = pen.state().draft.reply;
    const Field field{.id = "reply", .label = "In your own words", .spellcheck = true};
    constexpr int lines = 2;
    draw_text_area(pen.context.look, pen.at, pen.width, lines, field, reply);
    pen.at.y += text_area_height(field, lines) + 10;
    ButtonFlow flow(pen.context.look, pen.at, pen.width, size_of(pen.context));
    if (flow.button(
            {.id = "say", .label = "Say it", .icon = icon::message_circle, .disabled = trimmed(reply).empty()})) {
        Move move{.kind = MoveKind::say, .day = {}};
        move.words = reply;
        ask_move(pen.context, std::move(move));
    }
    if (flow.button({.id = "leave talk", .label = "End the talk", .kind = ButtonKind::ghost}))
        ask_move(pen.context, {.kind = MoveKind::leave, .day = {}});
    pen.at.y = flow.end() + 12;
}

void draw_talk(Pen& pen, const practice::Offers& offers) {
    const mirror::Scope group(mirror::Role::group, "What do you say?", ImGui::GetID("say"));
    pen.context.look.text(pen.at, type::small, pen.context.palette().text_secondary, "What do you say?");
    pen.at.y += 24;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < offers.lines.size(); ++i) {
        if (i == 0 && std::exchange(pen.state().focus_moves, false)) mirror::focus_next();
        if (draw_line(pen, offers.lines[i], i)) chosen = i;
    }
    pen.at.y += 8;
    draw_own_words(pen);
    if (!chosen) return;
    Move move{.kind = MoveKind::say, .day = {}};
    move.line = static_cast<std::uint32_t>(*chosen);
    ask_move(pen.context, std::move(move));
}

struct FormButton {
    MoveForm form;
    const char* id;
    std::string_view label;
    const char* icon;
};

void draw_preparations(Pen& pen, ButtonFlow& flow) {
    constexpr std::array<std::pair<const char*, std::string_view>, 3> steps{
        {{"get clear", "Read the notes"}, {"let go", "Let go for some minutes"}, {"decide", "Decide what to say"}}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool done = pen.run.state().prepared[i];
        if (!flow.button({.id = steps[i].first,
                          .label = steps[i].second,
                          .icon = done ? icon::check : icon::list_checks,
                          .kind = ButtonKind::ghost,
                          .description = done ? "Done" : "",
                          .disabled = done}))
            continue;
        Move move{.kind = MoveKind::prepare, .day = {}};
        move.preparation = static_cast<practice::Preparation>(i);
        ask_move(pen.context, std::move(move));
    }
}

void draw_acts(Pen& pen, const practice::Offers& offers) {
    const mirror::Scope group(mirror::Role::group, "What do you do?", ImGui::GetID("do"));
    pen.context.look.text(pen.at, type::small, pen.context.palette().text_secondary, "What do you do?");
    pen.at.y += 24;
    constexpr std::array<FormButton, 5> forms{
        {{MoveForm::attempt, "attempt", "Get in touch", icon::phone},
         {MoveForm::wait, "wait", "Let it rest", icon::hourglass},
         {MoveForm::truth, "truth", "Write down the truth", icon::pencil},
         {MoveForm::review, "review", "Review the process", icon::clipboard_check},
         {MoveForm::finish, "finish", "End the case", icon::flag}}};
    ButtonFlow flow(pen.context.look, pen.at, pen.width, size_of(pen.context));
    MoveDraft& draft = pen.state().draft;
    if (std::exchange(pen.state().focus_moves, false)) mirror::focus_next();
    for (const FormButton& each : forms) {
        if (each.form == MoveForm::attempt && offers.attempts.empty()) continue;
        const bool open = draft.form == each.form;
        if (flow.button({.id = each.id,
                         .label = each.label,
                         .icon = each.icon,
                         .kind = open ? ButtonKind::soft : ButtonKind::neutral})) {
            draft = {.form = open ? MoveForm::none : each.form};
            pen.state().refused.clear();
        }
    }
    if (flow.button({.id = "others", .label = "Prospect ten others", .icon = icon::users_round}))
        ask_move(pen.context, {.kind = MoveKind::prospect_others, .day = {}});
    draw_preparations(pen, flow);
    pen.at.y = flow.end() + 12;
    pen.at.y += draw_move_form(pen.context, pen.run, pen.at, pen.width);
}

void draw_end(Pen& pen) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const mirror::Scope region(mirror::Role::region, "What was really the case", ImGui::GetID("end"));
    const practice::Persona& persona = pen.run.subject().persona;
    const practice::Score score = pen.run.score();
    look.heading(pen.at, 2, type::headline, p.text_primary, std::to_string(score.percent()) + " of 100");
    pen.at.y += 44;
    look.text(pen.at, type::base_strong, p.text_primary,
              "What was really the case: " + std::string(label_of(persona.truth)));
    pen.at.y += 28;
    pen.at.y += look.paragraph(pen.at, pen.width, type::read, p.text_primary, persona.reason) + 12;
    pen.at.y += look.paragraph(pen.at, pen.width, type::base, p.text_secondary,
                               pen.run.truth_told() ? "They told you." : "You did not learn it.") +
                16;
    ButtonFlow flow(look, pen.at, pen.width, size_of(pen.context));
    if (flow.button({.id = "again", .label = "Begin anew", .icon = icon::redo_2, .kind = ButtonKind::primary}))
        ask_anew(pen.context);
    if (pen.state().played_by.empty() && !pen.state().trying &&
        flow.button({.id = "hand in", .label = "Share my result", .icon = icon::share_2}))
        share_by_link(pen.context, outgoing_result(result_on_screen(pen.context), pen.run.subject().title));
    pen.at.y = flow.end() + 20;
}

// The moves one by one, with the way back to before each: another one may be tried from there.
void draw_ways_back(Pen& pen) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    look.heading(pen.at, 2, type::base_strong, p.text_primary, "What would another move have done?");
    pen.at.y += 24;
    pen.at.y += look.paragraph(pen.at, pen.width, type::small, p.text_secondary,
                               "Go back to before one of your moves and try another. The luck of every day stays as it "
                               "was.") +
                10;
    const auto& transcript = pen.run.transcript();
    ButtonFlow flow(look, pen.at, pen.width, size_of(pen.context));
    for (std::size_t i = 0; i < pen.run.moves().size(); ++i) {
        const auto entry = std::ranges::find(transcript, i + 1, &practice::Entry::move);
        if (entry == transcript.end() || entry->what == practice::What::said) continue;
        const std::string label =
            "Day " + std::to_string(entry->day) + ": " + practice::sentence_of(*entry, pen.run.subject());
        const std::string id = "back to " + std::to_string(i);
        if (flow.button({.id = id.c_str(), .label = label, .icon = icon::undo_2, .kind = ButtonKind::ghost})) {
            ask_back_to(pen.context, i);
            return;
        }
    }
    pen.at.y = flow.end() + 8;
}

} // namespace

float draw_practice_moves(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    Pen pen{context, run, at, width};
    const std::string refused = context.state.practice.refused;
    if (!refused.empty()) {
        context.look.icon({pen.at.x + 7, pen.at.y + 9}, icon::circle_alert, 14, context.palette().warn_text);
        const float room = width - 22;
        const float height =
            context.look.paragraph({pen.at.x + 22, pen.at.y}, room, type::dense, context.palette().warn_text, refused);
        pen.at.y += height + 12;
    }
    if (run.is_over()) {
        draw_end(pen);
        draw_ways_back(pen);
        return pen.at.y - at.y;
    }
    const practice::Offers offers = run.offers();
    if (offers.in_talk) draw_talk(pen, offers);
    if (offers.may_act) draw_acts(pen, offers);
    return pen.at.y - at.y;
}

} // namespace ringback::ui
