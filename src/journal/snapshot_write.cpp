#include "journal/codec.hpp"
#include "journal/content.hpp"
#include "journal/envelope.hpp"
#include "journal/snapshot.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace ringback::journal {
namespace {

constexpr std::uint32_t homeless = static_cast<std::uint32_t>(-1);

std::uint32_t home_of(const std::vector<SnapshotPlan::Home>& homes, std::uint64_t hash) {
    auto found = std::ranges::lower_bound(homes, hash, {}, &SnapshotPlan::Home::id_hash);
    return found != homes.end() && found->id_hash == hash ? found->chunk : homeless;
}

const SnapshotPlan nothing_stored;

} // namespace

void remember_homes(SnapshotPlan& plan, const std::vector<Prospect>& prospects) {
    plan.homes.clear();
    plan.homes.reserve(prospects.size());
    std::size_t at = 0;
    for (std::uint32_t chunk = 0; chunk < plan.chunks.size(); ++chunk)
        for (std::uint32_t i = 0; i < plan.chunks[chunk].prospects && at < prospects.size(); ++i)
            plan.homes.push_back({hash_of(prospects[at++].id), chunk});
    std::ranges::sort(plan.homes, {}, &SnapshotPlan::Home::id_hash);
}

// A prospect without a home joins its predecessor's.
std::vector<SnapshotWriter::Run> SnapshotWriter::runs_of(const SnapshotPlan& stored,
                                                         const std::vector<Prospect>& prospects) {
    std::vector<Run> runs;
    std::vector<std::uint64_t> contents;
    ContentHash content;
    auto close = [&] {
        if (!runs.empty()) contents.push_back(std::exchange(content, {}).value());
    };
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        std::uint32_t home = home_of(stored.homes, hash_of(prospects[i].id));
        if (runs.empty() || (home != homeless && home != runs.back().home)) {
            close();
            runs.push_back({.first = i, .count = 0, .home = home, .clean = false});
        }
        ++runs.back().count;
        content.add(prospects[i]);
    }
    close();
    std::unordered_set<std::uint32_t> met;
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].clean = runs[i].home != homeless && met.insert(runs[i].home).second &&
                        contents[i] == stored.chunks[runs[i].home].content;
    return runs;
}

SnapshotWriter::SnapshotWriter(const SnapshotPlan& stored, const Model& model, const Folded& folded,
                               std::size_t chunk_bytes, bool in_doubt)
    : old_head_(stored.head)
    , old_chunks_(stored.chunks)
    , kept_(stored.chunks.size())
    , in_doubt_(in_doubt)
    , first_new_(stored.next_chunk)
    , chunk_bytes_(chunk_bytes)
    , runs_(runs_of(in_doubt ? nothing_stored : stored, model.prospects()))
    , prospects_(model.prospects().size()) {
    plan_.workspace = stored.workspace;
    plan_.generation = stored.generation + 1;
    plan_.folded = folded.last;
    plan_.chain = folded.chain;
    plan_.carried_out = folded.carried_out;
    plan_.next_chunk = stored.next_chunk;
}

void SnapshotWriter::write_head(const Model& model, WriteBatch& batch) {
    Bytes payload = encode_head(model);
    Bytes same_number = seal(RecordKind::head, old_head_.number, payload);
    plan_.head = old_head_;
    if (!in_doubt_ && old_head_.number != 0 && checksum_of(same_number) == old_head_.checksum) return;
    plan_.head = {.number = plan_.next_chunk++};
    Bytes sealed = seal(RecordKind::head, plan_.head.number, payload);
    plan_.head.checksum = checksum_of(sealed);
    plan_.head.size = static_cast<std::uint32_t>(sealed.size());
    batch.put.push_back({Shelf::chunks, plan_.head.number, std::move(sealed)});
}

void SnapshotWriter::keep(const Run& run) {
    kept_[run.home] = true;
    plan_.chunks.push_back(old_chunks_[run.home]);
}

std::size_t SnapshotWriter::cut(WriteBatch& batch) {
    if (count_ == 0) return 0;
    ChunkInfo chunk{.number = plan_.next_chunk++, .prospects = static_cast<std::uint32_t>(count_)};
    ByteWriter payload;
    payload.reserve(bytes_.size() + 10);
    encode_count(payload, count_);
    payload.raw(bytes_.view());
    bytes_.clear();
    Bytes sealed = seal(RecordKind::prospects, chunk.number, payload.take());
    chunk.checksum = checksum_of(sealed);
    chunk.size = static_cast<std::uint32_t>(sealed.size());
    chunk.content = std::exchange(content_, {}).value();
    plan_.chunks.push_back(chunk);
    batch.put.push_back({Shelf::chunks, chunk.number, std::move(sealed)});
    count_ = 0;
    return chunk.size;
}

bool SnapshotWriter::step(const Model& model, WriteBatch& batch, std::size_t most_bytes) {
    if (!std::exchange(begun_, true)) {
        // A snapshot whose answer got lost may have left chunks under the numbers that come now.
        batch.remove.push_back({Shelf::chunks, first_new_, last_number});
        write_head(model, batch);
    }
    std::size_t written = 0;
    for (; run_ < runs_.size(); ++run_, at_ = 0) {
        const Run& run = runs_[run_];
        if (at_ == 0 && run.clean && !is_scrap()) {
            written += cut(batch);
            keep(run);
            continue;
        }
        while (at_ < run.count) {
            if (written >= most_bytes) return false;
            const Prospect& prospect = model.prospects()[run.first + at_++];
            ++count_;
            encode_one(bytes_, prospect);
            content_.add(prospect);
            if (bytes_.size() >= chunk_bytes_) written += cut(batch);
        }
    }
    if (count_ > 0 && written >= most_bytes) return false;
    cut(batch);
    return true;
}

SnapshotPlan SnapshotWriter::finish(const Model& model, WriteBatch& batch) {
    if (old_head_.number != 0 && plan_.head.number != old_head_.number)
        batch.remove.push_back({Shelf::chunks, old_head_.number, old_head_.number});
    for (std::size_t i = 0; i < kept_.size(); ++i)
        if (!kept_[i]) batch.remove.push_back({Shelf::chunks, old_chunks_[i].number, old_chunks_[i].number});
    if (in_doubt_) batch.remove.push_back({Shelf::chunks, 0, last_number}); // what it may have left; all are put anew
    batch.remove.push_back({Shelf::journal, 0, plan_.folded});
    remember_homes(plan_, model.prospects());
    batch.put.push_back(manifest_record(plan_));
    return std::move(plan_);
}

float SnapshotWriter::share() const {
    if (run_ >= runs_.size() || prospects_ == 0) return 1;
    return static_cast<float>(runs_[run_].first + at_) / static_cast<float>(prospects_);
}

SnapshotPlan write_snapshot(const SnapshotPlan& stored, const Model& model, const Folded& folded,
                            std::size_t chunk_bytes, WriteBatch& batch) {
    SnapshotWriter writer(stored, model, folded, chunk_bytes);
    writer.step(model, batch, std::numeric_limits<std::size_t>::max());
    return writer.finish(model, batch);
}

} // namespace ringback::journal
