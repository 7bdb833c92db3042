#include "exchange/scripts_json.hpp"

#include "exchange/script_conditions.hpp"
#include "script/plain_template.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ringback::exchange {
namespace {

using script::Block;
using script::Script;
using script::SharedBlock;
using Kind = JsonTree::Kind;

constexpr std::int32_t newest_version = 1;

bool has_subject_line(std::optional<Channel> channel) {
    return channel == Channel::email || channel == Channel::video_email;
}

class ScriptsReader {
public:
    explicit ScriptsReader(std::span<const SharedBlock> known)
        : known_(known) {}

    void pack(const TreePlace& root) {
        header(root);
        read_.name = reader_.optional_text(root, "name");
        read_.about = reader_.optional_text(root, "about");
        shared(root.member("shared"));
        reader_.each(reader_.required(root, "scripts"), [&](const TreePlace& place) {
            Script one = script(place);
            if (!one.id.empty() && !ids_.insert(one.id).second)
                reader_.fail(place, "the id " + in_quotes(one.id) + " is given twice", "given_twice");
            read_.scripts.push_back(std::move(one));
        });
    }

    Script script(const TreePlace& place) {
        Script read;
        if (!reader_.expect(place, Kind::object, "an object")) return read;
        read.id = needed_text(place, "id");
        read.technique = needed_text(place, "technique");
        read.title = needed_text(place, "title");
        if (const TreePlace channel = place.member("channel"); channel && !channel.tree->is(Kind::null))
            read.channel = read_word<Channel>(reader_, channel, "channel");
        if (const TreePlace tone = place.member("tone")) read.tone = read_word<script::Tone>(reader_, tone, "tone");
        read.credits = texts(place.member("credits"));
        read.tags = texts(place.member("tags"));
        read.against = reader_.optional_text(place, "against");
        read.when = read_condition(reader_, place.member("when"));
        read.asks = read_fields(reader_, place.member("asks"));
        read.subject = subject(place.member("subject"));
        read.blocks = blocks(place.member("blocks"));
        check(place, read);
        return read;
    }

    Block block(const TreePlace& place) {
        Block read;
        if (!reader_.expect(place, Kind::object, "an object")) return read;
        if (const TreePlace kind = place.member("kind"))
            read.kind = read_word<script::BlockKind>(reader_, kind, "kind of block");
        read.when = read_condition(reader_, place.member("when"));
        const TreePlace text = place.member("text");
        if (text)
            read.text = template_at(text);
        else
            reader_.fail(place, "a block without a text", "missing");
        return read;
    }

    const TreeReader& reader() const { return reader_; }
    ScriptPack take() { return std::move(read_); }

private:
    void header(const TreePlace& root) {
        const TreePlace format = reader_.required(root, "format");
        if (format && reader_.text(format) != "ringback.scripts")
            reader_.fail(format, "not a script pack: “ringback.scripts” belongs here");
        const TreePlace version = reader_.required(root, "version");
        if (!version) return;
        const std::int32_t number = reader_.whole_number(version);
        if (number > newest_version) reader_.fail(version, "this pack comes from a later version of Ringback");
        if (number < 1) reader_.fail(version, "a version from 1 belongs here");
    }

    void shared(const TreePlace& place) {
        if (!place || !reader_.expect(place, Kind::object, "an object")) return;
        for (const std::string& id : place.tree->keys) {
            if (id.empty()) reader_.fail(place, "a shared block without a name", "missing");
            read_.shared.push_back({id, block(place.member(id))});
            read_.shared.back().block.shared = id;
        }
    }

    std::string needed_text(const TreePlace& object, std::string_view key) {
        const TreePlace place = object.member(key);
        if (!place) return reader_.fail(object, "a script without a “" + std::string(key) + "”", "missing"), "";
        std::string text = reader_.text(place);
        if (text.empty()) reader_.fail(place, "must not be empty", "missing");
        return text;
    }

    std::vector<std::string> texts(const TreePlace& list) {
        std::vector<std::string> found;
        reader_.each(list, [&](const TreePlace& item) { found.push_back(reader_.text(item)); });
        return found;
    }

