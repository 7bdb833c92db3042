#include "exchange/json_cursor.hpp"

#include "exchange/utf8.hpp"

#include <utility>

namespace ringback::exchange {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What an escape of one letter stands for; 0 where it is none.
char escaped(char letter) {
    switch (letter) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
    }
}

} // namespace

JsonCursor::JsonCursor(std::string_view source, std::size_t depth_limit)
    : source_(source)
    , depth_limit_(depth_limit) {
    if (source_.starts_with("\xEF\xBB\xBF")) // a byte order mark is no part of the text
        at_ = 3;
}

std::string JsonCursor::place() const { return text_place(source_, fault_); }

bool JsonCursor::fail(std::size_t offset, std::string reason) {
    if (!failed()) {
        fault_ = offset;
        reason_ = std::move(reason);
    }
    return false;
}

void JsonCursor::skip_space() {
    while (at_ < source_.size() &&
           (source_[at_] == ' ' || source_[at_] == '\n' || source_[at_] == '\r' || source_[at_] == '\t'))
        ++at_;
}

JsonCursor::Kind JsonCursor::peek() {
    if (failed()) return Kind::broken;
    skip_space();
    if (at_ >= source_.size()) {
        fail(at_, "the file ends too early");
        return Kind::broken;
    }
    const char c = source_[at_];
    switch (c) {
    case '{': return Kind::object;
    case '[': return Kind::array;
    case '"': return Kind::text;
    case 't':
    case 'f': return Kind::boolean;
    case 'n': return Kind::null;
    default: break;
    }
    if (c == '-' || is_digit(c)) return Kind::number;
    fail(at_, "no JSON value starts here");
    return Kind::broken;
}

void JsonCursor::open() {
    if (depth_ >= depth_limit_) {
        fail(at_, "more than " + std::to_string(depth_limit_) + " levels inside one another");
        return;
    }
    ++depth_;
    ++at_;
    first_ = true;
}

bool JsonCursor::close(char bracket) {
    if (at_ >= source_.size() || source_[at_] != bracket) return false;
    ++at_;
    --depth_;
    first_ = false; // the value just ended belongs to the level around it
    return true;
}

bool JsonCursor::next_item() {
    if (failed()) return false;
    skip_space();
    if (close(']')) return false;
    if (!std::exchange(first_, false)) {
        if (at_ >= source_.size()) return fail(at_, "the file ends inside a list");
        if (source_[at_] != ',') return fail(at_, "a comma or the end of the list belongs here");
        ++at_;
    }
    return true;
}

bool JsonCursor::next_key(Key& key) {
    if (failed()) return false;
    skip_space();
    if (close('}')) return false;
    if (at_ >= source_.size()) return fail(at_, "the file ends inside an object");
    if (!std::exchange(first_, false)) {
        if (source_[at_] != ',') return fail(at_, "a comma or the end of the object belongs here");
        ++at_;
        skip_space();
    }
    if (at_ >= source_.size() || source_[at_] != '"')
        return fail(at_, "the name of a member belongs here, in double quotes");
    const std::size_t start = at_;
    key_.clear();
    if (!scan_text(&key_)) return false;
    key.spelling = source_.substr(start, at_ - start);
    key.text = key_;
    skip_space();
    if (at_ >= source_.size() || source_[at_] != ':') return fail(at_, "a colon belongs here");
    ++at_;
    return true;
}

bool JsonCursor::read_text(std::string& out) {
    out.clear();
    return scan_text(&out);
}

// Runs of plain characters are taken at once; only quotes, backslashes, control characters and bytes above ASCII stop.
bool JsonCursor::scan_text(std::string* out) {
    const std::size_t start = at_++;
    std::size_t run = at_;
    const auto take_run = [&] {
        if (out) out->append(source_, run, at_ - run);
    };
    while (at_ < source_.size()) {
        const auto c = static_cast<unsigned char>(source_[at_]);
        if (c == '"') {
            take_run();
            ++at_;
            return true;
        }
        if (c == '\\') {
            take_run();
            if (!scan_escape(out)) return false;
            run = at_;
        } else if (c < 0x20) {
            return fail(at_, "a control character must be escaped in a text");
        } else if (c < 0x80) {
            ++at_;
        } else if (const std::size_t length = utf8_length(source_, at_)) {
            at_ += length;
        } else {
            return fail(at_, "not UTF-8");
        }
    }
    return fail(start, "a text starts here that never ends");
}

