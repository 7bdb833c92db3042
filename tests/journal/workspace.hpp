// Owns: a program's life over a fake storage: open, edit, be killed, open again. Must not know: what it checks.
#pragma once

#include "core/update.hpp"
#include "journal/journal.hpp"
#include "support/fake_storage.hpp"
#include "support/random_workspace.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <utility>

namespace ringback::test {

class OnlyUtc : public Zones {
public:
    const TimeZone* find(std::string_view name) override { return name == "UTC" ? &utc_ : nullptr; }

private:
    TimeZone utc_ = TimeZone::utc();
};

class Workspace {
public:
    explicit Workspace(FakeDisk& disk, journal::JournalLimits limits = {})
        : storage(disk)
        , journal(storage, zones_, 77, limits) {}

    // Opens and waits for the answer.
    Workspace& open() {
        journal.open();
        poll();
        REQUIRE(opened.has_value());
        return *this;
    }
    void poll() {
        if (auto arrived = journal.poll()) {
            REQUIRE_FALSE(opened.has_value()); // once only
            model = std::move(arrived->model);
            opened = std::move(*arrived);
        }
        journal.work(model);
    }
    // As App does it. The inverse is given back.
    Action act(Action action) {
        Stamped stamped{journal.next_sequence(), Instant{std::chrono::milliseconds{1'790'000'000'000}},
                        std::move(action)};
        auto done = update(model, stamped, utc_);
        REQUIRE(done.has_value());
        journal.append(stamped, model);
        return std::move(done->inverse);
    }
    journal::SaveState state() { return journal.status().state; }

    FakeStorage storage;
    Model model;
    std::optional<journal::Opened> opened;

private:
    OnlyUtc zones_;
    TimeZone utc_ = TimeZone::utc();

public:
    journal::Journal journal;
};

} // namespace ringback::test
