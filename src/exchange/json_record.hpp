// Owns: reading JSON objects into records member by member: typed values, unknown members kept, faults by JSON pointer.
// Must not know: which records there are (workspace_reader.cpp).
#pragma once

#include "core/moment.hpp"
#include "core/opaque.hpp"
#include "core/shared_text.hpp"
#include "core/vocabulary.hpp"
#include "exchange/json_cursor.hpp"
#include "exchange/read_error.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// All functions answer false once a fault is known; error() then says which. The first one wins.
class JsonRecordReader {
public:
    using Kind = JsonCursor::Kind;

    JsonRecordReader(std::string_view source, std::size_t depth_limit)
        : cursor_(source, depth_limit) {}

    ReadError error() const;
    // A fault at the place just being read, or at a member or item of it.
    bool refuse(std::string reason);
    bool refuse_at(std::string_view member, std::string reason);
    bool refuse_at_item(std::size_t index, std::string_view member, std::string reason);

    // Reads the members of one object by `members` (at most 64); the others land in `opaque`. `seen` gets a bit for
    // each one that was there, in the order of `members`.
    template <class Record, class Reader>
    struct Member {
        std::string_view name;
        bool (*read)(Reader&, Record&);
    };
    template <class Record, class Reader>
    bool object(Reader& reader, std::span<const Member<Record, Reader>> members, Record& record, OpaqueFields& opaque,
                std::uint64_t& seen);

    // Calls `item(index)` for each item of an array.
    template <class Item>
    bool list(Item&& item);

    bool text(std::string& out);
    bool text(SharedText& out);
    bool boolean(bool& out);
    bool whole_number(std::int64_t& out, std::int64_t low, std::int64_t high);
    bool number(double& out);
    bool day(Day& out);
    bool instant(Instant& out);
    template <class E>
    bool word(E& out, std::string_view what); // `what` it is, in plain words
    bool raw(Kind kind, std::string& out);    // a value of that kind, as its text
    // True, with the value read, where there is null; asked before reading an optional value.
    bool is_null();

    bool expect(Kind kind);

private:
    struct Step { // one reference token of a JSON pointer
        std::string_view member;
        std::size_t index = 0; // where member is empty
    };
    bool refuse_word(std::string_view what);
    bool unknown_member(const JsonCursor::Key& key, std::string& others);

    JsonCursor cursor_;
    std::vector<Step> path_;
    std::string scratch_;
    std::optional<ReadError> error_;
};

template <class Record, class Reader>
bool JsonRecordReader::object(Reader& reader, std::span<const Member<Record, Reader>> members, Record& record,
                              OpaqueFields& opaque, std::uint64_t& seen) {
    seen = 0;
    if (!expect(Kind::object)) return false;
    cursor_.open();
    JsonCursor::Key key;
    std::string others;
    std::size_t guess = 0; // files mostly keep the order of the table
    while (cursor_.next_key(key)) {
        std::size_t found = guess;
        if (guess >= members.size() || members[guess].name != key.text) {
            for (found = 0; found < members.size() && members[found].name != key.text; ++found) {
            }
        }
        if (found == members.size()) {
            if (!unknown_member(key, others)) return false;
            continue;
        }
        guess = found + 1;
        const std::uint64_t bit = std::uint64_t{1} << found;
        path_.push_back({members[found].name});
        if (seen & bit) return refuse("given twice");
        seen |= bit;
        if (!members[found].read(reader, record)) return false;
        path_.pop_back();
    }
    if (!others.empty()) opaque = others + '}';
    return !cursor_.failed();
}

template <class Item>
bool JsonRecordReader::list(Item&& item) {
    if (!expect(Kind::array)) return false;
    cursor_.open();
    for (std::size_t index = 0; cursor_.next_item(); ++index) {
        path_.push_back({{}, index});
        if (!item(index)) return false;
        path_.pop_back();
    }
    return !cursor_.failed();
}

template <class E>
bool JsonRecordReader::word(E& out, std::string_view what) {
    if (!text(scratch_)) return false;
    const std::optional<E> value = from_word<E>(scratch_);
    if (!value) return refuse_word(what);
    out = *value;
    return true;
}

} // namespace ringback::exchange
