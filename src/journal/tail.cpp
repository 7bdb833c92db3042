#include "journal/tail.hpp"

#include "core/update.hpp"
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

struct Step {
    std::uint32_t link = 0;
    std::uint32_t checksum = 0;
    Stamped stamped;
};

std::expected<Step, std::string> read_step(const StoredRecord& record, const Envelope& envelope) {
    if (envelope.kind != RecordKind::action || envelope.number != record.number || envelope.payload.size() < link_size)
        return std::unexpected("it stands in the wrong place");
    if (envelope.readable_by > format_version) return std::unexpected("it was written by a newer Ringback");
    auto stamped = decode_stamped(envelope.payload.subspan(link_size));
    if (!stamped) return std::unexpected(stamped.error());
    if (stamped->sequence != record.number) return std::unexpected("it stands in the wrong place");
    return Step{ByteReader(envelope.payload).u32(), envelope.checksum, std::move(*stamped)};
}

std::expected<void, std::string> carry_out(Model& model, const Stamped& stamped, Zones& zones) {
    static const TimeZone utc = TimeZone::utc();
    const TimeZone* zone = zones.find(model.profile.time_zone);
    if (auto done = update(model, stamped, zone ? *zone : utc); !done)
        return std::unexpected(done.error().place + ": " + done.error().reason);
    return {};
}

} // namespace

Bytes journal_record(const Stamped& stamped, std::uint32_t chain) {
    ByteWriter payload;
    payload.u32(chain);
    payload.raw(encode(stamped));
    return seal(RecordKind::action, stamped.sequence, payload.take());
}

ReplayedTail replay(std::vector<StoredRecord> records, LoadedSnapshot& snapshot, Zones& zones) {
    std::ranges::sort(records, {}, &StoredRecord::number);
    ReplayedTail tail;
    tail.last_sequence = snapshot.plan.folded;
    tail.chain = snapshot.plan.chain;
    tail.records = records.size();
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
        auto step = read_step(record, *envelope);
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
        if (auto done = carry_out(snapshot.model, step->stamped, zones); !done) leave_out(done.error());
    }
    return tail;
}

} // namespace ringback::journal
