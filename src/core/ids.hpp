// Owns: the strong types that name records. Must not know: how ids are made (the app stamps them).
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>

namespace ringback {

// An id is any text that is unique in its workspace; it is kept byte for byte.
template <class Tag>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string value)
        : text(std::move(value)) {}
    bool empty() const { return text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;
};

using ProspectId = Id<struct ProspectTag>;
using TouchId = Id<struct TouchTag>;

} // namespace ringback

template <class Tag>
struct std::hash<ringback::Id<Tag>> {
    std::size_t operator()(const ringback::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
