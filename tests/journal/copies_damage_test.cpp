// Damage by chance to what both copies hold: a bit flipped, a record cut, two swapped, an old one put back. All of it
// is noticed, and what is whole in either copy opens. RINGBACK_LONG=1 does it 10,000 times.
#include "life.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace ringback;
using namespace ringback::journal;
using test::FakeDisk;
using test::FakeDisks;
using test::Life;
using test::RandomWorkspace;

namespace {

using Key = std::pair<Shelf, std::uint64_t>;

// What was stored at one time and at a later one, and every state that a prospect had between.
class Story {
public:
    explicit Story(std::uint32_t seed)
        : random_(seed) {
        Life life(now);
        life.open();
        life.act(ReplaceWorkspace{random_.model(30)});
        for (int i = 0; i < 20; ++i) act(life);
        before = now;
        for (int i = 0; i < 16; ++i) act(life);
        REQUIRE(life.state() == SaveState::saved);
        REQUIRE(test::alike(now));
        whole = life.model;
    }

    bool was_once(const Prospect& prospect) const {
        const auto [first, last] = states_.equal_range(prospect.id.text);
        return std::any_of(first, last, [&](const auto& state) { return state.second == prospect; });
    }

    FakeDisks before, now;
    Model whole;

private:
    void act(Life& life) {
        remember(life.model);
        const Prospect& any = life.model.prospects()[random_.below(life.model.prospects().size())];
        life.act(SetStatus{any.id, Status::later, random_.day()});
        life.poll();
        remember(life.model);
    }
    void remember(const Model& model) {
        for (const Prospect& prospect : model.prospects())
            if (!was_once(prospect)) states_.emplace(prospect.id.text, prospect);
    }

    RandomWorkspace random_;
    std::multimap<std::string, Prospect> states_;
};

Key any_key(const FakeDisk& disk, RandomWorkspace& random) {
    return std::next(disk.records.begin(), static_cast<std::ptrdiff_t>(random.below(disk.records.size())))->first;
}

// Does one harm to a record that is there; the key, or nothing where it changed nothing.
std::optional<Key> harm(FakeDisk& disk, const FakeDisk& before, RandomWorkspace& random) {
    const Key key = any_key(disk, random);
    Bytes& bytes = disk.records[key];
    const Bytes good = bytes;
    switch (random.below(4)) {
    case 0: bytes[random.below(bytes.size())] ^= static_cast<std::byte>(1u << random.below(8)); break;
    case 1: bytes.resize(random.below(bytes.size())); break;
    case 2: bytes = disk.records[any_key(disk, random)]; break;         // of another place
    default: bytes = before.records.at(any_key(before, random)); break; // of another time, perhaps the same place
    }
    return bytes == good ? std::nullopt : std::optional(key);
}

} // namespace

TEST_CASE("Damage by chance in one copy is noticed, and mended from the other") {
    const Story story(40);
    RandomWorkspace random(41);
    for (std::size_t left = test::often(150, 6000); left > 0; --left) {
        CAPTURE(left);
        FakeDisks disks = story.now;
        const std::size_t copy = random.below(2);
        if (!harm(disks.copies[copy], story.before.copies[copy], random)) continue;
        Life life(disks);
        life.open();
        life.poll();
        CHECK(test::same(life.model, story.whole));
        CHECK(life.opened->set_aside.empty());
        if (copy == 0) CHECK_FALSE(life.opened->recovered.empty());
        if (!test::alike(
                disks)) { // opening looks at the manifest and the end of the second copy, examining at all of it
            CHECK(copy == 1);
            life.copies.check();
            life.poll();
            CHECK_FALSE((life.copies.last_check()->agree && life.copies.last_check()->copies[1].report.whole()));
            life.copies.repair();
            life.poll();
        }
        CHECK(disks.copies[0].records == story.now.copies[0].records);
        CHECK(test::alike(disks));
    }
}

TEST_CASE("Damage by chance in both copies: what is whole in either opens, the rest is told, nothing is made up") {
    const Story story(50);
    RandomWorkspace random(51);
    for (std::size_t left = test::often(100, 4000); left > 0; --left) {
        CAPTURE(left);
        FakeDisks disks = story.now;
        std::array<std::vector<Key>, 2> harmed;
        for (std::size_t copy = 0; copy < 2; ++copy)
            for (std::size_t often = 1 + random.below(3); often > 0; --often)
                if (const auto key = harm(disks.copies[copy], story.before.copies[copy], random))
                    harmed[copy].push_back(*key);
        if (harmed[0].empty()) continue;
        const bool both = std::ranges::any_of(
            harmed[0], [&](const Key& key) { return std::ranges::find(harmed[1], key) != harmed[1].end(); });
        Life life(disks);
        life.open();
        life.poll();
        CHECK_FALSE((life.opened->recovered.empty() && life.opened->set_aside.empty()));
        if (!both) CHECK(test::same(life.model, story.whole));
        for (const Prospect& prospect : life.model.prospects()) CHECK(story.was_once(prospect));
        life.act(EditProfile{random.profile()});
        life.poll();
        CHECK(life.state() == SaveState::saved);
        Life again(disks);
        again.open();
        CHECK(test::same(again.model, life.model));
    }
}
