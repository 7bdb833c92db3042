#include "journal/unconfirmed.hpp"

#include "journal/rebase.hpp"
#include "journal/tail.hpp"

#include <utility>

namespace ringback::journal {

std::expected<Updated, UpdateError> Unconfirmed::add(Action action, Instant at, Model& model, Zones& zones) {
    Stamped stamped{0, at, std::move(action)};
    auto done = carry_out(model, stamped, zones);
    if (!done) return done;
    message::Edit edit{
        .id = {tab_, ++last_number_}, .after = 0, .at = at, .action = std::move(stamped.action), .seen = {}};
    edit.seen = seen_by(edit.action, done->inverse);
    edits_.push_back({std::move(edit), done->inverse});
    return done;
}

message::Edit Unconfirmed::to_send(std::size_t i) const {
    message::Edit edit = edits_[i].edit;
    edit.after = i == 0 ? 0 : edits_[i - 1].edit.id.number;
    return edit;
}

std::vector<message::Edit> Unconfirmed::all() const {
    std::vector<message::Edit> edits;
    for (std::size_t i = 0; i < edits_.size(); ++i) edits.push_back(to_send(i));
    return edits;
}

void Unconfirmed::take_back(Model& model, Zones& zones) {
    for (auto waiting = edits_.rbegin(); waiting != edits_.rend(); ++waiting)
        if (auto inverse = std::exchange(waiting->inverse, std::nullopt))
            (void)carry_out(model, {0, waiting->edit.at, std::move(*inverse)}, zones);
}

void Unconfirmed::put_on_top(Model& model, Zones& zones) {
    for (Waiting& waiting : edits_) {
        Stamped stamped{0, waiting.edit.at, waiting.edit.action};
        rebase(stamped.action, waiting.edit.seen, model);
        if (auto done = carry_out(model, std::move(stamped), zones)) waiting.inverse = std::move(done->inverse);
    }
}

void Unconfirmed::let_go() {
    for (Waiting& waiting : edits_) waiting.inverse.reset();
}

void Unconfirmed::confirm(std::uint64_t number) {
    while (!edits_.empty() && edits_.front().edit.id.number <= number) edits_.pop_front();
}

void Unconfirmed::drop(std::uint64_t number) {
    std::erase_if(edits_, [&](const Waiting& waiting) { return waiting.edit.id.number == number; });
}

std::vector<message::Edit> Unconfirmed::take() {
    std::vector<message::Edit> edits = all();
    edits_.clear();
    return edits;
}

} // namespace ringback::journal
