// Opening: which copy counts, what is put together from both, and which one is written anew.
#include "journal/failure_words.hpp"
#include "journal/two_copies.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ringback::journal {
namespace {

std::size_t index(Copy copy) { return static_cast<std::size_t>(copy); }
Copy other_than(Copy copy) { return copy == Copy::database ? Copy::files : Copy::database; }
constexpr Copy both[]{Copy::database, Copy::files};

std::string edits(std::uint64_t count) { return count == 1 ? "1 edit" : std::to_string(count) + " edits"; }

const char* name_of(Copy copy) { return copy == Copy::database ? "the browser's database" : "the second copy"; }

} // namespace

void TwoCopies::open() {
    begin_reading();
    door_.open();
}

void TwoCopies::read_again() {
    begin_reading();
    door_.read_again();
}

void TwoCopies::begin_reading() {
    reading_ = Reading::opening;
    examiner_ = {};
    reports_ = {};
    missing_ = {};
    records_ = {};
}

void TwoCopies::take(event::Read&& read) {
    if (read.of_backup) return backup_records_.push_back(std::move(read.record));
    const std::size_t i = index(read.copy);
    if (checking_) {
        checkers_[i].take(read.record);
        return;
    }
    if (awaited_[i]) return records_[i].push_back(std::move(read.record));
    if (reading_ == Reading::none) begin_reading(); // a follower becomes the writer
    read.holds = examiner_.take(read.record);
    give(std::move(read));
}

void TwoCopies::take(event::Glimpse&& glimpse) {
    if (reading_ == Reading::none) begin_reading();
    reports_[1] = report_from(glimpse);
    missing_[1] = std::move(glimpse.failure);
}

void TwoCopies::take(event::NoDatabase&& none) {
    if (reading_ == Reading::none) begin_reading();
    missing_[0] = std::move(none.failure);
}

void TwoCopies::take(event::Sentinel&& sentinel) {
    Point point;
    const char* at = sentinel.words.data();
    const char* const end = at + sentinel.words.size();
    for (std::uint64_t* number : {&point.workspace, &point.generation, &point.last_sequence}) {
        const auto [next, fault] = std::from_chars(at, end, *number);
        if (fault != std::errc{}) return;
        at = next == end ? end : next + 1;
    }
    if (point.last_sequence < last_number) sentinel_ = point;
}

void TwoCopies::take(event::Ready&& ready) {
    access_ = ready.access;
    if (reading_ == Reading::none) begin_reading();
    judge();
}

void TwoCopies::take(event::OpenFailed&& failed) {
    reading_ = Reading::none;
    for (const Copy copy : both) status(copy) = {CopyState::missing, words_of_copy(copy, failed.failure), 0, 0};
    give(std::move(failed));
}

bool TwoCopies::is_older(const CopyReport& files) const {
    const CopyReport& database = reports_[0];
    if (files.empty) return true;
    if (!files.manifest || !files.faults.empty() || files.workspace != database.workspace) return false;
    return files.generation == database.generation
               ? files.last_sequence < database.last_sequence
               : files.generation < database.generation && files.last_sequence <= database.last_sequence;
}

void TwoCopies::judge() {
    CopyReport& database = reports_[0];
    const CopyReport& files = reports_[1];
    database = examiner_.report();
    newer_ = database.newer || files.newer;
    for (const Copy copy : both) {
        const std::size_t i = index(copy);
        if (missing_[i])
            status(copy) = {CopyState::missing, words_of_copy(copy, *missing_[i]), 0, 0};
        else
            adopt(copy, reports_[i]);
    }
    if (missing_[0]) return files.empty ? finish_opening(files, {}) : read_both(Reading::merging);
    if (missing_[1] || (newer_ && !database.empty)) return finish_opening(database, {});
    if (database.empty && files.empty) return finish_opening(database, {});
    const bool good = database.whole();
    if (good && database.agrees_with(files) && files.faults.empty()) return finish_opening(database, {});
    if (!good || !is_older(files)) return read_both(Reading::merging);
    finish_opening(database, {});
    catch_up(Copy::files);
}

void TwoCopies::adopt(Copy copy, const CopyReport& report) {
    status(copy) = {CopyState::ok, {}, report.generation, report.last_sequence};
    in_step_[index(copy)] = true;
}

void TwoCopies::read_both(Reading why) {
    reading_ = why;
    for (const Copy copy : both) {
        records_[index(copy)].clear();
        awaited_[index(copy)] = status(copy).state != CopyState::missing;
        if (awaited_[index(copy)]) door_.read_copy(copy);
    }
}

void TwoCopies::repair() {
    if (!is_writer() || newer_ || checking_ || repairing() || reading_ != Reading::none) return;
    repaired_.clear();
    read_both(Reading::repair);
}

