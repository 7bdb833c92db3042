#include "ui/call_desk.hpp"

#include "core/truth_plan.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "script/speech_time.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/truth_card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <utility>

namespace ringback::ui {
namespace {

using std::chrono::milliseconds;

bool is_by_phone(std::optional<Channel> channel) { return channel == Channel::call || channel == Channel::voicemail; }

} // namespace

const Prospect* next_to_call(const Context& context, const ProspectId& but) {
    for (const playbook::QueueEntry& entry : context.moment.queue) {
        if (entry.urgency > playbook::Urgency::later_today) return nullptr;
        const Prospect& prospect = context.model.prospects()[entry.prospect];
        if (prospect.id != but && is_by_phone(entry.advice.channel)) return &prospect;
    }
    return nullptr;
}

const Prospect* call_prospect(const Context& context) {
    const ProspectId& named = context.state.route.prospect;
    return named.empty() ? next_to_call(context, {}) : context.model.find(named);
}

CallState& call_of(const Context& context, const Prospect& prospect) {
    CallState& call = context.state.call;
    if (call.of != prospect.id) {
        call = {};
        call.of = prospect.id;
    }
    return call;
}

Words call_words(const Context& context, const Prospect& prospect) {
    using playbook::Technique;
    const bool message = context.state.call.of == prospect.id && context.state.call.leaves_message;
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (!message && entry != nullptr && is_by_phone(entry->advice.channel))
        return std::move(words_for(context, prospect, entry->advice).front());
    playbook::Advice plain;
    plain.technique = playbook::technique_name(message ? Technique::voicemail : Technique::direct_call);
    plain.channel = message ? Channel::voicemail : Channel::call;
    return std::move(words_for(context, prospect, plain).front());
}

bool may_leave_message(const Context& context, const Prospect& prospect) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    const bool advised = entry != nullptr && entry->advice.channel == Channel::voicemail;
    return !advised && prospect.permissions.allows(Channel::voicemail) && !first_address(prospect.phones).empty();
}

void toggle_message(const Context& context, const Prospect& prospect) {
    CallState& call = call_of(context, prospect);
    call.leaves_message = !call.leaves_message;
    call.step = 0;
    call.since.reset(); // the ringing is no part of the 40 s
    call.before = {};
    call.told = false;
    call.focus_words = true;
    mirror::announce(call.leaves_message ? "The words of a voicemail" : "The words of the call");
}

bool is_voicemail(const Words& words) { return words.channel == Channel::voicemail; }

std::vector<script::BlockSpan> call_steps(const Words& words) { return words.rendered.blocks; }

std::size_t call_step(const CallState& call, const std::vector<script::BlockSpan>& steps) {
    return steps.empty() ? 0 : std::min(call.step, steps.size() - 1);
}

std::string_view step_text(const Words& words, const script::BlockSpan& step) {
    return std::string_view(words.rendered.text).substr(step.from, step.to - step.from);
}

void walk_call(const Context& context, int steps) {
    const Prospect* prospect = call_prospect(context);
    if (prospect == nullptr) return;
    CallState& call = call_of(context, *prospect);
    const Words words = call_words(context, *prospect);
    const auto blocks = call_steps(words);
    if (blocks.empty()) return;
    const std::size_t now = call_step(call, blocks);
    const std::size_t last = blocks.size() - 1;
    const std::size_t next = steps > 0 ? std::min(now + 1, last) : now - std::min<std::size_t>(now, 1);
    call.step = next;
    if (next == now) return;
    mirror::announce(std::string(label_of(blocks[next].kind)) + ": " + std::string(step_text(words, blocks[next])));
}

