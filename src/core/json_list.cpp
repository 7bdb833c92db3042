#include "core/json_list.hpp"

#include <array>
#include <cstddef>

namespace ringback {
namespace {

constexpr int deepest = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Walks over JSON text. Every function answers false where the text is not what it should be.
class JsonScan {
public:
    explicit JsonScan(std::string_view text)
        : text_(text) {}

    std::size_t at() const { return at_; }
    bool at_end() const { return at_ == text_.size(); }
    void skip_space() {
        while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
            ++at_;
    }
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    bool value(int depth = 0) {
        if (at_end() || depth > deepest) return false;
        switch (text_[at_]) {
        case '{': return list('}', [&] { return text() && colon() && value(depth + 1); });
        case '[': return list(']', [&] { return value(depth + 1); });
        case '"': return text();
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return number();
        }
    }

    // `one` walks over an item, white space around it not included.
    template <class One>
    bool list(char close, One&& one) {
        ++at_;
        skip_space();
        if (take(close)) return true;
        do {
            skip_space();
            if (!one()) return false;
            skip_space();
        } while (take(','));
        return take(close);
    }

    bool text() {
        if (!take('"')) return false;
        while (!at_end()) {
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (take('"')) return true;
            if (c < 0x20) return false;
            if (c == '\\' ? !escape() : !character(c)) return false;
        }
        return false;
    }

    bool colon() {
        skip_space();
        if (!take(':')) return false;
        skip_space();
        return true;
    }

private:
    bool word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool escape() {
        ++at_;
        if (at_end()) return false;
        const char kind = text_[at_++];
        if (kind != 'u') return std::string_view("\"\\/bfnrt").contains(kind);
        for (int i = 0; i < 4; ++i, ++at_)
            if (at_end() || !is_hex(text_[at_])) return false;
        return true;
    }

    // One character of UTF-8: no longer than needed, no surrogate, nothing past the last plane.
    bool character(unsigned char first) {
        struct Shape {
            unsigned char from, to; // of the first byte
            std::size_t more;
            unsigned char least, most; // of the second one
        };
        static constexpr std::array<Shape, 9> shapes{{{0x20, 0x7f, 0, 0, 0},
                                                      {0xc2, 0xdf, 1, 0x80, 0xbf},
                                                      {0xe0, 0xe0, 2, 0xa0, 0xbf},
                                                      {0xe1, 0xec, 2, 0x80, 0xbf},
                                                      {0xed, 0xed, 2, 0x80, 0x9f},
                                                      {0xee, 0xef, 2, 0x80, 0xbf},
                                                      {0xf0, 0xf0, 3, 0x90, 0xbf},
                                                      {0xf1, 0xf3, 3, 0x80, 0xbf},
                                                      {0xf4, 0xf4, 3, 0x80, 0x8f}}};
        for (const Shape& shape : shapes) {
            if (first < shape.from || first > shape.to) continue;
            if (text_.size() - at_ <= shape.more) return false;
            for (std::size_t i = 1; i <= shape.more; ++i) {
                const auto next = static_cast<unsigned char>(text_[at_ + i]);
                if (next < (i == 1 ? shape.least : 0x80) || next > (i == 1 ? shape.most : 0xbf)) return false;
            }
            at_ += shape.more + 1;
            return true;
        }
        return false;
    }

    bool digits() {
        const std::size_t from = at_;
        while (!at_end() && is_digit(text_[at_])) ++at_;
        return at_ > from;
    }
    bool number() {
        take('-');
        if (!take('0') && !digits()) return false;
        if (take('.') && !digits()) return false;
        if (!take('e') && !take('E')) return true;
        if (!take('+')) take('-');
        return digits();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

bool is_json_object(std::string_view text) {
    JsonScan scan(text);
    scan.skip_space();
    if (scan.at_end() || text[scan.at()] != '{' || !scan.value()) return false;
    scan.skip_space();
    return scan.at_end();
}

std::vector<std::string> items_of_json_list(std::string_view list) {
    std::vector<std::string> items;
    JsonScan scan(list);
    scan.skip_space();
    if (scan.at_end() || list[scan.at()] != '[') return items;
    const bool whole = scan.list(']', [&] {
        const std::size_t from = scan.at();
        if (!scan.value()) return false;
        items.emplace_back(list.substr(from, scan.at() - from));
        return true;
    });
    if (!whole) items.clear();
    return items;
}

std::string json_list_of(const std::vector<std::string>& items) {
    std::string list = "[";
    for (const std::string& item : items) {
        if (list.size() > 1) list += ',';
        list += item;
    }
    return list + ']';
}

std::optional<std::string_view> member_text(std::string_view object, std::string_view name) {
    std::optional<std::string_view> found;
    JsonScan scan(object);
    scan.skip_space();
    if (scan.at_end() || object[scan.at()] != '{') return std::nullopt;
    const bool whole = scan.list('}', [&] {
        const std::size_t key = scan.at();
        if (!scan.text()) return false;
        const bool wanted = object.substr(key + 1, scan.at() - key - 2) == name;
        if (!scan.colon()) return false;
        const std::size_t value = scan.at();
        if (!scan.value()) return false;
        if (wanted) found = object.substr(value, scan.at() - value);
        return true;
    });
    return whole ? found : std::nullopt;
}

std::optional<std::string_view> text_member(std::string_view object, std::string_view name) {
    const auto value = member_text(object, name);
    if (!value || !value->starts_with('"')) return std::nullopt;
    return value->substr(1, value->size() - 2);
}

} // namespace ringback
