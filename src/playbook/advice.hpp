// Owns: what a playbook says about one prospect, as a small value with its reasons. Must not know: how it was found
// (recommend.hpp), how it is worded on screen (wording.hpp), scripts.
#pragma once

#include "core/moment.hpp"
#include "core/vocabulary.hpp"
#include "playbook/facts.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ringback::playbook {

// When a call, voicemail or text may go out: from `start` up to, not including, `end`.
struct CallingWindow {
    Instant start;
    Instant end;

    friend bool operator==(const CallingWindow&, const CallingWindow&) = default;
};

// Things worth saying beside an action that never change which action it is. note_text() in wording.hpp words them.
enum class Note : std::uint8_t {
    step_missing_first, // D5: the eight steps that were left out, in the order of ProcessStep ...
    step_missing_last = step_missing_first + process_step_count - 1,
    step_partly_first, // ... and those that were left half done
    step_partly_last = step_partly_first + process_step_count - 1,
    zone_unknown,        // the window is in the user's zone since theirs is not known
    window_cut,          // the window was cut to the legal limits of their place
    last_tidbit,         // G2: the tidbit of this action is the last one
    no_tidbits,          // G2: none is left
    no_is_fine,          // G1: it was agreed that a no is a fine answer
    guidelines_missing,  // G1: no follow-up was ever agreed
    paired_email,        // G3: the email goes out right after the voicemail
    one_channel_only,    // voicemail_and_email where only one of the two is possible
    look_back,           // G6, D3, V5: closing comes with a look back at the process and an offer to revisit
    prospect_ten_others, // D2
    count
};

class Notes {
public:
    void add(Note note) { bits_ |= 1u << static_cast<unsigned>(note); }
    bool has(Note note) const { return (bits_ >> static_cast<unsigned>(note)) & 1u; }
    bool empty() const { return bits_ == 0; }

    friend bool operator==(Notes, Notes) = default;

private:
    std::uint32_t bits_ = 0;
};

static_assert(static_cast<unsigned>(Note::count) <= 32);

// One question on the way to the advice: which node asked, what the fact was, which answer that gave.
struct Reason {
    std::uint16_t node = 0;  // place in Playbook::nodes
    std::uint8_t answer = 0; // place in Node::answers
    FactId fact{};
    FactValue value = unknown_value;

    friend bool operator==(const Reason&, const Reason&) = default;
};

// The way from the root to the leaf, in order; of fixed size so that asking allocates nothing. A playbook with a longer
// way is refused when it is compiled.
class Reasons {
public:
    static constexpr std::size_t capacity = 64;

    void clear() { size_ = 0; }
    void add(Reason reason) {
        assert(size_ < capacity);
        if (size_ < capacity) reasons_[size_++] = reason;
    }
    std::size_t size() const { return size_; }
    const Reason& operator[](std::size_t place) const { return reasons_[place]; }
    const Reason* begin() const { return reasons_.data(); }
    const Reason* end() const { return reasons_.data() + size_; }

private:
    std::array<Reason, capacity> reasons_;
    std::size_t size_ = 0;
};

struct Advice {
    std::string_view technique;          // e.g. "step_back_call"; lives as long as the playbook
    std::uint16_t leaf = 0;              // place in Playbook::leaves: label, credits, script family
    std::optional<Channel> channel;      // none where the technique uses none
    std::optional<Day> due;              // in the user's zone; none for stop and rest
    std::optional<CallingWindow> window; // for a call, voicemail or text
    std::optional<std::uint32_t> tidbit; // place in Prospect::tidbits of the one to share
    Notes notes;

    friend bool operator==(const Advice&, const Advice&) = default;
};

} // namespace ringback::playbook