bool JsonCursor::scan_unit(unsigned& unit) {
    unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = at_ < source_.size() ? source_[at_] : '\0';
        unsigned digit = 0;
        if (is_digit(c))
            digit = static_cast<unsigned>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<unsigned>(c - 'a') + 10;
        else if (c >= 'A' && c <= 'F')
            digit = static_cast<unsigned>(c - 'A') + 10;
        else
            return fail(at_, "four hexadecimal digits belong here");
        unit = unit * 16 + digit;
    }
    return true;
}

bool JsonCursor::scan_escape(std::string* out) {
    const std::size_t start = at_++;
    const char letter = at_ < source_.size() ? source_[at_] : '\0';
    if (letter != 'u') {
        const char plain = escaped(letter);
        if (plain == 0) return fail(start, "an unknown escape");
        ++at_;
        if (out) out->push_back(plain);
        return true;
    }
    ++at_;
    unsigned unit = 0;
    if (!scan_unit(unit)) return false;
    char32_t character = unit;
    if (unit >= 0xD800 && unit <= 0xDBFF && source_.substr(at_, 2) == "\\u") {
        at_ += 2;
        unsigned low = 0;
        if (!scan_unit(low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return fail(start, "half of a surrogate pair");
        character = 0x10000 + ((unit - 0xD800u) << 10) + (low - 0xDC00u);
    } else if (unit >= 0xD800 && unit <= 0xDFFF) {
        return fail(start, "half of a surrogate pair");
    }
    if (out) append_utf8(*out, character);
    return true;
}

bool JsonCursor::scan_digits() {
    if (at_ >= source_.size() || !is_digit(source_[at_])) return fail(at_, "a digit belongs here");
    while (at_ < source_.size() && is_digit(source_[at_])) ++at_;
    return true;
}

bool JsonCursor::read_number(std::string_view& spelling) {
    const std::size_t start = at_;
    const auto next_is = [&](char c) { return at_ < source_.size() && source_[at_] == c; };
    if (next_is('-')) ++at_;
    if (next_is('0'))
        ++at_; // no digit may follow a leading zero
    else if (!scan_digits())
        return false;
    if (next_is('.')) {
        ++at_;
        if (!scan_digits()) return false;
    }
    if (next_is('e') || next_is('E')) {
        ++at_;
        if (next_is('+') || next_is('-')) ++at_;
        if (!scan_digits()) return false;
    }
    if (at_ < source_.size() && is_digit(source_[at_])) return fail(at_, "a number starts with a needless zero");
    spelling = source_.substr(start, at_ - start);
    return true;
}

bool JsonCursor::scan_word(std::string_view word) {
    if (source_.substr(at_, word.size()) != word) return fail(at_, "no JSON value starts here");
    at_ += word.size();
    return true;
}

bool JsonCursor::read_boolean(bool& out) {
    out = source_[at_] == 't';
    return scan_word(out ? "true" : "false");
}

bool JsonCursor::read_null() { return scan_word("null"); }

// Brackets still open are remembered in a string used as a stack, so that depth costs no call stack.
bool JsonCursor::skip(std::string_view& spelling) {
    if (peek() == Kind::broken) return false;
    const std::size_t start = at_;
    std::string open_brackets;
    std::string_view number;
    bool flag = false;
    bool value_follows = true;
    do {
        if (value_follows) {
            const Kind kind = peek();
            if (kind == Kind::object || kind == Kind::array) {
                open_brackets.push_back(kind == Kind::object ? '{' : '[');
                open();
            } else if (kind == Kind::text) {
                scan_text(nullptr);
            } else if (kind == Kind::number) {
                read_number(number);
            } else if (kind == Kind::boolean) {
                read_boolean(flag);
            } else if (kind == Kind::null) {
                read_null();
            }
        }
        if (failed()) return false;
        if (open_brackets.empty()) break;
        Key key;
        value_follows = open_brackets.back() == '{' ? next_key(key) : next_item();
        if (!value_follows) open_brackets.pop_back();
    } while (!failed() && !(open_brackets.empty() && !value_follows));
    spelling = source_.substr(start, at_ - start);
    return !failed();
}

bool JsonCursor::only_space_left() {
    skip_space();
    return at_ >= source_.size() || fail(at_, "nothing may follow the end of the file's object");
}

} // namespace ringback::exchange
