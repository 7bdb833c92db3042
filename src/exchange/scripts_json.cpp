#include "exchange/scripts_json.hpp"

#include "exchange/json_cursor.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace ringback::exchange {

namespace {

using script::Block;
using script::Condition;
using script::Field;
using script::Script;
using Kind = JsonCursor::Kind;

constexpr unsigned newest_version = 1;

std::string pointer_token(std::string_view key) {
    std::string token = "/";
    for (const char sign : key) {
        if (sign == '~')
            token += "~0";
        else if (sign == '/')
            token += "~1";
        else
            token += sign;
    }
    return token;
}

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

// Descends through the text; the first fault stops it. `pointer_` is the place that is being read.
class ScriptsReader {
public:
    explicit ScriptsReader(std::string_view bytes)
        : cursor_(bytes, scripts_depth_limit) {}

    void pack() {
        std::optional<std::string> format;
        std::optional<unsigned> version;
        bool scripts_seen = false;
        object([&](std::string_view key) {
            if (key == "format") return text(format.emplace());
            if (key == "version") return count(version.emplace());
            if (key == "scripts") return scripts_seen = true, scripts();
            skip();
        });
        if (format != "ringback.scripts") return fail("not a script pack: “format” must be “ringback.scripts”");
        if (!version || *version == 0) return fail("“version” is missing");
        if (*version > newest_version) return fail("this pack comes from a later version of Ringback");
        if (!scripts_seen) fail("“scripts” is missing");
    }

    void scripts() {
        array([&] {
            Script read = script();
            if (!error_ && !ids_.insert(read.id).second) fail("the id " + quoted(read.id) + " is given twice");
            read_.push_back(std::move(read));
        });
    }

    std::expected<std::vector<Script>, ReadError> result() {
        if (cursor_.failed()) return std::unexpected(ReadError{cursor_.place(), cursor_.reason()});
        if (error_) return std::unexpected(std::move(*error_));
        return std::move(read_);
    }

private:
    bool stopped() const { return error_.has_value() || cursor_.failed(); }

    void fail(std::string reason) {
        if (!stopped()) error_ = ReadError{pointer_, std::move(reason)};
    }

    // True where a value of this kind comes next.
    bool expect(Kind kind, std::string_view words) {
        if (stopped()) return false;
        const Kind found = cursor_.peek();
        if (found != kind && found != Kind::broken) fail(std::string(words) + " belongs here");
        return found == kind;
    }

    template <class Member>
    void object(Member member) {
        if (!expect(Kind::object, "an object")) return;
        cursor_.open();
        JsonCursor::Key key;
        while (!stopped() && cursor_.next_key(key)) {
            const std::string name(key.text);
            const std::size_t length = pointer_.size();
            pointer_ += pointer_token(name);
            member(std::string_view(name));
            if (!stopped()) pointer_.resize(length);
        }
    }

    template <class Item>
    void array(Item item) {
        if (!expect(Kind::array, "a list")) return;
        cursor_.open();
        for (std::size_t i = 0; !stopped() && cursor_.next_item(); ++i) {
            const std::size_t length = pointer_.size();
            pointer_ += "/" + std::to_string(i);
            item();
            if (!stopped()) pointer_.resize(length);
        }
    }

    void skip() {
        std::string_view spelling;
        if (!stopped()) cursor_.skip(spelling);
    }

    void text(std::string& out) {
        if (expect(Kind::text, "a text")) cursor_.read_text(out);
    }

    void count(unsigned& out) {
        if (!expect(Kind::number, "a number")) return;
        std::string_view spelling;
        if (!cursor_.read_number(spelling)) return;
        const auto [end, fault] = std::from_chars(spelling.data(), spelling.data() + spelling.size(), out);
        if (fault != std::errc{} || end != spelling.data() + spelling.size())
            fail("a whole number from 0 belongs here");
    }

    template <class E>
    void word(E& out, std::string_view what) {
        std::string spelling;
        text(spelling);
        if (stopped()) return;
        const auto found = from_word<E>(spelling);
        if (!found) return fail("unknown " + std::string(what) + " " + quoted(spelling));
        out = *found;
    }

    template <class E>
    void words(std::vector<E>& out, std::string_view what) {
        array([&] { word(out.emplace_back(), what); });
    }

