// Owns: one script tried on all prospects, some at a time: whom its words lack something for. Must not know: how it
// looks.
#pragma once

#include "script/render_all.hpp"
#include "ui/context.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace ringback::ui {

class ScriptForAll {
public:
    ScriptForAll(const Context& context, const script::Script& script);

    // Works on for a few milliseconds, anew where the records have changed.
    void step(const Context& context);
    bool done() const { return run_ != nullptr && run_->done() == run_->total(); }
    const script::RenderAll& run() const { return *run_; } // after the first step
    const script::Script& script() const { return script_; }

    static constexpr std::size_t shown_at_once = 100;
    std::size_t shown = shown_at_once; // of those with gaps, in the list
    ProspectId opened_for;             // who was on screen: another one means that a row was followed

private:
    script::Script script_; // as it was asked for; the library may change meanwhile
    TimeZone zone_;         // the user's
    std::uint64_t revision_ = 0;
    std::unique_ptr<script::RenderAll> run_;
};

// Whether another frame is needed at once.
bool works_for_all(const UiState& state);

} // namespace ringback::ui
