// Owns: rendering one script for all prospects, some at a time, to say for whom something is missing. Must not know:
// screens, who asks for the next piece.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "script/render.hpp"
#include "script/script.hpp"

#include <cstddef>
#include <vector>

namespace ringback::script {

// Whoever no longer wants it lets go of it. Everything given must outlive it, and the model must not change: ask its
// revision before each step, and begin anew where it did.
class RenderAll {
public:
    struct Gap {
        std::size_t prospect = 0;   // place in Model::prospects()
        std::vector<Field> missing; // Rendered::missing, never empty
    };

    // `now` and what else counts for a rendering; the zone and the tidbit are each prospect's own.
    RenderAll(const Script& script, const Model& model, Zones& zones, RenderContext context);

    // Renders up to so many more; false once all are done.
    bool step(std::size_t count);

    std::size_t done() const { return done_; }
    std::size_t total() const { return model_.prospects().size(); }
    const std::vector<Gap>& gaps() const { return gaps_; }
    std::size_t longest() const { return longest_; } // words of the longest one so far

private:
    const Script& script_;
    const Model& model_;
    Zones& zones_;
    RenderContext context_;
    std::size_t done_ = 0;
    std::size_t longest_ = 0;
    std::vector<Gap> gaps_;
    Rendered rendered_; // the last one, for its room
};

} // namespace ringback::script
