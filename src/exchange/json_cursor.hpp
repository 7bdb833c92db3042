// Owns: walking through JSON text value by value, without building a tree and without recursion. Must not know: what
// the values mean. Text is checked to be UTF-8 and well-formed JSON (RFC 8259) as far as it has been walked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ringback::exchange {

class JsonCursor {
public:
    enum class Kind { object, array, text, number, boolean, null, broken };

    struct Key {
        std::string_view spelling; // as in the file, quotes and escapes included
        std::string_view text;     // decoded; good until the next call
    };

    // `source` must outlive the cursor. More than `depth_limit` arrays and objects inside one another are refused.
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
    bool only_space_left();                       // nothing may follow the outermost value

    bool failed() const { return !reason_.empty(); }
    const std::string& reason() const { return reason_; }
    std::string place() const; // "line 3, column 7" of the fault

private:
    bool fail(std::size_t offset, std::string reason);
    void skip_space();
    bool close(char bracket);
    bool scan_text(std::string* out);
    bool scan_escape(std::string* out);
    bool scan_unit(unsigned& unit);
    bool scan_digits();
    bool scan_word(std::string_view word);

    std::string_view source_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t depth_limit_;
    bool first_ = true; // nothing has been read yet in the array or object just opened
    std::string key_;
    std::string reason_;
    std::size_t fault_ = 0;
};

} // namespace ringback::exchange
