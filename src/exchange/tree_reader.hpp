// Owns: taking typed values out of a JsonTree, with the JSON pointer of whatever is wrong. Must not know: which format
// is read.
#pragma once

#include "exchange/json_tree.hpp"
#include "exchange/read_error.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// A value of the tree and where it stands.
struct TreePlace {
    const JsonTree* tree = nullptr;
    std::string pointer;

    TreePlace item(std::size_t index) const;
    // `tree` is null where there is no such member.
    TreePlace member(std::string_view key) const;
    explicit operator bool() const { return tree != nullptr; }
};

// Every function goes on with an empty value after a fault, so that the caller asks failed() when it is done.
class TreeReader {
public:
    static constexpr std::size_t most_faults = 100; // further ones are not kept

    // `kind` is a word that lives for ever.
    struct Fault {
        std::string_view kind;
        ReadError error;
    };

    bool failed() const { return !faults_.empty(); }
    const std::vector<Fault>& faults() const { return faults_; } // of each place the first one
    const ReadError& error() const { return faults_.front().error; }
    void fail(const TreePlace& place, std::string reason, std::string_view kind = "wrong_type");
    void fail_at(std::string pointer, std::string reason, std::string_view kind);

    std::string text(const TreePlace& place);
    std::int32_t whole_number(const TreePlace& place);
    bool boolean(const TreePlace& place);
    // Of an object: a member that must be there. An empty place (and a fault) where it is not.
    TreePlace required(const TreePlace& object, std::string_view key);
    // Of an object: the text of a member, empty where it is absent.
    std::string optional_text(const TreePlace& object, std::string_view key);
    // Whether this is an object with no other members than these: elsewhere an unknown one is passed over, in a rule
    // that would change what it means.
    bool object_of(const TreePlace& place, std::initializer_list<std::string_view> keys);

    // Calls `one(place)` for each item of an array; nothing where the place is empty.
    template <class One>
    void each(const TreePlace& list, One&& one) {
        if (!list || !expect(list, JsonTree::Kind::array, "a list")) return;
        for (std::size_t i = 0; i < list.tree->items.size() && faults_.size() < most_faults; ++i) one(list.item(i));
    }

    bool expect(const TreePlace& place, JsonTree::Kind kind, std::string_view words);

private:
    std::vector<Fault> faults_;
};

// “text”
std::string in_quotes(std::string_view text);

} // namespace ringback::exchange
