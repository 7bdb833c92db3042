// Owns: a program's life over two copies in memory, and copies that are filled. Must not know: what is checked.
#pragma once

#include "journal/journal.hpp"
#include "journal/two_copies.hpp"
#include "support/fake_copies.hpp"
#include "workspace.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace ringback::test {

inline constexpr journal::JournalLimits small{
    .fold_after = 12, .record_bytes = 20'000, .record_prospects = 8, .chunk_bytes = 3000};

inline std::size_t often(std::size_t briefly, std::size_t in_full) {
    return std::getenv("RINGBACK_LONG") == nullptr ? briefly : in_full;
}

// A program's life over two copies.
class Life {
public:
    explicit Life(FakeDisks& disks, journal::JournalLimits limits = small)
        : door(disks)
        , copies(door)
        , journal(copies, zones_, 77, limits) {}

    Life& open() {
        journal.open();
        poll();
        REQUIRE(opened.has_value());
        return *this;
    }
    void poll() {
        if (auto arrived = journal.poll()) {
            model = std::move(arrived->model);
            opened = std::move(*arrived);
        }
        journal.work(model);
    }
    void act(Action action) {
        const Stamped stamped{journal.next_sequence(), Instant{std::chrono::milliseconds{1'790'000'000'000}},
                              std::move(action)};
        REQUIRE(update(model, stamped, utc_).has_value());
        journal.append(stamped, model);
    }
    journal::SaveState state() { return journal.status().state; }
    journal::CopyStatus of(journal::Copy copy) { return journal.status().copies[static_cast<std::size_t>(copy)]; }
    std::string said() {
        std::string all;
        for (const std::string& words : opened->recovered) all += words + '\n';
        return all;
    }

    FakeCopies door;
    journal::TwoCopies copies;
    Model model;
    std::optional<journal::Opened> opened;

private:
    OnlyUtc zones_;
    TimeZone utc_ = TimeZone::utc();

public:
    journal::Journal journal;
};

inline bool alike(FakeDisks& disks) { return disks.database().records == disks.files().records; }

// Both copies with a snapshot of 40 prospects and four edits after it.
inline FakeDisks filled(Model& model) {
    FakeDisks disks;
    Life life(disks);
    life.open();
    RandomWorkspace random(20);
    life.act(ReplaceWorkspace{random.model(40)});
    for (const std::size_t i : {3, 9, 27, 39})
        life.act(SetStatus{life.model.prospects()[i].id, Status::later, Day{std::chrono::days{20'100}}});
    life.poll();
    REQUIRE(life.state() == journal::SaveState::saved);
    model = life.model;
    REQUIRE(alike(disks));
    return disks;
}

} // namespace ringback::test
