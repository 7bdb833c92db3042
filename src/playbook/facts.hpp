// Owns: the vocabulary of facts that a playbook may ask about: name, type, unit and how each is computed. Must not
// know: how they are gathered (gather.hpp), playbooks.
#pragma once

#include "core/vocabulary.hpp"
#include "playbook/techniques.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace ringback::playbook {

// A flag is 0 or 1, a day the number of days since 1970-01-01, a choice the place of its word in the vocabulary.
using FactValue = std::int32_t;
inline constexpr FactValue unknown_value = std::numeric_limits<FactValue>::min(); // no comparison with it holds

// The facts that stand alone. Words as in domain.md: touches later than now do not count, "elapsed" counts the user's
// business days, "unanswered" is an outbound touch, no conversation, with nothing inbound and no conversation after it.
enum class Fact : std::uint8_t {
    today,                     // day: the user's local date
    do_not_contact,            // flag: the prospect is marked so
    opted_out,                 // flag: any touch has the outcome opted_out
    status,                    // choice: open, later, won, lost, closed
    truth,                     // choice: what they said is really the case
    style,                     // choice: how they take things in (V2)
    revisit_on,                // day: when to come back to them
    their_turn_taken,          // flag: the last touch is inbound and is no conversation
    touches,                   // count: of all touches
    conversations,             // count: of all conversations
    unanswered,                // count: of unanswered touches
    last_touch_on,             // day: of the last touch
    elapsed_since_last_touch,  // business days: elapsed since the last touch
    follow_up_on,              // day: agreed for the follow-up (G1)
    follow_up_kept,            // flag: something went out or a conversation took place on or after follow_up_on
    final_deadline,            // day: deadline of the latest unanswered final opportunity (G6)
    heavy_stone_on,            // day: of the latest unanswered heavy stone (V4)
    elapsed_since_heavy_stone, // business days: elapsed since heavy_stone_on
    channels_possible,         // count: of possible channels
    written_possible,          // flag: email, text, video email or mail is possible
    voicemail_and_email_open,  // flag: rule 11: a possible one of the two has no unanswered touch, and no unanswered
                               // touch bears voicemail_and_email
    text_first,                // flag: preferred_channels names text, and neither voicemail nor email before it
    tidbits_left,              // count: of unspent tidbits (G2)
    untried_channels,          // count: of possible channels with no unanswered touch
    next_untried,              // choice of channel: first possible one of email, voicemail, text with no unanswered
                               // touch; those that preferred_channels names come first, in its order
    reviewed,                  // flag: reviewed_on is on or after the day of the last conversation, else first touch
    steps_missing,             // count: of the eight process steps not done at all (D5)
    steps_partly,              // count: of the eight process steps left half done (D5)
    count
};

// Facts that exist once for each channel or technique: "possible.email", "unanswered.call",
// "unanswered_technique.heavy_stone".
inline constexpr std::size_t fact_possible = static_cast<std::size_t>(Fact::count);  // flag
inline constexpr std::size_t fact_untried = fact_possible + permitted_channel_count; // flag: possible, none unanswered
inline constexpr std::size_t fact_unanswered_channel = fact_untried + permitted_channel_count;    // count
inline constexpr std::size_t fact_unanswered_technique = fact_unanswered_channel + channel_count; // count
inline constexpr std::size_t fact_count = fact_unanswered_technique + technique_count;

// A fact's place in the vocabulary.
struct FactId {
    std::uint8_t place = 0;

    constexpr FactId() = default;
    constexpr explicit FactId(std::size_t at)
        : place(static_cast<std::uint8_t>(at)) {}
    constexpr FactId(Fact fact)
        : place(static_cast<std::uint8_t>(fact)) {} // NOLINT: a fact is its id
    friend constexpr bool operator==(FactId, FactId) = default;
};
static_assert(fact_count <= 256);

enum class FactType : std::uint8_t { flag, count, business_days, day, choice };

struct FactInfo {
    std::string_view name;
    std::string_view label; // in words, as a noun: "calls unanswered"
    FactType type = FactType::flag;
    bool grows_with_today = false; // its value, else being equal, never shrinks from one day to the next
};

FactInfo fact_info(FactId fact);
std::optional<FactId> fact_named(std::string_view name);
// The word of a choice ("later"), and the place of a word among the choices of a fact.
std::string_view choice_word(FactId fact, FactValue value);
std::optional<FactValue> choice_value(FactId fact, std::string_view word);

} // namespace ringback::playbook
