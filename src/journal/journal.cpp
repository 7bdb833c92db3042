#include "journal/journal.hpp"

#include "journal/envelope.hpp"
#include "journal/failure_words.hpp"
#include "journal/tail.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace ringback::journal {
namespace {

constexpr unsigned most_folds_in_vain = 3;
constexpr std::size_t most_waiting_pieces = 2;

bool large_by_count(const Action& action, std::size_t most) {
    if (const auto* import = std::get_if<ImportProspects>(&action))
        return import->added.size() + import->merged.size() > most;
    if (const auto* restore = std::get_if<Restore>(&action)) return restore->put.size() > most;
    return std::holds_alternative<ReplaceWorkspace>(action);
}

} // namespace

Journal::Journal(Storage& storage, Zones& zones, std::uint64_t fresh_workspace, JournalLimits limits)
    : storage_(storage)
    , zones_(zones)
    , limits_(limits)
    , fold_at_(limits.fold_after) {
    stored_.workspace = fresh_workspace;
}

std::optional<Opened> Journal::poll() {
    std::optional<Opened> opened;
    while (auto next = storage_.next_event())
        if (auto read = take(std::move(*next))) opened = std::move(read);
    return opened;
}

std::optional<Opened> Journal::take(StorageEvent event) {
    std::visit([&](auto& each) { take(std::move(each)); }, event);
    return std::exchange(opened_, std::nullopt);
}

bool Journal::takes_edits() const {
    return (mode_ == SaveState::saved && access_ != Access::follower) || mode_ == SaveState::memory_only;
}

SaveStatus Journal::status() const {
    SaveStatus status{.state = mode_, .reason = reason_, .persistent = persistent_, .writer_gone = writer_gone_};
    status.pending = pending_.size();
    if (fold_) status.share = fold_->writer.share();
    status.sequence = last_sequence_;
    const std::span<const CopyStatus> copies = storage_.copies();
    status.copies.assign(copies.begin(), copies.end());
    const bool stuck = mode_ == SaveState::read_only && !pending_.empty();
    if ((mode_ == SaveState::saved && failed_) || stuck)
        status.state = SaveState::not_saved;
    else if (mode_ == SaveState::saved && !pending_.empty())
        status.state = SaveState::saving;
    return status;
}

// --- opening ---

void Journal::take(event::Read&& read) {
    if (read.record.shelf == Shelf::journal)
        tail_.push_back(std::move(read.record));
    else
        reader_.take(std::move(read.record), read.holds ? Checksum::known : Checksum::unknown);
}

void Journal::take(event::StartOver&&) {
    reader_ = {};
    tail_.clear();
}

void Journal::take(event::Ready&& ready) {
    const event::Recovered recovered = std::exchange(recovered_, {});
    LoadedSnapshot snapshot = std::exchange(reader_, {}).finish();
    fold_.reset();
    bool nothing = !snapshot.manifest_found && snapshot.plan.chunks.empty() && snapshot.plan.head.number == 0 &&
                   snapshot.unreadable.empty() && tail_.empty() && !snapshot.newer_format;
    if (snapshot.refused) tail_.clear();
    ReplayedTail tail = replay(std::exchange(tail_, {}), snapshot, zones_);

    last_sequence_ = std::max(tail.last_sequence, recovered.last_sequence);
    chain_ = tail.chain;
    journal_records_ = tail.records;
    manifest_stored_ = snapshot.manifest_found;
    if (snapshot.plan.workspace == 0)
        snapshot.plan.workspace = recovered.workspace == 0 ? stored_.workspace : recovered.workspace;
    stored_ = std::move(snapshot.plan);
    carried_out_ = std::move(tail.carried_out);
    access_ = ready.access;
    unreadable_ = std::move(snapshot.unreadable);
    std::ranges::move(tail.unreadable, std::back_inserter(unreadable_));

    mode_ = SaveState::saved;
    reason_.clear();
    if (snapshot.refused) {
        mode_ = SaveState::read_only;
        reason_ =
            "This workspace was written by a newer Ringback, and this one cannot read it. Nothing was changed. Reload "
            "to get that version.";
    } else if (snapshot.newer_format || tail.newer_format || ready.access == Access::newer) {
        mode_ = SaveState::read_only;
        reason_ = "This workspace was written by a newer Ringback. Reload to get that version; until then it can be "
                  "read and exported, not changed.";
    } else if (ready.access == Access::not_upgraded) {
        mode_ = SaveState::read_only;
        reason_ =
            "What an older Ringback has stored could not be brought to this version. Nothing was changed: it can be "
            "read and exported.";
    } else if (ready.access == Access::other_tab) {
        mode_ = SaveState::read_only;
        reason_ = "This workspace is open in another tab. Edit it there; this tab shows it as it was when it opened.";
    }
    if (mode_ == SaveState::read_only && ready.access != Access::other_tab)
        storage_.resign(); // a tab of the other build may write
    opened_ = Opened{.model = std::move(snapshot.model),
                     .first_run = nothing && recovered.words.empty(),
                     .set_aside = {},
                     .recovered = recovered.words};
    for (const Unreadable& each : unreadable_) opened_->set_aside.push_back({each.what, each.reason});
}

