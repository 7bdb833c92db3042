// Owns: what a host says about its own Ringback in the one file beside the page (data/brand/FORMAT.md), and reading it.
// Must not know: who fetches the file, how anything looks.
#pragma once

#include "exchange/read_error.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t brand_size_limit = std::size_t{256} << 10; // bytes; more is refused unread

// What a host may leave out of sight. Today, Prospects and Data always show: nobody is to lose the way to what is
// theirs.
enum class BrandPart : std::uint8_t { playbook, scripts, practice, review, import, sample, count };
using BrandParts = std::bitset<static_cast<std::size_t>(BrandPart::count)>;

// Offered, never taken unasked: either a file beside the brand's own, or the text of it.
struct BrandPack {
    std::string name;
    std::string file;
    std::string text;
};

struct Brand {
    std::string title;              // empty: Ringback
    std::optional<unsigned> accent; // 0xRRGGBB: hue and strength count, its lightness is the look's own
    std::string welcome_title;
    std::string welcome_text;
    bool starts_as_demo = false;
    BrandParts hidden;
    std::vector<BrandPack> packs;

    bool hides(BrandPart part) const { return hidden.test(static_cast<std::size_t>(part)); }
    std::string_view name() const { return title.empty() ? std::string_view("Ringback") : std::string_view(title); }
};

// The first fault refuses all of it. A pack that stands in it is read as a link would be (shared.hpp).
std::expected<Brand, ReadError> read_brand(std::string_view bytes);

} // namespace ringback::exchange
