// Two and three tabs that edit the same prospects, with messages and writes delayed by chance and tabs that die: every
// tab shows the same in the end, it is what is stored, nothing that was kept is lost, and nothing is there twice.
// RINGBACK_LONG=1 runs 10,000 histories instead of some hundred.
#include "tabs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::journal;
using test::RandomWorkspace;
using test::Tab;
using test::Tabs;

namespace {

constexpr JournalLimits small{.fold_after = 9, .record_bytes = 20'000, .record_prospects = 6, .chunk_bytes = 3000};

// The same, or every snapshot in as many pieces as it can have.
JournalLimits small_or_in_pieces(std::uint32_t seed) {
    JournalLimits limits = small;
    if (seed % 2 == 1) limits.piece_bytes = 1;
    return limits;
}

bool long_run() { return std::getenv("RINGBACK_LONG") != nullptr; }

// One history: what happens next is up to chance.
class History {
public:
    explicit History(std::uint32_t seed)
        : random_(seed)
        , tabs_(small_or_in_pieces(seed / 2))
        , most_(2 + seed % 2) {
        tabs_.open_and_settle();
        while (tabs_.tabs.size() < most_) tabs_.open();
    }

    // `edit` makes one in the tab it is given.
    template <class Edit>
    void run(std::size_t steps, Edit edit) {
        for (; steps > 0; --steps) {
            Tab& tab = any();
            const std::size_t what = random_.below(100);
            if (what < 25)
                edit(tab);
            else if (what < 55)
                tab.storage.deliver(random_.below(3));
            else if (what < 75)
                tab.storage.step();
            else if (what < 96)
                tab.poll();
            else if (tabs_.tabs.size() > 1 && what < 98)
                tabs_.kill(tab, random_.below(3), random_.below(4));
            else if (tabs_.tabs.size() < most_)
                tabs_.open();
            after_each();
        }
        tabs_.settle();
    }

    void check_the_end() {
        CHECK(tabs_.same_in_all());
        for (const auto& tab : tabs_.tabs) {
            CHECK(tab->state() == SaveState::saved);
            CHECK(tab->session.takes_edits());
        }
        Tab& reopened = tabs_.open_and_settle();
        CHECK(test::same(reopened.model, tabs_.tabs.front()->model));
        CHECK(reopened.last_news.changed.empty());
        const auto& prospects = reopened.model.prospects();
        std::set<std::string> ids;
        for (const Prospect& prospect : prospects) CHECK(ids.insert(prospect.id.text).second);
    }

    Tab& any() { return *tabs_.tabs[random_.below(tabs_.tabs.size())]; }
    RandomWorkspace& random() { return random_; }
    Tabs& tabs() { return tabs_; }
    std::function<void()> after_each = [] {};

private:
    RandomWorkspace random_;
    Tabs tabs_;
    std::size_t most_;
};

// Only edits that add, so that what is lost can be told: touches, tags and phones, each with a name of its own.
class Additions {
public:
    explicit Additions(History& history)
        : history_(history) {}

    void edit(Tab& tab) {
        if (!tab.session.takes_edits()) return;
        const auto& prospects = tab.model.prospects();
        const std::string name = "n" + std::to_string(++names_);
        Action action = AddProspect{fresh(name)};
        const std::size_t kind = prospects.empty() ? 0 : history_.random().below(8);
        if (kind > 0) {
            const Prospect& prospect = prospects[history_.random().below(std::min<std::size_t>(prospects.size(), 3))];
            ProspectDetails details = prospect;
            (kind < 3 ? details.tags : details.phones).push_back(name);
            action = EditProspect{prospect.id, std::move(details)};
            if (kind > 4) action = LogTouch{prospect.id, {Touch{.id = TouchId{name}}}, {}, {}};
        }
        REQUIRE(tab.act(std::move(action)).has_value());
        made_[&tab].push_back(name);
    }
    // What a tab has shown as saved must be there in the end, as must everything of a tab that lives.
    void look() {
        for (const auto& tab : history_.tabs().tabs) {
            auto& mine = made_[tab.get()];
            const std::size_t saved = mine.size() - std::min(mine.size(), tab->session.status().pending);
            for (std::size_t i = 0; i < saved; ++i) kept_.insert(mine[i]);
            mine.erase(mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(saved));
        }
        std::erase_if(made_, [&](const auto& each) {
            return std::ranges::none_of(history_.tabs().tabs, [&](const auto& tab) { return tab.get() == each.first; });
        });
    }
    void check() {
        look();
        for (const auto& [tab, waiting] : made_) CHECK(waiting.empty());
        std::map<std::string, int> found;
        for (const Prospect& prospect : history_.tabs().tabs.front()->model.prospects()) {
            ++found[prospect.id.text];
            for (const Touch& touch : prospect.touches) ++found[touch.id.text];
            for (const std::string& tag : prospect.tags) ++found[tag];
            for (const std::string& phone : prospect.phones) ++found[phone];
        }
        for (const std::string& name : kept_) CHECK(found[name] == 1);
        for (const auto& [name, times] : found) CHECK(times <= 1);
        for (const auto& tab : history_.tabs().tabs) CHECK(tab->refused.empty());
    }

private:
    static Prospect fresh(const std::string& id) {
        Prospect made;
        made.id = ProspectId{id};
        return made;
    }

    History& history_;
    std::size_t names_ = 0;
    std::map<Tab*, std::vector<std::string>> made_; // not yet shown as saved
    std::set<std::string> kept_;
};

} // namespace

TEST_CASE("Random edits of two and three tabs: none is lost, none happens twice") {
    const std::uint32_t histories = long_run() ? 10'000 : 300;
    for (std::uint32_t seed = 0; seed < histories; ++seed) {
        CAPTURE(seed);
        History history(seed);
        Additions additions(history);
        history.after_each = [&] { additions.look(); };
        history.run(150, [&](Tab& tab) { additions.edit(tab); });
        additions.check();
        history.check_the_end();
    }
}

TEST_CASE("Random actions of all kinds, and undo, in two and three tabs: all of them end the same") {
    const std::uint32_t histories = long_run() ? 10'000 : 200;
    for (std::uint32_t seed = 50'000; seed < 50'000 + histories; ++seed) {
        CAPTURE(seed);
        History history(seed);
        std::map<Tab*, std::vector<Action>> inverses;
        history.run(150, [&](Tab& tab) {
            if (!tab.session.takes_edits()) return;
            auto& undos = inverses[&tab];
            const bool undo = !undos.empty() && history.random().below(4) == 0;
            auto done = tab.act(undo ? undos.back() : history.random().action(tab.model));
            if (undo) undos.pop_back();
            if (done && !undo) undos.push_back(std::move(done->updated.inverse));
        });
        history.check_the_end();
    }
}
