// Writing to both copies, and what is said upward about it.
#include "journal/two_copies.hpp"

#include "journal/envelope.hpp"
#include "journal/failure_words.hpp"
#include "journal/manifest.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ringback::journal {
namespace {

constexpr unsigned most_patience = 64;

std::size_t index(Copy copy) { return static_cast<std::size_t>(copy); }
Copy other_than(Copy copy) { return copy == Copy::database ? Copy::files : Copy::database; }
constexpr Copy both[]{Copy::database, Copy::files};

std::string sentinel_words(std::uint64_t workspace, std::uint64_t generation, std::uint64_t sequence) {
    return std::to_string(workspace) + ' ' + std::to_string(generation) + ' ' + std::to_string(sequence);
}

} // namespace

std::optional<StorageEvent> TwoCopies::next_event() {
    while (auto next = door_.next_event()) std::visit([&](auto& event) { take(std::move(event)); }, *next);
    if (events_.empty()) return std::nullopt;
    StorageEvent event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void TwoCopies::resign() {
    access_ = Access::other_tab;
    door_.resign();
}

bool TwoCopies::takes_writes(std::size_t copy) const {
    const CopyState state = status_[copy].state;
    return state == CopyState::ok || state == CopyState::catching_up || (state == CopyState::behind && in_step_[copy]);
}

// Where the copies will be: for the status and the sentinel.
void TwoCopies::note(const StoredRecord& record) {
    if (record.shelf == Shelf::journal) last_.last_sequence = std::max(last_.last_sequence, record.number);
    if (record.shelf != Shelf::manifest) return;
    const auto envelope = open_envelope(record.bytes);
    if (!envelope) return;
    if (const auto plan = read_manifest(*envelope))
        last_ = {plan->workspace, plan->generation, std::max(last_.last_sequence, plan->folded)};
}

void TwoCopies::write(WriteBatch batch) {
    if (reading_ == Reading::repair) {
        held_.push_back(std::move(batch));
        return;
    }
    for (const StoredRecord& record : batch.put) note(record);
    Flight flight{.ticket = batch.ticket, .waits = {}, .written = {}, .failed = {}, .reaches = last_};
    CopyDoor::Which targets{};
    for (const Copy copy : both) {
        targets[index(copy)] = takes_writes(index(copy));
        flight.waits[index(copy)] = targets[index(copy)] && status(copy).state != CopyState::catching_up;
    }
    const bool waits = flight.waits[0] || flight.waits[1];
    flights_.push_back(std::move(flight));
    if (targets[0] || targets[1]) door_.write_to(targets, std::move(batch));
    if (!waits) { // nobody to wait for: the one that catches up may still fail
        flights_.back().failed[0] = Failure{FailureKind::other, "a copy is being written anew"};
        answer(Copy::database, 0, {});
    }
}

void TwoCopies::take(event::Written&& written) { answer(written.copy, written.ticket, {}); }
void TwoCopies::take(event::WriteFailed&& failed) { answer(failed.copy, failed.ticket, std::move(failed.failure)); }

void TwoCopies::answer(Copy copy, std::uint64_t ticket, std::optional<Failure> failure) {
    const std::size_t i = index(copy);
    if (mending_[i] != 0 && mending_[i] == ticket) return answer_mending(copy, failure);
    const auto flight = std::ranges::find(flights_, ticket, &Flight::ticket);
    if (flight != flights_.end() && flight->waits[i]) {
        flight->waits[i] = false;
        flight->written[i] = !failure;
        flight->failed[i] = std::move(failure);
    } else if (failure && status(copy).state != CopyState::missing) {
        mending_[i] = 0;
        fall_behind(copy, *failure); // it was catching up
    }
    while (!flights_.empty() && !flights_.front().waits[0] && !flights_.front().waits[1]) {
        const Flight done = std::move(flights_.front());
        flights_.pop_front();
        settle(done);
    }
}

void TwoCopies::settle(const Flight& flight) {
    const bool conflict = std::ranges::any_of(
        flight.failed, [](const auto& failure) { return failure && failure->kind == FailureKind::conflict; });
    if (conflict || (!flight.written[0] && !flight.written[1])) return settle_failed(flight);
    for (const Copy copy : both) {
        const std::size_t i = index(copy);
        if (flight.failed[i] && mending_[i] == 0) fall_behind(copy, *flight.failed[i]);
        if (!flight.written[i] || status(copy).state == CopyState::missing || !in_step_[i]) continue;
        status(copy) = {CopyState::ok, {}, flight.reaches.generation, flight.reaches.last_sequence};
        next_patience_[i] = 1;
    }
    give(event::Written{flight.ticket});
    door_.keep_sentinel(
        sentinel_words(flight.reaches.workspace, flight.reaches.generation, flight.reaches.last_sequence));
    try_to_catch_up();
}

// Nobody has it. Those that failed lack nothing that was said to be written, and are given it again.
void TwoCopies::settle_failed(const Flight& flight) {
    bool needs_all = false;
    std::optional<Failure> why;
    for (const Copy copy : both) {
        const std::size_t i = index(copy);
        CopyStatus& one = status(copy);
        if (flight.failed[i]) {
            if (!why || flight.failed[i]->kind == FailureKind::emptied) why = flight.failed[i];
            if (one.state == CopyState::ok) one.state = CopyState::behind;
            if (one.state == CopyState::behind) one.reason = words_of_copy(copy, *flight.failed[i]);
        }
        // Left behind, and its only source fails: all must be given to it.
        if (one.state == CopyState::behind && !in_step_[i]) needs_all = in_step_[i] = true;
    }
    give(event::WriteFailed{
        .ticket = flight.ticket, .failure = why.value_or(Failure{}), .copy = Copy::database, .needs_all = needs_all});
}

void TwoCopies::fall_behind(Copy copy, const Failure& failure) {
    const std::size_t i = index(copy);
    const bool newly = in_step_[i] || status(copy).state == CopyState::catching_up;
    status(copy).state = CopyState::behind;
    status(copy).reason = words_of_copy(copy, failure);
    in_step_[i] = false;
    if (!newly) return;
    patience_[i] = failure.kind == FailureKind::emptied ? 0 : next_patience_[i];
    next_patience_[i] = std::min(2 * next_patience_[i], most_patience);
}

void TwoCopies::try_to_catch_up() {
    for (const Copy copy : both) {
        const std::size_t i = index(copy);
        if (status(copy).state != CopyState::behind || in_step_[i]) continue;
        if (patience_[i] > 0)
            --patience_[i];
        else
            catch_up(copy);
    }
}

void TwoCopies::catch_up(Copy copy) {
    const Copy from = other_than(copy);
    if (newer_ || !is_writer() || mending_[0] != 0 || mending_[1] != 0) return;
    if (status(from).state != CopyState::ok || status(copy).state == CopyState::missing) return;
    mending_[index(copy)] = ++own_ticket_;
    status(copy).state = CopyState::catching_up;
    in_step_[index(copy)] = false;
    door_.copy_over(from, copy, own_ticket_);
}

void TwoCopies::answer_mending(Copy copy, const std::optional<Failure>& failure) {
    const std::size_t i = index(copy);
    mending_[i] = 0;
    const std::optional<Copy> next = std::exchange(then_, std::nullopt);
    if (failure) {
        fall_behind(copy, *failure);
        return;
    }
    in_step_[i] = true;
    next_patience_[i] = 1;
    status(copy) = {CopyState::ok, {}, last_.generation, last_.last_sequence};
    if (next) catch_up(*next);
}

// --- check, backups ---

void TwoCopies::check() {
    if (checking_ || reading_ != Reading::none) return;
    checking_ = true;
    checkers_ = {};
    this_check_.emplace();
    for (const Copy copy : both) {
        const std::size_t i = index(copy);
        awaited_[i] = status(copy).state != CopyState::missing;
        if (awaited_[i])
            door_.read_copy(copy);
        else
            this_check_->copies[i].failure = missing_[i].value_or(Failure{FailureKind::missing, {}});
    }
}

void TwoCopies::take(event::CopyRead&& read) {
    const std::size_t i = index(read.copy);
    awaited_[i] = false;
    if (checking_) {
        this_check_->copies[i] = {std::move(read.failure), checkers_[i].report()};
        if (awaited_[0] || awaited_[1]) return;
        checking_ = false;
        const auto& [first, second] = this_check_->copies;
        this_check_->agree = !first.failure && !second.failure && first.report.agrees_with(second.report) &&
                             first.report.faults.empty() && second.report.faults.empty();
        last_check_ = std::exchange(this_check_, std::nullopt);
        return;
    }
    if (read.failure) {
        records_[i].clear();
        status(read.copy) = {CopyState::missing, words_of_copy(read.copy, *read.failure), 0, 0};
        missing_[i] = std::move(read.failure);
    }
    if (!awaited_[0] && !awaited_[1]) conclude_merging();
}

void TwoCopies::back_up_daily(const std::string& day) {
    const bool there = std::ranges::any_of(backups_, [&](const auto& each) { return each.name == day; });
    if (!there && std::exchange(last_backup_, day) != day) back_up(day);
}

void TwoCopies::back_up(std::string name) {
    if (!is_writer() || newer_ || status(Copy::files).state == CopyState::missing) return;
    const bool database = status(Copy::database).state == CopyState::ok;
    door_.back_up(database ? Copy::database : Copy::files, std::move(name));
}

void TwoCopies::read_backup(std::string name) {
    backup_records_.clear();
    door_.read_backup(std::move(name));
}

void TwoCopies::take(event::BackupRead&& read) {
    read_backup_ = {std::move(read.name), std::move(read.failure), std::exchange(backup_records_, {})};
}

} // namespace ringback::journal
