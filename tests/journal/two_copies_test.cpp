#include "life.hpp"

#include "journal/manifest.hpp"
#include "journal/stored_workspace.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::journal;
using test::alike;
using test::FakeDisk;
using test::FakeDisks;
using test::filled;
using test::Life;
using test::often;
using test::RandomWorkspace;

namespace {

void damage(Bytes& bytes) { bytes[bytes.size() / 2] ^= std::byte{0x10}; }

} // namespace

TEST_CASE("Two copies: a first visit stores nothing; the first edit goes to both, and is saved when both have it") {
    FakeDisks disks;
    Life life(disks);
    life.open();
    CHECK(life.opened->first_run);
    CHECK(disks.database().records.empty());
    CHECK(disks.files().records.empty());
    life.door.automatic = false;
    life.act(AddProspect{RandomWorkspace(1).prospect()});
    life.poll();
    CHECK(life.state() == SaveState::saving);
    life.door.step(0);
    life.poll();
    CHECK(life.state() == SaveState::saving);
    CHECK(disks.sentinel.empty());
    life.door.step(1);
    life.poll();
    CHECK(life.state() == SaveState::saved);
    CHECK(alike(disks));
    CHECK(disks.sentinel == "77 1 1");
    CHECK(life.of(Copy::files).last_sequence == 1);
}

TEST_CASE("Two copies that agree open without reading the second one whole") {
    Model whole;
    FakeDisks disks = filled(whole);
    Life life(disks);
    life.open();
    CHECK(life.door.read_whole == 0);
    CHECK(life.opened->recovered.empty());
    CHECK(test::same(life.model, whole));
}

TEST_CASE("An emptied database is restored from the second copy and never looks like a first run") {
    Model whole;
    FakeDisks disks = filled(whole);
    disks.database() = {};
    Life life(disks);
    life.open();
    CHECK_FALSE(life.opened->first_run);
    CHECK(test::same(life.model, whole));
    CHECK(life.said().find("database was empty") != std::string::npos);
    life.poll();
    CHECK(alike(disks));
    life.act(EditProfile{RandomWorkspace(2).profile()});
    life.poll();
    CHECK(life.state() == SaveState::saved);
    CHECK(alike(disks));
}

TEST_CASE("A second copy that was deleted is written anew; with both deleted the user is told and starts empty") {
    Model whole;
    FakeDisks disks = filled(whole);
    disks.files() = {};
    {
        Life life(disks);
        life.open();
        life.poll();
        CHECK(test::same(life.model, whole));
        CHECK(alike(disks));
    }
    disks.database() = {};
    disks.files() = {};
    Life life(disks);
    life.open();
    CHECK_FALSE(life.opened->first_run);
    CHECK(life.said().find("The browser has deleted") != std::string::npos);
    CHECK(life.model.prospects().empty());
    CHECK(life.journal.next_sequence() > 5);
    life.act(AddProspect{RandomWorkspace(2).prospect()});
    life.poll();
    CHECK(life.state() == SaveState::saved);
    CHECK(Life(disks).open().opened->recovered.empty());
}

TEST_CASE("Damage in one copy is healed from the other, in both directions at once") {
    Model whole;
    const FakeDisks good = filled(whole);
    std::vector<std::pair<Shelf, std::uint64_t>> keys;
    for (const auto& [key, bytes] : good.copies[0].records) keys.push_back(key);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        CAPTURE(i);
        FakeDisks disks = good;
        damage(disks.database().records[keys[i]]);
        damage(disks.files().records[keys[(i + 1) % keys.size()]]);
        Life life(disks);
        life.open();
        life.poll();
        CHECK(life.opened->set_aside.empty());
        CHECK_FALSE(life.opened->recovered.empty());
        CHECK(test::same(life.model, whole));
        CHECK(alike(disks));
        CHECK(disks.copies[0].records == good.copies[0].records);
        life.act(EditProfile{RandomWorkspace(3).profile()});
        life.poll();
        CHECK(life.state() == SaveState::saved);
        CHECK(alike(disks));
    }
}