const std::array<CallAnswer, 8>& call_answers() {
    static constexpr std::string_view thanks =
        "Thank them, and ask what you could have done better. Their file can be closed with thanks.";
    static constexpr std::array<CallAnswer, 8> answers{
        {{Truth::interested, "interested", "Still interested",
          "Back on track: agree on the next step and its day now."},
         {Truth::sidetracked, "sidetracked", "Sidetracked",
          "Nothing is lost: ask what has come up, and agree on a day that suits them."},
         {Truth::not_now, "not now", "Not now",
          "Agree on a day in a few months and say that you will call then. Until then it rests."},
         {Truth::away, "away", "Away", "Ask when they are back. Until then it rests."},
         {Truth::chose_other, "chose other", "Chose another", thanks},
         {Truth::no_need, "no need", "No need", thanks},
         {Truth::no_value, "no value", "Value not seen",
          "Ask what they were looking for and did not find: it is worth more than this sale."},
         {Truth::no_fit, "no fit", "No fit", thanks}}};
    return answers;
}

bool wants_answer(script::BlockKind kind) {
    return kind == script::BlockKind::question || kind == script::BlockKind::choice;
}

std::vector<std::string> choices_in(std::string_view text) {
    std::vector<std::string> choices;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const bool letter = line.size() > 3 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == ':' || line[1] == ')');
        if (letter) choices.emplace_back(line);
    }
    return choices;
}

milliseconds call_time(const CallState& call, Instant now) {
    return call.before + (call.since ? std::max(now - *call.since, milliseconds{0}) : milliseconds{0});
}

void toggle_call_clock(const Context& context, const Prospect& prospect) {
    CallState& call = call_of(context, prospect);
    if (call.since) {
        call.before = call_time(call, context.clock);
        call.since.reset();
        mirror::announce("Clock stopped at " + clock_words(call.before));
        return;
    }
    call.since = context.clock;
    call.told = false;
    if (is_voicemail(call_words(context, prospect))) call.before = {}; // each message has its own 40 s
    mirror::announce("Clock started");
}

std::string clock_words(milliseconds time) {
    const auto seconds = time.count() / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::optional<milliseconds> call_wait(const UiState& state, Instant now) {
    if (state.route.screen != Screen::call || !state.call.since) return std::nullopt;
    return milliseconds{1000} - call_time(state.call, now) % milliseconds{1000};
}

namespace {

// What was noted and how long it took, with the touch that it was about: the first one.
void add_particulars(LogTouch& log, const CallState& call, Outcome outcome, Instant now) {
    Touch& touch = log.touches.front();
    const std::size_t from = call.note.find_first_not_of(" \t\n");
    if (from != std::string::npos) touch.note = call.note.substr(from, call.note.find_last_not_of(" \t\n") - from + 1);
    const bool lasted = outcome == Outcome::spoke || outcome == Outcome::left_message;
    if (lasted) touch.seconds = std::chrono::round<std::chrono::seconds>(call_time(call, now));
}

void go_on(const Context& context, const Prospect& prospect) {
    const Prospect* next = next_to_call(context, prospect.id);
    context.out.ask(GoTo{next == nullptr ? Route{Screen::today, {}} : Route{Screen::call, next->id}, true});
}

} // namespace

void log_call(const Context& context, const Prospect& prospect, Outcome outcome) {
    const CallState call = call_of(context, prospect);
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    const bool advised = entry != nullptr && is_by_phone(entry->advice.channel);
    LogTouch log = log_of(context, prospect, outcome, advised ? entry->advice.channel : std::optional(Channel::call));
    if (log.touches.empty()) return;
    add_particulars(log, call, outcome, context.clock);
    keep_words(log, advised && !call.leaves_message ? words_for(context, prospect, entry->advice)
                                                    : std::vector<Words>{call_words(context, prospect)});
    const std::string said =
        log.touches.size() == 2 ? std::string("Voicemail and email") : std::string(label_of(outcome));
    context.out.change(std::move(log), said + " logged for " + short_name(prospect));
    context.state.words = {};
    context.state.shown_script.clear();
    context.state.call = {};
    const bool answered = outcome == Outcome::spoke || outcome == Outcome::replied || outcome == Outcome::met;
    if (call.answer) record_truth(context, prospect, *call.answer);
    const bool asks_more = (answered && !call.answer) || offers_thanks(context, prospect);
    if (answered && !call.answer) ask_for_truth(context.state, prospect);
    if (asks_more)
        context.out.ask(GoTo{{Screen::today, prospect.id}, true});
    else
        go_on(context, prospect);
}

} // namespace ringback::ui
