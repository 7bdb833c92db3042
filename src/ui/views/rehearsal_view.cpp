#include "ui/views/rehearsal_view.hpp"

#include "mirror/mirror.hpp"
#include "script/speech_time.hpp"
#include "ui/call_desk.hpp"
#include "ui/icons.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button_flow.hpp"

#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

using platform::RecorderState;
using platform::RecorderWish;

ButtonFlow flow_at(const Context& context, ImVec2 at, float width) {
    return {context.look, at, width, context.phone() ? ButtonSize::touch : ButtonSize::normal};
}

void start(const Context& context, const script::Script& script, const script::Rendered& rendered) {
    context.state.rehearsal.script = script.id;
    context.state.rehearsal.words = rendered.words();
    context.out.ask(Record{RecorderWish::start, {}});
}

std::string taken_text(const Context& context) {
    const RehearsalState& rehearsal = context.state.rehearsal;
    const auto took = std::chrono::round<std::chrono::seconds>(rehearsal.recording.length).count();
    const auto counted = script::speech_time(rehearsal.words, context.model.profile.words_per_minute).count();
    return "You took " + std::to_string(took) + " s; these words are counted for " + std::to_string(counted) + " s.";
}

// Offers to count as fast as they speak, where that is another pace.
float offer_pace(const Context& context, ImVec2 at, float width) {
    const auto pace = measured_pace(context.state.rehearsal);
    if (!pace) return 0;
    const int counted = static_cast<int>(context.model.profile.words_per_minute);
    const std::string words = std::to_string(*pace) + " words a minute";
    float y = at.y;
    if (std::abs(static_cast<int>(*pace) - counted) < 4)
        return context.look.paragraph({at.x, y}, width, type::small, context.palette().text_secondary,
                                      "That is " + words + ", as your profile has it.");
    y += context.look.paragraph({at.x, y}, width, type::small, context.palette().text_secondary,
                                "That is " + words + ". Your profile counts " + std::to_string(counted) + ".") +
         8;
    ButtonFlow line = flow_at(context, {at.x, y}, width);
    const std::string label = "Count " + words;
    if (line.button({.id = "pace", .label = label, .icon = icon::timer}))
        edit_profile(context, "Your pace is " + words, [&](Profile& profile) { profile.words_per_minute = *pace; });
    return line.end() + 12 - at.y;
}

float draw_kept(const Context& context, const script::Script& script, const script::Rendered& rendered, ImVec2 at,
                float width) {
    const auto ask = [&](RecorderWish wish) { context.out.ask(Record{wish, script.title}); };
    const bool plays = context.state.rehearsal.recording.state == RecorderState::playing;
    float y = at.y;
    y += context.look.paragraph({at.x, y}, width, type::base, context.palette().text_primary, taken_text(context)) + 4;
    y += offer_pace(context, {at.x, y}, width) + 8;
    ButtonFlow line = flow_at(context, {at.x, y}, width);
    if (plays) {
        if (line.button({.id = "stop", .label = "Stop", .icon = icon::square})) ask(RecorderWish::stop);
    } else {
        if (line.button({.id = "play", .label = "Play", .icon = icon::play})) ask(RecorderWish::play);
    }
    if (line.button({.id = "again", .label = "Record again", .icon = icon::mic})) start(context, script, rendered);
    if (line.button({.id = "save", .label = "Save as a file", .icon = icon::download})) ask(RecorderWish::save);
    if (line.button({.id = "drop", .label = "Throw away", .icon = icon::trash_2, .kind = ButtonKind::ghost}))
        ask(RecorderWish::drop);
    return line.end() - at.y;
}

float draw_recording(const Context& context, ImVec2 at, float width) {
    const RehearsalState& rehearsal = context.state.rehearsal;
    const auto counted = script::speech_time(rehearsal.words, context.model.profile.words_per_minute).count();
    const std::string time = clock_words(context.clock - rehearsal.since);
    const float drawn = context.look.text(at, type::pane, context.palette().text_primary, time);
    context.look.text({at.x + drawn + 10, at.y + 8}, type::small, context.palette().text_secondary,
                      "of about " + std::to_string(counted) + " s");
    ButtonFlow line = flow_at(context, {at.x, at.y + 36}, width);
    if (line.button({.id = "stop", .label = "Stop", .icon = icon::square, .kind = ButtonKind::soft}))
        context.out.ask(Record{RecorderWish::stop, {}});
    return line.end() - at.y;
}

} // namespace

float draw_rehearsal(const Context& context, const script::Script& script, const script::Rendered& rendered, int level,
                     ImVec2 at, float width) {
    const RecorderState state = context.state.rehearsal.recording.state;
    if (state == RecorderState::unavailable || !is_spoken(script.channel)) return 0;
    const bool own = context.state.rehearsal.script == script.id;
    context.state.rehearsal.seen |= own;
    const mirror::Scope region(mirror::Role::region, "Practise aloud", ImGui::GetID("rehearsal"));
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.hairline(at, width);
    float y = at.y + 20;
    look.heading({at.x, y}, level, type::base_strong, p.text_primary, "Practise aloud");
    y += 28;
    if (own && state == RecorderState::recording) return y + draw_recording(context, {at.x, y}, width) + 20 - at.y;
    const bool kept = state == RecorderState::kept || state == RecorderState::playing;
    if (own && kept) return y + draw_kept(context, script, rendered, {at.x, y}, width) + 20 - at.y;
    y += look.paragraph({at.x, y}, width, type::small, p.text_secondary,
                        "Hear yourself before they do. The recording stays in the memory of this page and is gone with "
                        "it, unless you save it.") +
         10;
    ButtonFlow line = flow_at(context, {at.x, y}, width);
    const bool asking = own && state == RecorderState::asking;
    if (line.button({.id = "record",
                     .label = asking ? "Waiting for the microphone" : "Record",
                     .icon = icon::mic,
                     .busy = asking}))
        start(context, script, rendered);
    return line.end() + 20 - at.y;
}

void stop_unseen_rehearsal(const Context& context) {
    RehearsalState& rehearsal = context.state.rehearsal;
    const RecorderState state = rehearsal.recording.state;
    const bool seen = std::exchange(rehearsal.seen, false);
    if (!seen && (state == RecorderState::recording || state == RecorderState::playing))
        context.out.ask(Record{RecorderWish::stop, {}});
}

} // namespace ringback::ui