void Journal::take(event::Replaced&&) {
    if (mode_ != SaveState::saved) return;
    fold_.reset();
    mode_ = SaveState::read_only;
    reason_ = "A newer Ringback has taken over in another tab. Reload this tab to get it.";
}

void Journal::take(event::OpenFailed&& failed) {
    reader_ = {};
    tail_.clear();
    reason_ = words(failed.failure);
    if (access_) { // it was open, and could not be read anew
        mode_ = SaveState::read_only;
        storage_.resign();
        return;
    }
    mode_ = SaveState::memory_only;
    opened_ = Opened{};
}

// --- writing ---

Journal::Pending Journal::prepare(const Stamped& stamped, EditId edit) const {
    Pending pending{.sequence = stamped.sequence, .record = {}, .edit = edit};
    if (mode_ == SaveState::memory_only || large_by_count(stamped.action, limits_.record_prospects)) return pending;
    pending.record = journal_record(stamped, chain_, edit);
    if (pending.record.size() > limits_.record_bytes) pending.record = {};
    return pending;
}

void Journal::append(Pending pending, const Model& after) {
    if (!takes_edits()) return;
    last_sequence_ = pending.sequence;
    carried_out_.add(pending.edit);
    if (mode_ == SaveState::memory_only) return;

    const bool large = pending.record.empty();
    if (!large) chain_ = checksum_of(pending.record);
    pending_.push_back(std::move(pending));
    if (failed_) {
        if (!conflict_) retry(after);
        return;
    }
    // While a snapshot is being written in pieces, an edit that is no record yet may wait for it: none may stand in the
    // journal after that one.
    const bool waits = fold_ && std::ranges::any_of(pending_, [](const Pending& each) { return each.record.empty(); });
    if (!large && !waits) send_pending(pending_.size() - 1);
    if (large || fold_ || journal_records_ >= fold_at_) send_snapshot(after);
    if (!std::exchange(asked_to_persist_, true)) storage_.ask_to_persist();
}

void Journal::retry(const Model& now) {
    if (!failed_ || !in_flight_.empty()) return;
    failed_ = false;
    conflict_ = false;
    afresh_ = true;
    if (mode_ == SaveState::saved) reason_.clear();
    if (needs_all_) {
        stored_.head = {};
        stored_.chunks.clear();
        stored_.homes.clear();
        manifest_stored_ = false;
    }
    if (needs_all_ || std::ranges::any_of(pending_, [](const Pending& pending) { return pending.record.empty(); }))
        send_snapshot(now);
    else
        send_pending(0);
}

void Journal::send_pending(std::size_t first) {
    WriteBatch batch;
    for (std::size_t i = first; i < pending_.size(); ++i)
        batch.put.push_back({Shelf::journal, pending_[i].sequence, pending_[i].record});
    // The first edit of all brings the manifest along: a visit without an edit leaves nothing behind.
    if (!manifest_stored_ && in_flight_.empty()) batch.put.push_back(manifest_record(stored_));
    auto records = static_cast<std::ptrdiff_t>(pending_.size() - first);
    send(std::move(batch), {.ticket = 0, .up_to = last_sequence_, .plan = {}, .records = records, .fold = 0});
}

