// Owns: a template's source as plain words, with the way back from each of them to its place in the source. Must not
// know: what the words are for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

// What stands for a field: its label (“First name”), or the words that a prospect might read.
enum class FieldAs { label, words };

struct SourceText {
    std::string text;
    std::vector<std::size_t> at; // of each byte of `text` the place in the source; one more for the end

    // The place in `text` of a place in the source: the first one that is not before it.
    std::size_t place_of(std::size_t source) const;
};

// With labels brackets around optional parts stay, with words they go. What cannot be read stands as it is.
SourceText source_text(std::string_view source, FieldAs fields);

} // namespace ringback::script
