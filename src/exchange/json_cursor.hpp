// Owns: walking through JSON text value by value. nlohmann/json reads and checks the whole text first and leaves a flat
// list of tokens, so that neither depth nor size costs call stack and nothing is taken of a text that is broken further
// down. Must not know: what the values mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

class JsonCursor {
public:
    enum class Kind { object, array, text, number, boolean, null, broken };

    struct Key {
        std::string_view spelling; // as in the file, quotes and escapes included
        std::string_view text;     // decoded; good until the next call
    };

    // More than `depth_limit` arrays and objects inside one another are refused.
    JsonCursor(std::string_view source, std::size_t depth_limit);

    // What comes next; `broken` where nothing well-formed can. Moves over white space only.
    Kind peek();

    // The caller has peeked. An object is walked by open(), next_key() and a value until next_key() says no; an array
    // by open(), next_item() and a value. "No" means the end, or a fault: ask failed().
    void open();
    bool next_key(Key& key);
    bool next_item();

    bool read_text(std::string& out);             // the caller has peeked Kind::text
    bool read_number(std::string_view& spelling); // ... Kind::number
    bool read_boolean(bool& out);                 // ... Kind::boolean
    bool read_null();                             // ... Kind::null
    bool skip(std::string_view& spelling);        // any value; its text as in the file

    bool failed() const { return !reason_.empty(); }
    const std::string& reason() const { return reason_; }
    const std::string& place() const { return place_; } // "line 3, column 7" of the fault

private:
    friend class JsonTokens; // the handler that nlohmann/json reports to

    struct Token {
        enum class Kind : unsigned char { object, object_end, array, array_end, key, text, number, boolean, null };
        Kind kind;
        bool flag = false;      // of a boolean
        std::uint32_t size = 0; // of its text
        std::size_t from = 0;   // where its text starts in texts_
    };

    bool fail(std::string place, std::string reason);
    std::string_view text_of(const Token& token) const {
        return std::string_view(texts_).substr(token.from, token.size);
    }
    void append_token(const Token& token, bool& comma);

    std::vector<Token> tokens_;
    std::string texts_; // all texts, decoded, one after the other; numbers in their spelling
    std::size_t at_ = 0;
    std::string spelling_;
    std::string place_;
    std::string reason_;
};

} // namespace ringback::exchange
