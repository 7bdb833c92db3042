#include "mirror/mirror.hpp"
#include "script/speech_time.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/views/call_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/form.hpp"
#include "ui/widgets/progress.hpp"

#include <chrono>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::chrono::seconds scale{60}; // of the whole bar
constexpr int note_lines = 4;

float share_of(std::chrono::milliseconds time) {
    const std::chrono::duration<float> seconds = time;
    return std::min(seconds.count() / static_cast<float>(scale.count()), 1.0f);
}

} // namespace

float draw_call_clock(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Clock", ImGui::GetID("clock"));
    const bool voicemail = is_voicemail(scene.words);
    const auto time = call_time(scene.call, context.clock);
    const bool over = voicemail && time >= script::voicemail_limit;
    if (over && !scene.call.told) {
        scene.call.told = true;
        mirror::announce("40 seconds are over", true);
    }
    look.text(at, type::figure, over ? p.warn_text : p.text_primary, clock_words(time));
    const std::string key = context.phone() ? std::string() : keycap(context, CommandId::call_clock);
    const Button button{.id = "clock",
                        .label = scene.call.since ? "Stop the clock" : "Start the clock",
                        .icon = scene.call.since ? icon::square : icon::timer,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::large,
                        .key = key};
    if (draw_button(look, {at.x + width - button_width(look, button), at.y - 2}, button))
        toggle_call_clock(context, scene.prospect);
    if (!voicemail) return 56;
    draw_bar(look, ImRect({at.x, at.y + 54}, {at.x + width, at.y + 62}),
             {.share = share_of(time), .tick = share_of(script::voicemail_limit), .warn = over});
    look.text({at.x, at.y + 72}, type::small, over ? p.warn_text : p.text_secondary,
              over
                  ? "Longer than the 40 s of a voicemail: come to the end"
                  : "of 40 s; these words take about " + std::to_string(scene.words.rendered.seconds().count()) + " s");
    return 104;
}

float draw_call_note(const Context& context, const CallScene& scene, ImVec2 at, float width) {
    const std::string key = context.phone() ? std::string() : keycap(context, CommandId::call_note);
    const Field field{.id = "note",
                      .label = "Note",
                      .hint = "What they say, in their words",
                      .spellcheck = true,
                      .key = key,
                      .focus = scene.call.focus_note};
    // Escape leads back to the words. ImGui would take back what was written.
    if (ImGui::GetActiveID() == ImGui::GetID("##note") && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        ImGui::ClearActiveID();
        scene.call.focus_words = true;
    }
    draw_text_area(context.look, at, width, note_lines, field, scene.call.note);
    if (scene.call.focus_note && FormPen::is_seen()) scene.call.focus_note = false;
    return text_area_height(field, note_lines);
}

} // namespace ringback::ui
