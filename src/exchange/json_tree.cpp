#include "exchange/json_tree.hpp"

#include "exchange/json_cursor.hpp"
#include "exchange/json_text.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_members = 256; // of one object; names are compared with all before them

// Follows the cursor; a fault of the cursor ends every loop by itself.
class TreeBuilder {
public:
    explicit TreeBuilder(std::string_view bytes, std::size_t depth_limit)
        : cursor_(bytes, depth_limit) {}

    std::expected<JsonTree, ReadError> build() {
        JsonTree root;
        value(root);
        if (cursor_.failed()) return std::unexpected(ReadError{cursor_.place(), cursor_.reason()});
        if (refusal_) return std::unexpected(ReadError{"", *refusal_});
        return root;
    }

private:
    void value(JsonTree& out) {
        using Kind = JsonCursor::Kind;
        switch (cursor_.peek()) {
        case Kind::object: object(out); break;
        case Kind::array: array(out); break;
        case Kind::text:
            out.kind = JsonTree::Kind::text;
            cursor_.read_text(out.text);
            break;
        case Kind::number: {
            out.kind = JsonTree::Kind::number;
            std::string_view spelling;
            if (cursor_.read_number(spelling)) out.text = spelling;
            break;
        }
        case Kind::boolean: {
            out.kind = JsonTree::Kind::boolean;
            bool flag = false;
            cursor_.read_boolean(flag);
            out.text = flag ? "true" : "false";
            break;
        }
        case Kind::null: cursor_.read_null(); break;
        case Kind::broken: break;
        }
    }

    void object(JsonTree& out) {
        out.kind = JsonTree::Kind::object;
        cursor_.open();
        JsonCursor::Key key;
        while (!refusal_ && cursor_.next_key(key)) {
            if (std::ranges::find(out.keys, key.text) != out.keys.end())
                refusal_ = "the member “" + std::string{key.text} + "” is given twice in one object";
            else if (out.keys.size() == most_members)
                refusal_ = "an object has more than 256 members";
            if (refusal_) return;
            out.keys.emplace_back(key.text);
            value(out.items.emplace_back());
        }
    }

    void array(JsonTree& out) {
        out.kind = JsonTree::Kind::array;
        cursor_.open();
        while (!refusal_ && cursor_.next_item()) value(out.items.emplace_back());
    }

    JsonCursor cursor_;
    std::optional<std::string> refusal_;
};

} // namespace

const JsonTree* JsonTree::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::optional<std::int32_t> JsonTree::whole_number() const {
    std::int32_t number = 0;
    const char* end = text.data() + text.size();
    if (kind != Kind::number) return std::nullopt;
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

namespace {

void append(std::string& out, const JsonTree& tree) {
    switch (tree.kind) {
    case JsonTree::Kind::null: out += "null"; return;
    case JsonTree::Kind::boolean:
    case JsonTree::Kind::number: out += tree.text; return;
    case JsonTree::Kind::text: append_json_text(out, tree.text); return;
    case JsonTree::Kind::array: append_json_list(out, tree.items, append); return;
    case JsonTree::Kind::object: break;
    }
    JsonObjectWriter object(out);
    for (std::size_t i = 0; i < tree.keys.size(); ++i) append(object.member(tree.keys[i]), tree.items[i]);
    object.close();
}

} // namespace

std::string text_of(const JsonTree& tree) {
    std::string out;
    append(out, tree);
    return out;
}

std::expected<JsonTree, ReadError> read_tree(std::string_view bytes, std::size_t depth_limit) {
    assert(depth_limit <= deepest);
    return TreeBuilder{bytes, std::min(depth_limit, deepest)}.build();
}

} // namespace ringback::exchange
