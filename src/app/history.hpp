// Owns: what can be undone and redone in this session. Must not know: how actions are carried out.
#pragma once

#include "core/action.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::app {

class History {
public:
    struct Step {
        Action inverse; // to be carried out to go back (or forward again)
        std::string said;
    };

    void done(Step step) {
        redo_.clear();
        push(undo_, std::move(step));
    }
    // Takes the step out; after carrying it out, hand its inverse to undone() or redone().
    std::optional<Step> take_undo() { return take(undo_); }
    std::optional<Step> take_redo() { return take(redo_); }
    void undone(Step step) { push(redo_, std::move(step)); }
    void redone(Step step) { push(undo_, std::move(step)); }
    void forget() {
        undo_.clear();
        redo_.clear();
    }
    bool can_undo() const { return !undo_.empty(); }
    bool can_redo() const { return !redo_.empty(); }

private:
    static constexpr std::size_t depth = 200; // an import's inverse may be large; older steps fall off

    static void push(std::vector<Step>& steps, Step step) {
        if (steps.size() == depth) steps.erase(steps.begin());
        steps.push_back(std::move(step));
    }
    static std::optional<Step> take(std::vector<Step>& steps) {
        if (steps.empty()) return std::nullopt;
        Step step = std::move(steps.back());
        steps.pop_back();
        return step;
    }

    std::vector<Step> undo_;
    std::vector<Step> redo_;
};

} // namespace ringback::app
