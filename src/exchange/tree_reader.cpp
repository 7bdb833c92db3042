#include "exchange/tree_reader.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

// RFC 6901
std::string reference_token(std::string_view key) {
    std::string token{"/"};
    for (const char sign : key) {
        if (sign == '~')
            token += "~0";
        else if (sign == '/')
            token += "~1";
        else
            token += sign;
    }
    return token;
}

} // namespace

TreePlace TreePlace::item(std::size_t index) const {
    return {&tree->items[index], pointer + "/" + std::to_string(index)};
}

TreePlace TreePlace::member(std::string_view key) const {
    return {tree == nullptr ? nullptr : tree->find(key), pointer + reference_token(key)};
}

void TreeReader::fail(const TreePlace& place, std::string reason, std::string_view kind) {
    fail_at(place.pointer, std::move(reason), kind);
}

void TreeReader::fail_at(std::string pointer, std::string reason, std::string_view kind) {
    if (faults_.size() >= most_faults) return;
    const auto known = std::ranges::find(faults_, pointer, [](const Fault& fault) { return fault.error.place; });
    if (known == faults_.end()) faults_.push_back({kind, {std::move(pointer), std::move(reason)}});
}

bool TreeReader::expect(const TreePlace& place, JsonTree::Kind kind, std::string_view words) {
    if (place && place.tree->is(kind)) return true;
    if (place || !failed()) fail(place, std::string{words} + " belongs here"); // else it was told that it is missing
    return false;
}

std::string TreeReader::text(const TreePlace& place) {
    return expect(place, JsonTree::Kind::text, "a text") ? place.tree->text : std::string{};
}

std::int32_t TreeReader::whole_number(const TreePlace& place) {
    const auto number = place ? place.tree->whole_number() : std::nullopt;
    if (!number && (place || !failed())) fail(place, "a whole number belongs here");
    return number.value_or(0);
}

bool TreeReader::boolean(const TreePlace& place) {
    return expect(place, JsonTree::Kind::boolean, "true or false") && place.tree->text == "true";
}

TreePlace TreeReader::required(const TreePlace& object, std::string_view key) {
    if (!expect(object, JsonTree::Kind::object, "an object")) return {};
    TreePlace found = object.member(key);
    if (!found) fail(object, in_quotes(key) + " is missing", "missing");
    return found;
}

std::string TreeReader::optional_text(const TreePlace& object, std::string_view key) {
    const TreePlace found = object.member(key);
    return found ? text(found) : std::string{};
}

bool TreeReader::object_of(const TreePlace& place, std::initializer_list<std::string_view> keys) {
    if (!expect(place, JsonTree::Kind::object, "an object")) return false;
    for (const std::string& key : place.tree->keys) {
        if (std::ranges::find(keys, key) != keys.end()) continue;
        fail(place.member(key), "nothing of this name belongs here");
        return false;
    }
    return true;
}

std::string in_quotes(std::string_view text) { return "“" + std::string{text} + "”"; }

} // namespace ringback::exchange
