#include "ui/views/advice_view.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"
#include "ui/acts.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/tour.hpp"
#include "ui/views/decision_form.hpp"
#include "ui/views/headline.hpp"
#include "ui/views/outcome_bar.hpp"
#include "ui/views/preparation_view.hpp"
#include "ui/views/prospect_menu.hpp"
#include "ui/views/truth_card.hpp"
#include "ui/views/why_view.hpp"
#include "ui/views/window_bar.hpp"
#include "ui/views/words_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

using playbook::QueueEntry;
using playbook::Urgency;

void draw_chips(const Context& context, const Prospect& prospect, float right, float y, float room) {
    const auto silent = silent_for(prospect, context.moment.now, *context.moment.user_zone, *context.moment.calendar);
    float x = right;
    const auto chip = [&](Tone tone, const std::string& words, const char* glyph) {
        const float w = chip_width(context.look, words, glyph);
        if (right - x + w + 8 > room) return;
        x -= w;
        draw_chip(context.look, {x, y}, tone, words, glyph);
        x -= 8;
    };
    if (silent) chip(Tone::neutral, days_text(*silent) + " silent", nullptr);
    std::string truth(label_of(prospect.truth));
    if (prospect.truth == Truth::unknown)
        chip(Tone::neutral, "Truth unknown", icon::circle_help); // T2
    else
        chip(Tone::accent, truth, nullptr);
}

// The neighbours in the queue, and the prospect's own page.
void draw_header_buttons(const Context& context, const Prospect& prospect, ImVec2 at, ButtonSize size) {
    const float step = button_height(size) + 4;
    draw_prospect_menu(context, prospect, {at.x + (context.phone() ? 2 : 4) * step - 4, at.y});
    if (!context.phone()) {
        const Button previous{
            .id = "previous", .icon = icon::chevron_up, .kind = ButtonKind::ghost, .name = "Previous prospect"};
        if (draw_button(context.look, at, previous)) run_command(context, CommandId::previous_row);
        const Button next{.id = "next", .icon = icon::chevron_down, .kind = ButtonKind::ghost, .name = "Next prospect"};
        if (draw_button(context.look, {at.x + step, at.y}, next)) run_command(context, CommandId::next_row);
        at.x += 2 * step;
    }
    const std::string href = href_of({Screen::prospect, prospect.id});
    const std::string name = "Open the page of " + display_name(prospect);
    draw_button(context.look, at,
                {.id = "page",
                 .icon = icon::panel_right_open,
                 .kind = ButtonKind::ghost,
                 .size = size,
                 .href = href,
                 .name = name});
}

// Name, company, chips, and the way to the neighbours and to the prospect's own page.
float draw_header(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float x = at.x;
    const bool one_pane = context.width == Width::phone || context.width == Width::tablet;
    const ButtonSize size = context.phone() ? ButtonSize::large : ButtonSize::normal;
    if (one_pane) {
        const Button back{.id = "back",
                          .icon = icon::chevron_left,
                          .kind = ButtonKind::ghost,
                          .size = size,
                          .name = "Back to the queue"};
        if (draw_button(look, {x - 10, at.y - (context.phone() ? 10.0f : 4.0f)}, back))
            context.out.go({Screen::today, {}});
        x += 30;
    }
    // The name before the buttons: what is drawn first is read first.
    const float step = button_height(size);
    const float buttons = context.phone() ? 2 * step + 4 : 4 * step + 12;
    const float room = at.x + width - buttons - 12 - x;
    const bool chips = width > 700;
    const std::string name = display_name(prospect);
    const float name_width = std::min(look.width(type::title, name), room);
    look.text_cut({x, at.y}, name_width + 1, type::title, p.text_primary, name);
    const float left = x + name_width + 12;
    if (!context.phone() && prospect.company != name)
        look.text_cut({left, at.y + 2}, std::max(0.0f, room - name_width - 12 - (chips ? 296.0f : 0.0f)), type::base,
                      p.text_secondary, prospect.company);
    if (chips) draw_chips(context, prospect, x + room, at.y + 1, std::min(300.0f, room - name_width - 12));
    draw_header_buttons(context, prospect, {at.x + width - buttons, at.y + 12 - step / 2}, size);
    return context.phone() ? 48 : 56;
}

// Another way, or not today: at the right of the acts where there is room, else below. Returns the height below.
float draw_detours(const Context& context, const Prospect& prospect, ImVec2 behind, ImVec2 at, float width) {
    const Look& look = context.look;
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const std::string key = context.phone() ? std::string() : keycap(context, CommandId::not_today);
    const Button another{
        .id = "another way", .label = "Another way", .icon = icon::redo_2, .kind = ButtonKind::ghost, .size = size};
    const Button later{.id = "not today",
                       .label = "Not today",
                       .icon = icon::calendar_clock,
                       .kind = ButtonKind::ghost,
                       .size = size,
                       .key = key};
    const float both = button_width(look, another) + 4 + button_width(look, later);
    const bool beside = behind.x + both <= at.x + width;
    const ImVec2 pen{beside ? at.x + width - both : at.x, beside ? behind.y + 6 : behind.y + 44 + 8};
    if (draw_button(look, pen, another)) begin_another_way(context.state, prospect);
    if (draw_button(look, {pen.x + button_width(look, another) + 4, pen.y}, later))
        begin_snooze(context.state, prospect, context.moment);
    return beside ? 0 : button_height(size) + 8;
}