void Journal::send_snapshot(const Model& model) {
    folds_in_vain_ = fold_ ? folds_in_vain_ + 1 : 0;
    const SnapshotPlan& base = last_given_snapshot();
    // In pieces only on top of a manifest that stays as it is until the last one, or of nothing at all.
    const bool unknown_ground =
        needs_all_ || in_doubt_ || (!manifest_stored_ && (!base.chunks.empty() || base.head.number != 0));
    SnapshotWriter writer(base, model, {.last = last_sequence_, .chain = chain_, .carried_out = carried_out_},
                          limits_.chunk_bytes, in_doubt_);
    fold_.emplace(Fold{.number = ++last_fold_,
                       .writer = std::move(writer),
                       .up_to = last_sequence_,
                       .in_one = unknown_ground || folds_in_vain_ >= most_folds_in_vain});
    work(model);
}

void Journal::work(const Model& now) {
    if (!fold_ || fold_->waits >= most_waiting_pieces) return;
    WriteBatch batch;
    const bool all = fold_->writer.step(now, batch, fold_->in_one ? SIZE_MAX : limits_.piece_bytes);
    if (all)
        finish_snapshot(now, std::move(batch));
    else
        send_piece(std::move(batch));
}

// Nothing names its chunks until the manifest comes: without one, whoever opens next would take them for all there is.
void Journal::send_piece(WriteBatch batch) {
    if (!std::exchange(fold_->begun, true) && !manifest_stored_)
        batch.put.push_back(manifest_record(last_given_snapshot()));
    ++fold_->waits;
    send(std::move(batch), {.ticket = 0, .up_to = 0, .plan = {}, .records = 0, .fold = fold_->number});
}

void Journal::finish_snapshot(const Model& model, WriteBatch batch) {
    SnapshotPlan plan = fold_->writer.finish(model, batch);
    const std::uint64_t up_to = fold_->up_to;
    fold_.reset();
    folds_in_vain_ = 0;
    move_aside(unreadable_, batch);
    fold_at_ = limits_.fold_after;
    auto records = -static_cast<std::ptrdiff_t>(journal_records_);
    send(std::move(batch), {.ticket = 0, .up_to = up_to, .plan = std::move(plan), .records = records, .fold = 0});
}

const SnapshotPlan& Journal::last_given_snapshot() const {
    for (auto flight = in_flight_.rbegin(); flight != in_flight_.rend(); ++flight)
        if (flight->plan) return *flight->plan;
    return stored_;
}

void Journal::send(WriteBatch batch, InFlight flight) {
    batch.ticket = flight.ticket = next_ticket_++;
    batch.afresh = std::exchange(afresh_, false);
    journal_records_ += static_cast<std::size_t>(flight.records);
    in_flight_.push_back(std::move(flight));
    storage_.write(std::move(batch));
}

void Journal::take(event::Written&& written) {
    if (in_flight_.empty() || in_flight_.front().ticket != written.ticket) return;
    InFlight flight = std::move(in_flight_.front());
    in_flight_.pop_front();
    for (; !pending_.empty() && pending_.front().sequence <= flight.up_to; pending_.pop_front())
        if (keeps_written_) written_.push_back(std::move(pending_.front()));
    manifest_stored_ = true;
    if (fold_ && flight.fold == fold_->number) --fold_->waits;
    if (unreadable_.empty() && !std::exchange(proven_, true)) storage_.proven();
    if (flight.plan) {
        stored_ = std::move(*flight.plan);
        in_doubt_ = false;
        unreadable_.clear();
        needs_all_ = false;
    }
}

void Journal::take(event::WriteFailed&& failed) {
    auto flight = std::ranges::find(in_flight_, failed.ticket, &InFlight::ticket);
    if (flight == in_flight_.end()) return;
    journal_records_ -= static_cast<std::size_t>(flight->records);
    fold_.reset(); // what it builds on is not known any more
    in_doubt_ = in_doubt_ || flight->plan;
    if (flight->plan || flight->fold != 0) // a fold that failed loses nothing: try again some edits later
        fold_at_ = journal_records_ + limits_.fold_after / 10 + 1;
    in_flight_.erase(flight);
    afresh_ = true;
    if (failed.failure.kind == FailureKind::emptied || failed.needs_all) {
        needs_all_ = true;
        if (pending_.empty())
            pending_.push_back({.sequence = last_sequence_, .record = {}}); // everything is to be written
    }
    conflict_ = conflict_ || failed.failure.kind == FailureKind::conflict;
    const bool newly = !std::exchange(failed_, !pending_.empty()) && failed_;
    if (newly && mode_ == SaveState::saved) reason_ = words(failed.failure);
}

} // namespace ringback::journal
