#include "forge.hpp"
#include "journal/bytes.hpp"
#include "journal/envelope.hpp"
#include "journal/journal.hpp"
#include "workspace.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace ringback;
using namespace ringback::journal;
using test::FakeDisk;
using test::RandomWorkspace;
using test::Workspace;

namespace {

constexpr JournalLimits small{.fold_after = 12, .record_bytes = 20'000, .record_prospects = 8, .chunk_bytes = 3000};

// The same, or every snapshot in as many pieces as it can have.
JournalLimits small_or_in_pieces(std::uint32_t seed) {
    JournalLimits limits = small;
    if (seed % 2 == 1) limits.piece_bytes = 1;
    return limits;
}

// A disk with a snapshot of 40 prospects and four edits after it.
FakeDisk filled(Model& model) {
    FakeDisk disk;
    Workspace workspace(disk, small);
    workspace.open();
    RandomWorkspace random(20);
    workspace.act(ReplaceWorkspace{random.model(40)});
    for (std::size_t i : {3, 9, 27, 39})
        workspace.act(SetStatus{workspace.model.prospects()[i].id, Status::later, Day{std::chrono::days{20'100}}});
    workspace.poll();
    REQUIRE(disk.count(Shelf::journal) == 4);
    model = workspace.model;
    return disk;
}

// Lets the manifest name the chunk `number` of `disk` in place of the one in `old`.
void name_anew(FakeDisk& disk, const FakeDisk& old, std::uint64_t number) {
    FakeDisk before = old;
    const Bytes was =
        Bytes(before.find(Shelf::chunks, number)->begin() + 20, before.find(Shelf::chunks, number)->begin() + 24);
    const Bytes& chunk = *disk.find(Shelf::chunks, number);
    Bytes& manifest = *disk.find(Shelf::manifest, 0);
    auto place = std::ranges::search(manifest, was);
    REQUIRE(!place.empty());
    std::copy(chunk.begin() + 20, chunk.begin() + 24, place.begin());
    test::forge(manifest, test::version_at, format_version);
}

void damage(Bytes& bytes) { bytes[bytes.size() / 2] ^= std::byte{0x10}; }

} // namespace

TEST_CASE("Random actions: whenever the program is killed, what was saved is there, and only whole edits") {
    for (std::uint32_t seed = 100; seed < 130; ++seed) {
        CAPTURE(seed);
        FakeDisk disk;
        RandomWorkspace random(seed);
        std::vector<Model> states(1); // after each edit
        std::size_t least = 0;        // the edits that were shown as saved
        for (int life = 0; life < 12; ++life) {
            Workspace workspace(disk, small_or_in_pieces(seed));
            workspace.open();
            CHECK(workspace.opened->set_aside.empty());
            std::size_t match = states.size();
            for (std::size_t i = least; i < states.size() && match == states.size(); ++i)
                if (test::same(states[i], workspace.model)) match = i;
            REQUIRE(match < states.size());
            states.resize(match + 1);
            least = match;

            workspace.storage.automatic = false;
            for (std::size_t edits = random.below(30); edits > 0; --edits) {
                workspace.act(random.action(workspace.model));
                states.push_back(workspace.model);
                for (std::size_t steps = random.below(4); steps > 0; --steps) workspace.storage.step();
                workspace.poll();
                if (std::size_t saved = states.size() - 1 - workspace.journal.status().pending; saved > least)
                    least = saved;
            }
        }
    }
}

TEST_CASE("Random actions with writes that fail: retry brings everything to the disk") {
    for (std::uint32_t seed = 200; seed < 230; ++seed) {
        CAPTURE(seed);
        FakeDisk disk;
        RandomWorkspace random(seed);
        Workspace workspace(disk, small_or_in_pieces(seed));
        workspace.open();
        workspace.storage.automatic = false;
        for (int edit = 0; edit < 120; ++edit) {
            workspace.act(random.action(workspace.model));
            workspace.storage.write_failure.reset();
            if (random.below(5) == 0) workspace.storage.write_failure = Failure{FailureKind::other, "stub"};
            workspace.storage.keeps_failed = random.coin();
            for (std::size_t steps = random.below(4); steps > 0; --steps) workspace.storage.step();
            workspace.poll();
            if (workspace.state() == SaveState::saved) {
                Workspace copy(disk, small);
                CHECK(test::same(copy.open().model, workspace.model));
                CHECK(copy.opened->set_aside.empty());
            }
        }
        workspace.storage.write_failure.reset();
        for (int round = 0; round < 3 || workspace.journal.status().share; ++round) {
            REQUIRE(round < 1000);
            while (workspace.storage.step()) {
            }
            workspace.poll();
            workspace.journal.retry(workspace.model);
        }
        CHECK(workspace.state() == SaveState::saved);
        Workspace copy(disk, small);
        CHECK(test::same(copy.open().model, workspace.model));
        CHECK(copy.opened->set_aside.empty());
    }
}

TEST_CASE("Much is written in pieces: until the last one is there, all is as it was") {
    for (const bool first_visit : {true, false}) {
        CAPTURE(first_visit);
        FakeDisk disk;
        Model before;
        if (!first_visit) disk = filled(before);
        JournalLimits limits = small;
        limits.piece_bytes = 1;
        Workspace workspace(disk, limits);
        workspace.open();
        workspace.storage.automatic = false;
        RandomWorkspace random(7);
        workspace.act(ReplaceWorkspace{random.model(60)});
        float share = -1;
        int pieces = 0;
        for (; workspace.journal.status().share; ++pieces) {
            CHECK(workspace.state() == SaveState::saving);
            CHECK(*workspace.journal.status().share > share); // it goes on
            share = *workspace.journal.status().share;
            FakeDisk killed = disk;
            Workspace again(killed, limits);
            again.open();
            CHECK(again.opened->set_aside.empty());
            CHECK(test::same(again.model, before));
            workspace.storage.step();
            workspace.poll();
        }
        CHECK(pieces > 5);
        while (workspace.storage.step()) {
        }
        workspace.poll();
        CHECK(workspace.state() == SaveState::saved);
        Workspace again(disk, limits);
        CHECK(test::same(again.open().model, workspace.model));
    }
}

TEST_CASE("What is edited while much is being written comes along, however often") {
    FakeDisk disk;
    JournalLimits limits = small;
    limits.piece_bytes = 1;
    Workspace workspace(disk, limits);
    workspace.open();
    workspace.storage.automatic = false;
    RandomWorkspace random(8);
    workspace.act(ReplaceWorkspace{random.model(60)});
    for (std::size_t i = 0; i < 10; ++i) {
        workspace.storage.step();
        workspace.poll();
        workspace.act(SetStatus{workspace.model.prospects()[6 * i].id, Status::won, {}});
    }
    CHECK_FALSE(workspace.journal.status().share); // in the end it went at once
    while (workspace.storage.step()) {
    }
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    Workspace again(disk, limits);
    CHECK(test::same(again.open().model, workspace.model));
    CHECK(again.opened->set_aside.empty());
}

TEST_CASE("A piece that cannot be written is said, and retry writes everything") {
    FakeDisk disk;
    JournalLimits limits = small;
    limits.piece_bytes = 1;
    Workspace workspace(disk, limits);
    workspace.open();
    workspace.storage.automatic = false;
    RandomWorkspace random(9);
    workspace.act(ReplaceWorkspace{random.model(60)});
    workspace.storage.step();
    workspace.poll();
    workspace.storage.write_failure = Failure{FailureKind::quota, "full"};
    while (workspace.storage.step()) workspace.poll();
    CHECK(workspace.state() == SaveState::not_saved);
    workspace.storage.write_failure.reset();
    workspace.journal.retry(workspace.model);
    while (workspace.storage.step()) workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    Workspace again(disk, limits);
    CHECK(test::same(again.open().model, workspace.model));
}

TEST_CASE("A damaged edit is set aside and named; the rest opens; a fold keeps its bytes") {
    Model whole;
    FakeDisk disk = filled(whole);
    damage(*disk.find(Shelf::journal, 3));
    Bytes bad = *disk.find(Shelf::journal, 3);

    Workspace workspace(disk, small);
    workspace.open();
    REQUIRE(workspace.opened->set_aside.size() == 1);
    CHECK(workspace.opened->set_aside[0].what == "edit 3");
    CHECK(workspace.opened->set_aside[0].reason == "its checksum does not match");
    CHECK(workspace.model.prospects().size() == 40);
    CHECK(workspace.model.prospects()[3].status == Status::later);
    CHECK(workspace.model.prospects()[27].status == Status::later);
    CHECK(workspace.journal.next_sequence() == 6);

    for (int i = 0; i < 10; ++i) workspace.act(SetStatus{workspace.model.prospects()[1].id, Status::won, {}});
    workspace.poll();
    CHECK(disk.count(Shelf::aside) == 1);
    CHECK(*disk.find(Shelf::aside, (std::uint64_t{2} << 48) + 3) == bad);
    Workspace again(disk, small);
    again.open();
    CHECK(again.opened->set_aside.empty());
    CHECK(test::same(again.model, workspace.model));
}

TEST_CASE("Edits that are missing, replayed, swapped or refused are reported") {
    Model whole;
    const FakeDisk good = filled(whole);

    FakeDisk disk = good;
    disk.records.erase({Shelf::journal, 3});
    Workspace missing(disk, small);
    missing.open();
    REQUIRE(missing.opened->set_aside.size() == 1);
    CHECK(missing.opened->set_aside[0].what == "edits between 2 and 4");

    disk = good;
    std::swap(*disk.find(Shelf::journal, 3), *disk.find(Shelf::journal, 4));
    Workspace swapped(disk, small);
    swapped.open();
    CHECK(swapped.opened->set_aside.size() == 2);
    CHECK(swapped.opened->set_aside[0].reason == "it stands in the wrong place");

    disk = good; // an edit of the past, under its own number, after the snapshot took it in
    Workspace folding(disk, small);
    folding.open();
    Bytes old = *disk.find(Shelf::journal, 5);
    for (int i = 0; i < 8; ++i) folding.act(SetStatus{folding.model.prospects()[1].id, Status::won, {}});
    folding.poll();
    REQUIRE(disk.count(Shelf::journal) == 0);
    disk.records[{Shelf::journal, 5}] = old;
    Workspace replayed(disk, small);
    replayed.open();
    REQUIRE(replayed.opened->set_aside.size() == 1);
    CHECK(replayed.opened->set_aside[0].reason == "it is older than the snapshot");
    CHECK(test::same(replayed.model, folding.model));
}

TEST_CASE("A damaged or missing part of the snapshot costs its prospects only, and is never overwritten unseen") {
    Model whole;
    const FakeDisk good = filled(whole);
    std::vector<std::uint64_t> numbers;
    for (const auto& [key, bytes] : good.records)
        if (key.first == Shelf::chunks) numbers.push_back(key.second);
    REQUIRE(numbers.size() > 4);

    for (std::uint64_t number : numbers) {
        CAPTURE(number);
        for (bool missing : {false, true}) {
            FakeDisk disk = good;
            if (missing)
                disk.records.erase({Shelf::chunks, number});
            else
                damage(*disk.find(Shelf::chunks, number));
            Workspace workspace(disk, small);
            workspace.open();
            CHECK(!workspace.opened->set_aside.empty());
            for (const Prospect& prospect : workspace.model.prospects()) CHECK(*whole.find(prospect.id) == prospect);
            CHECK(workspace.model.prospects().size() > 20);

            for (int i = 0; i < 10; ++i)
                workspace.act(EditProfile{RandomWorkspace(static_cast<std::uint32_t>(i)).profile()});
            workspace.poll();
            CHECK(disk.count(Shelf::journal) == 2);
            CHECK(disk.count(Shelf::aside) >= (missing ? 0 : 1));
            Workspace again(disk, small);
            again.open();
            CHECK(again.opened->set_aside.empty());
            CHECK(test::same(again.model, workspace.model));
        }
    }
}

TEST_CASE("Without its list of parts the snapshot is put together from the parts") {
    Model whole;
    const FakeDisk good = filled(whole);
    for (bool missing : {false, true}) {
        FakeDisk disk = good;
        if (missing)
            disk.records.erase({Shelf::manifest, 0});
        else
            damage(*disk.find(Shelf::manifest, 0));
        Workspace workspace(disk, small);
        workspace.open();
        CHECK_FALSE(workspace.opened->first_run);
        CHECK(workspace.opened->set_aside.size() == (missing ? 0 : 1));
        CHECK(test::same(workspace.model, whole));
        workspace.act(EditProfile{RandomWorkspace(31).profile()});
        workspace.poll();
        Workspace again(disk, small);
        CHECK(test::same(again.open().model, workspace.model));
    }
}

TEST_CASE("A part of an earlier generation under a new number's place is found out") {
    Model whole;
    FakeDisk disk = filled(whole);
    auto first = disk.records.lower_bound({Shelf::chunks, 2});
    auto second = std::next(first);
    std::swap(first->second, second->second);
    Workspace workspace(disk, small);
    workspace.open();
    CHECK(workspace.opened->set_aside.size() >= 2);
    CHECK(workspace.opened->set_aside[0].reason == "it stands in the wrong place");
}

TEST_CASE("Data of a newer build open for reading where they can be read, and are never written to") {
    Model whole;
    const FakeDisk good = filled(whole);
    struct Row {
        Shelf shelf;
        std::uint64_t number;
        bool readable;
    };
    const std::uint64_t chunk = std::prev(good.records.lower_bound({Shelf::journal, 0}))->first.second;
    for (Row row : {Row{Shelf::manifest, 0, true}, Row{Shelf::manifest, 0, false}, Row{Shelf::chunks, chunk, true},
                    Row{Shelf::chunks, chunk, false}, Row{Shelf::journal, 5, true}, Row{Shelf::journal, 5, false}}) {
        CAPTURE(static_cast<int>(row.shelf));
        CAPTURE(row.readable);
        FakeDisk disk = good;
        Bytes& record = *disk.find(row.shelf, row.number);
        test::forge(record, test::version_at, format_version + 1);
        if (!row.readable) test::forge(record, test::readable_by_at, format_version + 1);
        // The manifest names the chunk by its checksum.
        if (row.shelf == Shelf::chunks) name_anew(disk, good, row.number);
        FakeDisk before = disk;
        Workspace workspace(disk, small);
        workspace.open();
        CHECK(workspace.state() == SaveState::read_only);
        CHECK_FALSE(workspace.opened->first_run);
        CHECK_FALSE(workspace.journal.takes_edits());
        CHECK(workspace.journal.status().reason.find("newer") != std::string::npos);
        if (row.readable)
            CHECK(test::same(workspace.model, whole));
        else
            CHECK(workspace.model.prospects().size() == (row.shelf == Shelf::journal ? 40 : 0));
        workspace.poll();
        CHECK(workspace.storage.resigned); // a tab of that build may write
        CHECK(disk.records == before.records);
    }
}

TEST_CASE("Bytes flipped anywhere are found out, and nothing of them is believed") {
    Model whole;
    const FakeDisk good = filled(whole);
    RandomWorkspace random(40);
    for (int round = 0; round < 400; ++round) {
        FakeDisk disk = good;
        auto record = disk.records.begin();
        std::advance(record, random.below(disk.records.size()));
        Bytes& bytes = record->second;
        bytes[random.below(bytes.size())] ^= static_cast<std::byte>(1 + random.below(255));
        Workspace workspace(disk, small);
        workspace.open();
        CHECK(!workspace.opened->set_aside.empty());
        for (const Prospect& prospect : workspace.model.prospects()) CHECK(whole.find(prospect.id) != nullptr);
    }
}