// The words one after the other while calling. Returns the room it took.
float draw_call_start(const Context& context, const Prospect& prospect, const QueueEntry& entry, ImVec2 at) {
    const bool by_phone = entry.advice.channel == Channel::call || entry.advice.channel == Channel::voicemail;
    if (!by_phone || first_address(prospect.phones).empty()) return 0;
    const std::string key = context.phone() ? std::string() : keycap(context, CommandId::call_mode);
    const Button start{.id = "start",
                       .label = context.phone() ? std::string_view{} : std::string_view("Start the call"),
                       .icon = icon::scroll_text,
                       .size = ButtonSize::large,
                       .key = key,
                       .name = "Start the call"};
    if (draw_button(context.look, at, start)) context.out.go({Screen::call, prospect.id});
    return button_width(context.look, start) + 8;
}

// The one act of the screen, and logging with details beside it.
float draw_acts(const Context& context, const Prospect& prospect, const QueueEntry& entry,
                const std::vector<Words>& words, ImVec2 at, float width) {
    const Look& look = context.look;
    const Act act = act_of(context, prospect, entry, words);
    float x = at.x;
    const std::string act_key = context.phone() ? std::string() : keycap(context, CommandId::act);
    const std::string log_key = context.phone() ? std::string() : keycap(context, CommandId::log_details);
    if (act.kind != Act::Kind::none) {
        const Button button{.id = "act",
                            .label = act.label,
                            .icon = act.icon,
                            .kind = ButtonKind::primary,
                            .size = ButtonSize::large,
                            .key = act_key,
                            .href = act.href};
        const bool calls = entry.advice.channel == Channel::call || entry.advice.channel == Channel::voicemail;
        const float w =
            context.phone() ? width - (calls ? 104.0f : 52.0f) : std::min(button_width(look, button), width);
        if (draw_button(look, {x, at.y}, button, w) && act.kind != Act::Kind::link)
            carry_out(context, prospect, act, words);
        x += w + 8;
    }
    x += draw_call_start(context, prospect, entry, {x, at.y});
    // At the thumb's side of a phone the pencil alone; its name says the rest.
    const bool alone = context.phone() && x > at.x;
    const Button log{.id = "log",
                     .label = alone ? "" : "Log with details",
                     .icon = icon::pencil,
                     .size = ButtonSize::large,
                     .key = log_key,
                     .name = "Log with details"};
    float y = at.y;
    if (!alone && x > at.x && x + button_width(look, log) > at.x + width) {
        x = at.x;
        y += 52;
    }
    if (draw_button(look, {x, y}, log)) log_with_details(context, prospect);
    x += alone ? 52 : button_width(look, log) + 8;
    return y + 44 - at.y + draw_detours(context, prospect, {x, y}, at, width);
}

struct Preparation {
    const char* title;
    const char* icon;
    std::string text;
    PreparationState::Step step;
};

// T5: before a call, three preparations.
float draw_preparations(const Context& context, const Prospect& prospect, const std::vector<Words>& words, ImVec2 at,
                        float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string script = words.front().script != nullptr ? words.front().script->title : "Your own words";
    const Preparation steps[]{{"Get clear", icon::eye,
                               "Notes and " + count_text(prospect.touches.size(), "touch", "touches"),
                               PreparationState::Step::get_clear},
                              {"Let go", icon::wind, "A few quiet minutes", PreparationState::Step::let_go},
                              {"Decide what to say", icon::scroll_text, script, PreparationState::Step::decide}};
    const bool stacked = width < 480;
    const bool bare = width < 640; // no room for the icons
    const float gap = bare ? 8 : 12;
    const float card = stacked ? width : (width - 2 * gap) / 3;
    const float height = stacked ? 44.0f : 60.0f;
    const float lead = bare && !stacked ? 14.0f : 58.0f;
    const mirror::Scope list(mirror::Role::list, "Before the call", ImGui::GetID("preparations"));
    ImVec2 pen = at;
    int position = 0;
    for (const Preparation& step : steps) {
        const mirror::Scope item({.role = mirror::Role::listitem, .position = ++position, .set_size = 3},
                                 ImGui::GetID(step.title));
        const ImRect box(pen, {pen.x + card, pen.y + height});
        const Hit hit =
            hit_area(step.title, box, {.role = mirror::Role::button, .name = step.title, .description = step.text});
        draw_card(look, box, hit.hovered ? p.bg_hover : 0);
        if (hit.pressed) begin_preparation(context.state, prospect, step.step);
        if (lead > 20) {
            ImGui::GetWindowDrawList()->AddCircleFilled({pen.x + 30, box.GetCenter().y}, stacked ? 14 : 16,
                                                        p.accent_soft);
            look.icon({pen.x + 30, box.GetCenter().y}, step.icon, 16, p.accent_text);
        }
        if (stacked) {
            const float title = look.paint({pen.x + lead, pen.y + 12}, type::base_medium, p.text_primary, step.title);
            look.paint_cut({pen.x + lead + title + 10, pen.y + 14}, card - lead - title - 22, type::small,
                           p.text_secondary, step.text);
        } else {
            look.paint_cut({pen.x + lead, pen.y + 11}, card - lead - 12, type::base_medium, p.text_primary, step.title);
            look.paint_cut({pen.x + lead, pen.y + 31}, card - lead - 12, type::small, p.text_secondary, step.text);
        }
        if (hit.focused) look.focus_ring(box, 12);
        pen = stacked ? ImVec2{at.x, pen.y + height + 8} : ImVec2{pen.x + card + gap, pen.y};
    }
    return stacked ? 3 * (height + 8) - 8 : height;
}