    void fields(std::vector<Field>& out) {
        array([&] {
            std::string name;
            text(name);
            const auto found = script::field_named(name);
            if (!found) return fail("unknown field " + quoted(name));
            out.push_back(*found);
        });
    }

    // A text, or its lines as a list.
    void template_text(script::Template& out) {
        std::string source;
        if (!stopped() && cursor_.peek() == Kind::array) {
            array([&] {
                std::string line;
                text(line);
                source += source.empty() ? line : "\n" + line;
            });
        } else {
            text(source);
        }
        if (stopped()) return;
        auto parsed = script::parse_template(source);
        if (!parsed) return fail(parsed.error().reason + " (at byte " + std::to_string(parsed.error().at) + ")");
        out = std::move(*parsed);
    }

    Condition condition() {
        Condition read;
        object([&](std::string_view key) {
            if (key == "styles") return words(read.styles, "style");
            if (key == "preferred") return words(read.preferred, "channel");
            if (key == "gaps") return words(read.gaps, "step");
            if (key == "no_gaps") return words(read.no_gaps, "step");
            if (key == "filled") return fields(read.filled);
            if (key == "empty") return fields(read.empty);
            if (key == "attempts") return count(read.attempts);
            if (key == "repeats") return count(read.repeats);
            fail("unknown condition " + quoted(key)); // passing over one would say more than its author meant
        });
        return read;
    }

    void subject(std::vector<Block>& out) {
        if (!stopped() && cursor_.peek() == Kind::array) return blocks(out);
        template_text(out.emplace_back().text);
    }

    void blocks(std::vector<Block>& out) {
        array([&] {
            Block block;
            bool has_text = false;
            object([&](std::string_view key) {
                if (key == "kind") return word(block.kind, "kind of block");
                if (key == "text") return has_text = true, template_text(block.text);
                if (key == "when") return void(block.when = condition());
                skip();
            });
            if (!has_text || block.text.parts.empty()) fail("a block without a text");
            out.push_back(std::move(block));
        });
    }

    Script script() {
        Script read;
        object([&](std::string_view key) {
            if (key == "id") return text(read.id);
            if (key == "technique") return text(read.technique);
            if (key == "channel") return channel(read.channel);
            if (key == "title") return text(read.title);
            if (key == "credits") return array([&] { text(read.credits.emplace_back()); });
            if (key == "when") return void(read.when = condition());
            if (key == "asks") return fields(read.asks);
            if (key == "subject") return subject(read.subject);
            if (key == "blocks") return blocks(read.blocks);
            skip();
        });
        check(read);
        return read;
    }

    void channel(std::optional<Channel>& out) {
        if (stopped() || cursor_.peek() != Kind::null) return word(out.emplace(), "channel");
        cursor_.read_null();
    }

    void check(const Script& read) {
        if (read.id.empty()) return fail("a script without an “id”");
        if (read.technique.empty()) return fail("a script without a “technique”");
        if (read.title.empty()) return fail("a script without a “title”");
        if (read.blocks.empty()) return fail("a script without “blocks”");
        if (!read.when.filled.empty() || !read.when.empty.empty())
            return fail("“filled” and “empty” belong to a block, not to a script");
        const bool has_subject = read.channel == Channel::email || read.channel == Channel::video_email;
        if (!read.subject.empty() && !has_subject) fail("only an email or a video email has a “subject”");
    }

    JsonCursor cursor_;
    std::string pointer_;
    std::optional<ReadError> error_;
    std::unordered_set<std::string> ids_;
    std::vector<Script> read_;
};

std::optional<ReadError> too_large(std::string_view bytes) {
    if (bytes.size() <= scripts_size_limit) return std::nullopt;
    return ReadError{"", "the file is larger than 8 MB"};
}

} // namespace

std::expected<std::vector<Script>, ReadError> read_script_pack(std::string_view bytes) {
    if (auto error = too_large(bytes)) return std::unexpected(std::move(*error));
    ScriptsReader reader(bytes);
    reader.pack();
    return reader.result();
}

std::expected<std::vector<Script>, ReadError> read_scripts(std::string_view bytes) {
    if (auto error = too_large(bytes)) return std::unexpected(std::move(*error));
    ScriptsReader reader(bytes);
    reader.scripts();
    return reader.result();
}

} // namespace ringback::exchange
