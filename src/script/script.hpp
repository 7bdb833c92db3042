// Owns: a script as plain data: the words for one technique on one channel, built from blocks. Must not know: files
// (exchange/scripts_json), the prospect it is rendered for (render.hpp), whose turn it is (playbook).
#pragma once

#include "core/vocabulary.hpp"
#include "playbook/playbook.hpp"
#include "script/merge_fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback::script {

enum class BlockKind : std::uint8_t {
    opening,
    rapport,
    reason,
    offer,
    value,
    question,
    choice,
    way_out,
    tidbit,
    scarcity,
    closing,
    signature,
    note // words to the user, not to the prospect
};

// How it speaks to them.
enum class Tone : std::uint8_t { any, formal, informal };

// One of these holds of a fact of the playbook (data/playbooks/FACTS.md).
struct FactTest {
    playbook::FactId fact{};
    std::vector<playbook::Condition> any; // without parameters

    friend bool operator==(const FactTest& a, const FactTest& b);
};

// When a script or a block applies: every member that is set must hold. An empty one always holds.
struct Condition {
    std::vector<Style> styles;      // V2: the prospect's style is one of these
    std::vector<Channel> preferred; // V2: one of these is among the preferred channels
    // D5: one of these steps of the first meeting was not done. A process of which nothing is recorded says nothing.
    std::vector<ProcessStep> gaps;
    std::vector<ProcessStep> no_gaps; // none of these counts as such a gap
    std::vector<Field> filled;        // every one of these has a value
    std::vector<Field> empty;         // none of these has a value
    unsigned attempts = 0;            // at least so many unanswered touches
    unsigned repeats = 0;             // at least so many unanswered touches of the script's own technique
    std::vector<std::string> tags;    // the prospect bears one of these, whatever the case of its letters
    std::vector<FactTest> facts;      // all of these hold

    bool always() const { return *this == Condition{}; }
    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Block {
    BlockKind kind = BlockKind::opening;
    Template text;
    Condition when;
    std::string shared = {}; // the id of the shared block that this is, empty where it is the script's own

    friend bool operator==(const Block&, const Block&) = default;
};

// A block that several scripts use: what is changed here changes in all of them.
struct SharedBlock {
    std::string id;
    Block block;

    friend bool operator==(const SharedBlock&, const SharedBlock&) = default;
};

struct Script {
    std::string id;                   // unique in its library: "step_back_call.call.apology"
    std::string technique;            // a technique's name as in domain.md: "step_back_call"
    std::optional<Channel> channel;   // none for techniques that use none (wait, stop, close_file...)
    std::string title;                // "Apology and feedback"
    std::vector<std::string> credits; // rule numbers: "T7"
    Condition when;                   // among several that hold, the most particular one is chosen
    std::vector<Field> asks;          // what only the user can say; said as missing wherever it is empty (G6)
    std::vector<Block> subject;       // of an email and a video email
    std::vector<Block> blocks;
    Tone tone = Tone::any;
    std::vector<std::string> tags = {}; // the user's own, to find it again
    std::string against = {}; // the id of the script that it is tried against (core/assignment.hpp); empty: none
    unsigned version = 0;     // of the user's own ones, from 1; 0 of those that come with Ringback

    friend bool operator==(const Script&, const Script&) = default;
};

struct Library {
    std::vector<Script> scripts;          // ids are unique
    std::vector<SharedBlock> shared = {}; // so are these
    std::vector<Script> drafts = {};      // of the user's own, while they are edited: never chosen; ids are unique

    const Script* find(std::string_view id) const; // null where none
};

} // namespace ringback::script

namespace ringback {
template <>
struct Vocabulary<script::BlockKind> {
    static constexpr std::array<std::string_view, 13> words{"opening",  "rapport",   "reason",  "offer",  "value",
                                                            "question", "choice",    "way_out", "tidbit", "scarcity",
                                                            "closing",  "signature", "note"};
};
template <>
struct Vocabulary<script::Tone> {
    static constexpr std::array<std::string_view, 3> words{"any", "formal", "informal"};
};
} // namespace ringback