TEST_CASE("A copy that fails does not stop the other one; it is said, and it catches up") {
    for (const Copy copy : {Copy::database, Copy::files}) {
        CAPTURE(static_cast<int>(copy));
        Model whole;
        FakeDisks disks = filled(whole);
        Life life(disks);
        life.open();
        RandomWorkspace random(4);
        auto& failure = life.door.write_failure[static_cast<std::size_t>(copy)];
        failure = Failure{FailureKind::quota, ""};
        life.act(EditProfile{random.profile()});
        life.poll();
        CHECK(life.state() == SaveState::saved);
        CHECK(life.of(copy).state == CopyState::behind);
        CHECK(life.of(copy).reason.find("no space") != std::string::npos);
        CHECK_FALSE(alike(disks));
        FakeDisks killed = disks; // and opened again
        Life again(killed);
        again.open();
        again.poll();
        CHECK(test::same(again.model, life.model));
        CHECK(alike(killed));

        failure.reset();
        for (int i = 0; i < 4; ++i) {
            life.act(EditProfile{random.profile()});
            life.poll();
        }
        CHECK(life.of(copy).state == CopyState::ok);
        CHECK(alike(disks));
    }
}

TEST_CASE("With both copies failing nothing is called saved, and retry brings everything to both") {
    Model whole;
    FakeDisks disks = filled(whole);
    Life life(disks);
    life.open();
    RandomWorkspace random(5);
    life.door.write_failure[1] = Failure{FailureKind::other, ""};
    life.act(EditProfile{random.profile()}); // the second copy is behind from here on
    life.poll();
    life.door.write_failure[0] = Failure{FailureKind::quota, ""};
    life.act(EditProfile{random.profile()});
    life.poll();
    CHECK(life.state() == SaveState::not_saved);
    CHECK(life.journal.status().reason.find("no space") != std::string::npos);
    life.door.write_failure[1].reset(); // the only one that works is the one that lacks an edit
    for (int i = 0; i < 3; ++i) {
        life.journal.retry(life.model);
        life.poll();
    }
    CHECK(life.state() == SaveState::saved);
    FakeDisks killed = disks;
    Life again(killed);
    again.open();
    CHECK(test::same(again.model, life.model));
    CHECK(again.opened->set_aside.empty());
}

TEST_CASE("One copy alone: without a database, or without files, everything works and is said") {
    for (const std::size_t gone : {std::size_t{0}, std::size_t{1}}) {
        Model whole;
        FakeDisks disks = filled(whole);
        Life life(disks);
        life.door.missing[gone] = Failure{FailureKind::missing, "stub"};
        life.open();
        CHECK(test::same(life.model, whole));
        CHECK(life.of(static_cast<Copy>(gone)).state == CopyState::missing);
        life.act(EditProfile{RandomWorkspace(6).profile()});
        life.poll();
        CHECK(life.state() == SaveState::saved);
        Life again(disks);
        again.open();
        again.poll();
        CHECK(test::same(again.model, life.model));
        CHECK(alike(disks));
    }
    FakeDisks disks;
    Life life(disks);
    life.door.missing = {Failure{FailureKind::missing, "stub"}, Failure{FailureKind::missing, "stub"}};
    life.open();
    CHECK(life.state() == SaveState::memory_only);
}

TEST_CASE("The doctor finds what is damaged, and repairs it without losing edits made meanwhile") {
    Model whole;
    FakeDisks disks = filled(whole);
    Life life(disks);
    life.open();
    life.copies.check();
    life.poll();
    REQUIRE(life.copies.last_check().has_value());
    CHECK(life.copies.last_check()->agree);
    CHECK(life.copies.last_check()->copies[1].report.edits == 4);

    damage(*disks.files().find(Shelf::journal, 3));
    damage(*disks.database().find(Shelf::journal, 4));
    life.copies.check();
    life.poll();
    CHECK_FALSE(life.copies.last_check()->agree);
    CHECK(life.copies.last_check()->copies[1].report.faults[0].what == "edit 3");
    life.door.automatic = false;
    life.copies.repair();
    life.act(EditProfile{RandomWorkspace(7).profile()});
    while (life.door.step() || life.copies.repairing()) life.poll();
    life.poll();
    CHECK(life.state() == SaveState::saved);
    CHECK(life.copies.repaired().size() == 2);
    CHECK(alike(disks));
    FakeDisks killed = disks;
    Life again(killed);
    again.open();
    CHECK(again.opened->recovered.empty());
    CHECK(test::same(again.model, life.model));
}

