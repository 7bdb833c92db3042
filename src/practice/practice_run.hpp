// Owns: one run through a case, move by move: what comes back, what it is worth. The same case, seed and moves give the
// same transcript on every machine. Must not know: screens, files, clocks.
#pragma once

#include "practice/judge.hpp"
#include "practice/move.hpp"
#include "practice/run_state.hpp"
#include "practice/score.hpp"
#include "practice/staged_case.hpp"
#include "practice/transcript.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ringback::practice {

// What can be done now.
struct Offers {
    struct Attempt {
        std::string_view technique;
        Channel channel = Channel::call;
        const script::Script* script = nullptr; // whose words go out where none are given; null: only typed ones
    };
    std::vector<Attempt> attempts;
    std::span<const Line> lines;        // of the talk; typed words go, too
    bool in_talk = false;               // lines, or typed words, or leaving it
    bool may_act = false;               // all but talking: attempts, waiting, preparing, recording, finishing ...
    std::vector<std::uint32_t> tidbits; // unspent ones
};

class PracticeRun {
public:
    // Without a transcript a run is many times as fast: for trials.
    enum class Keep : std::uint8_t { transcript, score };

    // `staged` must outlive this.
    PracticeRun(const StagedCase& staged, std::uint64_t seed, Keep keep = Keep::transcript);

    // The place in transcript() of the first entry that came of it. A refused move has changed nothing. A move for a
    // later day lets time pass up to it; where they come back before it, the run stops there and the move is not made.
    std::expected<std::size_t, MoveFault> play(Move move);

    Offers offers() const;
    // Whether play() would take it, but for the days before it.
    std::optional<MoveFault> fault_of(const Move& move) const;

    const StagedCase& staged() const { return *staged_; }
    const PracticeCase& subject() const { return staged_->subject(); }
    std::uint64_t seed() const { return seed_; }
    int day() const { return state_.day; }
    bool is_over() const { return state_.over; }
    bool in_talk() const { return state_.talk.has_value(); }
    bool truth_told() const { return state_.told; }
    bool opted_out() const { return state_.opted_out; }
    const std::vector<Entry>& transcript() const { return transcript_; }
    // As they were played, each with its day: playing them again gives the same run.
    const std::vector<Move>& moves() const { return moves_; }
    std::size_t moves_played() const { return moves_played_; }
    Score score() const;
    std::optional<Truth> truth() const; // the hidden one, once the run is over
    const RunState& state() const { return state_; }

private:
    void carry_out(const Move& move);
    void attempt(const Move& move);
    void come_back(const Move& move, std::uint8_t technique);
    unsigned chance(const Move& move, std::uint8_t technique) const; // of 10000
    unsigned hours_percent(unsigned at) const;
    Heard hear(const Move& move, std::uint8_t technique) const;
    void open_talk(std::uint16_t turn, Channel channel, bool came_in);
    void say(const Move& move);
    std::uint32_t closest_line(const Heard& heard) const;
    void speak(std::uint16_t turn); // theirs
    void end_talk();
    void opt_out(bool with_words);
    void pass_to(int day);
    bool arrive();
    void take_news();
    void finish(Ending ending);
    void run_out();
    MoveFault fault(MoveFault::Kind kind, std::string reason) const;
    std::optional<MoveFault> fault_of_attempt(const Move& move) const;
    std::optional<MoveFault> fault_of_say(const Move& move) const;

    Judge judge() { return Judge(*staged_, state_, entries_ == 0 ? 0 : entries_ - 1); }
    // Null where no transcript is kept; the pointer is good until the next one.
    Entry* add(Who who, What what);
    void add_words(const Move& move, std::uint8_t technique, std::string& words) const;

    const StagedCase* staged_;
    std::uint64_t seed_;
    Keep keep_;
    RunState state_;
    std::vector<Move> moves_;
    std::vector<Entry> transcript_;
    std::size_t entries_ = 0;
    std::size_t moves_played_ = 0;
};

// What a move other than the one at `at` would have done: that one in its stead, then the later ones as far as they are
// still possible.
struct Fork {
    PracticeRun as_played;
    PracticeRun otherwise;
    std::size_t parted = 0;  // the first entry of the transcripts in which they differ
    std::size_t skipped = 0; // later moves that were no longer possible
};
std::expected<Fork, MoveFault> play_otherwise(const StagedCase& staged, std::uint64_t seed, std::span<const Move> moves,
                                              std::size_t at, Move instead);

// All moves one after the other; the first fault ends it.
std::expected<PracticeRun, MoveFault> play_all(const StagedCase& staged, std::uint64_t seed,
                                               std::span<const Move> moves);

} // namespace ringback::practice
