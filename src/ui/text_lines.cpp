#include "ui/text_lines.hpp"

#include "imgui_internal.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

enum class Kind : std::uint8_t { left, right, number, separator, sign, neutral };

struct Letter {
    ImWchar code;
    Kind kind;
    std::uint8_t level = 0;
};

ImWchar next(std::string_view text, std::size_t& at) {
    unsigned int code = 0;
    const int length = ImTextCharFromUtf8(&code, text.data() + at, text.data() + text.size());
    at += static_cast<std::size_t>(std::max(1, length));
    return code;
}

bool is_digit(ImWchar c) { return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9); }

Kind kind_of(ImWchar c) {
    if (c >= cluster::first_rtl) return Kind::right;
    if (c >= cluster::first) return Kind::left;
    if (is_digit(c)) return Kind::number;
    if (c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '+') return Kind::separator;
    if (c == '%' || c == '$' || c == '#' || c == 0x20AC || c == 0xA3) return Kind::sign;
    if (c < 0xC0) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? Kind::left : Kind::neutral;
    const bool marks = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3020) || c == 0xD7 || c == 0xF7;
    return marks ? Kind::neutral : Kind::left;
}

// Numbers keep their separators and signs, and belong to the words before them (rules W4 to W7).
void settle_numbers(std::span<Letter> line, bool from_right) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        Letter& letter = line[i];
        const bool after = i > 0 && line[i - 1].kind == Kind::number;
        const bool before = i + 1 < line.size() && line[i + 1].kind == Kind::number;
        if ((letter.kind == Kind::separator && after && before) || (letter.kind == Kind::sign && (after || before)))
            letter.kind = Kind::number;
        if (letter.kind == Kind::separator || letter.kind == Kind::sign) letter.kind = Kind::neutral;
    }
    Kind last = from_right ? Kind::right : Kind::left;
    for (Letter& letter : line) {
        if (letter.kind == Kind::left || letter.kind == Kind::right) last = letter.kind;
        if (letter.kind == Kind::number && last == Kind::left) letter.kind = Kind::left;
    }
}

constexpr std::string_view brackets = "()[]{}<>"; // each opening one before the one that closes it

std::size_t bracket(ImWchar c) { return c < 0x80 ? brackets.find(static_cast<char>(c)) : std::string_view::npos; }

// A pair goes with what is in it, where that has the line's direction or the words before it have the same (N0).
void settle_pair(std::span<Letter> line, std::size_t open, std::size_t close, Kind base) {
    const Kind other = base == Kind::left ? Kind::right : Kind::left;
    const auto is = [](const Letter& letter, Kind kind) {
        return letter.kind == kind || (kind == Kind::right && letter.kind == Kind::number);
    };
    const auto inside = line.subspan(open + 1, close - open - 1);
    if (std::ranges::none_of(inside, [&](const Letter& letter) { return is(letter, base); })) {
        if (std::ranges::none_of(inside, [&](const Letter& letter) { return is(letter, other); })) return;
        std::size_t before = open;
        while (before > 0 && !is(line[before - 1], base) && !is(line[before - 1], other)) --before;
        if (before > 0 && is(line[before - 1], other)) base = other;
    }
    line[open].kind = line[close].kind = base;
}

void settle_brackets(std::span<Letter> line, bool from_right) {
    std::vector<std::size_t> open;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t which = line[i].kind == Kind::neutral ? bracket(line[i].code) : std::string_view::npos;
        if (which == std::string_view::npos) continue;
        if (which % 2 == 0) {
            open.push_back(i);
            continue;
        }
        while (!open.empty() && bracket(line[open.back()].code) + 1 != which) open.pop_back();
        if (open.empty()) continue;
        pairs.emplace_back(open.back(), i);
        open.pop_back();
    }
    std::ranges::sort(pairs);
    for (const auto& [first, last] : pairs) settle_pair(line, first, last, from_right ? Kind::right : Kind::left);
}

