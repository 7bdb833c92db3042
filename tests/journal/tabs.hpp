// Owns: tabs of one workspace in a fake browser, each with a session and a model: open, edit, be killed. Must not know:
// what it checks.
#pragma once

#include "core/update.hpp"
#include "journal/session.hpp"
#include "support/fake_tabs.hpp"
#include "support/random_workspace.hpp"
#include "workspace.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ringback::test {

class Tab {
public:
    Tab(FakeBrowser& browser, std::uint64_t name, journal::JournalLimits limits = {})
        : storage(browser)
        , session(storage, zones_, {.fresh_workspace = 77, .tab = name}, limits) {
        session.open();
    }

    void poll() {
        journal::News news = session.poll(model);
        opened = opened || news.opened;
        for (auto& each : news.refused) refused.push_back(std::move(each));
        last_news = std::move(news);
    }
    // As App does it.
    std::optional<journal::Session::Done> act(Action action) {
        auto done = session.carry_out(std::move(action), now, model);
        return done ? std::optional(std::move(*done)) : std::nullopt;
    }
    journal::SaveState state() const { return session.status().state; }

    static constexpr Instant now{std::chrono::milliseconds{1'790'000'000'000}};
    FakeTab storage;
    Model model;
    bool opened = false;
    std::vector<journal::News::Refused> refused;
    journal::News last_news;

private:
    OnlyUtc zones_;

public:
    journal::Session session;
};

// Tabs that open and die; `limits` are everybody's.
class Tabs {
public:
    explicit Tabs(journal::JournalLimits limits = {})
        : limits_(limits) {}

    Tab& open() {
        tabs.push_back(std::make_unique<Tab>(browser, ++names_, limits_));
        return *tabs.back();
    }
    Tab& open_and_settle() {
        Tab& tab = open();
        settle();
        return tab;
    }
    void kill(Tab& tab, std::size_t writes = 0, std::size_t unsaid = 0) {
        tab.storage.die(writes, unsaid);
        std::erase_if(tabs, [&](const auto& each) { return each.get() == &tab; });
    }
    // Until nothing is under way.
    void settle() {
        for (int round = 0; round < 10'000; ++round) {
            bool busy = false;
            for (auto& tab : tabs) {
                busy = tab->storage.busy() || busy;
                while (tab->storage.step() || tab->storage.deliver()) {
                }
                tab->poll();
            }
            if (!busy) return;
        }
        FAIL("the tabs never come to rest");
    }
    bool same_in_all() const {
        for (const auto& tab : tabs)
            if (!same(tab->model, tabs.front()->model)) return false;
        return true;
    }

    FakeBrowser browser;
    std::vector<std::unique_ptr<Tab>> tabs;

private:
    journal::JournalLimits limits_;
    std::uint64_t names_ = 0;
};

} // namespace ringback::test
