// Owns: the closed word lists of the workspace format (contract.md) and their spelling. Must not know: labels on
// screen.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ringback {

enum class Channel : std::uint8_t { call, voicemail, email, text, video_email, mail, meeting };
enum class Direction : std::uint8_t { out, in };
enum class Outcome : std::uint8_t { no_answer, left_message, sent, spoke, replied, met, bounced, opted_out };
enum class Status : std::uint8_t { open, later, won, lost, closed };
enum class Truth : std::uint8_t {
    unknown,
    interested,
    sidetracked,
    not_now,
    chose_other,
    no_need,
    no_value,
    away,
    no_fit
};
// What the user decided about an advice.
enum class DecisionKind : std::uint8_t {
    snoozed,             // not before a day
    another_way,         // done, but not as advised
    not_this,            // not to be done
    skipped_preparation, // T5, recorded and never scolded
    prepared,            // T5
    asked_truth_later    // the question for the truth was put off (T9)
};
enum class Style : std::uint8_t { unknown, visual, auditory, kinaesthetic, analytical };
enum class StepState : std::uint8_t { no, partly, done };
// The eight steps of the first meeting in their order (D5).
enum class ProcessStep : std::uint8_t {
    rapport,
    questions,
    real_problem,
    value,
    value_to_issue,
    ideas,
    next_meeting,
    confirmed
};

inline constexpr std::size_t channel_count = 7;
inline constexpr std::size_t permitted_channel_count = 6; // all but meeting
inline constexpr std::size_t process_step_count = 8;

template <class E>
struct Vocabulary; // words in the order of the enumerators

template <>
struct Vocabulary<Channel> {
    static constexpr std::array<std::string_view, 7> words{"call",        "voicemail", "email",  "text",
                                                           "video_email", "mail",      "meeting"};
};
template <>
struct Vocabulary<Direction> {
    static constexpr std::array<std::string_view, 2> words{"out", "in"};
};
template <>
struct Vocabulary<Outcome> {
    static constexpr std::array<std::string_view, 8> words{"no_answer", "left_message", "sent",    "spoke",
                                                           "replied",   "met",          "bounced", "opted_out"};
};
template <>
struct Vocabulary<Status> {
    static constexpr std::array<std::string_view, 5> words{"open", "later", "won", "lost", "closed"};
};
template <>
struct Vocabulary<Truth> {
    static constexpr std::array<std::string_view, 9> words{
        "unknown", "interested", "sidetracked", "not_now", "chose_other", "no_need", "no_value", "away", "no_fit"};
};
template <>
struct Vocabulary<DecisionKind> {
    static constexpr std::array<std::string_view, 6> words{
        "snoozed", "another_way", "not_this", "skipped_preparation", "prepared", "asked_truth_later"};
};
template <>
struct Vocabulary<Style> {
    static constexpr std::array<std::string_view, 5> words{"unknown", "visual", "auditory", "kinaesthetic",
                                                           "analytical"};
};
template <>
struct Vocabulary<StepState> {
    static constexpr std::array<std::string_view, 3> words{"no", "partly", "done"};
};
template <>
struct Vocabulary<ProcessStep> {
    static constexpr std::array<std::string_view, 8> words{"rapport",        "questions", "real_problem", "value",
                                                           "value_to_issue", "ideas",     "next_meeting", "confirmed"};
};

// The word of the file format for an enumerator.
template <class E>
constexpr std::string_view word_from(E value) {
    return Vocabulary<E>::words[static_cast<std::size_t>(value)];
}

// The enumerator of a word; none where the word is unknown.
template <class E>
constexpr std::optional<E> from_word(std::string_view word) {
    for (std::size_t i = 0; i < Vocabulary<E>::words.size(); ++i)
        if (Vocabulary<E>::words[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

} // namespace ringback
