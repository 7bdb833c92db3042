// Any bytes as a host's own file: no crash, and whatever is taken keeps the promises of its header: names of files stay
// in their folder, texts are short and free of controls, a pack can be read as a link would be.
#include "exchange/brand.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/shared.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ringback;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void require_words(std::string_view text, std::size_t most) {
    require(text.size() <= 4 * most);
    require(std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto brand = exchange::read_brand({reinterpret_cast<const char*>(data), size});
    if (!brand) {
        require(!brand.error().reason.empty());
        return 0;
    }
    require_words(brand->title, 40);
    require_words(brand->welcome_title, 80);
    require_words(brand->welcome_text, 600);
    require(brand->accent.value_or(0) <= 0xFFFFFF);
    require(brand->packs.size() <= 20);
    for (const exchange::BrandPack& pack : brand->packs) {
        require_words(pack.name, 80);
        require(pack.file.empty() != pack.text.empty());
        require(!pack.file.starts_with('/') && !pack.file.contains("..") && !pack.file.contains(':'));
        if (!pack.text.empty())
            require(exchange::read_shared(pack.text, exchange::builtin_scripts().shared).has_value());
    }
    return 0;
}
