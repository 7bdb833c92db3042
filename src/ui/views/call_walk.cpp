#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/call_parts.hpp"
#include "ui/views/gap_fields.hpp"
#include "ui/views/merged_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr TextStyle aloud{Weight::regular, 24, 36};       // read from an arm's length
constexpr TextStyle aloud_small{Weight::regular, 20, 30}; // on a phone

// T4: a message comes after the attempts to reach them; with an email (G3).
float draw_message_switch(const Context& context, const CallScene& scene, ImVec2 at) {
    const bool on = scene.call.leaves_message;
    if (!on && !may_leave_message(context, scene.prospect)) return 0;
    const Button button{.id = "message",
                        .label = on ? "Back to the words of the call" : "Nobody picks up: leave a message",
                        .icon = on ? icon::phone : icon::voicemail,
                        .kind = ButtonKind::ghost,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(context.look, {at.x - 10, at.y}, button)) toggle_message(context, scene.prospect);
    return button_height(button.size) + 12;
}

// The marks of merged words within one block, from its beginning on.
std::vector<script::Span> spans_in(const script::Rendered& rendered, const script::BlockSpan& block) {
    std::vector<script::Span> spans;
    for (script::Span span : rendered.spans) {
        if (span.from < block.from || span.to > block.to) continue;
        span.from -= block.from;
        span.to -= block.from;
        spans.push_back(span);
    }
    return spans;
}

float draw_progress(const Context& context, std::size_t step, const std::vector<script::BlockSpan>& steps, ImVec2 at,
                    float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    std::vector<float> shares(steps.size(), 0.0f);
    for (std::size_t i = 0; i <= step; ++i) shares[i] = 1;
    draw_segments(look, ImRect(at, {at.x + width, at.y + 6}), shares);
    const std::string place = std::to_string(step + 1) + " of " + std::to_string(steps.size());
    look.heading({at.x, at.y + 16}, 2, type::title, p.text_primary, label_of(steps[step].kind));
    look.text_right({at.x + width, at.y + 20}, type::small, p.text_secondary, place);
    return 52;
}

float draw_ways(const Context& context, CallState& call, bool first, bool last, ImVec2 at) {
    const Look& look = context.look;
    const bool keys = !context.phone();
    const std::string back_key = keys ? keycap(context, CommandId::call_back) : std::string();
    const std::string next_key = keys ? keycap(context, CommandId::call_next) : std::string();
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::large;
    const Button back{
        .id = "back", .label = "Back", .icon = icon::chevron_left, .size = size, .key = back_key, .disabled = first};
    const Button next{.id = "next",
                      .label = "Next words",
                      .icon = icon::chevron_right,
                      .kind = ButtonKind::soft,
                      .size = size,
                      .key = next_key,
                      .disabled = last};
    if (call.focus_words && last && !first) mirror::focus_next();
    if (draw_button(look, at, back)) walk_call(context, -1);
    if (call.focus_words && !last) mirror::focus_next();
    if (draw_button(look, {at.x + button_width(look, back) + 8, at.y}, next)) walk_call(context, 1);
    call.focus_words = false;
    return button_height(size);
}

} // namespace

float draw_call_walk(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope region(mirror::Role::region, "What to say", ImGui::GetID("walk"));
    const auto steps = call_steps(scene.words);
    if (steps.empty())
        return look.paragraph(at, width, type::base, p.text_secondary,
                              "There are no words for this yet. Say it your way.");
    const std::size_t step = call_step(scene.call, steps);
    const TextStyle& style = context.phone() ? aloud_small : aloud;
    float y = at.y + draw_progress(context, step, steps, at, width);
    y += draw_merged_text(look, {at.x, y}, width, style, step_text(scene.words, steps[step]),
                          spans_in(scene.words.rendered, steps[step])) +
         20;
    y += draw_ways(context, scene.call, step == 0, step + 1 == steps.size(), {at.x, y}) + 8;
    y += draw_message_switch(context, scene, {at.x, y}) + 12;
    if (step + 1 < steps.size()) {
        look.text({at.x, y}, type::small_medium, p.text_secondary,
                  "Then: " + std::string(label_of(steps[step + 1].kind)));
        y += 20 +
             look.paragraph({at.x, y + 20}, width, type::read, p.text_secondary,
                            step_text(scene.words, steps[step + 1])) +
             16;
    }
    if (scene.words.script != nullptr)
        y += draw_gap_fields(context, scene.prospect, *scene.words.script, scene.words.rendered, {at.x, y}, width);
    return y - at.y;
}

} // namespace ringback::ui
