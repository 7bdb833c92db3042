#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/call_parts.hpp"
#include "ui/widgets/button_flow.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ringback::ui {
namespace {

Button answer_button(const char* id, std::string_view label, bool on) {
    return {.id = id,
            .label = label,
            .icon = on ? icon::check : nullptr,
            .kind = on ? ButtonKind::soft : ButtonKind::neutral,
            .description = on ? std::string_view("Chosen") : std::string_view{}};
}

void add_to_note(CallState& call, const std::string& words) {
    if (!call.note.empty() && !call.note.ends_with('\n')) call.note += '\n';
    call.note += words;
}

} // namespace

float draw_call_answers(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const auto steps = call_steps(scene.words);
    if (steps.empty() || is_voicemail(scene.words)) return 0;
    const script::BlockSpan& step = steps[call_step(scene.call, steps)];
    const bool last = call_step(scene.call, steps) + 1 == steps.size();
    if (!wants_answer(step.kind) && !last && !scene.call.answer) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "What they say", ImGui::GetID("answers"));
    look.text(at, type::small_medium, p.text_secondary, "What they say");
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    float y = at.y + 24;
    const auto letters = choices_in(step_text(scene.words, step));
    if (!letters.empty()) {
        ButtonFlow choices(look, {at.x, y}, width, size);
        for (const std::string& letter : letters) {
            const std::string chose = "They chose " + letter;
            if (choices.button(answer_button(letter.c_str(), chose.substr(0, 12), false)))
                add_to_note(scene.call, chose);
        }
        y = choices.end() + 12;
    }
    ButtonFlow choices(look, {at.x, y}, width, size);
    for (const CallAnswer& answer : call_answers()) {
        const bool on = scene.call.answer == answer.truth;
        if (!choices.button(answer_button(answer.id, answer.label, on))) continue;
        scene.call.answer = on ? std::nullopt : std::optional(answer.truth);
        if (!on) mirror::announce(answer.follows);
    }
    y = choices.end() + 10;
    for (const CallAnswer& answer : call_answers())
        if (scene.call.answer == answer.truth)
            y += look.paragraph({at.x, y}, width, type::read, p.text_primary, answer.follows) + 8;
    return y - at.y;
}

} // namespace ringback::ui
