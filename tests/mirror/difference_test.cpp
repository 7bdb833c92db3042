// Only what changed is sent, and the page that is brought up to date is the same as one that is built anew.
#include <random>

#include <doctest/doctest.h>

#include "mirror/difference.hpp"
#include "mirror/harness.hpp"

using mirror_test::Harness;

TEST_CASE("a frame in which nothing changed sends nothing") {
    Harness harness;
    const auto draw = [] {
        ImGui::Button("Same");
        ImGui::Text("words");
    };
    harness.frames(draw);
    const int before = harness.page.batches;
    CHECK_FALSE(harness.frames(draw, 10));
    CHECK(harness.page.batches == before);
}

TEST_CASE("switched off, the page is emptied; switched on, it is whole again") {
    Harness harness;
    const auto draw = [] { ImGui::Button("There"); };
    harness.frames(draw);
    const std::string whole = harness.page.outline();
    mirror::set_enabled(false);
    harness.frames(draw);
    CHECK(harness.page.elements.empty());
    mirror::set_enabled(true);
    harness.frames(draw);
    CHECK(harness.page.outline() == whole);
}

namespace {

/// A random tree over a small set of keys, so that nodes move, vanish and come back.
mirror::Tree random_tree(std::mt19937& random) {
    mirror::Tree tree;
    const int count = static_cast<int>(random() % 40);
    for (int i = 0; i < count; ++i) {
        const mirror::Key key = 1 + static_cast<mirror::Key>(random() % 60);
        if (tree.find(key) >= 0) {
            continue;
        }
        const int parent = tree.size() == 0 || random() % 4 == 0
                               ? -1
                               : static_cast<int>(random() % static_cast<unsigned>(tree.size()));
        const auto role = random() % 3 == 0 ? mirror::Role::group : mirror::Role::button;
        const int position = tree.add(key, parent, role, ImRect(0, 0, static_cast<float>(random() % 5), 10));
        tree.set_text(position, mirror::Slot::name, "name " + std::to_string(random() % 5));
        tree[position].traits.state = random() % 4;
    }
    return tree;
}

mirror::Tree copy_of(const mirror::Tree& tree) { return tree; }

} // namespace

TEST_CASE("any tree becomes any other") {
    std::mt19937 random(7);
    mirror_test::FakePage page;
    mirror::Tree last;
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        mirror::Tree next = random_tree(random);
        mirror::Batch update, whole;
        mirror::write_difference(last, next, update);
        page.apply(update.words(), next.arena());
        mirror_test::FakePage anew;
        mirror::write_difference(mirror::Tree{}, next, whole);
        anew.apply(whole.words(), next.arena());
        REQUIRE(page.elements.size() == anew.elements.size());
        REQUIRE(page.roots == anew.roots);
        REQUIRE(page.outline() == anew.outline());
        last = copy_of(next);
    }
}

TEST_CASE("a key that is taken gives another one") {
    mirror::Tree tree;
    const int first = tree.add(5, -1, mirror::Role::group, ImRect());
    const int second = tree.add(5, first, mirror::Role::group, ImRect());
    CHECK(tree[second].key != 5);
    CHECK(tree.find(tree[second].key) == second);
    CHECK(tree[second].parent == 5);
}
