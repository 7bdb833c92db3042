// Owns: what can be undone and redone in this session. Must not know: how actions are carried out.
#pragma once

#include "core/action.hpp"
#include "journal/session.hpp"

#include <cstddef>
#include <cstdint>
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
        std::uint64_t edit = 0; // what it takes back, as the session names it; 0: nobody else can refuse it
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

    // Other tabs have changed the workspace, which is `now`: every step goes on taking back its own edit only.
    void others_changed(const journal::News& news, const Model& now);
    // The edit was refused in the end. Gives what was said about it; none where it is not known.
    std::optional<std::string> take_refused(std::uint64_t edit);

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
