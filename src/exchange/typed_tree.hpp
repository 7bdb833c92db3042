// Owns: what the readers of practice files take out of a tree besides texts: words of a vocabulary, numbers that fit,
// lists of either, members that may be absent. Must not know: which format is read.
#pragma once

#include "core/moment.hpp"
#include "core/vocabulary.hpp"
#include "exchange/tree_reader.hpp"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

class TypedTree : public TreeReader {
public:
    void header(const TreePlace& root, std::string_view format, std::int32_t newest, std::string_view what) {
        const TreePlace place = required(root, "format");
        if (place && text(place) != format) fail(place, in_quotes(format) + " belongs here");
        const TreePlace version = required(root, "version");
        const std::int32_t given = version ? whole_number(version) : 1;
        if (given > newest) fail(version, "this " + std::string(what) + " comes from a later version of Ringback");
        if (given < 1) fail(version, "a version from 1 belongs here");
    }

    template <std::integral Number>
    Number number(const TreePlace& place) {
        const std::int32_t read = whole_number(place);
        if constexpr (std::unsigned_integral<Number>)
            if (read < 0) fail(place, "must not be less than 0", "out_of_range");
        return static_cast<Number>(std::unsigned_integral<Number> && read < 0 ? 0 : read);
    }

    // Of a member that may be absent: `out` stays as it is.
    template <std::integral Number>
    void take(const TreePlace& object, std::string_view key, Number& out) {
        if (const TreePlace place = object.member(key)) out = number<Number>(place);
    }
    void take_flag(const TreePlace& object, std::string_view key, bool& out) {
        if (const TreePlace place = object.member(key)) out = boolean(place);
    }
    template <class E>
    void take_word(const TreePlace& object, std::string_view key, E& out, std::string_view what) {
        if (const TreePlace place = object.member(key)) out = word<E>(place, what);
    }

    template <class E>
    E word(const TreePlace& place, std::string_view what) {
        const std::string spelling = text(place);
        const auto found = from_word<E>(spelling);
        if (!found && place) fail(place, "unknown " + std::string(what) + " " + in_quotes(spelling), "unknown_word");
        return found.value_or(E{});
    }
    template <class E>
    std::vector<E> words(const TreePlace& list, std::string_view what) {
        std::vector<E> found;
        each(list, [&](const TreePlace& item) { found.push_back(word<E>(item, what)); });
        return found;
    }

    template <std::integral Number>
    std::vector<Number> numbers(const TreePlace& list) {
        std::vector<Number> found;
        each(list, [&](const TreePlace& item) { found.push_back(number<Number>(item)); });
        return found;
    }

    std::vector<std::string> texts(const TreePlace& list) {
        std::vector<std::string> found;
        each(list, [&](const TreePlace& item) { found.push_back(text(item)); });
        return found;
    }

    // A time of the day, "10:20", as minutes.
    unsigned minutes(const TreePlace& place) {
        const std::string spelling = text(place);
        const auto time = minutes_from_text(spelling);
        if (!time && place) fail(place, "a time such as 10:20 belongs here");
        return static_cast<unsigned>(time.value_or(std::chrono::minutes{}).count());
    }
};

} // namespace ringback::exchange
