#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"
#include "ui/acts.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/views/headline.hpp"
#include "ui/views/prospect_menu.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/views/truth_card.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

std::string status_words(const Context& context, const Prospect& prospect) {
    std::string words(label_of(prospect.status));
    if (prospect.status == Status::later && prospect.revisit_on)
        words += " until " + day_text(*prospect.revisit_on, context.moment.today);
    return words;
}

std::string place_words(const Context& context, const Prospect& prospect) {
    const TimeZone* zone = prospect.time_zone.empty() ? nullptr : context.moment.zones->find(prospect.time_zone);
    if (zone == nullptr) return {};
    return place_of_zone(prospect.time_zone) + ", " + clock_text(zone->local(context.moment.now));
}

std::string role_words(const Prospect& prospect) {
    const std::string company = display_name(prospect) == prospect.company ? std::string() : prospect.company;
    return prospect.role.empty() || company.empty() ? prospect.role + company : prospect.role + ", " + company;
}

// Puts facts side by side and begins a new line where there is no room.
class Flow {
public:
    Flow(ImVec2 at, float width, float line, float gap)
        : at_(at)
        , width_(width)
        , line_(line)
        , gap_(gap)
        , pen_(at) {}
    ImVec2 take(float wide) {
        if (pen_.x > at_.x && pen_.x + wide > at_.x + width_) pen_ = {at_.x, pen_.y + line_};
        const ImVec2 place = pen_;
        pen_.x += wide + gap_;
        used_ = true;
        return place;
    }
    float height() const { return used_ ? pen_.y + line_ - at_.y : 0; }

private:
    ImVec2 at_;
    float width_, line_, gap_;
    ImVec2 pen_;
    bool used_ = false;
};

void fact(const Context& context, Flow& flow, const char* glyph, std::string_view words, float room) {
    if (words.empty()) return;
    const Look& look = context.look;
    const float lead = glyph != nullptr ? 20.0f : 0.0f;
    const float w = std::min(room, look.width(type::base, words) + lead);
    const ImVec2 at = flow.take(w);
    if (glyph != nullptr) look.icon({at.x + 7, at.y + 10}, glyph, 14, context.palette().text_secondary);
    look.text_cut({at.x + lead, at.y}, w - lead, type::base, context.palette().text_secondary, words);
}

void link_fact(const Context& context, Flow& flow, const char* id, const char* glyph, std::string_view words,
               const std::string& href) {
    if (words.empty() || href.empty()) return;
    const ImVec2 at = flow.take(context.look.width(type::base, words) + 20);
    draw_text_link(context.look, at, id, type::base, words, href, glyph);
}

float draw_facts(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    Flow flow(at, width, 24, 18);
    fact(context, flow, nullptr, role_words(prospect), width);
    fact(context, flow, icon::map_pin, place_words(context, prospect), width);
    if (!context.phone()) { // there they stand in the details, with room for a fingertip
        const std::string_view email = first_address(prospect.emails);
        const std::string_view phone = first_address(prospect.phones);
        link_fact(context, flow, "email", icon::mail, email, mailto_href(email, {}, {}));
        link_fact(context, flow, "phone", icon::phone, phone_text(phone), tel_href(phone));
    }
    if (prospect.value) fact(context, flow, icon::wallet, money_text(*prospect.value), width);
    return flow.height();
}

float draw_chips(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    Flow flow(at, width, 28, 8);
    const auto chip = [&](Tone tone, std::string_view words, const char* glyph = nullptr) {
        const float w = chip_width(context.look, words, glyph);
        draw_chip(context.look, flow.take(w), tone, words, glyph);
    };
    chip(Tone::outline, status_words(context, prospect));
    if (prospect.do_not_contact) chip(Tone::danger, "Do not contact", icon::ban);
    for (const std::string& tag : prospect.tags) chip(Tone::outline, tag);
    return flow.height();
}

struct PrimaryAct {
    std::vector<Words> words;
    Act act;
    std::string label;
    bool due = false;
};

PrimaryAct primary_act(const Context& context, const Prospect& prospect) {
    PrimaryAct primary;
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr || playbook::is_idle(entry->advice.technique)) return primary;
    primary.words = words_for(context, prospect, entry->advice);
    primary.act = act_of(context, prospect, *entry, primary.words);
    primary.label = playbook::advice_label(*context.moment.playbook, entry->advice);
    primary.due = entry->urgency <= playbook::Urgency::later_today;
    return primary;
}

