#include "core/shared_text.hpp"

#include <cstddef>
#include <functional>
#include <unordered_set>

namespace ringback {
namespace {

struct Hash {
    using is_transparent = void; // looks a text up without making a string of it
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

} // namespace

const std::string& SharedText::kept(std::string_view text) {
    static std::unordered_set<std::string, Hash, std::equal_to<>> all;
    const auto found = all.find(text);
    return found != all.end() ? *found : *all.emplace(text).first;
}

} // namespace ringback
