// A page for tests: applies the mirror's operations to elements in memory, and notes what was announced. It fails the
// test when an operation makes no sense (an unknown parent, a child that was never made).
#pragma once

#include <bit>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "mirror/lifecycle.hpp"
#include "mirror/node.hpp"
#include "mirror/operation.hpp"
#include "mirror/role.hpp"

namespace mirror_test {

struct Element {
    std::string role;
    mirror::Traits traits;
    mirror::Box box;
    mirror::Limits limits;
    mirror::Relations relations;
    mirror::Scrolling scrolling;
    mirror::Links links;
    std::array<std::string, mirror::slot_count> texts;
    std::vector<mirror::Key> children;

    const std::string& name() const { return text(mirror::Slot::name); }
    const std::string& value() const { return text(mirror::Slot::value); }
    const std::string& text(mirror::Slot slot) const { return texts[static_cast<std::size_t>(slot)]; }
    bool has(std::uint32_t bits) const { return (traits.state & bits) == bits; }
};

class FakePage final : public mirror::Port {
public:
    std::map<mirror::Key, Element> elements;
    std::vector<mirror::Key> roots;
    std::vector<std::string> announcements;
    mirror::Key focused = 0;
    mirror::Key selected = 0;
    int selection_start = -1, selection_end = -1;
    int batches = 0;

    void apply(std::span<const std::uint32_t> operations, std::string_view texts) override {
        ++batches;
        words_ = operations;
        texts_ = texts;
        at_ = 0;
        while (at_ < words_.size()) {
            apply_one();
        }
    }

    void announce(std::string_view words, bool) override { announcements.emplace_back(words); }

    std::string css_font(const ImFont*, float size) override {
        return std::to_string(static_cast<int>(size)) + "px test";
    }

    /// The key of the only element with this role and name.
    mirror::Key key(std::string_view role, std::string_view name) const {
        mirror::Key found = 0;
        for (const auto& [key, element] : elements) {
            if (element.role == role && element.name() == name) {
                CAPTURE(role);
                CAPTURE(name);
                CHECK(found == 0);
                found = key;
            }
        }
        INFO("looking for " << role << " '" << name << "' in:\n" << outline());
        REQUIRE(found != 0);
        return found;
    }

    const Element& get(std::string_view role, std::string_view name) const { return elements.at(key(role, name)); }

    bool has(std::string_view role, std::string_view name) const {
        for (const auto& [key, element] : elements) {
            if (element.role == role && element.name() == name) {
                return true;
            }
        }
        return false;
    }

    /// Roles and names of all elements, indented by depth; "content" and nameless "window" elements are left out.
    std::string outline() const {
        std::string lines;
        for (const mirror::Key root : roots) {
            write(root, 0, lines);
        }
        return lines;
    }

private:
    void write(mirror::Key key, std::size_t depth, std::string& lines) const {
        const Element& element = elements.at(key);
        const bool meaningless = element.role == "content" || (element.role == "window" && element.name().empty());
        if (!meaningless) {
            lines += std::string(depth * 2, ' ') + element.role + (element.name().empty() ? "" : " " + element.name()) +
                     "\n";
        }
        for (const mirror::Key child : element.children) {
            write(child, depth + (meaningless ? 0 : 1), lines);
        }
    }

    std::uint32_t word() {
        REQUIRE(at_ < words_.size());
        return words_[at_++];
    }
    float number() { return std::bit_cast<float>(word()); }
    std::string text() {
        const std::uint32_t offset = word(), length = word();
        REQUIRE(offset + length <= texts_.size());
        return std::string(texts_.substr(offset, length));
    }

    void apply_one() {
        switch (static_cast<mirror::Operation>(word())) {
        case mirror::Operation::upsert: upsert(); return;
        case mirror::Operation::remove: CHECK(elements.erase(word()) == 1); return;
        case mirror::Operation::children: arrange(); return;
        case mirror::Operation::focus:
            focused = word();
            word();
            return;
        case mirror::Operation::selection:
            selected = word();
            selection_start = static_cast<int>(word());
            selection_end = static_cast<int>(word());
            return;
        }
        FAIL("an operation that does not exist");
    }

    void upsert() {
        Element& element = elements[word()];
        const std::uint32_t changed = word();
        element.role = mirror::role_name(static_cast<mirror::Role>(word()));
        if ((changed & mirror::mask::states) != 0) {
            element.traits.state = word();
            const std::uint32_t details = word();
            element.traits.level = details & 0xFF;
            element.traits.popup = (details >> 8) & 0xFF;
            element.traits.current = (details >> 16) & 0xFF;
            element.traits.sort = static_cast<std::uint8_t>(details >> 24);
        }
        if ((changed & mirror::mask::box) != 0) {
            element.box = {number(), number(), number(), number()};
        }
        if ((changed & mirror::mask::limits) != 0) {
            element.limits = {number(), number(), number(), number()};
        }
        if ((changed & mirror::mask::relations) != 0) {
            element.relations = {static_cast<int>(word()), static_cast<int>(word()), static_cast<int>(word()), word(),
                                 static_cast<int>(word())};
        }
        if ((changed & mirror::mask::scrolling) != 0) {
            element.scrolling = {number(), number(), number(), number()};
        }
        if ((changed & mirror::mask::links) != 0) {
            element.links = {word(), word(), word(), word()};
        }
        for (std::size_t slot = 0; slot < element.texts.size(); ++slot) {
            if ((changed & mirror::mask::first_text << slot) != 0) {
                element.texts[slot] = text();
            }
        }
    }

    void arrange() {
        const mirror::Key parent = word();
        std::vector<mirror::Key> children(word());
        for (mirror::Key& child : children) {
            child = word();
            CHECK(elements.contains(child));
        }
        if (parent == 0) {
            roots = children;
        } else {
            REQUIRE(elements.contains(parent));
            elements[parent].children = children;
        }
    }

    std::span<const std::uint32_t> words_;
    std::string_view texts_;
    std::size_t at_ = 0;
};

} // namespace mirror_test