TEST_CASE("Another workspace in the second copy is kept as a backup before it is written over") {
    Model whole;
    FakeDisks disks = filled(whole);
    FakeDisks others;
    {
        Life life(others);
        life.open();
        life.act(AddProspect{RandomWorkspace(8).prospect()});
        life.poll();
    }
    for (auto& [key, bytes] : others.files().records)
        if (key.first == Shelf::manifest) {
            SnapshotPlan plan;
            plan.workspace = 78;
            bytes = manifest_record(plan).bytes;
        }
    disks.files() = others.files();
    Life life(disks);
    life.open();
    life.poll();
    CHECK(test::same(life.model, whole));
    CHECK(alike(disks));
    REQUIRE(disks.backups.size() == 1);
    CHECK(disks.backups.begin()->second.records == others.files().records);
}

TEST_CASE("A backup is read as it was kept") {
    Model whole;
    FakeDisks disks = filled(whole);
    Life life(disks);
    life.open();
    life.copies.back_up_daily("2026-11-22");
    life.act(EditProfile{RandomWorkspace(9).profile()});
    life.poll();
    life.copies.back_up_daily("2026-11-22");
    life.poll();
    REQUIRE(life.copies.backups().size() == 1);
    life.copies.read_backup("2026-11-22");
    life.poll();
    auto backup = life.copies.take_backup();
    REQUIRE(backup.has_value());
    test::OnlyUtc zones;
    const Opened opened = stored_workspace(std::move(backup->records), zones);
    CHECK(opened.set_aside.empty());
    CHECK(test::same(opened.model, whole));
}

namespace {

// Edits, of which the operations given by `fails` fail; checks after each edit and at the end.
void torture(std::uint32_t seed, std::size_t actions, const std::function<bool(std::size_t)>& fails, bool keeps) {
    FakeDisks disks;
    RandomWorkspace random(seed);
    JournalLimits limits = test::small;
    if (seed % 2 == 1) limits.piece_bytes = 1; // every snapshot in pieces
    Life life(disks, limits);
    life.open();
    life.door.fails = fails;
    life.door.keeps_failed = keeps;
    Model saved = life.model;
    for (std::size_t i = 0; i < actions; ++i) {
        life.act(random.action(life.model));
        life.poll();
        if (life.state() == SaveState::saved) saved = life.model;
        if (i % 7 != 0 && i + 1 != actions) continue;
        FakeDisks killed = disks; // what is shown as saved is there; what is there was there once
        Life again(killed);
        again.open();
        CHECK(again.opened->set_aside.empty());
        const bool maybe_newer = life.state() == SaveState::not_saved || life.state() == SaveState::saving;
        CHECK((test::same(again.model, saved) || maybe_newer));
    }
    life.door.fails = nullptr;
    for (int i = 0; i < 300 && life.state() != SaveState::saved; ++i) {
        life.journal.retry(life.model);
        life.poll();
    }
    CHECK(life.state() == SaveState::saved);
    FakeDisks killed = disks;
    Life again(killed);
    again.open();
    CHECK(again.opened->set_aside.empty());
    CHECK(test::same(again.model, life.model));
}

} // namespace

TEST_CASE("The Nth operation fails, once or for good: never a third state, never a false Saved") {
    const std::size_t step = often(23, 1);
    for (std::size_t n = 0; n < 430; n += step) {
        CAPTURE(n);
        for (const bool keeps : {false, true}) {
            torture(300, 200, [n](std::size_t operation) { return operation == n; }, keeps);
            torture(301, 200, [n](std::size_t operation) { return operation >= n && operation < n + 40; }, keeps);
            torture(302, often(60, 200), [n](std::size_t operation) { return operation >= n; }, keeps);
        }
    }
}

TEST_CASE("Nothing is kept of a snapshot whose successor failed and may be stored all the same") {
    // The answers from the 70th operation on get lost; meanwhile a snapshot replaces the head, which then is as before.
    torture(301, 60, [](std::size_t operation) { return operation >= 70 && operation < 110; }, true);
}
