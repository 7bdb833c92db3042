// Owns: how the lines of a rubric stand. Must not know: what passes a check (judge.hpp).
#pragma once

#include "practice/checks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ringback::practice {

enum class CheckState : std::uint8_t { open, passed, failed };

struct ScoreLine {
    Check check = Check::patience;
    unsigned points = 0;
    CheckState state = CheckState::open;
    std::optional<std::size_t> moment; // the entry of the transcript that decided it; none: it never came to it

    friend bool operator==(const ScoreLine&, const ScoreLine&) = default;
};

struct Score {
    std::vector<ScoreLine> lines; // in the order of the rubric
    unsigned earned = 0;
    unsigned decided = 0; // points of the lines that are not open
    unsigned total = 0;

    unsigned percent() const { return total == 0 ? 0 : earned * 100 / total; }
    friend bool operator==(const Score&, const Score&) = default;
};

// All checks, whether the rubric names them or not. The first decision stands.
class Verdicts {
public:
    CheckState operator[](Check check) const { return states_[place(check)]; }
    bool open(Check check) const { return states_[place(check)] == CheckState::open; }
    std::optional<std::size_t> moment(Check check) const {
        return moments_[place(check)] == none ? std::nullopt : std::optional<std::size_t>{moments_[place(check)]};
    }

    void decide(Check check, bool passed, std::size_t moment) {
        if (!open(check)) return;
        states_[place(check)] = passed ? CheckState::passed : CheckState::failed;
        moments_[place(check)] = static_cast<std::uint32_t>(moment);
    }
    void never(Check check) { // the run is over, and it never came to it
        if (open(check)) states_[place(check)] = CheckState::failed;
    }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    static std::size_t place(Check check) { return static_cast<std::size_t>(check); }
    static constexpr std::array<std::uint32_t, check_count> no_moments() {
        std::array<std::uint32_t, check_count> moments{};
        moments.fill(none);
        return moments;
    }

    std::array<CheckState, check_count> states_{};
    std::array<std::uint32_t, check_count> moments_ = no_moments();
};

} // namespace ringback::practice

namespace ringback {
template <>
struct Vocabulary<practice::CheckState> {
    static constexpr std::array<std::string_view, 3> words{"open", "passed", "failed"};
};
} // namespace ringback
