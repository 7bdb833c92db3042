#include "script/graphemes.hpp"

#include "script/characters.hpp"
#include "script/grapheme_table.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ringback::script {
namespace {

// The order is the table's.
enum class Break : std::uint8_t {
    control,
    extend,
    regional, // half of a flag
    spacing,
    hangul_l,
    hangul_v,
    hangul_t,
    prepend,
    base,     // an emoji that takes a skin tone
    modifier, // a skin tone
    joiner,
    glued,      // joins after a joiner
    glued_base, // both
    hangul_lv,
    hangul_lvt,
    other
};

struct BreakRange {
    char32_t from;
    char32_t to;
    Break kind;
};

std::vector<BreakRange> read_table() {
    std::vector<BreakRange> ranges;
    std::size_t at = 0;
    const auto number = [&] {
        std::uint32_t value = 0;
        for (unsigned shift = 0; at < grapheme_table.size(); shift += 7) {
            const std::uint8_t byte = grapheme_table[at++];
            value |= static_cast<std::uint32_t>(byte & 0x7Fu) << shift;
            if (byte < 0x80) break;
        }
        return value;
    };
    char32_t end = 0;
    while (at < grapheme_table.size()) {
        const char32_t from = end + number();
        const std::uint32_t rest = number();
        end = from + rest / 16;
        ranges.push_back({from, end, static_cast<Break>(rest % 16)});
    }
    return ranges;
}

Break break_of(char32_t code) {
    if (code >= 0xAC00 && code <= 0xD7A3) return (code - 0xAC00) % 28 == 0 ? Break::hangul_lv : Break::hangul_lvt;
    static const std::vector<BreakRange> ranges = read_table();
    const auto found = std::ranges::lower_bound(ranges, code, {}, &BreakRange::to);
    return found != ranges.end() && found->from <= code ? found->kind : Break::other;
}

bool is_base(Break kind) { return kind == Break::base || kind == Break::glued_base; }

// What is joined so far, and whether the next character joins, too. The older rules of Unicode 10 are followed with the
// particulars of the calculators that people compare with (tests/data/sms_segments.test.mjs).
class Cluster {
public:
    explicit Cluster(Break first)
        : first_(first)
        , last_(first)
        , has_extend_(first == Break::extend) {}

    bool takes(Break next) const {
        if (next == Break::modifier && count_ > 1 && only_extends_ && first_ != Break::extend && !is_base(first_))
            return false;
        if (parts_flag(next)) return false;
        if (last_ == Break::control || next == Break::control) return false;
        if (joins_hangul(next)) return true;
        if (next == Break::extend || next == Break::joiner || next == Break::spacing) return true;
        if (last_ == Break::prepend) return true;
        if (next == Break::modifier && takes_skin_tone()) return true;
        if (last_ == Break::joiner && (next == Break::glued || next == Break::glued_base)) return true;
        return regionals_after_first_ == 0 && last_ == Break::regional && next == Break::regional;
    }

    void add(Break next) {
        if (next == Break::regional) {
            if (regionals_after_first_ + 1 == count_) led_by_regionals_ = count_;
            ++regionals_after_first_;
            last_regional_ = count_;
        }
        only_extends_ = only_extends_ && next == Break::extend;
        has_extend_ = has_extend_ || next == Break::extend;
        before_last_ = last_;
        last_ = next;
        ++count_;
    }

private:
    // A flag is two halves; what comes after them stands alone.
    bool parts_flag(Break next) const {
        const bool open = last_ != Break::prepend && last_ != Break::regional;
        if (!open) return false;
        if (next == Break::regional) return count_ == 1;
        return last_regional_ > 0 && led_by_regionals_ == last_regional_;
    }

    bool joins_hangul(Break next) const {
        using enum Break;
        if (last_ == hangul_l) return next == hangul_l || next == hangul_v || next == hangul_lv || next == hangul_lvt;
        if (last_ == hangul_lv || last_ == hangul_v) return next == hangul_v || next == hangul_t;
        return (last_ == hangul_lvt || last_ == hangul_t) && next == hangul_t;
    }

    bool takes_skin_tone() const {
        if (!has_extend_) return is_base(last_);
        return last_ == Break::extend && count_ > 1 && is_base(before_last_);
    }

    Break first_;
    Break last_;
    Break before_last_ = Break::other;
    std::size_t count_ = 1;
    std::size_t regionals_after_first_ = 0;
    std::size_t led_by_regionals_ = 0; // the second to this place are all halves of flags
    std::size_t last_regional_ = 0;    // the place of the last half of a flag after the first character
    bool only_extends_ = true;         // after the first
    bool has_extend_ = false;
};

} // namespace

std::size_t grapheme_length(std::string_view text, std::size_t at) {
    const Character first = character_at(text, at);
    Cluster cluster(break_of(first.code));
    std::size_t end = at + first.length;
    while (end < text.size()) {
        const Character next = character_at(text, end);
        const Break kind = break_of(next.code);
        if (!cluster.takes(kind)) break;
        cluster.add(kind);
        end += next.length;
    }
    return end - at;
}

} // namespace ringback::script
