// Owns: a case to practise on, as plain data: a made-up person with a hidden truth, what went before, what they say,
// what counts. Must not know: prospects of a workspace (no type here can hold one), its JSON spelling
// (exchange/case_json.hpp), how it is played (practice_run.hpp).
#pragma once

#include "core/moment.hpp"
#include "core/vocabulary.hpp"
#include "practice/checks.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback::practice {

enum class Temperament : std::uint8_t { warm, brisk, wary, chatty, dry, anxious };

// Hours of the persona's own day in which a call or text finds them: minutes of the day, `to` exclusive.
struct ReachHours {
    unsigned from = 0;
    unsigned to = 0;
    unsigned percent = 100; // of the channel's chance; outside all hours it is `Persona::outside_hours`

    friend bool operator==(const ReachHours&, const ReachHours&) = default;
};

// How well a technique does with them, in percent of the channel's chance; 100 where none is named.
struct TechniqueEffect {
    std::string technique;
    unsigned percent = 100;

    friend bool operator==(const TechniqueEffect&, const TechniqueEffect&) = default;
};

struct Pressure {
    unsigned weight = 20; // percent of every chance that a point takes away
    unsigned guarded = 2; // from so many points on they answer guardedly (Line::guarded)
    unsigned limit = 5;   // from so many on they ask not to be contacted any more

    friend bool operator==(const Pressure&, const Pressure&) = default;
};

struct Persona {
    std::string given_name;
    std::string company; // may be empty
    std::vector<Channel> preferred_channels;
    Style style = Style::unknown;
    Temperament temperament = Temperament::warm;
    int ahead = 0; // minutes that their clock is ahead of the trainee's
    std::vector<ReachHours> hours;
    unsigned outside_hours = 30;
    // Percent: a call is picked up, another attempt gets a reply. None: the channel is not permitted or has no address.
    std::array<std::optional<unsigned>, permitted_channel_count> chances{};
    std::vector<TechniqueEffect> techniques;
    unsigned delay_least = 1; // business days until a reply
    unsigned delay_most = 2;
    std::optional<int> away_until; // up to and with this day nothing is answered
    Pressure pressure;
    Truth truth = Truth::unknown; // hidden until told
    std::string reason;           // hidden, too: what is really the case, in words
    std::string stop_words;       // how they ask not to be contacted any more

    friend bool operator==(const Persona&, const Persona&) = default;
};

// What happened before the trainee's first day. Day 1 is the first day; those before it are 0, -1 and so on.
struct PastTouch {
    int day = 0;
    Channel channel = Channel::call;
    Direction direction = Direction::out;
    Outcome outcome = Outcome::spoke;
    std::string technique;
    std::string words; // what it was, for people

    friend bool operator==(const PastTouch&, const PastTouch&) = default;
};

struct CaseAgreement {            // G1
    std::optional<int> follow_up; // the agreed day
    std::optional<Channel> channel;
    std::string subject;
    std::string still_missing;
    bool ok_to_say_no = false;

    friend bool operator==(const CaseAgreement&, const CaseAgreement&) = default;
};

// G6: something that may be said of what becomes scarce; not all of it is true.
struct Scarcity {
    std::string text;
    bool is_true = true;

    friend bool operator==(const Scarcity&, const Scarcity&) = default;
};

// One of the things that the trainee may say to a turn.
struct Line {
    std::string words;
    std::string next;    // id of the turn that answers; empty: the talk ends
    std::string guarded; // the same where pressure has made them guarded; empty: `next`
    unsigned pressure = 0;
    CheckSet serves; // checks that are passed by saying it
    CheckSet fails;

    friend bool operator==(const Line&, const Line&) = default;
};

// One thing that the persona says. Without lines the talk ends with it.
struct Turn {
    std::string id;
    std::string says;
    bool tells = false; // these words tell the truth
    bool stops = false; // these words ask not to be contacted any more
    std::vector<Line> lines;

    friend bool operator==(const Turn&, const Turn&) = default;
};

// With which turn an answer begins: the first one that fits.
struct Opening {
    std::string turn;
    std::vector<Channel> channels;       // they answer what came on one of these; empty: any
    std::vector<std::string> techniques; // and bore one of these; empty: any
    unsigned after_pressure = 0;         // and so many points of pressure have come together

    friend bool operator==(const Opening&, const Opening&) = default;
};

// They come back of their own accord, unless too much pressure has come together or they have talked already.
struct News {
    int day = 1;
    Channel channel = Channel::email;
    std::string turn;
    unsigned below_pressure = 1; // only with less than so many points
    bool always = false;         // even if they have talked already

    friend bool operator==(const News&, const News&) = default;
};

struct RubricLine {
    Check check = Check::patience;
    unsigned points = 10;

    friend bool operator==(const RubricLine&, const RubricLine&) = default;
};

struct Trainee { // whom the trainee plays
    std::string name;
    std::string company;
    std::string phone;
    std::string email;

    friend bool operator==(const Trainee&, const Trainee&) = default;
};

struct PracticeCase {
    std::string id;
    std::string title;
    std::string sector; // "New homes"
    unsigned level = 1; // 1 to 3
    std::string briefing;
    Trainee you;
    Day starts_on{};           // day 1; its day of the week counts
    int days = 21;             // the last one
    std::vector<int> days_off; // besides Saturdays and Sundays
    Persona persona;
    std::string interest;
    std::vector<PastTouch> history; // in the order of time
    std::optional<CaseAgreement> agreement;
    std::vector<std::string> tidbits; // G2
    std::array<StepState, process_step_count> process{};
    std::vector<Scarcity> scarcity;
    std::vector<Opening> openings;
    std::vector<News> news;
    std::vector<Turn> turns;
    std::vector<RubricLine> rubric;

    Day day_of(int day) const { return starts_on + std::chrono::days{day - 1}; }
    friend bool operator==(const PracticeCase&, const PracticeCase&) = default;
};

inline constexpr unsigned highest_level = 3;
inline constexpr int most_days = 120;

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::Temperament> {
    static constexpr std::array<std::string_view, 6> words{"warm", "brisk", "wary", "chatty", "dry", "anxious"};
};
} // namespace ringback
