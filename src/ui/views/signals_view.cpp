#include "ui/views/signals_view.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/calling_limits.hpp"
#include "playbook/facts.hpp"
#include "playbook/gather.hpp"
#include "ui/calling_text.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr float label_room = 92;
constexpr std::string_view caller_id_caution =
    "Let your number be seen. To withhold it on sales calls is unlawful in many places, and fewer people answer.";
constexpr std::string_view caller_id_tip =
    "Shirleen Von Hoffmann withholds it, so that calls are not screened: ask first whether you may. ";

std::string lower_first(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

Signal preference_of(const Prospect& prospect) {
    Signal signal{"Prefers", {}, "V2, G5"};
    for (const Channel channel : prospect.preferred_channels)
        signal.words +=
            signal.words.empty() ? std::string(label_of(channel)) : ", then " + lower_first(label_of(channel));
    if (signal.words.empty()) signal.words = "Not known: ask which channel suits them";
    if (prospect.style != Style::unknown) signal.words += "; " + std::string(label_of(prospect.style));
    return signal;
}

Signal agreement_of(const Context& context, const Prospect& prospect) {
    const auto& agreement = prospect.agreement;
    if (!agreement) return {"Agreement", "No follow-up was agreed", "G1"};
    std::string words = agreement->follow_up_on
                            ? "Follow up " + day_text(*agreement->follow_up_on, context.moment.today)
                            : std::string("A follow-up, without a day");
    if (agreement->channel) words += " by " + lower_first(label_of(*agreement->channel));
    return {"Agreement", words + (agreement->ok_to_say_no ? "; a no is fine" : ""), "G1"};
}

Signal tidbits_of(const Prospect& prospect) {
    const auto left = static_cast<std::size_t>(
        std::ranges::count_if(prospect.tidbits, [](const Tidbit& tidbit) { return !tidbit.used_on.has_value(); }));
    if (left > 0)
        return {"Tidbits", std::to_string(left) + " of " + std::to_string(prospect.tidbits.size()) + " left", "G2"};
    return {"Tidbits", prospect.tidbits.empty() ? "None held back" : "None left: all are spent", "G2",
            !prospect.tidbits.empty()};
}

Signal process_of(const Prospect& prospect) {
    std::size_t missing = 0;
    std::size_t partly = 0;
    std::string first;
    for (std::size_t i = 0; i < process_step_count; ++i) {
        const StepState state = prospect.process.steps[i];
        missing += state == StepState::no;
        partly += state == StepState::partly;
        if (state == StepState::no && first.empty())
            first = std::to_string(i + 1) + " " + std::string(label_of(static_cast<ProcessStep>(i)));
    }
    if (missing + partly == 0) return {"Process", "All eight steps done", "D5"};
    std::string words;
    if (missing > 0) words = count_text(missing, "step", "steps") + " missing, first: " + first;
    if (partly > 0) words += (words.empty() ? "" : "; ") + std::to_string(partly) + " half done";
    return {"Process", words, "D5"};
}

// Which limits cut the window, with their date; nothing where none is known for their place.
Signal hours_of(const Context& context, const Prospect& prospect) {
    const auto all = playbook::CallingLimits::built_in().with(context.model.profile.calling_limits);
    std::string words;
    for (const std::size_t place : all.holding(prospect.time_zone, prospect.tags)) {
        const CallingLimit& limit = all.limits[place];
        if (!words.empty()) words += ". ";
        words += limit.place + ": " + lower_first(hours_in_words(limit.hours));
        if (limit.as_of) words += ", looked up " + day_text(*limit.as_of, context.moment.today);
    }
    if (words.empty()) words = "No legal hours are known for their place";
    return {"Call hours", words + ". No legal advice", {}};
}

bool rings_out(const Context& context, const Prospect& prospect) {
    const playbook::Gathered gathered = playbook::gather(prospect, context.moment.recommender->vantage());
    const playbook::FactId unanswered{playbook::fact_unanswered_channel + static_cast<std::size_t>(Channel::call)};
    return gathered.facts[unanswered] > 0 || gathered.facts[playbook::Fact::conversations] == 0;
}

} // namespace

std::vector<Signal> signals_of(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry) {
    std::vector<Signal> signals{preference_of(prospect), agreement_of(context, prospect), tidbits_of(prospect),
                                process_of(prospect)};
    const auto channel = entry.advice.channel;
    const bool by_phone = channel == Channel::call || channel == Channel::voicemail || channel == Channel::text;
    if (by_phone) signals.push_back(hours_of(context, prospect));
    // G4: where a call is advised to somebody who does not pick up, or may not know the number.
    if (channel == Channel::call && entry.urgency != playbook::Urgency::answer && rings_out(context, prospect)) {
        std::string words(context.state.caller_id_tip ? caller_id_tip : std::string_view{});
        signals.push_back({"Caller ID", words + std::string(caller_id_caution), "G4"});
    }
    return signals;
}

float draw_signals(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry, ImVec2 at,
                   float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.hairline({at.x, at.y + 4}, width);
    float y = at.y + 16;
    look.heading({at.x, y}, context.phone() ? 3 : 4, type::small_medium, p.text_secondary, "What is known");
    y += 22;
    {
        const mirror::Scope list(mirror::Role::list, "What is known", ImGui::GetID("signals"));
        for (const Signal& signal : signals_of(context, prospect, entry)) {
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(signal.label.data()));
            look.text({at.x, y}, type::dense, p.text_secondary, signal.label);
            const std::string words =
                signal.credit.empty() ? signal.words : signal.words + " (" + std::string(signal.credit) + ")";
            y += look.paragraph({at.x + label_room, y}, width - label_room, type::dense,
                                signal.warn ? p.warn_text : p.text_primary, words) +
                 6;
        }
    }
    draw_text_link(look, {at.x, y}, "hours", type::small_medium, "Calling hours by place",
                   href_of({Screen::calling_hours, {}}), icon::phone, 24);
    return y + 28 - at.y;
}

float draw_calling_wishes(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "Calling");
    float y = at.y + 32;
    draw_text_link(look, {at.x, y}, "hours", type::base_medium, "Calling hours by place",
                   href_of({Screen::calling_hours, {}}), icon::phone, 28);
    y += 36;
    bool tip = context.state.caller_id_tip;
    if (draw_checkbox(look, {at.x, y}, "caller id", "Show the caller ID tip (G4)", tip))
        context.out.ask(KeepPreference{"caller-id", tip ? "tip" : "system"});
    y += 30;
    return y + look.paragraph({at.x, y}, width, type::small, p.text_secondary, caller_id_caution) - at.y;
}

} // namespace ringback::ui