// The advised act, as a button of this width (0: its own); returns the width.
float draw_primary(const Context& context, const Prospect& prospect, const PrimaryAct& primary, ImVec2 right_top,
                   float width) {
    if (primary.act.kind == Act::Kind::none) return 0;
    const bool phone = context.phone();
    const std::string name = primary.label + ": " + primary.act.label;
    const std::string key = phone ? std::string() : keycap(context, CommandId::act);
    const Button button{.id = "act",
                        .label = phone && primary.act.kind == Act::Kind::link && primary.act.icon == icon::phone
                                     ? "Call"
                                     : std::string_view(primary.label),
                        .icon = primary.act.icon,
                        .kind = primary.due ? ButtonKind::primary : ButtonKind::soft,
                        .size = phone ? ButtonSize::touch : ButtonSize::normal,
                        .key = key,
                        .href = primary.act.href,
                        .name = name};
    const float w = width > 0 ? width : button_width(context.look, button);
    if (draw_button(context.look, {right_top.x - w, right_top.y}, button, w) && primary.act.kind != Act::Kind::link)
        carry_out(context, prospect, primary.act, primary.words);
    return w;
}

float draw_acts(const Context& context, const Prospect& prospect, ImVec2 right_top) {
    const Look& look = context.look;
    float right = right_top.x;
    draw_prospect_menu(context, prospect, {right, right_top.y});
    right -= 40;
    const float primary = draw_primary(context, prospect, primary_act(context, prospect), {right, right_top.y}, 0);
    right -= primary > 0 ? primary + 8 : 0;
    const std::string key = keycap(context, CommandId::log_details);
    const Button log{.id = "log", .label = "Log a touch", .icon = icon::plus, .key = key};
    right -= button_width(look, log);
    if (draw_button(look, {right, right_top.y}, log)) log_with_details(context, prospect);
    return right;
}

} // namespace

float draw_prospect_header(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    draw_text_link(look, {at.x - 2, at.y}, "back", type::small, "Prospects", href_of({Screen::prospects, {}}),
                   icon::chevron_left);
    const float acts = draw_acts(context, prospect, {at.x + width, at.y + 12});
    const std::string name = display_name(prospect);
    const float room = acts - 24 - at.x;
    const float name_width = std::min(look.width(type::headline, name), room);
    look.heading({at.x, at.y + 20}, 1, type::headline, p.text_primary, name, room);
    const ImRect named({at.x, at.y + 20}, {at.x + name_width, at.y + 52});
    offer_menu(context, {.prospect = prospect.id}, &named);
    const float beside = room - name_width - 14;
    float y = at.y + 58;
    if (beside >= 160)
        y += std::max(0.0f, draw_chips(context, prospect, {at.x + name_width + 14, at.y + 26}, beside) - 28);
    else
        y += draw_chips(context, prospect, {at.x, y}, width) + 2;
    y += draw_facts(context, prospect, {at.x, y}, width);
    return y - at.y;
}

float draw_prospect_header_phone(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string back = href_of({Screen::prospects, {}});
    draw_button(look, {at.x - 12, at.y},
                {.id = "back",
                 .label = "Prospects",
                 .icon = icon::chevron_left,
                 .kind = ButtonKind::ghost,
                 .size = ButtonSize::touch,
                 .href = back});
    draw_prospect_menu(context, prospect, {at.x + width + 12, at.y});
    // The long words (sample, read only) stand in a banner already.
    const bool usual = !context.sample && context.save.state != journal::SaveState::read_only;
    draw_save_badge(context, {at.x + width - (usual ? 116 : 62), at.y + 16}, !usual);
    float y = at.y + 52;
    const std::string name = display_name(prospect);
    const float name_height = look.heading_paragraph({at.x, y}, 1, width, type::headline, p.text_primary, name);
    y += name_height + 2;
    y += draw_facts(context, prospect, {at.x, y}, width) + 10;
    Flow flow({at.x, y}, width, 30, 8);
    const auto chip = [&](Tone tone, std::string_view words, const char* glyph = nullptr) {
        draw_chip(look, flow.take(chip_width(look, words, glyph)), tone, words, glyph);
    };
    if (prospect.truth == Truth::unknown)
        chip(Tone::neutral, "Truth unknown", icon::circle_help); // T2
    else
        chip(Tone::accent, label_of(prospect.truth));
    if (const auto silent =
            silent_for(prospect, context.moment.now, *context.moment.user_zone, *context.moment.calendar))
        chip(Tone::neutral, days_text(*silent) + " silent");
    if (prospect.status != Status::open) chip(Tone::neutral, status_words(context, prospect));
    if (prospect.do_not_contact) chip(Tone::danger, "Do not contact", icon::ban);
    const auto left = static_cast<std::size_t>(
        std::ranges::count_if(prospect.tidbits, [](const Tidbit& tidbit) { return !tidbit.used_on; }));
    if (left > 0) chip(Tone::neutral, count_text(left, "tidbit", "tidbits"));
    for (const std::string& tag : prospect.tags) chip(Tone::outline, tag);
    return y + flow.height() - at.y;
}

