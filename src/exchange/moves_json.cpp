#include "exchange/moves_json.hpp"

#include "exchange/json_text.hpp"
#include "exchange/typed_tree.hpp"

#include <charconv>
#include <utility>

namespace ringback::exchange {
namespace {

using namespace practice;

constexpr std::int32_t newest_version = 1;
constexpr std::size_t depth_limit = 8;
constexpr std::size_t digest_digits = 16;

class MovesReader : public TypedTree {
public:
    MovesFile moves_file(const TreePlace& root) {
        object_of(root, {"format", "version", "seed", "trainee", "moves"});
        header(root, "ringback.moves", newest_version, "file");
        MovesFile file;
        take(root, "seed", file.seed);
        file.trainee = optional_text(root, "trainee");
        file.moves = moves(required(root, "moves"));
        return file;
    }

    PracticeResult result(const TreePlace& root) {
        object_of(root,
                  {"format", "version", "case", "digest", "seed", "trainee", "moves", "earned", "total", "truth_told"});
        header(root, "ringback.result", newest_version, "result");
        PracticeResult result;
        result.case_id = text(required(root, "case"));
        result.case_digest = digest(required(root, "digest"));
        take(root, "seed", result.seed);
        result.trainee = optional_text(root, "trainee");
        result.moves = moves(required(root, "moves"));
        take(root, "earned", result.earned);
        take(root, "total", result.total);
        take_flag(root, "truth_told", result.truth_told);
        return result;
    }

private:
    std::uint64_t digest(const TreePlace& place) {
        const std::string spelling = text(place);
        std::uint64_t digest = 0;
        const char* end = spelling.data() + spelling.size();
        const auto read = std::from_chars(spelling.data(), end, digest, 16);
        if (place && (spelling.size() != digest_digits || read.ec != std::errc{} || read.ptr != end))
            fail(place, "sixteen hexadecimal digits belong here");
        return digest;
    }

    std::vector<Move> moves(const TreePlace& list) {
        std::vector<Move> moves;
        if (list && list.tree->items.size() > most_moves) fail(list, "more than 500 moves are refused", "out_of_range");
        each(list, [&](const TreePlace& place) {
            if (moves.size() < most_moves) moves.push_back(move(place));
        });
        return moves;
    }

    Move move(const TreePlace& place) {
        Move move;
        move.kind = word<MoveKind>(required(place, "move"), "move");
        if (failed()) return move;
        if (const TreePlace day = place.member("day")) move.day = number<int>(day);
        switch (move.kind) {
        case MoveKind::attempt: attempt(place, move); break;
        case MoveKind::prepare:
            object_of(place, {"move", "day", "step"});
            move.preparation = word<Preparation>(required(place, "step"), "step");
            break;
        case MoveKind::wait:
            object_of(place, {"move", "day", "days"});
            take(place, "days", move.days);
            break;
        case MoveKind::say:
            object_of(place, {"move", "day", "line", "words"});
            move.line = optional_number(place, "line");
            move.words = optional_text(place, "words");
            break;
        case MoveKind::record:
            object_of(place, {"move", "day", "truth", "words"});
            move.truth = word<Truth>(required(place, "truth"), "truth");
            move.words = optional_text(place, "words");
            break;
        case MoveKind::finish:
            object_of(place, {"move", "day", "ending"});
            move.ending = word<Ending>(required(place, "ending"), "ending");
            break;
        case MoveKind::review:
            object_of(place, {"move", "day", "gap", "with_other", "words"});
            if (const TreePlace gap = place.member("gap")) move.gap = word<ProcessStep>(gap, "step");
            take_flag(place, "with_other", move.with_other);
            move.words = optional_text(place, "words");
            break;
        case MoveKind::leave:
        case MoveKind::prospect_others: object_of(place, {"move", "day"}); break;
        }
        return move;
    }

    void attempt(const TreePlace& place, Move& move) {
        object_of(place,
                  {"move", "day", "technique", "channel", "at", "script", "words", "withheld", "tidbit", "scarcity"});
        move.technique = text(required(place, "technique"));
        move.channel = word<Channel>(required(place, "channel"), "channel");
        if (const TreePlace at = place.member("at")) move.at = minutes(at);
        move.script = optional_text(place, "script");
        move.words = optional_text(place, "words");
        take_flag(place, "withheld", move.withheld);
        move.tidbit = optional_number(place, "tidbit");
        move.scarcity = optional_number(place, "scarcity");
    }

