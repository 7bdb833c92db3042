#include "exchange/json_cursor.hpp"

#include "exchange/json_text.hpp"
#include "exchange/utf8.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace ringback::exchange {
namespace {

// What nlohmann/json says begins with its own code and place and may quote the text, which need not be UTF-8. What is
// left is the fault and what was expected: "unexpected '}'; expected string literal".
std::string plain_reason(std::string_view what) {
    const std::size_t dash = what.find(" - ");
    const std::size_t code = what.find("] ");
    if (dash != std::string_view::npos)
        what.remove_prefix(dash + 3);
    else if (code != std::string_view::npos)
        what.remove_prefix(code + 2);
    const std::size_t quote = what.find("; last read: ");
    const std::size_t expected = what.rfind("; expected ");
    std::string words = "this is no JSON: " + std::string(what.substr(0, quote));
    if (quote != std::string_view::npos && expected != std::string_view::npos && expected > quote)
        words += what.substr(expected);
    return words;
}

// Where the text first goes deeper than the limit; nlohmann/json does not tell where it is.
std::string place_of_depth(std::string_view source, std::size_t limit) {
    std::size_t depth = 0;
    bool in_text = false;
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (in_text && c == '\\')
            ++at;
        else if (c == '"')
            in_text = !in_text;
        else if (!in_text && (c == '{' || c == '['))
            if (++depth > limit) return text_place(source, at);
        if (!in_text && (c == '}' || c == ']')) --depth;
    }
    return {};
}

} // namespace

// What nlohmann/json finds, as tokens. Answering false stops it.
class JsonTokens : public nlohmann::json_sax<nlohmann::json> {
    using Token = JsonCursor::Token;

public:
    JsonTokens(JsonCursor& cursor, std::string_view source, std::size_t depth_limit)
        : cursor_(cursor)
        , source_(source)
        , depth_limit_(depth_limit) {}

    bool null() override { return add(Token::Kind::null, {}); }
    bool boolean(bool value) override {
        add(Token::Kind::boolean, {});
        cursor_.tokens_.back().flag = value;
        return true;
    }
    bool number_integer(number_integer_t value) override { return add(Token::Kind::number, std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Token::Kind::number, std::to_string(value)); }
    bool number_float(number_float_t, const string_t& spelling) override { return add(Token::Kind::number, spelling); }
    bool string(string_t& value) override { return add(Token::Kind::text, value); }
    bool binary(binary_t&) override { return false; } // not in JSON text
    bool key(string_t& value) override { return add(Token::Kind::key, value); }
    bool start_object(std::size_t) override { return enter() && add(Token::Kind::object, {}); }
    bool end_object() override { return leave() && add(Token::Kind::object_end, {}); }
    bool start_array(std::size_t) override { return enter() && add(Token::Kind::array, {}); }
    bool end_array() override { return leave() && add(Token::Kind::array_end, {}); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        const std::size_t offset = position == 0 ? 0 : position - 1;
        if (offset >= source_.size())
            return cursor_.fail(text_place(source_, source_.size()), "the file ends too early");
        return cursor_.fail(text_place(source_, offset), plain_reason(error.what()));
    }

private:
    bool add(Token::Kind kind, std::string_view text) {
        if (text.size() > std::numeric_limits<std::uint32_t>::max())
            return cursor_.fail({}, "a text of more than 4 GB");
        cursor_.tokens_.push_back({kind, false, static_cast<std::uint32_t>(text.size()), cursor_.texts_.size()});
        cursor_.texts_.append(text);
        return true;
    }
    bool enter() {
        if (depth_ >= depth_limit_)
            return cursor_.fail(place_of_depth(source_, depth_limit_),
                                "more than " + std::to_string(depth_limit_) + " levels inside one another");
        ++depth_;
        return true;
    }
    bool leave() {
        --depth_;
        return true;
    }

    JsonCursor& cursor_;
    std::string_view source_;
    std::size_t depth_limit_;
    std::size_t depth_ = 0;
};

JsonCursor::JsonCursor(std::string_view source, std::size_t depth_limit) {
    JsonTokens tokens(*this, source, depth_limit);
    const bool whole = nlohmann::json::sax_parse(source.begin(), source.end(), &tokens);
    if (!whole && !failed()) fail({}, "this is no JSON");
}

bool JsonCursor::fail(std::string place, std::string reason) {
    if (!failed()) {
        place_ = std::move(place);
        reason_ = std::move(reason);
    }
    return false;
}

JsonCursor::Kind JsonCursor::peek() {
    if (failed() || at_ >= tokens_.size()) return Kind::broken;
    switch (tokens_[at_].kind) {
    case Token::Kind::object: return Kind::object;
    case Token::Kind::array: return Kind::array;
    case Token::Kind::text: return Kind::text;
    case Token::Kind::number: return Kind::number;
    case Token::Kind::boolean: return Kind::boolean;
    case Token::Kind::null: return Kind::null;
    default: return Kind::broken; // an end or a key: the caller is out of step
    }
}

void JsonCursor::open() { ++at_; }

bool JsonCursor::next_item() {
    if (failed() || at_ >= tokens_.size()) return false;
    if (tokens_[at_].kind != Token::Kind::array_end) return true;
    ++at_;
    return false;
}

bool JsonCursor::next_key(Key& key) {
    if (failed() || at_ >= tokens_.size()) return false;
    const Token& token = tokens_[at_++];
    if (token.kind != Token::Kind::key) return false; // the end of the object
    key.text = text_of(token);
    spelling_.clear();
    append_json_text(spelling_, key.text);
    key.spelling = spelling_;
    return true;
}

bool JsonCursor::read_text(std::string& out) {
    out = text_of(tokens_[at_++]);
    return true;
}

bool JsonCursor::read_number(std::string_view& spelling) {
    spelling = text_of(tokens_[at_++]);
    return true;
}

bool JsonCursor::read_boolean(bool& out) {
    out = tokens_[at_++].flag;
    return true;
}

bool JsonCursor::read_null() {
    ++at_;
    return true;
}

void JsonCursor::append_token(const Token& token, bool& comma) {
    const bool ends = token.kind == Token::Kind::object_end || token.kind == Token::Kind::array_end;
    if (comma && !ends) spelling_ += ',';
    comma = true;
    switch (token.kind) {
    case Token::Kind::object: spelling_ += '{', comma = false; break;
    case Token::Kind::array: spelling_ += '[', comma = false; break;
    case Token::Kind::object_end: spelling_ += '}'; break;
    case Token::Kind::array_end: spelling_ += ']'; break;
    case Token::Kind::key:
        append_json_text(spelling_, text_of(token));
        spelling_ += ':';
        comma = false;
        break;
    case Token::Kind::text: append_json_text(spelling_, text_of(token)); break;
    case Token::Kind::number: spelling_ += text_of(token); break;
    case Token::Kind::boolean: spelling_ += token.flag ? "true" : "false"; break;
    case Token::Kind::null: spelling_ += "null"; break;
    }
}

bool JsonCursor::skip(std::string_view& spelling) {
    if (peek() == Kind::broken) return false;
    spelling_.clear();
    std::size_t depth = 0;
    bool comma = false;
    do {
        const Token& token = tokens_[at_++];
        append_token(token, comma);
        if (token.kind == Token::Kind::object || token.kind == Token::Kind::array) ++depth;
        if (token.kind == Token::Kind::object_end || token.kind == Token::Kind::array_end) --depth;
    } while (depth > 0);
    spelling = spelling_;
    return true;
}

} // namespace ringback::exchange
