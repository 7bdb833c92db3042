#include "core/model.hpp"
#include "journal/codec.hpp"
#include "journal/envelope.hpp"
#include "journal/manifest.hpp"
#include "journal/snapshot.hpp"
#include "support/random_workspace.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

using namespace ringback;
using namespace ringback::journal;
using test::RandomWorkspace;

namespace {

constexpr std::size_t small_chunk = 2000;
const CarriedOut none_carried_out;
const Folded nothing_folded{.last = 0, .chain = 0, .carried_out = none_carried_out};

Model people(std::size_t count) {
    RandomWorkspace random(5);
    Model model;
    model.profile = random.profile();
    while (model.prospects().size() < count) model.put(random.prospect());
    return model;
}

WriteBatch written(const SnapshotPlan& stored, const Model& model) {
    WriteBatch batch;
    (void)write_snapshot(stored, model, nothing_folded, small_chunk, batch);
    return batch;
}

// Manifest first, as a disk gives them.
std::vector<StoredRecord> snapshot_of(const Model& model) {
    SnapshotPlan fresh;
    fresh.workspace = 9;
    std::vector<StoredRecord> records = written(fresh, model).put;
    std::ranges::sort(records, [](const StoredRecord& a, const StoredRecord& b) {
        return std::pair(a.shelf, a.number) < std::pair(b.shelf, b.number);
    });
    REQUIRE(records.size() > 6);
    REQUIRE(records.front().shelf == Shelf::manifest);
    return records;
}

LoadedSnapshot read(std::span<const StoredRecord> records) {
    SnapshotReader reader;
    for (const StoredRecord& record : records) reader.take(record);
    return reader.finish();
}

// Lets the manifest in front say something else.
void rewrite(std::vector<StoredRecord>& records, auto change) {
    SnapshotPlan plan = read_manifest(*open_envelope(records.front().bytes)).value();
    change(plan);
    records.front() = manifest_record(plan);
}

std::size_t chunks_in(const WriteBatch& batch) {
    return static_cast<std::size_t>(std::ranges::count(batch.put, Shelf::chunks, &StoredRecord::shelf));
}

} // namespace

TEST_CASE("In whatever order its parts arrive, a snapshot is the same, and none of it is dirty") {
    const Model model = people(40);
    const std::vector<StoredRecord> records = snapshot_of(model);
    std::vector<StoredRecord> manifest_last = records;
    std::rotate(manifest_last.begin(), manifest_last.begin() + 1, manifest_last.end());
    std::vector<StoredRecord> manifest_amid = records;
    std::rotate(manifest_amid.begin(), manifest_amid.begin() + 1, manifest_amid.begin() + 3);
    std::vector<StoredRecord> backwards = records;
    std::ranges::reverse(std::span(backwards).subspan(1));
    for (const auto& order : {records, manifest_last, manifest_amid, backwards}) {
        const LoadedSnapshot loaded = read(order);
        CHECK(loaded.unreadable.empty());
        CHECK(loaded.model.prospects() == model.prospects());
        CHECK(loaded.model.profile == model.profile);
        CHECK(chunks_in(written(loaded.plan, loaded.model)) == 0);
    }
}

TEST_CASE("After a change the chunk of the changed one is dirty, and no other") {
    const LoadedSnapshot loaded = read(snapshot_of(people(40)));
    Model changed = loaded.model;
    Prospect one = changed.prospects()[20];
    one.notes = "Another note.";
    changed.put(one);
    CHECK(chunks_in(written(loaded.plan, changed)) == 1);
}

TEST_CASE("A manifest that is wrong about how many a part holds is corrected by the part") {
    const Model model = people(40);
    for (const std::uint32_t wrong : {0u, 1u, 1000u, 1u << 19, std::numeric_limits<std::uint32_t>::max()}) {
        CAPTURE(wrong);
        std::vector<StoredRecord> records = snapshot_of(model);
        rewrite(records, [&](SnapshotPlan& plan) { plan.chunks[1].prospects = wrong; });
        const LoadedSnapshot loaded = read(records);
        CHECK(loaded.unreadable.empty());
        CHECK(loaded.model.prospects() == model.prospects());
        CHECK(chunks_in(written(loaded.plan, loaded.model)) == 0);
    }
}

TEST_CASE("A part that the manifest names twice is there once") {
    const Model model = people(40);
    std::vector<StoredRecord> records = snapshot_of(model);
    rewrite(records, [](SnapshotPlan& plan) { plan.chunks.push_back(plan.chunks[1]); });
    const LoadedSnapshot loaded = read(records);
    REQUIRE(loaded.unreadable.size() == 1);
    CHECK(loaded.unreadable.front().reason == "it is missing");
    CHECK(loaded.model.prospects() == model.prospects());
    CHECK(chunks_in(written(loaded.plan, loaded.model)) == 0);
}

TEST_CASE("A part whose checksum holds and whose records do not is set aside, and nothing of it is believed") {
    const Model model = people(40);
    std::vector<StoredRecord> records = snapshot_of(model);
    const auto manifest = read_manifest(*open_envelope(records.front().bytes)).value();
    const ChunkInfo damaged = manifest.chunks[1];
    const auto record = std::ranges::find_if(records, [&](const StoredRecord& each) {
        return each.shelf == Shelf::chunks && each.number == damaged.number;
    });
    const ByteView payload = open_envelope(record->bytes)->payload;
    record->bytes = seal(RecordKind::prospects, damaged.number, payload.first(payload.size() - 3));
    rewrite(records, [&](SnapshotPlan& plan) { plan.chunks[1].checksum = checksum_of(record->bytes); });
    const LoadedSnapshot loaded = read(records);
    REQUIRE(loaded.unreadable.size() == 1);
    CHECK(loaded.unreadable.front().record->number == damaged.number);
    CHECK(loaded.model.prospects().size() == 40 - damaged.prospects);
    for (const Prospect& prospect : loaded.model.prospects()) CHECK(*model.find(prospect.id) == prospect);
    CHECK(chunks_in(written(loaded.plan, loaded.model)) == 0);
}

TEST_CASE("Who stands in two parts is there once, as the later one has it, and both parts are written anew") {
    RandomWorkspace random(6);
    std::vector<Prospect> people{random.prospect(), random.prospect(), random.prospect()};
    Prospect later = people[1];
    later.notes = "What the later part says.";
    SnapshotPlan plan;
    plan.workspace = 9;
    plan.next_chunk = 3;
    std::vector<StoredRecord> records(1);
    const auto add = [&](std::uint64_t number, const std::vector<Prospect>& inside) {
        Bytes sealed = seal(RecordKind::prospects, number, encode(inside));
        plan.chunks.push_back({.number = number,
                               .checksum = checksum_of(sealed),
                               .prospects = static_cast<std::uint32_t>(inside.size()),
                               .size = static_cast<std::uint32_t>(sealed.size())});
        records.push_back({Shelf::chunks, number, std::move(sealed)});
    };
    add(1, {people[0], people[1]});
    add(2, {later, people[2]});
    records.front() = manifest_record(plan);
    const LoadedSnapshot loaded = read(records);
    people[1] = later;
    CHECK(loaded.model.prospects() == people);
    const WriteBatch batch = written(loaded.plan, loaded.model);
    const auto is_old = [](const StoredRecord& record) { return record.shelf == Shelf::chunks && record.number < 3; };
    CHECK(std::ranges::none_of(batch.put, is_old));
    CHECK(read(batch.put).model.prospects() == people); // needs none of the old parts
}
