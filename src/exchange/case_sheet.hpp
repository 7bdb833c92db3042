// Owns: the case review sheet (D4): one page about a prospect for going through the case with somebody else, as the
// very words that leave. Must not know: paper and files (case_sheet_page.hpp, case_sheet_json.hpp), links, screens.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "playbook/playbook.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback::exchange {

enum class SheetTouchKind : std::uint8_t {
    reached_out, // an attempt, or something sent
    heard,       // they wrote or called
    talked       // a conversation
};

// One touch on the strip of time. An older one has neither title nor words: the page has no room for all.
struct SheetTouch {
    Day on{};
    SheetTouchKind kind = SheetTouchKind::reached_out;
    std::string title; // "Call, no answer"
    std::string below;

    friend bool operator==(const SheetTouch&, const SheetTouch&) = default;
};

struct SheetSection {
    std::string heading;
    std::vector<std::string> lines;

    friend bool operator==(const SheetSection&, const SheetSection&) = default;
};

// Nothing else leaves: what is printed, saved or shared is written from this alone.
struct CaseSheet {
    std::string title; // "Person A", or the name
    std::string about; // "Facilities manager, their company"; may be empty
    Day made_on{};
    bool names_replaced = true;
    std::vector<SheetTouch> history; // in the order of time
    std::array<StepState, process_step_count> steps{};
    std::vector<SheetSection> sections;

    friend bool operator==(const CaseSheet&, const CaseSheet&) = default;
};

struct SheetWishes {
    bool names_replaced = true;
    bool with_notes = true; // what was noted about the prospect and with each touch

    friend bool operator==(const SheetWishes&, const SheetWishes&) = default;
};

// What the sheet is made for. `playbook` says what was advised: of each attempt on the record as it was before it, the
// truth and the status of today put aside, since the record does not say since when they are known.
struct SheetMoment {
    const playbook::Playbook& playbook;
    Zones& zones;
    Instant now;
};

CaseSheet case_sheet(const Model& model, const Prospect& prospect, const SheetMoment& moment, SheetWishes wishes = {});

// Limits of one that comes from elsewhere.
inline constexpr std::size_t most_sheet_touches = 2000;
inline constexpr std::size_t most_sheet_sections = 16;
inline constexpr std::size_t most_sheet_lines = 100;    // of a section
inline constexpr std::size_t longest_sheet_text = 4000; // bytes

// How many touches are listed with their words; the strip shows all.
inline constexpr std::size_t listed_touches = 14;

} // namespace ringback::exchange

namespace ringback {
template <>
struct Vocabulary<exchange::SheetTouchKind> {
    static constexpr std::array<std::string_view, 3> words{"reached_out", "heard", "talked"};
};
} // namespace ringback
