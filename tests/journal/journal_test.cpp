#include "journal/journal.hpp"

#include "workspace.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::journal;
using test::FakeDisk;
using test::RandomWorkspace;
using test::Workspace;

TEST_CASE("A first visit stores nothing until the first edit") {
    FakeDisk disk;
    Workspace workspace(disk);
    CHECK(workspace.state() == SaveState::opening);
    CHECK_FALSE(workspace.journal.takes_edits());
    workspace.open();
    CHECK(workspace.opened->first_run);
    CHECK(workspace.state() == SaveState::saved);
    CHECK(disk.records.empty());

    workspace.act(EditProfile{RandomWorkspace(1).profile()});
    workspace.poll();
    CHECK(disk.count(Shelf::journal) == 1);
    CHECK(disk.count(Shelf::manifest) == 1);
    CHECK(workspace.journal.status().persistent == true);

    Workspace again(disk);
    CHECK_FALSE(again.open().opened->first_run);
    CHECK(test::same(again.model, workspace.model));
}

TEST_CASE("Saved is said only after the storage said that it is written") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.open();
    workspace.storage.automatic = false;
    RandomWorkspace random(2);
    workspace.act(AddProspect{random.prospect()});
    workspace.act(AddProspect{random.prospect()});
    CHECK(workspace.state() == SaveState::saving);
    CHECK(workspace.journal.status().pending == 2);
    workspace.storage.step();
    CHECK(workspace.state() == SaveState::saving); // nobody has asked the storage yet
    workspace.poll();
    CHECK(workspace.journal.status().pending == 1);
    CHECK(workspace.state() == SaveState::saving);
    workspace.storage.step();
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    CHECK(workspace.journal.status().pending == 0);
}

TEST_CASE("A failed write stays pending with its reason; retry writes it; nothing later overtakes it") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.open();
    RandomWorkspace random(3);
    workspace.act(AddProspect{random.prospect()});
    workspace.poll();
    FakeDisk before = disk;

    workspace.storage.automatic = false;
    workspace.storage.write_failure = Failure{FailureKind::quota, "QuotaExceededError"};
    workspace.act(AddProspect{random.prospect()});
    workspace.storage.step();
    workspace.storage.write_failure.reset();
    workspace.act(AddProspect{random.prospect()}); // given before the failure was seen
    workspace.storage.step();
    CHECK(disk.records == before.records);
    workspace.poll();
    CHECK(workspace.state() == SaveState::not_saved);
    CHECK(workspace.journal.status().pending == 2);
    CHECK(workspace.journal.status().reason.find("no space") != std::string::npos);

    workspace.journal.retry(workspace.model);
    CHECK(workspace.state() == SaveState::saving);
    CHECK(workspace.journal.status().reason.empty());
    workspace.storage.step();
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    CHECK(test::same(Workspace(disk).open().model, workspace.model));
}

TEST_CASE("A write that failed but was kept all the same does no harm when repeated") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.open();
    RandomWorkspace random(4);
    workspace.storage.write_failure = Failure{FailureKind::lost, ""};
    workspace.storage.keeps_failed = true;
    workspace.act(AddProspect{random.prospect()});
    workspace.poll();
    CHECK(workspace.state() == SaveState::not_saved);
    workspace.storage.write_failure.reset();
    workspace.journal.retry(workspace.model);
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    Workspace again(disk);
    again.open();
    CHECK(again.opened->set_aside.empty());
    CHECK(test::same(again.model, workspace.model));
}

TEST_CASE("The next edit tries again by itself, but not after a conflict") {
    for (FailureKind kind : {FailureKind::other, FailureKind::conflict}) {
        FakeDisk disk;
        Workspace workspace(disk);
        workspace.open();
        RandomWorkspace random(5);
        workspace.storage.write_failure = Failure{kind, ""};
        workspace.act(AddProspect{random.prospect()});
        workspace.poll();
        workspace.storage.write_failure.reset();
        workspace.act(AddProspect{random.prospect()});
        workspace.poll();
        CHECK(workspace.state() == (kind == FailureKind::conflict ? SaveState::not_saved : SaveState::saved));
    }
}

