#include "journal/merged_copies.hpp"

#include "journal/envelope.hpp"
#include "journal/manifest.hpp"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace ringback::journal {
namespace {

using Key = std::pair<Shelf, std::uint64_t>;

// Looks into the records of a copy.
struct Stock {
    struct Item {
        const StoredRecord* record = nullptr;
        std::optional<std::uint32_t> checksum; // none where it is damaged
    };
    std::map<Key, Item> items;
    std::optional<SnapshotPlan> plan;
};

Stock stock_of(const CopyRecords& records) {
    Stock stock;
    for (const StoredRecord& record : records) {
        if (record.shelf == Shelf::aside) continue;
        Stock::Item item{.record = &record, .checksum = {}};
        const auto envelope = open_envelope(record.bytes);
        const bool in_place = envelope && (record.shelf == Shelf::manifest || envelope->number == record.number);
        if (in_place) item.checksum = envelope->checksum;
        if (in_place && record.shelf == Shelf::manifest)
            if (auto plan = read_manifest(*envelope)) stock.plan = std::move(*plan);
        stock.items.emplace(Key{record.shelf, record.number}, item);
    }
    return stock;
}

class Merging {
public:
    Merging(const Stock& base, const Stock& other)
        : base_(base)
        , other_(other)
        , related_(!base.plan || !other.plan || base.plan->workspace == other.plan->workspace) {}

    MergedCopies run() {
        take({Shelf::manifest, 0}, {});
        if (base_.plan) {
            if (base_.plan->head.number != 0) take({Shelf::chunks, base_.plan->head.number}, base_.plan->head.checksum);
            for (const ChunkInfo& part : base_.plan->chunks) take({Shelf::chunks, part.number}, part.checksum);
        } else {
            take_shelf(Shelf::chunks, 0);
        }
        take_shelf(Shelf::journal, base_.plan ? base_.plan->folded + 1 : 0);
        CopyExaminer examiner;
        for (const StoredRecord& record : merged_.records) examiner.take(record);
        merged_.report = examiner.report();
        merged_.same_as_base = merged_.healed == 0 && merged_.records.size() == base_.items.size();
        return std::move(merged_);
    }

private:
    void take_shelf(Shelf shelf, std::uint64_t first) {
        std::set<std::uint64_t> numbers;
        for (const Stock* stock : {&base_, &other_}) {
            if (stock == &other_ && !related_) continue;
            for (auto at = stock->items.lower_bound({shelf, first});
                 at != stock->items.end() && at->first.first == shelf; ++at)
                numbers.insert(at->first.second);
        }
        for (const std::uint64_t number : numbers) take({shelf, number}, {});
    }

    // The base's record, or the other one's where that alone holds.
    void take(Key key, std::optional<std::uint32_t> checksum) {
        const auto find = [&](const Stock& stock) -> const Stock::Item* {
            const auto found = stock.items.find(key);
            return found == stock.items.end() ? nullptr : &found->second;
        };
        const auto holds = [&](const Stock::Item* item) {
            return item != nullptr && item->checksum && (!checksum || *checksum == *item->checksum);
        };
        const Stock::Item* ours = find(base_);
        const Stock::Item* theirs = related_ && key.first != Shelf::manifest ? find(other_) : nullptr;
        const bool healed = !holds(ours) && holds(theirs);
        merged_.healed += healed ? 1 : 0;
        const Stock::Item* chosen = healed || ours == nullptr ? theirs : ours;
        if (chosen != nullptr) merged_.records.push_back(*chosen->record);
    }

    const Stock& base_;
    const Stock& other_;
    bool related_;
    MergedCopies merged_;
};

// The more, the better.
auto merit(const MergedCopies& merged) {
    const CopyReport& report = merged.report;
    return std::tuple(!report.empty, report.manifest || report.newer, report.whole(), report.last_sequence,
                      report.generation, -static_cast<std::ptrdiff_t>(report.faults.size()));
}

} // namespace

MergedCopies merge(const std::array<CopyRecords, 2>& copies) {
    const Stock database = stock_of(copies[0]);
    const Stock files = stock_of(copies[1]);
    MergedCopies first = Merging(database, files).run();
    MergedCopies second = Merging(files, database).run();
    second.base = Copy::files;
    return merit(second) > merit(first) ? std::move(second) : std::move(first);
}

} // namespace ringback::journal
