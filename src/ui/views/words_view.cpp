#include "ui/views/words_view.hpp"

#include "mirror/mirror.hpp"
#include "script/choose.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/tour.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/views/gap_fields.hpp"
#include "ui/views/merged_text.hpp"
#include "ui/views/sms_meter.hpp"
#include "ui/views/use_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

std::string words_title(const Words& words) {
    if (!words.channel) return "What to do";
    switch (*words.channel) {
    case Channel::voicemail: return "What to say after the tone";
    case Channel::call:
    case Channel::meeting: return "What to say";
    default: return "What to write";
    }
}

// Seconds against the 40 of a voicemail (V1); for what is written the number of words.
float draw_length(const Context& context, const Words& words, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto& rendered = words.rendered;
    look.hairline(at, width);
    const float y = at.y + 12;
    const std::string count = count_text(rendered.words(), "word", "words");
    if (!is_spoken(words.channel)) {
        look.text({at.x, y}, type::small, p.text_secondary, count);
        return 32;
    }
    const auto limit = std::chrono::seconds{40};
    const bool over = words.channel == Channel::voicemail && rendered.seconds() > limit;
    look.icon({at.x + 8, y + 8}, icon::timer, 16, over ? p.warn_text : p.accent_text);
    const std::string seconds = std::to_string(rendered.seconds().count()) + " s";
    const float s = look.text({at.x + 24, y - 2}, type::base_strong, over ? p.warn_text : p.text_primary, seconds);
    const std::string rest = words.channel == Channel::voicemail ? "of 40 s, " + count : count;
    const float r = look.width(type::small, rest);
    look.text({at.x + width - r, y}, type::small, p.text_secondary, rest);
    const float left = at.x + 24 + s + 14;
    const float right = at.x + width - r - 14;
    if (right - left > 60) {
        const float scale = (right - left) / 60.0f;
        look.fill(ImRect({left, y + 5}, {right, y + 11}), p.bg_track, 3);
        const float done = std::min(static_cast<float>(rendered.seconds().count()), 60.0f);
        look.fill(ImRect({left, y + 5}, {left + done * scale, y + 11}), over ? p.warn_mark : p.accent_mark, 3);
        if (words.channel == Channel::voicemail)
            look.fill(ImRect({left + 40 * scale - 1, y}, {left + 40 * scale + 1, y + 16}), p.text_primary);
    }
    return 34;
}

MenuTarget menu_of(const Context& context, const playbook::QueueEntry& entry, const Words& words) {
    // With gaps the menu has no text of its own: the command says what is missing.
    return {.prospect = context.model.prospects()[entry.prospect].id,
            .text = words.rendered.missing.empty() ? text_to_copy(words.rendered) : std::string()};
}

void draw_title(const Context& context, const playbook::QueueEntry& entry, const Words& words, ImVec2 at, float width) {
    const Look& look = context.look;
    look.heading(at, context.phone() ? 2 : 3, type::title, context.palette().text_primary, words_title(words));
    float right = at.x + width;
    if (words.script == nullptr) return;
    if (words.channel) {
        const Button copy{
            .id = "copy", .label = "Copy", .icon = icon::copy, .kind = ButtonKind::soft, .size = ButtonSize::small};
        right -= button_width(look, copy);
        const Prospect& prospect = context.model.prospects()[entry.prospect];
        if (draw_button(look, {right, at.y - 2}, copy) &&
            !refused_for_gaps(context, prospect.id, words.rendered, "Not copied"))
            context.out.ask(CopyText{text_to_copy(words.rendered), "Copied"});
        offer_menu(context, menu_of(context, entry, words));
        right -= 4;
        right -= draw_more_uses(context, prospect, words, {right, at.y - 2}) + 4;
    }
    const auto others = script::candidates(context.library, entry.advice.technique, words.channel);
    if (others.size() > 1) {
        const Button other{.id = "other", .label = "Other words", .kind = ButtonKind::ghost, .size = ButtonSize::small};
        right -= button_width(look, other);
        if (draw_button(look, {right, at.y - 2}, other)) {
            auto here = std::ranges::find(others, words.script);
            context.state.shown_script =
                here == others.end() || here + 1 == others.end() ? others.front()->id : (*(here + 1))->id;
        }
    }
}

