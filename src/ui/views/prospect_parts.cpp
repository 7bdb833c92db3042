#include "ui/views/prospect_parts.hpp"

#include "core/queries.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {

float draw_part_heading(const Look& look, ImVec2 at, std::string_view title, std::string_view count) {
    const Palette& p = look.palette();
    look.heading(at, 2, type::title, p.text_primary, title);
    float x = at.x + look.width(type::title, title);
    if (!count.empty()) x += 8 + look.text({x + 8, at.y + 4}, type::small, p.text_secondary, count);
    return x;
}

bool draw_part_button(const Context& context, ImVec2 right_top, const char* id, const char* icon,
                      std::string_view name) {
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const float side = button_height(size);
    return draw_button(context.look,
                       {right_top.x - side + (context.phone() ? 14.0f : 8.0f), right_top.y + 12 - side / 2},
                       {.id = id, .icon = icon, .kind = ButtonKind::ghost, .size = size, .name = name});
}

std::string silence_words(const Context& context, const Prospect& prospect) {
    const Touch* heard = last_heard(prospect, context.moment.now);
    if (heard == nullptr) return "since your first touch";
    if (is_conversation(*heard)) return heard->channel == Channel::meeting ? "since you met" : "since you last spoke";
    const bool voice = heard->channel == Channel::call || heard->channel == Channel::voicemail;
    return voice ? "since they last called" : "since they last wrote";
}

TouchMark mark_of(const Touch& touch) {
    if (is_conversation(touch)) return TouchMark::conversation;
    return touch.direction == Direction::in ? TouchMark::theirs : TouchMark::yours;
}

const char* icon_of_touch(const Touch& touch) {
    if (touch.outcome == Outcome::opted_out) return icon::ban;
    if (touch.channel == Channel::call)
        return touch.outcome == Outcome::spoke       ? icon::phone_call
               : touch.outcome == Outcome::no_answer ? icon::phone_missed
                                                     : icon::phone;
    if (touch.channel == Channel::email && touch.outcome == Outcome::bounced) return icon::mail_x;
    return icon_of(touch.channel);
}

} // namespace ringback::ui