// Signs and blanks go with what stands on both sides, or with the whole line (N1 and N2).
void settle_neutrals(std::span<Letter> line, bool from_right) {
    const Kind base = from_right ? Kind::right : Kind::left;
    const auto side = [&](const Letter& letter) { return letter.kind == Kind::left ? Kind::left : Kind::right; };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].kind != Kind::neutral) continue;
        std::size_t end = i;
        while (end < line.size() && line[end].kind == Kind::neutral) ++end;
        const Kind before = i > 0 ? side(line[i - 1]) : base;
        const Kind after = end < line.size() ? side(line[end]) : base;
        std::ranges::for_each(line.subspan(i, end - i),
                              [&](Letter& letter) { letter.kind = before == after ? before : base; });
        i = end - 1;
    }
}

ImWchar mirrored(ImWchar c) {
    if (const std::size_t at = bracket(c); at != std::string_view::npos) return static_cast<ImWchar>(brackets[at ^ 1]);
    if (c == 0xAB || c == 0xBB) return c == 0xAB ? 0xBB : 0xAB;
    return c;
}

void set_levels(std::span<Letter> line, bool from_right) {
    for (Letter& letter : line) {
        letter.level = letter.kind == Kind::right                                                 ? 1
                       : letter.kind == Kind::number || (from_right && letter.kind == Kind::left) ? 2
                                                                                                  : 0;
        if (letter.level == 1) letter.code = mirrored(letter.code);
    }
}

void reverse_runs(std::span<Letter> line, int level) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        std::size_t end = i;
        while (end < line.size() && line[end].level >= level) ++end;
        std::ranges::reverse(line.subspan(i, end - i));
        i = std::max(i, end);
    }
}

bool is_wide(ImWchar c) { // scripts without spaces whose every letter may begin a line
    return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFFF0) ||
           (c >= 0x20000 && c < 0x40000);
}

bool closes(ImWchar c) {
    return c == 0x3001 || c == 0x3002 || c == 0xFF0C || c == 0xFF0E || c == 0xFF01 || c == 0xFF1F || c == 0xFF09 ||
           c == 0x300D || c == 0x300F || c == 0x30FC || c == 0xFF1A || c == 0xFF1B;
}

bool opens(ImWchar c) { return c == 0xFF08 || c == 0x300C || c == 0x300E; }

bool is_word(ImWchar c) { return c >= cluster::first_word && c < cluster::first_rtl; }

bool may_break(ImWchar before, ImWchar after) {
    if (is_word(before) && is_word(after)) return true;
    if (before == '-') return after > '9' && after != ' ';
    const bool wide = (is_wide(before) && after > 0x80) || (is_wide(after) && before != ' ');
    return wide && !closes(after) && !opens(before);
}

} // namespace

bool reads_from_right(std::string_view shaped) {
    for (std::size_t at = 0; at < shaped.size();) {
        const Kind kind = kind_of(next(shaped, at));
        if (kind == Kind::left || kind == Kind::right) return kind == Kind::right;
    }
    return false;
}

std::string_view in_visual_order(std::string_view shaped, bool from_right, std::string& storage) {
    if (!from_right && shaped.find('\xF4') == std::string_view::npos) return shaped; // nothing from first_rtl on
    std::vector<Letter> line;
    line.reserve(shaped.size());
    for (std::size_t at = 0; at < shaped.size();) {
        const ImWchar code = next(shaped, at);
        line.push_back({code, kind_of(code)});
    }
    settle_numbers(line, from_right);
    settle_brackets(line, from_right);
    settle_neutrals(line, from_right);
    set_levels(line, from_right);
    reverse_runs(line, 2);
    reverse_runs(line, 1);
    storage.clear();
    for (const Letter& letter : line) {
        char bytes[5];
        storage.append(bytes, static_cast<std::size_t>(ImTextCharToUtf8(bytes, letter.code)));
    }
    return storage;
}

std::size_t line_length(ImFont* font, float size, float room, std::string_view text) {
    ImFontBaked* const baked = font->GetFontBaked(size);
    const float scale = size / baked->Size;
    float x = 0;
    std::size_t good_end = 0;
    ImWchar before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const ImWchar c = next(text, at);
        x += baked->GetCharAdvance(c) * scale;
        if (c == ' ') {
            if (before != ' ') good_end = here;
        } else {
            if (here > 0 && may_break(before, c)) good_end = here;
            if (x > room && here > 0) return good_end > 0 ? good_end : here;
        }
        before = c;
    }
    const std::size_t last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? text.size() : last + 1;
}

} // namespace ringback::ui