    std::optional<std::uint32_t> optional_number(const TreePlace& object, std::string_view key) {
        const TreePlace place = object.member(key);
        return place ? std::optional{number<std::uint32_t>(place)} : std::nullopt;
    }
};

void write_attempt(JsonObjectWriter& object, const Move& move) {
    object.text("technique", move.technique);
    object.text("channel", word_from(move.channel));
    object.text("at", text_from_minutes(std::chrono::minutes{move.at}));
    object.text_if("script", move.script);
    object.text_if("words", move.words);
    if (move.withheld) object.boolean("withheld", true);
    if (move.tidbit) object.whole_number("tidbit", *move.tidbit);
    if (move.scarcity) object.whole_number("scarcity", *move.scarcity);
}

void write_move(std::string& out, const Move& move) {
    JsonObjectWriter object{out};
    object.text("move", word_from(move.kind));
    if (move.day) object.whole_number("day", *move.day);
    switch (move.kind) {
    case MoveKind::attempt: write_attempt(object, move); break;
    case MoveKind::prepare: object.text("step", word_from(move.preparation)); break;
    case MoveKind::wait: object.whole_number("days", move.days); break;
    case MoveKind::say:
        if (move.line) object.whole_number("line", *move.line);
        object.text_if("words", move.words);
        break;
    case MoveKind::record:
        object.text("truth", word_from(move.truth));
        object.text_if("words", move.words);
        break;
    case MoveKind::finish: object.text("ending", word_from(move.ending)); break;
    case MoveKind::review:
        if (move.gap) object.text("gap", word_from(*move.gap));
        if (move.with_other) object.boolean("with_other", true);
        object.text_if("words", move.words);
        break;
    case MoveKind::leave:
    case MoveKind::prospect_others: break;
    }
    object.close();
}

template <class Read>
auto read_with(std::string_view bytes, Read read)
    -> std::expected<decltype(read(std::declval<MovesReader&>(), TreePlace{})), ReadError> {
    if (bytes.size() > moves_size_limit) return std::unexpected(ReadError{"", "the file is larger than 256 KB"});
    const auto tree = read_tree(bytes, depth_limit);
    if (!tree) return std::unexpected(tree.error());
    MovesReader reader;
    auto value = read(reader, TreePlace{&*tree, ""});
    if (reader.failed()) return std::unexpected(reader.error());
    return value;
}

} // namespace

std::expected<MovesFile, ReadError> read_moves(std::string_view bytes) {
    return read_with(bytes, [](MovesReader& reader, const TreePlace& root) { return reader.moves_file(root); });
}

std::string write_moves(const MovesFile& file) {
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", "ringback.moves");
    object.whole_number("version", newest_version);
    object.whole_number("seed", static_cast<std::int64_t>(file.seed));
    object.text_if("trainee", file.trainee);
    append_json_list(object.member("moves"), file.moves, write_move);
    object.close();
    return out;
}

std::expected<PracticeResult, ReadError> read_result(std::string_view bytes) {
    return read_with(bytes, [](MovesReader& reader, const TreePlace& root) { return reader.result(root); });
}

std::string write_result(const PracticeResult& result) {
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", "ringback.result");
    object.whole_number("version", newest_version);
    object.text("case", result.case_id);
    object.text("digest", digest_text(result.case_digest));
    object.whole_number("seed", static_cast<std::int64_t>(result.seed));
    object.text_if("trainee", result.trainee);
    append_json_list(object.member("moves"), result.moves, write_move);
    object.whole_number("earned", result.earned);
    object.whole_number("total", result.total);
    object.boolean("truth_told", result.truth_told);
    object.close();
    return out;
}

std::string digest_text(std::uint64_t digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(digest_digits, '0');
    for (std::size_t i = digest_digits; i > 0; --i, digest >>= 4) text[i - 1] = digits[digest & 15u];
    return text;
}

} // namespace ringback::exchange