void TwoCopies::conclude_merging() {
    const Reading why = std::exchange(reading_, Reading::none);
    const MergedCopies merged = merge(records_);
    for (const Copy copy : both) {
        CopyExaminer examiner;
        for (const StoredRecord& record : records_[index(copy)]) examiner.take(record);
        reports_[index(copy)] = examiner.report();
    }
    records_ = {};
    newer_ = newer_ || reports_[0].newer || reports_[1].newer;
    if (why == Reading::repair) {
        repaired_ = words_of(merged);
        if (repaired_.empty()) repaired_.emplace_back("Both copies are whole and agree. Nothing had to be changed.");
    } else {
        give(event::StartOver{});
        for (const StoredRecord& record : merged.records) give(event::Read{.record = record});
        finish_opening(merged.report, words_of(merged));
    }
    if (is_writer() && !newer_) mend(merged);
    for (WriteBatch& batch : std::exchange(held_, {})) write(std::move(batch));
}

std::vector<std::string> TwoCopies::words_of(const MergedCopies& merged) const {
    std::vector<std::string> said;
    const CopyReport& database = reports_[0];
    const std::uint64_t last = merged.report.last_sequence;
    if (missing_[0])
        said.emplace_back("The browser's database cannot be used; your work was read from the second copy.");
    if (!missing_[0] && database.empty && !merged.report.empty)
        said.push_back("The browser's database was empty. Everything, up to edit " + std::to_string(last) +
                       ", was restored from the second copy.");
    if (!database.empty && database.last_sequence < last)
        said.push_back(edits(last - database.last_sequence) +
                       " that the browser's database lacked came back from the second copy.");
    if (reports_[1].empty && !missing_[1] && !merged.report.empty)
        said.emplace_back("The second copy was empty. It is written anew.");
    for (const Copy copy : both) {
        for (const CopyReport::Fault& fault : reports_[index(copy)].faults) {
            const auto still = std::ranges::any_of(merged.report.faults, [&](const CopyReport::Fault& each) {
                return each.shelf == fault.shelf && each.number == fault.number;
            });
            std::string words =
                std::string("In ") + name_of(copy) + ", " + fault.what + " was damaged: " + fault.reason;
            said.push_back(words + (still ? ". Neither copy has it whole." : ". The other copy has healed it."));
        }
    }
    return said;
}

void TwoCopies::say_what_is_lost(std::uint64_t found, std::vector<std::string>& words) const {
    if (!sentinel_ || sentinel_->last_sequence <= found) return;
    const std::string where = missing_[0] || missing_[1] ? " One of the two copies cannot be read now." : "";
    if (found == 0)
        words.push_back("The browser has deleted what was stored for this page: " + edits(sentinel_->last_sequence) +
                        " had been kept. Open a file that you have saved to get them back." + where);
    else
        words.push_back(edits(sentinel_->last_sequence - found) +
                        " that had been stored are in neither copy: the browser has lost them." + where);
}

void TwoCopies::finish_opening(const CopyReport& opened, std::vector<std::string> words) {
    reading_ = Reading::none;
    last_ = {opened.workspace, opened.generation, opened.last_sequence};
    const bool known = sentinel_ && (opened.workspace == 0 || opened.workspace == sentinel_->workspace);
    event::Recovered recovered;
    if (known) {
        if (!newer_) say_what_is_lost(opened.last_sequence, words);
        recovered.workspace = sentinel_->workspace;
        recovered.last_sequence = sentinel_->last_sequence;
    }
    recovered.words = std::move(words);
    const bool says = !recovered.words.empty();
    if (says || recovered.last_sequence > opened.last_sequence) give(std::move(recovered));
    give(event::Ready{access_});
}

// Writes anew what is not as it was read. The copy that all can be read from stays until the other one is whole.
void TwoCopies::mend(const MergedCopies& merged) {
    const Copy base = merged.base;
    const Copy other = other_than(base);
    last_ = {merged.report.workspace, merged.report.generation, merged.report.last_sequence};
    if (missing_[0] || missing_[1] || merged.report.empty) return;
    keep_what_differs(other, merged);
    if (merged.same_as_base) {
        const CopyReport& report = reports_[index(other)];
        if (!report.faults.empty() || !report.agrees_with(merged.report)) catch_up(other);
        return;
    }
    WriteBatch batch;
    batch.ticket = ++own_ticket_;
    batch.afresh = true;
    for (const Shelf shelf : {Shelf::manifest, Shelf::chunks, Shelf::journal})
        batch.remove.push_back({shelf, 0, last_number});
    batch.put = merged.records;
    mending_[index(other)] = batch.ticket;
    status(other).state = CopyState::catching_up;
    in_step_[index(other)] = false;
    then_ = base;
    CopyDoor::Which target{};
    target[index(other)] = true;
    door_.write_to(target, std::move(batch));
}

// A copy that is no earlier state of what was opened is kept as a backup before it is written over.
void TwoCopies::keep_what_differs(Copy copy, const MergedCopies& merged) {
    const CopyReport& report = reports_[index(copy)];
    if (report.empty || !report.manifest) return;
    if (report.workspace == merged.report.workspace && report.generation <= merged.report.generation) return;
    door_.back_up(copy, "other-" + std::to_string(report.workspace) + "-" + std::to_string(report.last_sequence));
}

} // namespace ringback::journal