void draw_action_bar(const Context& context, const Prospect& prospect, const ImRect& bar) {
    const Look& look = context.look;
    look.fill(bar, context.palette().bg_sheet);
    look.hairline(bar.Min, bar.GetWidth());
    const PrimaryAct primary = primary_act(context, prospect);
    const float y = bar.Min.y + 12;
    const bool alone = primary.act.kind == Act::Kind::none;
    const Button log{.id = "log",
                     .label = alone ? "Log a touch" : "Log",
                     .icon = icon::plus,
                     .size = ButtonSize::touch,
                     .name = "Log a touch"};
    const float log_width = alone ? bar.GetWidth() - 24 : button_width(look, log);
    if (draw_button(look, {bar.Max.x - 12 - log_width, y}, log, log_width)) log_with_details(context, prospect);
    if (!alone) {
        const float right = bar.Max.x - 12 - log_width - 8;
        draw_primary(context, prospect, primary, {right, y}, right - bar.Min.x - 12);
    }
}

float draw_next_card(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string title = headline_of(context, prospect, *entry);
    const std::string_view why = playbook::advice_why(*context.moment.playbook, entry->advice);
    const float room = width - 32;
    const float title_height = look.paragraph_height(room, type::title, title);
    const float why_height = look.paragraph_height(room, type::base, why);
    const ImRect card(at, {at.x + width, at.y + title_height + why_height + 28});
    draw_card(look, card, p.accent_softer);
    look.heading_paragraph({at.x + 16, at.y + 12}, 2, room, type::title, p.text_primary, title);
    look.paragraph({at.x + 16, at.y + 14 + title_height}, room, type::base, p.text_secondary, why);
    return card.GetHeight();
}

float draw_truth(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    std::array<std::string_view, 9> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = label_of(static_cast<Truth>(i));
    const auto chosen = static_cast<std::size_t>(prospect.truth);
    std::optional<std::size_t> choice;
    float height = 0;
    constexpr std::string_view question = "What is really the case";
    if (context.phone()) {
        const Field field{.id = "truth", .label = question};
        choice = draw_select(look, at, width, field, words, chosen);
        height = field_height(field);
    } else {
        const float lead = look.paint({at.x, at.y + 6}, type::small, p.text_secondary, question) + 12;
        const std::string_view credit = "Silence is no answer: Ari Galper, T2";
        const float credit_width = look.width(type::small, credit);
        float needed = lead;
        for (const auto word : words) needed += look.width(type::dense_medium, word) + 24;
        const bool credited = needed + credit_width + 12 <= width;
        choice = draw_segmented(look, {at.x + lead, at.y}, width - lead, "truth", question, words, chosen, &height);
        if (credited) look.text_right({at.x + width, at.y + 6}, type::small, p.text_tertiary, credit);
    }
    if (choice) {
        record_truth(context, prospect, static_cast<Truth>(*choice));
    }
    // On a phone the choice above takes two presses: after an answer all eight stand open.
    if (offers_thanks(context, prospect) || (context.phone() && wants_truth(context, prospect)))
        height += 12 + draw_truth_card(context, prospect, {at.x, at.y + height + 12}, width);
    return height;
}

} // namespace ringback::ui
