// Owns: turning a script into the words for one prospect. Must not know: screens, files, which technique is advised.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "script/script.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ringback::script {

// What the user typed for a field, for this rendering only; wins over the record.
struct Given {
    Field field = Field::true_scarcity;
    std::string value;
};

// What a rendering needs besides the records. The zones must outlive the call.
struct RenderContext {
    Instant now{};
    const TimeZone& user_zone;
    const TimeZone* their_zone = nullptr; // null where unknown: the user's stands in
    std::optional<std::size_t> tidbit;    // the advice's; none: the first unspent one
    std::vector<Given> given;
    std::chrono::days mail_deadline{7};   // business days (G6)
    std::chrono::months revisit_after{3}; // V5
};

// Where merged words stand: byte offsets, `to` exclusive, always on the border of a character.
struct Span {
    enum class Source : std::uint8_t {
        value,    // from the records or the context
        given,    // typed for this rendering
        fallback, // the script's own words
        neutral   // the field's neutral words: it is missing
    };
    std::size_t from = 0;
    std::size_t to = 0;
    Field field = Field::given_name; // for a fallback: the first field that was asked
    Source source = Source::value;
};

struct BlockSpan {
    BlockKind kind = BlockKind::opening;
    std::size_t block = 0; // its place in the script
    std::size_t from = 0;
    std::size_t to = 0;
};

struct Rendered {
    std::string subject; // empty where the channel has none
    std::string text;    // valid UTF-8, paragraphs parted by an empty line
    std::vector<Span> subject_spans;
    std::vector<Span> spans;
    std::vector<BlockSpan> blocks; // of the text, in order; blocks that do not apply are not there
    std::vector<Field> missing;    // neither value nor fallback, or asked of the user and empty; each once, in order
    std::vector<Field> left_out;   // fields for want of which an optional part was left out; each once
    unsigned words_per_minute = 0; // the user's

    // Counted when asked for: of the text without notes to the user, unless it is nothing but notes.
    std::size_t words() const;
    std::chrono::seconds seconds() const; // to say them
};

// Never fails: every text a user can put in a record comes out as valid UTF-8 on one line, and no field prints blank.
Rendered render(const Script& script, const Prospect& prospect, const Profile& profile, const RenderContext& context);
// The same into the room of an earlier one, for many.
void render(const Script& script, const Prospect& prospect, const Profile& profile, const RenderContext& context,
            Rendered& rendered);

} // namespace ringback::script
