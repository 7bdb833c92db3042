#include "core/assignment.hpp"

#include <cstdint>
#include <utility>

namespace ringback {

std::size_t assigned(const ProspectId& prospect, std::array<std::string_view, 2> scripts) {
    const bool turned = scripts[1] < scripts[0];
    if (turned) std::swap(scripts[0], scripts[1]);
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a; its lowest bit alone would follow the last letter
    const auto take = [&](std::string_view text) {
        for (const char sign : text) hash = (hash ^ static_cast<unsigned char>(sign)) * 0x100000001b3;
        hash = (hash ^ 0x1F) * 0x100000001b3; // between two texts
    };
    take(scripts[0]);
    take(scripts[1]);
    take(prospect.text);
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccd; // the last mix of MurmurHash3
    hash ^= hash >> 33;
    const auto place = static_cast<std::size_t>(hash >> 63);
    return turned ? 1 - place : place;
}

} // namespace ringback
