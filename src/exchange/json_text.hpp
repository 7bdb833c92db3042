// Owns: writing JSON text. Must not know: what is written.
#pragma once

#include "core/opaque.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ringback::exchange {

// `text` is UTF-8; what is not becomes U+FFFD, so that the file can always be read again.
void append_json_text(std::string& out, std::string_view text);

// The shortest spelling that reads back as the same number. Infinities and not-a-number have none and become 0.
void append_json_number(std::string& out, double number);

// Writes one object, member by member, with the commas between.
class JsonObjectWriter {
public:
    explicit JsonObjectWriter(std::string& out)
        : out_(out) {
        out_ += '{';
    }

    // Writes the name; the caller then appends the value to out().
    std::string& member(std::string_view name);
    void text(std::string_view name, std::string_view value) { append_json_text(member(name), value); }
    // The same; an empty one is left out.
    void text_if(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void boolean(std::string_view name, bool value) { member(name) += value ? "true" : "false"; }
    void null(std::string_view name) { member(name) += "null"; }
    void whole_number(std::string_view name, std::int64_t value) { member(name) += std::to_string(value); }
    // Closes the object; the unknown members come last.
    void close(const OpaqueFields& opaque = {});

private:
    std::string& out_;
    bool first_ = true;
};

// Writes a list; `one(out, item)` writes each item.
template <class Items, class One>
void append_json_list(std::string& out, const Items& items, One&& one) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        one(out, item);
    }
    out += ']';
}

} // namespace ringback::exchange
