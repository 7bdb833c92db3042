// Any bytes as the text of a link: no crash, and whatever is taken of it leaves again without a member that could hold
// a prospect, at any depth, however the text tried to bring one in. A case review sheet, which is about somebody, is
// never one of those, and comes back as it was.
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_sheet_json.hpp"
#include "exchange/case_sheet_page.hpp"
#include "exchange/json_tree.hpp"
#include "exchange/shared.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

using namespace ringback;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

// Members that a workspace has and what is shared has not.
constexpr std::array<std::string_view, 8> of_people{"prospects", "profile", "given_name", "family_name",
                                                    "emails",    "phones",  "address",    "tidbits"};

void require_nobody(const exchange::JsonTree& tree) {
    for (const std::string& key : tree.keys) require(!std::ranges::contains(of_people, key));
    for (const exchange::JsonTree& item : tree.items) require_nobody(item);
}

void try_sheet(std::string_view bytes) {
    const auto sheet = exchange::read_case_sheet(bytes);
    if (!sheet) return require(!sheet.error().reason.empty());
    const auto again = exchange::read_case_sheet(exchange::write_case_sheet(*sheet));
    require(again && *again == *sheet);
    require(!exchange::read_shared(bytes));
    require(!exchange::case_sheet_page(std::span(&*sheet, 1)).contains("<script"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    try_sheet(bytes);
    const auto& known = exchange::builtin_scripts().shared;
    const auto shared = exchange::read_shared(bytes, known);
    if (!shared) {
        require(!shared.error().reason.empty());
        return 0;
    }
    const std::string text = exchange::shared_text(*shared);
    const auto tree = exchange::read_tree(text, 16);
    require(tree.has_value());
    require_nobody(*tree);
    const auto again = exchange::read_shared(text, known);
    require(again && exchange::shared_text(*again) == text);
    return 0;
}
