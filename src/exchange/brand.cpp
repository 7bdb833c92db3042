#include "exchange/brand.hpp"

#include "exchange/builtin_scripts.hpp"
#include "exchange/shared.hpp"
#include "exchange/typed_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <variant>

namespace ringback::exchange {
namespace {

constexpr std::int32_t newest_version = 1;
constexpr std::size_t depth_limit = 20; // of a pack, inside of its list
constexpr std::size_t most_packs = 20;
constexpr std::size_t longest_file = 100;
constexpr std::array<std::string_view, static_cast<std::size_t>(BrandPart::count)> part_words{
    "playbook", "scripts", "practice", "review", "import", "sample"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// "school/words.json": below the folder of the brand's own file and nowhere else, whatever an address may mean.
bool is_file_name(std::string_view name) {
    if (name.size() > longest_file || !name.ends_with(".json")) return false;
    char before = '/';
    for (const char c : name) {
        if (!is_letter(c) && ((c != '.' && c != '/') || !is_letter(before))) return false;
        before = c;
    }
    return true;
}

// Controls, and marks that turn the reading of other letters around.
bool is_unseen(std::string_view text) {
    constexpr std::array<std::string_view, 9> turning{"\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA",
                                                      "\xE2\x80\xAB", "\xE2\x80\xAD", "\xE2\x80\xAE",
                                                      "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8"};
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }) ||
           std::ranges::any_of(turning, [&](std::string_view mark) { return text.contains(mark); });
}

class BrandReader {
public:
    void read(const JsonTree& tree) {
        const TreePlace root{&tree, ""};
        if (!reader_.object_of(root, {"format", "version", "title", "accent", "welcome", "start", "hide", "packs"}))
            return;
        reader_.header(root, "ringback.brand", newest_version, "brand");
        brand_.title = words(root.member("title"), 40);
        if (const TreePlace place = root.member("accent")) accent(place);
        if (const TreePlace place = root.member("welcome"); place && reader_.object_of(place, {"title", "text"})) {
            brand_.welcome_title = words(place.member("title"), 80);
            brand_.welcome_text = words(place.member("text"), 600);
        }
        if (const TreePlace place = root.member("start")) {
            const std::string start = reader_.text(place);
            if (start != "own" && start != "demo") reader_.fail(place, "“own” or “demo” belongs here");
            brand_.starts_as_demo = start == "demo";
        }
        reader_.each(root.member("hide"), [&](const TreePlace& place) { hide(place); });
        reader_.each(root.member("packs"), [&](const TreePlace& place) { pack(place); });
        if (brand_.packs.size() > most_packs) reader_.fail(root.member("packs"), "more than 20 packs");
    }

    bool failed() const { return reader_.failed(); }
    const ReadError& error() const { return reader_.error(); }
    Brand take() { return std::move(brand_); }

private:
    // Empty where it is absent.
    std::string words(const TreePlace& place, std::size_t most) {
        if (!place) return {};
        std::string text = reader_.text(place);
        const auto letters = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
        if (static_cast<std::size_t>(letters) > most)
            reader_.fail(place, "more than " + std::to_string(most) + " letters");
        else if (is_unseen(text))
            reader_.fail(place, "letters that are not seen do not belong here");
        else if (text.find_first_not_of(' ') == std::string::npos &&
                 reader_.expect(place, JsonTree::Kind::text, "text"))
            reader_.fail(place, "it is empty: leave it out instead");
        return text;
    }

    void accent(const TreePlace& place) {
        const std::string text = reader_.text(place);
        unsigned rgb = 0;
        const char* end = text.data() + text.size();
        const bool named = text.size() == 7 && text[0] == '#';
        if (!named || std::from_chars(text.data() + 1, end, rgb, 16).ptr != end)
            return reader_.fail(place, "a colour such as “#7a3fb0” belongs here");
        brand_.accent = rgb;
    }

    void hide(const TreePlace& place) {
        const std::string word = reader_.text(place);
        const auto found = std::ranges::find(part_words, word);
        if (found == part_words.end()) return reader_.fail(place, in_quotes(word) + " cannot be hidden");
        brand_.hidden.set(static_cast<std::size_t>(found - part_words.begin()));
    }

    void pack(const TreePlace& place) {
        if (!reader_.object_of(place, {"name", "file", "pack"})) return;
        BrandPack pack{.name = words(reader_.required(place, "name"), 80), .file = {}, .text = {}};
        const TreePlace file = place.member("file");
        const TreePlace inside = place.member("pack");
        if (bool{file} == bool{inside}) return reader_.fail(place, "either “file” or “pack” belongs here");
        if (file) pack.file = reader_.text(file);
        if (file && !is_file_name(pack.file))
            return reader_.fail(file, "the name of a file in this folder belongs here, such as “words.json”");
        if (inside) pack.text = inner(inside);
        brand_.packs.push_back(std::move(pack));
    }

    std::string inner(const TreePlace& place) {
        std::string text = text_of(*place.tree);
        const auto shared = read_shared(text, builtin_scripts().shared);
        if (!shared)
            reader_.fail_at(place.pointer + shared.error().place, shared.error().reason, "pack");
        else if (std::holds_alternative<practice::PracticeResult>(*shared))
            reader_.fail(place, "a result is not for handing out");
        return text;
    }

    TypedTree reader_;
    Brand brand_;
};

} // namespace

std::expected<Brand, ReadError> read_brand(std::string_view bytes) {
    if (bytes.size() > brand_size_limit) return std::unexpected(ReadError{"", "the file is larger than 256 KB"});
    const auto tree = read_tree(bytes, depth_limit);
    if (!tree) return std::unexpected(tree.error());
    BrandReader reader;
    reader.read(*tree);
    if (reader.failed()) return std::unexpected(reader.error());
    return reader.take();
}

} // namespace ringback::exchange
