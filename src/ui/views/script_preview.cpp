#include "ui/views/script_preview.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "script/speech_time.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/merged_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace ringback::ui {
namespace {

constexpr float scale_seconds = 60; // of the whole bar

void draw_title(const Context& context, const Prospect* prospect, const std::string& text, int level, ImVec2 at,
                float width) {
    const Look& look = context.look;
    look.heading({at.x, at.y + 4}, level, type::title, context.palette().text_primary, "Preview");
    const std::string name = prospect == nullptr ? std::string() : short_name(*prospect);
    const Button who{.id = "who",
                     .label = name,
                     .icon = icon::user_round,
                     .size = context.phone() ? ButtonSize::large : ButtonSize::normal,
                     .description = "Choose for whom the words are shown"};
    const Button copy{
        .id = "copy", .icon = icon::copy, .kind = ButtonKind::ghost, .size = who.size, .name = "Copy the words"};
    float right = at.x + width - button_width(look, copy);
    if (draw_button(look, {right, at.y}, copy)) context.out.ask(CopyText{text, "Copied"});
    if (prospect == nullptr) return;
    right -= button_width(look, who) + 4;
    if (draw_button(look, {right, at.y}, who)) context.state.scripts.chooser.begin();
}

float draw_words_card(const Context& context, const script::Rendered& rendered, ImVec2 at, float width) {
    const Look& look = context.look;
    const float inner = width - 36;
    const float subject =
        rendered.subject.empty() ? 0 : merged_text_height(look, inner, type::base_strong, rendered.subject) + 8;
    const float text = merged_text_height(look, inner, type::read, rendered.text);
    draw_card(look, ImRect(at, {at.x + width, at.y + subject + text + 28}));
    float y = at.y + 14;
    if (subject > 0)
        y +=
            draw_merged_text(look, {at.x + 18, y}, inner, type::base_strong, rendered.subject, rendered.subject_spans) +
            8;
    draw_merged_text(look, {at.x + 18, y}, inner, type::read, rendered.text, rendered.spans);
    return subject + text + 28;
}

// A piece for every block, its length its time; the mark of 40 s on a voicemail (V1).
void draw_speech_bar(const Context& context, const script::Script& script, const script::Rendered& rendered,
                     const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool over = script.channel == Channel::voicemail && rendered.seconds > script::voicemail_limit;
    look.fill(box, p.bg_track, 4);
    const float whole = std::max(scale_seconds, static_cast<float>(rendered.seconds.count()));
    float x = box.Min.x;
    for (const script::BlockSpan& block : rendered.blocks) {
        if (block.kind == script::BlockKind::note) continue;
        const std::size_t words =
            script::word_count(std::string_view(rendered.text).substr(block.from, block.to - block.from));
        const float share = static_cast<float>(words) * static_cast<float>(rendered.seconds.count()) /
                            static_cast<float>(std::max<std::size_t>(rendered.words, 1)) / whole;
        const float end = x + box.GetWidth() * share;
        look.fill(ImRect({x, box.Min.y}, {std::max(x + 1, end - 2), box.Max.y}), over ? p.warn_mark : p.accent_mark, 3);
        x = end;
    }
    if (script.channel != Channel::voicemail) return;
    const float limit = box.Min.x + box.GetWidth() * static_cast<float>(script::voicemail_limit.count()) / whole;
    look.fill(ImRect({limit - 1, box.Min.y - 4}, {limit + 1, box.Max.y + 4}), p.text_primary);
}

float draw_length(const Context& context, const script::Script& script, const script::Rendered& rendered, ImVec2 at,
                  float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    if (!script.channel) return 0;
    look.text(at, type::base_strong, p.text_primary, label_of(*script.channel));
    const std::string words = count_text(rendered.words, "word", "words");
    if (!is_spoken(script.channel)) {
        look.text_right({at.x + width, at.y + 2}, type::small, p.text_secondary, words);
        return 32;
    }
    const unsigned pace = context.model.profile.words_per_minute;
    look.text_right({at.x + width, at.y + 2}, type::small, p.text_secondary,
                    words + " at " + std::to_string(pace == 0 ? 150 : pace) + " a minute");
    draw_speech_bar(context, script, rendered, ImRect({at.x, at.y + 28}, {at.x + width, at.y + 37}));
    const bool over = script.channel == Channel::voicemail && rendered.seconds > script::voicemail_limit;
    std::string seconds = std::to_string(rendered.seconds.count()) + " s";
    if (script.channel == Channel::voicemail)
        seconds += over ? ", longer than the 40 s of a voicemail" : " of the 40 s of a voicemail";
    look.text({at.x, at.y + 44}, type::small_strong, over ? p.warn_text : p.accent_text, seconds);
    return 72;
}

// What is known of what the script asks for.
float draw_missing(const Context& context, const Prospect* prospect, const script::Rendered& rendered, ImVec2 at,
                   float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    if (prospect == nullptr) {
        return look.paragraph(at, width, type::small, p.text_secondary,
                              "Add a prospect to see the words as they would hear them.");
    }
    if (rendered.missing.empty()) {
        look.icon({at.x + 7, at.y + 8}, icon::circle_check, 14, p.accent_text);
        return look.paragraph({at.x + 22, at.y}, width - 22, type::small, p.text_secondary,
                              "Every field is filled for " + short_name(*prospect));
    }
    float y = at.y;
    for (const script::Field field : rendered.missing) {
        look.icon({at.x + 7, y + 8}, icon::circle_alert, 14, p.warn_text);
        y += look.paragraph({at.x + 22, y}, width - 22, type::small, p.warn_text,
                            "Not known: " + std::string(script::info(field).label) +
                                ". Neutral words stand in for it.") +
             6;
    }
    return y - at.y;
}

} // namespace

float draw_script_preview(const Context& context, const script::Script& script, const Prospect* prospect,
                          const script::Rendered& rendered, int level, ImVec2 at, float width) {
    const mirror::Scope region(mirror::Role::region, "Preview", ImGui::GetID("preview"));
    const std::string text = rendered.subject.empty() ? rendered.text : rendered.subject + "\n\n" + rendered.text;
    draw_title(context, prospect, text, level, at, width);
    float y = at.y + (context.phone() ? 60.0f : 48.0f);
    y += draw_words_card(context, rendered, {at.x, y}, width) + 24;
    y += draw_length(context, script, rendered, {at.x, y}, width);
    y += draw_missing(context, prospect, rendered, {at.x, y}, width) + 12;
    return y - at.y;
}

} // namespace ringback::ui
