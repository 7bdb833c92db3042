// The page's text shaper: clusters and words that need more than one glyph a codepoint become one private codepoint
// each (planes 15 and 16), which the glyph loader draws as a whole. Owns the cache of shaped texts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/application.hpp"

namespace ringback::platform::web {

class ClusterShaper final : public TextShaper {
public:
    std::string_view shaped(std::string_view text) override;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> cache_;
};

} // namespace ringback::platform::web
