#include "journal/copy_examiner.hpp"

#include "journal/bytes.hpp"
#include "journal/envelope.hpp"
#include "journal/manifest.hpp"

#include <algorithm>

namespace ringback::journal {
namespace {

constexpr std::size_t link_size = 4; // a journal record begins with the checksum of the one before it

std::string name_of(Shelf shelf, std::uint64_t number) {
    if (shelf == Shelf::manifest) return "the list of parts";
    if (shelf == Shelf::chunks) return "part " + std::to_string(number) + " of the snapshot";
    return "edit " + std::to_string(number);
}

bool is_in_place(const StoredRecord& record, const Envelope& envelope) {
    switch (record.shelf) {
    case Shelf::manifest: return envelope.kind == RecordKind::manifest && record.number == 0;
    case Shelf::chunks:
        return (envelope.kind == RecordKind::head || envelope.kind == RecordKind::prospects) &&
               envelope.number == record.number;
    case Shelf::journal:
        return envelope.kind == RecordKind::action && envelope.number == record.number &&
               envelope.payload.size() >= link_size;
    case Shelf::aside: return true;
    }
    return false;
}

} // namespace

bool CopyExaminer::take(const StoredRecord& record) {
    bytes_ += record.bytes.size();
    if (record.shelf == Shelf::aside) return false;
    Seen seen;
    const auto envelope = open_envelope(record.bytes);
    if (!envelope) {
        seen.fault = envelope.error();
    } else if (envelope->readable_by > format_version) {
        newer_ = true;
    } else if (!is_in_place(record, *envelope)) {
        seen.fault = "it stands in the wrong place";
    } else {
        seen.checksum = envelope->checksum;
        if (record.shelf == Shelf::journal) seen.link = ByteReader(envelope->payload).u32();
        if (record.shelf == Shelf::manifest) {
            if (auto plan = read_manifest(*envelope))
                plan_ = std::move(*plan);
            else
                seen.fault = plan.error();
        }
    }
    seen_.insert_or_assign({record.shelf, record.number}, std::move(seen));
    return envelope.has_value();
}

CopyReport CopyExaminer::report() const {
    CopyReport report;
    report.empty = seen_.empty();
    report.newer = newer_;
    report.bytes = bytes_;
    report.manifest = plan_.has_value();
    for (const auto& [key, seen] : seen_) {
        report.parts += key.first == Shelf::chunks ? 1 : 0;
        report.edits += key.first == Shelf::journal ? 1 : 0;
        if (!seen.fault.empty())
            report.faults.push_back({key.first, key.second, name_of(key.first, key.second), seen.fault});
    }
    if (plan_) {
        report.workspace = plan_->workspace;
        report.generation = plan_->generation;
        report.last_sequence = plan_->folded;
        report.chain = plan_->chain;
        examine_snapshot(report);
    } else if (!report.empty && !newer_ && !seen_.contains({Shelf::manifest, 0})) {
        report.faults.push_back({Shelf::manifest, 0, name_of(Shelf::manifest, 0), "it is missing"});
    }
    examine_journal(report, plan_ ? plan_->folded : 0);
    return report;
}

void CopyExaminer::examine_snapshot(CopyReport& report) const {
    const auto examine = [&](const ChunkInfo& part) {
        const auto found = seen_.find({Shelf::chunks, part.number});
        if (found != seen_.end() && !found->second.fault.empty()) return; // said already
        if (found == seen_.end() || found->second.checksum != part.checksum)
            report.faults.push_back({Shelf::chunks, part.number, name_of(Shelf::chunks, part.number),
                                     found == seen_.end() ? "it is missing" : "it is of another generation"});
    };
    if (plan_->head.number != 0) examine(plan_->head);
    for (const ChunkInfo& part : plan_->chunks) examine(part);
}

void CopyExaminer::examine_journal(CopyReport& report, std::uint64_t folded) const {
    bool chain_known = plan_.has_value();
    for (auto at = seen_.lower_bound({Shelf::journal, 0}); at != seen_.end() && at->first.first == Shelf::journal;
         ++at) {
        const std::uint64_t number = at->first.second;
        const std::uint64_t before = report.last_sequence;
        report.last_sequence = std::max(before, number);
        if (!at->second.fault.empty()) {
            chain_known = false;
        } else if (plan_ && number <= folded) {
            report.faults.push_back(
                {Shelf::journal, number, name_of(Shelf::journal, number), "it is older than the snapshot"});
        } else {
            if (chain_known && at->second.link != report.chain)
                report.faults.push_back({Shelf::journal, number,
                                         "edits between " + std::to_string(before) + " and " + std::to_string(number),
                                         "they are missing"});
            report.chain = at->second.checksum;
            chain_known = true;
        }
    }
}

CopyReport report_from(const event::Glimpse& glimpse) {
    CopyReport report;
    report.empty = glimpse.manifest.empty() && glimpse.last_record.empty();
    const auto fault = [&](Shelf shelf) { report.faults.push_back({shelf, 0, {}, "it is damaged"}); };
    if (!glimpse.intact) fault(Shelf::journal);
    if (const auto envelope = open_envelope(glimpse.manifest)) {
        report.newer = envelope->readable_by > format_version;
        if (const auto plan = read_manifest(*envelope); plan && !report.newer) {
            report.manifest = true;
            report.workspace = plan->workspace;
            report.generation = plan->generation;
            report.last_sequence = plan->folded;
            report.chain = plan->chain;
        }
    }
    if (glimpse.last_record.empty()) return report;
    if (const auto envelope = open_envelope(glimpse.last_record)) {
        report.newer = report.newer || envelope->readable_by > format_version;
        report.last_sequence = std::max(report.last_sequence, envelope->number);
        report.chain = envelope->checksum;
    } else {
        fault(Shelf::journal);
    }
    return report;
}

} // namespace ringback::journal