TEST_CASE("Without storage the workspace lives in memory, with a lasting warning") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.storage.open_failure = Failure{FailureKind::missing, ""};
    workspace.open();
    CHECK(workspace.state() == SaveState::memory_only);
    CHECK_FALSE(workspace.opened->first_run);
    CHECK(workspace.journal.takes_edits());
    workspace.act(AddProspect{RandomWorkspace(6).prospect()});
    workspace.poll();
    CHECK(workspace.state() == SaveState::memory_only);
    CHECK_FALSE(workspace.journal.status().reason.empty());
    CHECK(disk.records.empty());
}

TEST_CASE("A second tab only looks, and is told when the first one is gone") {
    FakeDisk disk;
    Workspace writer(disk);
    writer.open();
    writer.act(AddProspect{RandomWorkspace(7).prospect()});
    writer.poll();

    Workspace other(disk);
    other.storage.access = Access::other_tab;
    other.open();
    CHECK(test::same(other.model, writer.model));
    CHECK(other.state() == SaveState::read_only);
    CHECK_FALSE(other.journal.takes_edits());
    CHECK_FALSE(other.journal.status().writer_gone);
    other.storage.tell_writer_gone();
    other.poll();
    CHECK(other.journal.status().writer_gone);
    CHECK(other.state() == SaveState::read_only);
}

TEST_CASE("When a newer build takes over, nothing more is taken, and what is not saved is said") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.open();
    RandomWorkspace random(14);
    workspace.storage.automatic = false;
    workspace.act(AddProspect{random.prospect()});
    workspace.storage.tell_replaced();
    workspace.poll();
    CHECK_FALSE(workspace.journal.takes_edits());
    CHECK(workspace.state() == SaveState::not_saved);
    CHECK(workspace.journal.status().reason.find("newer Ringback") != std::string::npos);
    workspace.storage.step(); // it was on its way
    workspace.poll();
    CHECK(workspace.state() == SaveState::read_only);
}

TEST_CASE("Data that could not be upgraded can be read, and are not written to") {
    FakeDisk disk;
    Workspace writer(disk);
    writer.open();
    writer.act(AddProspect{RandomWorkspace(15).prospect()});
    writer.poll();
    Workspace other(disk);
    other.storage.access = Access::not_upgraded;
    other.open();
    CHECK(test::same(other.model, writer.model));
    CHECK(other.state() == SaveState::read_only);
    CHECK(other.journal.status().reason.find("older Ringback") != std::string::npos);
}

TEST_CASE("What an upgrade has kept may go once everything was read and more is written, not before") {
    FakeDisk disk;
    Workspace first(disk);
    first.open();
    RandomWorkspace random(16);
    first.act(AddProspect{random.prospect()});
    first.act(AddProspect{random.prospect()});
    first.poll();
    for (bool damaged : {false, true}) {
        CAPTURE(damaged);
        FakeDisk copy = disk;
        if (damaged) copy.find(Shelf::journal, 2)->back() ^= std::byte{1};
        Workspace workspace(copy);
        workspace.open();
        CHECK_FALSE(workspace.storage.is_proven);
        workspace.act(AddProspect{random.prospect()});
        workspace.poll();
        CHECK(workspace.storage.is_proven == !damaged);
    }
}

TEST_CASE("The journal is folded into the snapshot at its limit, rewriting dirty chunks only") {
    FakeDisk disk;
    JournalLimits limits{.fold_after = 20, .chunk_bytes = 4000};
    Workspace workspace(disk, limits);
    workspace.open();
    RandomWorkspace random(8);
    workspace.act(ReplaceWorkspace{random.model(200)});
    workspace.poll();
    std::size_t chunks = disk.count(Shelf::chunks);
    CHECK(chunks > 10);
    CHECK(disk.count(Shelf::journal) == 0);

    FakeDisk before = disk;
    ProspectId one = workspace.model.prospects()[50].id;
    for (int i = 0; i < 20; ++i) workspace.act(EditProspect{one, random.details()});
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    CHECK(disk.count(Shelf::journal) == 0);
    std::size_t rewritten = 0;
    for (const auto& [key, bytes] : disk.records)
        rewritten += key.first == Shelf::chunks && !before.records.contains(key);
    CHECK(rewritten <= 2);
    CHECK(disk.count(Shelf::chunks) <= chunks + 1);
    CHECK(test::same(Workspace(disk).open().model, workspace.model));
}

