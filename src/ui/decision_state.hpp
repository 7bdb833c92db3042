// Owns: what is typed and chosen while the user decides about an advice: put off, done another way, prepared, the
// truth. Must not know: how it looks, what follows.
#pragma once

#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/vocabulary.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback::ui {

// "Not today", or "another way".
struct DecisionDraft {
    ProspectId prospect;
    std::vector<ProspectId> many; // put off together; then `prospect` is empty
    bool another_way = false;
    std::size_t way = 0; // among the ways offered
    std::string until;   // a day
    std::string reason;
    std::string error_until;
    bool focus = true;
};

// The three preparations before a call (T5).
struct PreparationState {
    enum class Step : std::uint8_t { get_clear, let_go, decide };
    ProspectId prospect;
    Step step = Step::get_clear;
    std::chrono::minutes quiet{2};
    std::optional<double> breathing_since; // ImGui's time, in seconds
    bool breathed = false;                 // to its end
    bool skipped = false;                  // any of the steps
};

// Where they said something final: closing the file with thanks is offered (V5).
struct ThanksOffer {
    ProspectId prospect;
    Truth truth = Truth::unknown;
};

// "Ten new prospects" (D2), remembered for as long as what it came from stays the same.
struct TenNewCache {
    std::size_t prospects = 0; // in the model
    Day today{};
    ProspectId waiting;
    std::size_t found = 0;
    std::size_t wanted = 0;
};

// How many silent cases came back so far (D1), remembered likewise.
struct OwnFigureCache {
    std::uint64_t revision = ~std::uint64_t{0}; // of the model
    Day today{};
    std::size_t came_back = 0;
    std::size_t of = 0;
    double low = 0;
    double high = 1;
};

// What was logged today, latest first, remembered likewise.
struct DoneTodayCache {
    struct Line {
        std::size_t prospect = 0; // place in Model::prospects()
        std::size_t touch = 0;    // in Prospect::touches
    };
    std::uint64_t revision = ~std::uint64_t{0}; // of the model
    Day today{};
    std::vector<Line> lines;
};

} // namespace ringback::ui
