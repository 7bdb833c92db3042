// The plain version of a text message: what stands in GSM-7 for the characters that are not in it.
#include "script/sms.hpp"

#include "script/characters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ringback::script {
namespace {

// U+00C0 to U+017F without their marks.
constexpr std::string_view bare_letters{"AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                                        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
                                        "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"};
constexpr char32_t first_bare = 0xC0;

struct Stand {
    char32_t from;
    char32_t to;
    std::string_view plain;
};
// Rising. What only decorates or joins stands for nothing.
constexpr std::array<Stand, 40> stands{{
    {0x00, 0x09, " "},       {0x0B, 0x0B, " "},      {0x0E, 0x1F, " "},        {0x60, 0x60, "'"},
    {0x7F, 0xA0, " "},       {0xA9, 0xA9, "(c)"},    {0xAB, 0xAB, "\""},       {0xAD, 0xAD, ""},
    {0xAE, 0xAE, "(R)"},     {0xB2, 0xB2, "2"},      {0xB3, 0xB3, "3"},        {0xB4, 0xB4, "'"},
    {0xB7, 0xB7, "-"},       {0xBB, 0xBB, "\""},     {0xBC, 0xBC, "1/4"},      {0xBD, 0xBD, "1/2"},
    {0xBE, 0xBE, "3/4"},     {0x2B9, 0x2BD, "'"},    {0x2000, 0x200A, " "},    {0x200B, 0x200F, ""},
    {0x2010, 0x2015, "-"},   {0x2018, 0x201B, "'"},  {0x201C, 0x201F, "\""},   {0x2022, 0x2023, "-"},
    {0x2026, 0x2026, "..."}, {0x2028, 0x2029, "\n"}, {0x202F, 0x202F, " "},    {0x2032, 0x2032, "'"},
    {0x2033, 0x2033, "\""},  {0x2039, 0x203A, "'"},  {0x2044, 0x2044, "/"},    {0x205F, 0x205F, " "},
    {0x2060, 0x2060, ""},    {0x20E3, 0x20E3, ""},   {0x2122, 0x2122, "(TM)"}, {0x2212, 0x2212, "-"},
    {0x2600, 0x27BF, ""},    {0xFE00, 0xFE0F, ""},   {0xFEFF, 0xFEFF, ""},     {0x1F000, 0x1FFFF, ""},
}};

std::optional<std::string_view> plain_of(char32_t code) {
    const auto found = std::ranges::lower_bound(stands, code, {}, &Stand::to);
    if (found != stands.end() && found->from <= code) return found->plain;
    if (code >= first_bare && code < first_bare + bare_letters.size()) return bare_letters.substr(code - first_bare, 1);
    return std::nullopt;
}

// Where words stand on one side only, or none do, the space before what is left out would be one too many.
void take_space_along(std::string_view text, CostlyRun& run) {
    if (!run.known || !run.plain.empty()) return;
    constexpr std::string_view no_word = " \n.,!?;:";
    const bool ends = run.to == text.size() || no_word.contains(text[run.to]);
    if (ends && run.from > 0 && text[run.from - 1] == ' ') --run.from;
}

} // namespace

std::vector<CostlyRun> costly_runs(std::string_view text) {
    std::vector<CostlyRun> runs;
    std::size_t end = std::string_view::npos; // of the latest run, before it took a space along
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::size_t next = at + character.length;
        if (gsm7_units(character.code) == 0) {
            if (end != at) runs.push_back({.from = at, .to = at, .plain = {}, .known = true});
            const auto plain = plain_of(character.code);
            runs.back().known = runs.back().known && plain.has_value();
            runs.back().plain += plain.value_or("");
            runs.back().to = end = next;
        }
        at = next;
    }
    for (CostlyRun& run : runs) take_space_along(text, run);
    return runs;
}

std::string plain_version(std::string_view text) {
    std::string plain;
    std::size_t done = 0;
    for (const CostlyRun& run : costly_runs(text)) {
        if (!run.known) continue;
        plain += text.substr(done, run.from - done);
        plain += run.plain;
        done = run.to;
    }
    return plain += text.substr(done);
}

} // namespace ringback::script
