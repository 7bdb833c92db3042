// Owns: what a listener hears in words: pressure (the linter's findings), and which of the good patterns of T3 to T8
// are in them. Must not know: cases, scores.
#pragma once

#include "practice/checks.hpp"
#include "script/lint.hpp"
#include "script/phrase_table.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace ringback::practice {

struct Heard {
    unsigned pressure = 0;          // how many findings of pressure
    CheckSet serves;                // of those that are said in a talk
    std::chrono::seconds seconds{}; // to say it
};

class Listener {
public:
    explicit Listener(const script::Linter& linter); // must outlive this

    Heard hear(std::string_view words, std::optional<Channel> channel) const;

private:
    const script::Linter* linter_;
    script::PhraseTable table_;
};

} // namespace ringback::practice
