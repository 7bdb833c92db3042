// Owns: a playbook as plain data: parameters, questions over named facts, leaves. Must not know: how it is evaluated
// (program.hpp), its JSON spelling (exchange/playbook_json.hpp), particular rules.
#pragma once

#include "core/vocabulary.hpp"
#include "playbook/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::playbook {

enum class Unit : std::uint8_t { touches, business_days, months, minutes }; // minutes: of the day, 540 is 9:00

// A figure of the playbook that the user can change, within its limits.
struct Parameter {
    std::string name;  // "patience"
    std::string label; // "Patience"
    std::string help;  // one sentence
    Unit unit = Unit::business_days;
    FactValue standard = 0; // the author's figure
    FactValue least = 0;
    FactValue most = 0;
    FactValue value = 0;              // what counts; least <= value <= most
    std::vector<std::string> credits; // rule codes of domain.md: "D1"
};

// The other side of a comparison.
struct Operand {
    enum class Kind : std::uint8_t { constant, parameter, fact };
    Kind kind = Kind::constant;
    FactValue constant = 0;
    std::uint16_t parameter = 0; // place in Playbook::parameters
    FactId fact{};
};

// No comparison but `always` holds of an unknown fact, or against one; `unknown` asks for just that.
enum class Comparison : std::uint8_t { always, unknown, is, less_than, at_most, more_than, at_least };

struct Condition {
    Comparison comparison = Comparison::always;
    Operand operand;
};

// Where an answer leads.
struct Target {
    bool is_leaf = false;
    std::uint16_t place = 0; // in Playbook::leaves or Playbook::nodes
};

// How an answer argues for the advice. {value} stands for the fact, {limit} for what it is compared with, {parameter
// name} for a parameter. An empty title: not worth a line of its own.
struct Says {
    std::string title;                // "A call is left"
    std::string figure;               // "{value} of {limit} used"
    std::string detail;               // "Phone first, before voicemail or email"
    std::vector<std::string> credits; // "T4"
};

struct Answer {
    Condition when;    // the first answer that holds is taken; the last one is `always`
    std::string label; // "yes", "no", "later"
    Target next;
    Says says;
};

struct Node {
    std::string id;
    std::string rule;     // "10" in domain.md's table; empty for playbooks of users
    std::string question; // "Is a call left?"
    std::string group;    // a heading for questions in a row, where it is drawn: "May I act?"; may be empty
    std::string brief;    // the question in a few words, where it is drawn; may be empty
    FactId fact{};
    std::vector<Answer> answers; // never empty
};

// Which day an action is due on.
struct DueRule {
    enum class Kind : std::uint8_t {
        none,
        today,
        on,        // the day that `day` gives
        day_after, // the day after the one that `day` gives
        elapsed    // the first day on which `count` business days have elapsed since `day`
    };
    Kind kind = Kind::today;
    FactId day{};
    Operand count;
    // A due date on a day off moves to the next business day unless `keep`, or it is the day that `keep_on` gives.
    bool keep = false;
    std::optional<FactId> keep_on;
};

// Which channel an action uses.
struct ChannelRule {
    enum class Kind : std::uint8_t {
        none,
        fixed, // `channel`, without asking whether it is possible
        used,  // the one they used for the last touch; call for a voicemail
        pick   // the first possible one of `order`
    };
    struct Source {
        enum class Kind : std::uint8_t {
            one,      // channels.front()
            agreed,   // the one agreed for the follow-up (G1)
            preferred // `channels`, those named in preferred_channels first and in its order (V2)
        };
        Kind kind = Kind::one;
        std::vector<Channel> channels;
    };
    Kind kind = Kind::none;
    Channel channel = Channel::call;
    std::vector<Source> order;
    bool untried = false; // only channels with no unanswered touch
};

// Groups of notes that a leaf asks for.
enum class NoteGroup : std::uint8_t { process, agreement, tidbits, paired_email, look_back, prospect_others, count };

struct Leaf {
    std::string id;
    std::string rule;
    std::string technique; // "step_back_call"
    std::string label;     // "Step-back call", or of a wait what for: "Patience"
    std::string why;       // one sentence in plain words
    ChannelRule channel;
    DueRule due;
    bool spends_tidbit = false; // G2
    std::string script;         // script family; the technique by default, empty where there are no words to say
    std::vector<NoteGroup> notes;
    std::vector<std::string> credits; // rule codes, or the letters T V G D for all of a method
};

struct Playbook {
    std::string id; // "blended", "T", "V", "G", "D", or a user's own
    std::string name;
    std::string about;
    std::vector<Parameter> parameters;
    std::vector<Node> nodes;
    std::vector<Leaf> leaves;
    Target start;

    const Parameter* parameter(std::string_view parameter_name) const;
};

// What an operand stands for where the facts are not needed: constant or parameter; unknown_value for a fact.
FactValue fixed_value(const Playbook& playbook, const Operand& operand);

} // namespace ringback::playbook
