#include "journal/tail.hpp"

#include "journal/bytes.hpp"
#include "journal/codec.hpp"
#include "journal/envelope.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ringback::journal {
namespace {

constexpr std::size_t link_size = 4; // before the action: the checksum of the record before

std::string edit(std::uint64_t sequence) { return "edit " + std::to_string(sequence); }

std::expected<TailRecord, std::string> read_payload(const Envelope& envelope) {
    if (envelope.kind != RecordKind::action || envelope.payload.size() < link_size)
        return std::unexpected("it stands in the wrong place");
    if (envelope.readable_by > format_version) return std::unexpected("it was written by a newer Ringback");
    ByteReader bytes(envelope.payload);
    TailRecord record{.link = bytes.u32(), .checksum = envelope.checksum, .edit = {}, .stamped = {}};
    auto stamped = decode_stamped(bytes);
    if (!stamped) return std::unexpected(stamped.error());
    if (stamped->sequence != envelope.number) return std::unexpected("it stands in the wrong place");
    record.stamped = std::move(*stamped);
    if (bytes.left() > 0) record.edit = {.tab = bytes.u64(), .number = bytes.varint()}; // since version 2
    if (!bytes.ok()) return std::unexpected(std::string(bytes.fault()));
    return record;
}

std::expected<TailRecord, std::string> misplaced() { return std::unexpected("it stands in the wrong place"); }

} // namespace

Bytes journal_record(const Stamped& stamped, std::uint32_t chain, EditId edit) {
    ByteWriter payload;
    payload.u32(chain);
    payload.raw(encode(stamped));
    if (edit.tab != 0) {
        payload.u64(edit.tab);
        payload.varint(edit.number);
    }
    return seal(RecordKind::action, stamped.sequence, payload.take());
}

std::expected<TailRecord, std::string> read_tail_record(ByteView bytes) {
    auto envelope = open_envelope(bytes);
    if (!envelope) return std::unexpected(envelope.error());
    return read_payload(*envelope);
}

std::expected<Updated, UpdateError> carry_out(Model& model, Stamped stamped, Zones& zones) {
    static const TimeZone utc = TimeZone::utc();
    const TimeZone* zone = zones.find(model.profile.time_zone);
    return update(model, std::move(stamped), zone ? *zone : utc);
}

ReplayedTail replay(std::vector<StoredRecord> records, LoadedSnapshot& snapshot, Zones& zones) {
    std::ranges::sort(records, {}, &StoredRecord::number);
    ReplayedTail tail;
    tail.last_sequence = snapshot.plan.folded;
    tail.chain = snapshot.plan.chain;
    tail.records = records.size();
    tail.carried_out = snapshot.plan.carried_out;
    bool chain_known = snapshot.manifest_found;
    for (StoredRecord& record : records) {
        std::uint64_t before = std::exchange(tail.last_sequence, std::max(tail.last_sequence, record.number));
        auto leave_out = [&](std::string reason) {
            std::string what = edit(record.number);
            tail.unreadable.push_back({std::move(record), std::move(what), std::move(reason)});
        };
        auto envelope = open_envelope(record.bytes);
        if (!envelope) {
            chain_known = false;
            leave_out(envelope.error());
            continue;
        }
        tail.newer_format = tail.newer_format || envelope->version > format_version;
        auto step = envelope->number == record.number ? read_payload(*envelope) : misplaced();
        if (!step) {
            chain_known = false;
            leave_out(step.error());
            continue;
        }
        if (record.number <= snapshot.plan.folded) {
            leave_out("it is older than the snapshot");
            continue;
        }
        if (chain_known && step->link != tail.chain)
            tail.unreadable.push_back(
                {std::nullopt, "edits between " + std::to_string(before) + " and " + std::to_string(record.number),
                 "they are missing"});
        tail.chain = step->checksum;
        chain_known = true;
        tail.carried_out.add(step->edit);
        if (auto done = carry_out(snapshot.model, std::move(step->stamped), zones); !done)
            leave_out(done.error().place + ": " + done.error().reason);
    }
    return tail;
}

} // namespace ringback::journal