float draw_body(const Context& context, const Prospect& prospect, const QueueEntry& entry, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::vector<Words> words = words_for(context, prospect, entry.advice);
    float y = at.y + draw_header(context, prospect, at, width);
    const std::string headline = headline_of(context, prospect, entry);
    const float top = y;
    const int level = context.phone() ? 1 : 2; // beside the queue its heading is the first
    const float headline_height =
        look.heading_paragraph({at.x, y}, level, width, type::headline, p.text_primary, headline);
    y += headline_height + 12;
    if (entry.advice.window)
        y += draw_window_bar(context, prospect, entry, {at.x, y}, width) + 16;
    else
        y += 8;
    if (!playbook::is_idle(entry.advice.technique))
        y += draw_acts(context, prospect, entry, words, {at.x, y}, width) + 24;
    point_out(context, TourStop::act, ImRect({at.x, top}, {at.x + width, y - 16}));
    y += draw_truth_card(context, prospect, {at.x, y}, width);
    const bool calls = entry.advice.channel == Channel::call && entry.urgency != Urgency::answer;
    if (calls) y += draw_preparations(context, prospect, words, {at.x, y}, width) + 28;
    if (width >= 640) {
        const float why = std::floor(width * 0.4f);
        const float left = draw_why(context, prospect, entry, {at.x, y}, why);
        const float right = draw_words(context, prospect, entry, words, {at.x + why + 32, y}, width - why - 32);
        return y + std::max(left, right);
    }
    y += draw_words(context, prospect, entry, words, {at.x, y}, width) + 28;
    return y + draw_why(context, prospect, entry, {at.x, y}, width);
}

} // namespace

void draw_advice(const Context& context, const Prospect& prospect, const ImRect& sheet) {
    const QueueEntry* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return;
    draw_sheet(context.look, sheet);
    const mirror::Scope region(mirror::Role::region, "Advice", ImGui::GetID("advice"));
    ImGui::PushID(prospect.id.text.c_str());
    const float bar = outcome_bar_height(context, sheet.GetWidth());
    {
        const ScrollArea scroll("sheet", ImRect(sheet.Min, {sheet.Max.x, sheet.Max.y - bar}));
        const float padding = context.phone() ? 16.0f : 32.0f;
        const float limit = context.width == Width::wide ? 920.0f : scroll.width();
        const float width = std::min(limit, scroll.width() - 2 * padding);
        const float end =
            draw_body(context, prospect, *entry, {scroll.origin().x + padding, scroll.origin().y + 18}, width);
        scroll.end_at(end + 24);
    }
    draw_outcome_bar(context, prospect, *entry, ImRect({sheet.Min.x, sheet.Max.y - bar}, sheet.Max));
    ImGui::PopID();
}

void draw_nobody(const Context& context, const ImRect& sheet) {
    draw_sheet(context.look, sheet);
    draw_nobody_waiting(context, {sheet.Min.x + 32, sheet.Min.y + 120}, sheet.GetWidth() - 64, false);
}

float draw_nobody_waiting(const Context& context, ImVec2 at, float width, bool card) {
    const EmptyState state{.title = "Nobody is waiting on you",
                           .text = "Everybody is at rest. A good hour for new prospects.",
                           .act = Button{.id = "add",
                                         .label = "Add a prospect",
                                         .icon = icon::plus,
                                         .kind = ButtonKind::soft,
                                         .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                                         .key = context.phone() ? std::string_view() : "N"},
                           .card = card};
    if (draw_empty_state(context.look, at, width, state)) run_command(context, CommandId::add_prospect);
    return empty_state_height(context.look, width, state);
}

} // namespace ringback::ui
