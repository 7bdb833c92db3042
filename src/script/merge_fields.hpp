// Owns: the merge fields, their filters, and the template that a text with fields in it is parsed into. Must not know:
// where values come from (values.hpp), how a script is put together (render.hpp).
//
// Syntax of a template:
//   {prospect.given_name}              the value; without one the field counts as missing and its neutral words stand
//   in {prospect.given_name|there}        with a fallback {agreement.subject|interest|it}    alternatives are tried in
//   order: one that is a field's name is that field, any
//                                      other is text and ends the search
//   {last_spoke:weekday}               a filter, after the field it belongs to
//   [ on {last_spoke:date}]            an optional part: left out whole where a field in it has neither value nor
//   fallback
//   {{ }} [[ ]]                        the signs themselves; inside a fallback also ||
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

enum class Field : std::uint8_t {
    given_name,
    full_name,
    family_name,
    company,
    role,
    interest,
    agreement_subject,
    agreement_still_missing,
    agreement_made_on,      // a day
    agreement_follow_up_on, // a day
    agreement_channel,
    last_spoke,        // a day: the last conversation
    last_inbound,      // a day: the last touch that came in
    last_inbound_kind, // "call", "message", "email"...
    attempts,          // unanswered touches: "once", "twice", "three times"
    attempts_list,     // "two calls, a voicemail and an email"
    tidbit,
    true_scarcity,  // G6: what is true about the scarcity; only the user can say
    today,          // a day
    deadline,       // a day: the next business day, for mail some business days on (G6)
    revisit_on,     // a day: as recorded, else in some months (V5)
    their_day_part, // "morning", "afternoon", "evening" where they are
    their_time,     // "2:30 pm" where they are
    user_name,
    user_given_name,
    user_company,
    user_phone,
    user_email,
};
inline constexpr std::size_t field_count = 28;

// How a value is written. `weekday`, `on` and `date` apply to days only.
enum class Filter : std::uint8_t {
    none,    // a day: as `date`
    date,    // "Tuesday 10 November", with the year where it is not this one
    weekday, // "Tuesday"
    on,      // "today", "tomorrow", "yesterday", "on Tuesday" within six days, else "on Tuesday 10 November"
    first,   // the first word that is no title: "Harriet" of "Dr. Harriet Lindqvist"
    capital, // first letter upper case (ASCII)
};

struct FieldInfo {
    std::string_view name;    // as written between braces
    std::string_view label;   // for chips and questions: "First name"
    std::string_view neutral; // stands in where nothing else does, so that nothing prints blank or raw
};

const FieldInfo& info(Field field);
bool is_day(Field field); // its value is a day, which the first filters can write
// None where no field has this name.
std::optional<Field> field_named(std::string_view name);

// One step of a template, in order. `text` and `begin_optional` / `end_optional` carry what their name says.
struct Part {
    enum class Kind : std::uint8_t { text, field, begin_optional, end_optional };
    struct Alternative {
        Field field = Field::given_name;
        Filter filter = Filter::none;
        friend bool operator==(const Alternative&, const Alternative&) = default;
    };

    Kind kind = Kind::text;
    std::string text;                // of a text; of a field: the fallback
    std::vector<Alternative> fields; // of a field: at least one, tried in order
    bool has_fallback = false;
    std::size_t partner = 0; // of begin_optional: the place of its end_optional

    friend bool operator==(const Part&, const Part&) = default;
};

struct Template {
    std::string source;
    std::vector<Part> parts;

    friend bool operator==(const Template&, const Template&) = default;
};

struct TemplateError {
    std::size_t at = 0; // byte offset in the source
    std::string reason;
};

// Refuses an unknown field or filter, an unclosed brace or bracket, a stray closing one, an empty field, an optional
// part inside another, and an optional part without a field.
std::expected<Template, TemplateError> parse_template(std::string_view source);

} // namespace ringback::script