float draw_card_of_words(const Context& context, const playbook::QueueEntry& entry, const Words& words, ImVec2 at,
                         float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    draw_title(context, entry, words, at, width);
    float y = at.y + 36;
    if (words.script == nullptr)
        return 36 + look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                                   "There are no words for this yet. Say it your way.");
    const float inner = width - 40;
    const float subject = words.rendered.subject.empty()
                              ? 0
                              : merged_text_height(look, inner, type::base_strong, words.rendered.subject) + 8;
    const float text = merged_text_height(look, inner, type::read, words.rendered.text);
    const bool measured = words.channel.has_value();
    const float height = 16 + 22 + subject + text + (measured ? 16 + 34 : 0) + 14;
    const ImRect card({at.x, y}, {at.x + width, y + height});
    draw_card(look, card);
    offer_menu(context, menu_of(context, entry, words), &card);
    float line = y + 14;
    look.text({at.x + 20, line}, type::small_medium, p.text_tertiary, words.script->title);
    line += 22;
    if (subject > 0)
        line += draw_merged_text(look, {at.x + 20, line}, inner, type::base_strong, words.rendered.subject,
                                 words.rendered.subject_spans) +
                8;
    line += draw_merged_text(
                look, {at.x + 20, line}, inner, type::read, words.rendered.text, words.rendered.spans, MergedInk::plain,
                words.channel == Channel::text ? costly_spans(words.rendered.text) : std::vector<script::Span>{}) +
            14;
    if (measured) draw_length(context, words, {at.x + 20, line}, inner);
    y += height + 12;
    if (words.channel == Channel::text)
        y += draw_sms_meter(context, &context.model.prospects()[entry.prospect], words.rendered, {at.x, y}, width) + 16;
    y += draw_gap_fields(context, context.model.prospects()[entry.prospect], *words.script, words.rendered, {at.x, y},
                         width);
    return y - at.y;
}

// What they said, newest first: the material for the talk.
float draw_notes(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    std::vector<const Touch*> noted;
    for (const Touch& touch : prospect.touches)
        if (!touch.note.empty() && touch.at <= context.moment.now) noted.push_back(&touch);
    std::ranges::stable_sort(noted, [](const Touch* a, const Touch* b) { return a->at > b->at; });
    if (noted.empty() && prospect.notes.empty()) return 0;
    look.heading(at, context.phone() ? 3 : 4, type::small_medium, p.text_secondary, "From your notes");
    float y = at.y + 24;
    if (noted.size() > 4) noted.resize(4);
    const float indent = 60;
    for (const Touch* touch : noted) {
        std::string day = day_text(context.moment.user_zone->day(touch->at));
        day.erase(0, 4); // without the weekday
        look.text({at.x, y + 2}, type::small, p.text_tertiary, day);
        y += look.paragraph({at.x + indent, y}, width - indent, type::dense, p.text_primary, touch->note) + 6;
    }
    if (!prospect.notes.empty())
        y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary, prospect.notes) + 6;
    return y - at.y;
}

} // namespace

float draw_words(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry,
                 const std::vector<Words>& words, ImVec2 at, float width) {
    const mirror::Scope region(mirror::Role::region, "Words", ImGui::GetID("words"));
    float y = at.y;
    int n = 0;
    for (const Words& one : words) {
        ImGui::PushID(n++);
        y += draw_card_of_words(context, entry, one, {at.x, y}, width) + 16;
        ImGui::PopID();
    }
    point_out(context, TourStop::words, ImRect(at, {at.x + width, y - 16}));
    y += draw_notes(context, prospect, {at.x, y}, width);
    return y - at.y;
}

} // namespace ringback::ui
