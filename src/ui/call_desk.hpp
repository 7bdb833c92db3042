// Owns: a call by its words: who is called, the walk through the blocks, the clock, what they may answer, and what is
// logged at its end. Must not know: how any of it is drawn.
#pragma once

#include "script/render.hpp"
#include "ui/acts.hpp"
#include "ui/context.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// Whom the address names, else the next who is to be called; null: nobody is.
const Prospect* call_prospect(const Context& context);
// The state of the call to this prospect; begins anew for another one.
CallState& call_of(const Context& context, const Prospect& prospect);

// What is said: the words advised where they are spoken, else those of a plain call; those of a voicemail where nobody
// picks up and a message is left.
Words call_words(const Context& context, const Prospect& prospect);
bool is_voicemail(const Words& words);
// Whether a call may end in a message; from then on the words are a voicemail's, and back.
bool may_leave_message(const Context& context, const Prospect& prospect);
void toggle_message(const Context& context, const Prospect& prospect);

// The blocks that are said to them, in order, and the one that is shown.
std::vector<script::BlockSpan> call_steps(const Words& words);
std::size_t call_step(const CallState& call, const std::vector<script::BlockSpan>& steps);
std::string_view step_text(const Words& words, const script::BlockSpan& step);
// By so many steps; says the new one aloud for those who do not see it.
void walk_call(const Context& context, int steps);

// --- what they may say ---
struct CallAnswer {
    Truth truth;
    const char* id;
    std::string_view label;   // "Not now"
    std::string_view follows; // what to do and say then (V5)
};
const std::array<CallAnswer, 8>& call_answers();
// Whether this block wants an answer: a question, or a choice.
bool wants_answer(script::BlockKind kind);
// The letters of a choice, with their words: "A: I misread it."
std::vector<std::string> choices_in(std::string_view text);

// --- the clock ---
std::chrono::milliseconds call_time(const CallState& call, Instant now);
void toggle_call_clock(const Context& context, const Prospect& prospect);
// "0:24"
std::string clock_words(std::chrono::milliseconds time);
// Until the clock shows another second; none while it stands, or where it is not on screen.
std::optional<std::chrono::milliseconds> call_wait(const UiState& state, Instant now);

// --- its end ---
// Logs what happened with the note, the length and what they said, then goes on to the next who is to be called; to
// the sheet that asks, where they have spoken and did not say how it is (T9).
void log_call(const Context& context, const Prospect& prospect, Outcome outcome);
// The most urgent one for today, other than this one, who is advised to be called; null: there is none.
const Prospect* next_to_call(const Context& context, const ProspectId& but);

} // namespace ringback::ui
