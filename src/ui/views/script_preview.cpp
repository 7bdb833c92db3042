#include "ui/views/script_preview.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "script/graphemes.hpp"
#include "script/speech_time.hpp"
#include "ui/acts.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/gap_fields.hpp"
#include "ui/views/merged_text.hpp"
#include "ui/views/rehearsal_view.hpp"
#include "ui/views/script_for_all_view.hpp"
#include "ui/views/sms_meter.hpp"
#include "ui/views/use_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace ringback::ui {
namespace {

constexpr float scale_seconds = 60;       // of the whole bar
constexpr std::size_t usual_subject = 60; // characters, as the linter has it

std::size_t letter_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += script::grapheme_length(text, at)) ++count;
    return count;
}

void draw_title(const Context& context, const Prospect* prospect, const script::Rendered& rendered, int level,
                ImVec2 at, float width) {
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
    if (draw_button(look, {right, at.y}, copy) &&
        (prospect == nullptr || !refused_for_gaps(context, prospect->id, rendered, "Not copied")))
        context.out.ask(CopyText{text_to_copy(rendered), "Copied"});
    if (prospect == nullptr) return;
    right -= button_width(look, who) + 4;
    if (draw_button(look, {right, at.y}, who)) context.state.scripts.chooser.begin();
}

float draw_words_card(const Context& context, const script::Script& script, const script::Rendered& rendered, ImVec2 at,
                      float width) {
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
    draw_merged_text(look, {at.x + 18, y}, inner, type::read, rendered.text, rendered.spans, MergedInk::plain,
                     script.channel == Channel::text ? costly_spans(rendered.text) : std::vector<script::Span>{});
    return subject + text + 28;
}

// A piece for every block, its length its time; the mark of 40 s on a voicemail (V1).
void draw_speech_bar(const Context& context, const script::Script& script, const script::Rendered& rendered,
                     const ImRect& box) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool over = script.channel == Channel::voicemail && rendered.seconds() > script::voicemail_limit;
    look.fill(box, p.bg_track, 4);
    const float whole = std::max(scale_seconds, static_cast<float>(rendered.seconds().count()));
    float x = box.Min.x;
    for (const script::BlockSpan& block : rendered.blocks) {
        if (block.kind == script::BlockKind::note) continue;
        const std::size_t words =
            script::word_count(std::string_view(rendered.text).substr(block.from, block.to - block.from));
        const float share = static_cast<float>(words) * static_cast<float>(rendered.seconds().count()) /
                            static_cast<float>(std::max<std::size_t>(rendered.words(), 1)) / whole;
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
    const std::string words = count_text(rendered.words(), "word", "words");
    if (!is_spoken(script.channel)) {
        look.text_right({at.x + width, at.y + 2}, type::small, p.text_secondary, words);
        if (rendered.subject.empty()) return 32;
        const std::size_t letters = letter_count(rendered.subject);
        const bool long_subject = letters > usual_subject;
        look.text({at.x, at.y + 26}, type::small, long_subject ? p.warn_text : p.text_secondary,
                  "Subject: " + count_text(letters, "character", "characters") +
                      (long_subject ? ", more than the 60 that are shown" : ""));
        return 56;
    }
    const unsigned pace = context.model.profile.words_per_minute;
    look.text_right({at.x + width, at.y + 2}, type::small, p.text_secondary,
                    words + " at " + std::to_string(pace == 0 ? 150 : pace) + " a minute");
    draw_speech_bar(context, script, rendered, ImRect({at.x, at.y + 28}, {at.x + width, at.y + 37}));
    const bool over = script.channel == Channel::voicemail && rendered.seconds() > script::voicemail_limit;
    std::string seconds = std::to_string(rendered.seconds().count()) + " s";
    if (script.channel == Channel::voicemail)
        seconds += over ? ", longer than the 40 s of a voicemail" : " of the 40 s of a voicemail";
    look.text({at.x, at.y + 44}, type::small_strong, over ? p.warn_text : p.accent_text, seconds);
    return 72;
}

// What is known of what the script asks for.
float draw_missing(const Context& context, const Prospect* prospect, const script::Script& script,
                   const script::Rendered& rendered, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    if (prospect == nullptr) {
        return look.paragraph(at, width, type::small, p.text_secondary,
                              "Add a prospect to see the words as they would hear them.");
    }
    if (gaps_of(context.state, prospect->id, script, rendered).empty()) {
        look.icon({at.x + 7, at.y + 8}, icon::circle_check, 14, p.accent_text);
        return look.paragraph({at.x + 22, at.y}, width - 22, type::small, p.text_secondary,
                              "Every field is filled for " + short_name(*prospect));
    }
    return draw_gap_fields(context, *prospect, script, rendered, at, width);
}

float draw_for_all_button(const Context& context, const script::Script& script, ImVec2 at) {
    const Button all{.id = "all",
                     .label = "Who lacks something?",
                     .icon = icon::users_round,
                     .kind = ButtonKind::ghost,
                     .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                     .description = "Tries these words on all prospects"};
    if (draw_button(context.look, at, all)) begin_for_all(context, script);
    return button_height(all.size) + 16;
}

} // namespace

float draw_script_preview(const Context& context, const script::Script& script, const Prospect* prospect,
                          const script::Rendered& rendered, int level, ImVec2 at, float width) {
    const mirror::Scope region(mirror::Role::region, "Preview", ImGui::GetID("preview"));
    draw_title(context, prospect, rendered, level, at, width);
    float y = at.y + (context.phone() ? 60.0f : 48.0f);
    y += draw_words_card(context, script, rendered, {at.x, y}, width) + 24;
    y += draw_length(context, script, rendered, {at.x, y}, width);
    if (script.channel == Channel::text) y += draw_sms_meter(context, prospect, rendered, {at.x, y}, width) + 16;
    y += draw_missing(context, prospect, script, rendered, {at.x, y}, width) + 16;
    if (prospect != nullptr) {
        y += draw_use_row(context, *prospect, script, rendered, {at.x, y}, width);
        y += draw_for_all_button(context, script, {at.x, y});
    }
    y += draw_rehearsal(context, script, rendered, level + 1, {at.x, y}, width);
    return y - at.y;
}

} // namespace ringback::ui
