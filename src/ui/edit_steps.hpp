// Owns: something while it is edited: what it is now, and its steps back and forth. Must not know: what it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

template <class Value>
class EditSteps {
public:
    explicit EditSteps(Value value)
        : now_(std::move(value)) {}

    const Value& now() const { return now_; }
    // A change, which `change(value)` carries out. Those of the same `what` in a row are taken back together: what is
    // typed into one field.
    template <class Change>
    void edit(std::string_view what, Change&& change) {
        if (what.empty() || what != last_) before_.push_back(now_);
        last_ = what;
        after_.clear();
        std::forward<Change>(change)(now_);
        ++revision_;
    }
    // A change that came from elsewhere: no step, and nothing brings back what was there before it.
    template <class Change>
    void follow(Change&& change) {
        change(now_);
        for (Value& value : before_) change(value);
        for (Value& value : after_) change(value);
        ++revision_;
    }

    bool can_undo() const { return !before_.empty(); }
    bool can_redo() const { return !after_.empty(); }
    void undo() { step(before_, after_); }
    void redo() { step(after_, before_); }
    // The last change was one of several of its kind in a row: somebody types.
    bool is_typing() const { return !last_.empty(); }
    std::uint64_t revision() const { return revision_; } // grows with every change

private:
    void step(std::vector<Value>& from, std::vector<Value>& to) {
        if (from.empty()) return;
        to.push_back(std::exchange(now_, std::move(from.back())));
        from.pop_back();
        last_.clear();
        ++revision_;
    }

    Value now_;
    std::vector<Value> before_;
    std::vector<Value> after_;
    std::string last_;
    std::uint64_t revision_ = 1;
};

} // namespace ringback::ui