    // A text, or its lines as a list.
    script::Template template_at(const TreePlace& place) {
        std::string source;
        if (place.tree->is(Kind::array))
            for (const std::string& line : texts(place)) source += source.empty() ? line : "\n" + line;
        else
            source = reader_.text(place);
        if (source.empty()) return reader_.fail(place, "a block without a text", "missing"), script::Template{};
        auto parsed = script::parse_template(source);
        if (parsed) return std::move(*parsed);
        reader_.fail(place, parsed.error().reason + " (at byte " + std::to_string(parsed.error().at) + ")", "template");
        return script::plain_template(std::move(source));
    }

    std::vector<Block> subject(const TreePlace& place) {
        if (!place) return {};
        if (place.tree->is(Kind::array)) return blocks(place);
        std::vector<Block> one(1);
        one.front().text = template_at(place);
        return one;
    }

    std::vector<Block> blocks(const TreePlace& list) {
        std::vector<Block> read;
        reader_.each(list, [&](const TreePlace& place) {
            read.push_back(place.tree->is(Kind::text) ? used(place) : block(place));
        });
        return read;
    }

    // A shared block by its name: of this pack, else of those that are known.
    Block used(const TreePlace& place) {
        const std::string id = reader_.text(place);
        for (const std::span<const SharedBlock> list : {std::span<const SharedBlock>(read_.shared), known_})
            if (const auto found = std::ranges::find(list, id, &SharedBlock::id); found != list.end())
                return found->block;
        reader_.fail(place, "no shared block has the name " + in_quotes(id), "unknown_word");
        return {};
    }

    void check(const TreePlace& place, const Script& read) {
        if (read.blocks.empty()) reader_.fail(place, "a script without “blocks”", "missing");
        if (!read.when.filled.empty() || !read.when.empty.empty())
            reader_.fail(place.member("when"), "“filled” and “empty” belong to a block, not to a script");
        if (!read.subject.empty() && !has_subject_line(read.channel))
            reader_.fail(place.member("subject"), "only an email or a video email has a “subject”");
    }

    std::span<const SharedBlock> known_;
    TreeReader reader_;
    std::unordered_set<std::string> ids_;
    ScriptPack read_;
};

const ReadError too_large{"", "the file is larger than 8 MB"};

// Reads the tree and hands its root to `read`; the first fault, or what `read` gives.
template <class Read>
auto read_with(std::string_view bytes, std::span<const SharedBlock> known, Read read)
    -> std::expected<decltype(read(std::declval<ScriptsReader&>(), TreePlace{})), ReadError> {
    if (bytes.size() > scripts_size_limit) return std::unexpected(too_large);
    const auto tree = read_tree(bytes, scripts_depth_limit);
    if (!tree) return std::unexpected(tree.error());
    ScriptsReader reader(known);
    auto result = read(reader, TreePlace{&*tree, ""});
    if (reader.reader().failed()) return std::unexpected(reader.reader().error());
    return result;
}

} // namespace

bool looks_like_script_pack(std::string_view bytes) { return bytes.substr(0, 4096).contains("\"ringback.scripts\""); }

std::expected<ScriptPack, ReadError> read_script_pack(std::string_view bytes, std::span<const SharedBlock> known) {
    return read_with(bytes, known, [](ScriptsReader& reader, const TreePlace& root) {
        reader.pack(root);
        return reader.take();
    });
}

std::vector<ScriptFault> check_script_pack(std::string_view bytes, std::span<const SharedBlock> known) {
    if (bytes.size() > scripts_size_limit) return {{"too_large", too_large}};
    const auto tree = read_tree(bytes, scripts_depth_limit);
    if (!tree) return {{"broken_syntax", tree.error()}};
    ScriptsReader reader(known);
    reader.pack(TreePlace{&*tree, ""});
    return reader.reader().faults();
}

std::expected<Script, ReadError> read_script(std::string_view bytes, std::span<const SharedBlock> known) {
    return read_with(bytes, known, [](ScriptsReader& reader, const TreePlace& root) { return reader.script(root); });
}

std::optional<Script> read_unfinished_script(std::string_view bytes, std::span<const SharedBlock> known) {
    if (bytes.size() > scripts_size_limit) return std::nullopt;
    const auto tree = read_tree(bytes, scripts_depth_limit);
    if (!tree || !tree->is(Kind::object)) return std::nullopt;
    return ScriptsReader(known).script(TreePlace{&*tree, ""});
}

std::expected<Block, ReadError> read_shared_block(std::string_view bytes) {
    return read_with(bytes, {}, [](ScriptsReader& reader, const TreePlace& root) { return reader.block(root); });
}

} // namespace ringback::exchange
