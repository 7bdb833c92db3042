// Owns: the edits of this tab that the writer has not stored yet: shown at once, taken back while something else is
// applied, and put on top again. Must not know: messages on their way, storage.
#pragma once

#include "core/model.hpp"
#include "core/update.hpp"
#include "core/zone.hpp"
#include "journal/tab_message.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <expected>
#include <optional>
#include <vector>

namespace ringback::journal {

class Unconfirmed {
public:
    explicit Unconfirmed(std::uint64_t tab)
        : tab_(tab) {}

    // Carries the action out on `model` and keeps it. Where update() says no, nothing is kept.
    std::expected<Updated, UpdateError> add(Action action, Instant at, Model& model, Zones& zones);
    // The last one as the writer is to hear it; all of them, to be sent again.
    message::Edit last() const { return to_send(edits_.size() - 1); }
    std::vector<message::Edit> all() const;
    std::uint64_t last_number() const { return last_number_; }

    // The model as it is without them, and with them again. One that update() refuses by now is not shown: the writer
    // has the word.
    void take_back(Model& model, Zones& zones);
    void put_on_top(Model& model, Zones& zones);
    // The model that they were put on is no more.
    void let_go();
    // Only between take_back() or let_go() and put_on_top(). The first: all up to that number are stored.
    void confirm(std::uint64_t number);
    void drop(std::uint64_t number);
    // What is left is the caller's to carry out.
    std::vector<message::Edit> take();

    std::size_t size() const { return edits_.size(); }
    bool empty() const { return edits_.empty(); }

private:
    struct Waiting {
        message::Edit edit;            // `after` is worked out when it is sent
        std::optional<Action> inverse; // while it shows
    };
    message::Edit to_send(std::size_t i) const;

    std::uint64_t tab_;
    std::uint64_t last_number_ = 0;
    std::deque<Waiting> edits_;
};

} // namespace ringback::journal