TEST_CASE("Large actions go as a snapshot and are pending until it is written") {
    FakeDisk disk;
    Workspace workspace(disk, {.record_prospects = 50});
    workspace.open();
    RandomWorkspace random(9);
    ImportProspects import;
    for (int i = 0; i < 60; ++i) import.added.push_back(random.prospect());
    workspace.storage.write_failure = Failure{FailureKind::quota, ""};
    Action undo = workspace.act(import);
    workspace.poll();
    CHECK(workspace.state() == SaveState::not_saved);
    CHECK(disk.records.empty());
    workspace.act(AddProspect{random.prospect()}); // still failing
    workspace.poll();
    CHECK(workspace.journal.status().pending == 2);

    workspace.storage.write_failure.reset();
    workspace.journal.retry(workspace.model);
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    CHECK(disk.count(Shelf::journal) == 0);
    CHECK(test::same(Workspace(disk).open().model, workspace.model));

    workspace.act(undo);
    workspace.poll();
    Workspace again(disk);
    again.open();
    CHECK(again.model.prospects().size() == 1);
    CHECK(test::same(again.model, workspace.model));
}

TEST_CASE("An action too large for a record by its bytes goes as a snapshot") {
    FakeDisk disk;
    Workspace workspace(disk, {.record_bytes = 1000});
    workspace.open();
    Prospect prospect = RandomWorkspace(10).prospect();
    prospect.notes.assign(2000, 'x');
    workspace.act(AddProspect{prospect});
    workspace.act(SetStatus{prospect.id, Status::won, {}});
    workspace.poll();
    CHECK(disk.count(Shelf::journal) == 1);
    Workspace again(disk);
    CHECK(test::same(again.open().model, workspace.model));
    CHECK(again.opened->set_aside.empty());
    CHECK(again.journal.next_sequence() == workspace.journal.next_sequence());
}

TEST_CASE("A failed fold loses nothing and is tried again some edits later") {
    FakeDisk disk;
    Workspace workspace(disk, {.fold_after = 10});
    workspace.open();
    RandomWorkspace random(11);
    workspace.storage.automatic = false;
    for (int i = 0; i < 10; ++i) {
        workspace.act(AddProspect{random.prospect()});
        workspace.storage.step();
    }
    workspace.storage.write_failure = Failure{FailureKind::quota, ""};
    CHECK(workspace.storage.step()); // the fold
    workspace.storage.write_failure.reset();
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved); // all edits are
    CHECK(disk.count(Shelf::journal) == 10);
    workspace.storage.automatic = true;
    for (int i = 0; i < 3; ++i) {
        workspace.act(AddProspect{random.prospect()});
        workspace.poll();
        CHECK(workspace.state() == SaveState::saved);
    }
    CHECK(disk.count(Shelf::journal) < 3);
    CHECK(test::same(Workspace(disk).open().model, workspace.model));
}

TEST_CASE("Undo and redo are stored like anything else") {
    FakeDisk disk;
    Workspace workspace(disk);
    workspace.open();
    RandomWorkspace random(12);
    workspace.act(ReplaceWorkspace{random.model(5)});
    Action undo = workspace.act(RemoveProspects{{workspace.model.prospects()[2].id}});
    Action redo = workspace.act(undo);
    workspace.poll();
    CHECK(test::same(Workspace(disk).open().model, workspace.model));
    workspace.act(redo);
    workspace.poll();
    CHECK(Workspace(disk).open().model.prospects().size() == 4);
}

TEST_CASE("When the browser's data are deleted under a running program, everything is stored anew") {
    FakeDisk disk;
    Workspace workspace(disk, {.fold_after = 10, .chunk_bytes = 4000});
    workspace.open();
    RandomWorkspace random(13);
    workspace.act(ReplaceWorkspace{random.model(30)});
    workspace.poll();
    disk.records.clear();
    workspace.storage.write_failure = Failure{FailureKind::emptied, ""};
    workspace.act(AddProspect{random.prospect()});
    workspace.poll();
    CHECK(workspace.state() == SaveState::not_saved);
    workspace.storage.write_failure.reset();
    workspace.act(AddProspect{random.prospect()});
    workspace.poll();
    CHECK(workspace.state() == SaveState::saved);
    Workspace again(disk);
    CHECK(test::same(again.open().model, workspace.model));
    CHECK(again.opened->set_aside.empty());
}
