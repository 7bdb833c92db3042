#include "exchange/json_text.hpp"

#include "exchange/number_text.hpp"

#include "exchange/utf8.hpp"

#include <charconv>
#include <cmath>

namespace ringback::exchange {
namespace {

void append_escaped(std::string& out, unsigned char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u00";
    out += digits[c >> 4];
    out += digits[c & 15];
}

} // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
            ++at;
            continue;
        }
        const std::size_t length = c < 0x80 ? 0 : utf8_length(text, at);
        if (length > 0) {
            at += length;
            continue;
        }
        out.append(text, run, at - run);
        if (c < 0x80)
            append_escaped(out, c);
        else
            append_utf8(out, 0xFFFD);
        run = ++at;
    }
    out.append(text, run);
    out += '"';
}

void append_json_number(std::string& out, double number) {
    if (!std::isfinite(number)) number = 0;
    out += text_from_number(number);
}

std::string& JsonObjectWriter::member(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_text(out_, name);
    out_ += ':';
    return out_;
}

void JsonObjectWriter::close(const OpaqueFields& opaque) {
    const std::string_view members = opaque.json();
    if (members.size() > 2) { // without its own braces
        if (!first_) out_ += ',';
        out_ += members.substr(1, members.size() - 2);
    }
    out_ += '}';
}

} // namespace ringback::exchange
