#include "script/sms.hpp"

#include "script/characters.hpp"
#include "script/graphemes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ringback::script {
namespace {

constexpr std::size_t segment_bits = 1120;
constexpr std::size_t header_bits = 48; // of each segment of several

// The letters of GSM 03.38 beyond ASCII, rising.
constexpr std::array<char16_t, 39> further_letters{0xA1,  0xA3,  0xA4,  0xA5,  0xA7,  0xBF,  0xC4,  0xC5,  0xC6, 0xC7,
                                                   0xC9,  0xD1,  0xD6,  0xD8,  0xDC,  0xDF,  0xE0,  0xE4,  0xE5, 0xE6,
                                                   0xE8,  0xE9,  0xEC,  0xF1,  0xF2,  0xF6,  0xF8,  0xF9,  0xFC, 0x393,
                                                   0x394, 0x398, 0x39B, 0x39E, 0x3A0, 0x3A3, 0x3A6, 0x3A8, 0x3A9};

// One character as people see it, as far as segments are concerned.
struct Sign {
    std::size_t at = 0;
    std::size_t bits = 0;
};

// Lays signs one after the other into segments. The first one gets its header only once there is a second, which takes
// what does not fit any more.
class Segments {
public:
    void add(Sign sign) {
        if (starts_.size() == 1 && sign.bits > segment_bits - std::min(filled_, segment_bits)) {
            begin_second(sign.at);
        } else if (sign.bits > segment_bits - std::min(filled_, segment_bits)) {
            starts_.push_back(sign.at);
            filled_ = header_bits;
        }
        filled_ += sign.bits;
        if (starts_.size() == 1) first_.push_back(sign);
    }
    std::vector<std::size_t> take() { return std::move(starts_); }

private:
    void begin_second(std::size_t at) {
        std::size_t kept = filled_ + header_bits;
        std::size_t moved = 0;
        while (kept > segment_bits && !first_.empty()) {
            kept -= first_.back().bits;
            moved += first_.back().bits;
            at = first_.back().at;
            first_.pop_back();
        }
        starts_.push_back(at);
        filled_ = header_bits + moved;
    }

    std::vector<std::size_t> starts_{0};
    std::vector<Sign> first_;
    std::size_t filled_ = 0;
};

bool in_gsm7(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (gsm7_units(character.code) == 0) return false;
        at += character.length;
    }
    return true;
}

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        units += character.code > 0xFFFF ? 2 : 1;
        at += character.length;
    }
    return units;
}

} // namespace

unsigned gsm7_units(char32_t code) {
    constexpr std::u32string_view two_units = U"\f[\\]^{|}~\u20AC";
    if (two_units.contains(code)) return 2;
    if (code == '\n' || code == '\r') return 1;
    if (code >= ' ' && code < 0x7F) return code == '`' ? 0 : 1;
    return std::ranges::binary_search(further_letters, code, {}, [](char16_t letter) -> char32_t { return letter; })
               ? 1
               : 0;
}

Sms sms_of(std::string_view text) {
    Sms sms;
    Segments segments;
    if (in_gsm7(text)) {
        for (std::size_t at = 0; at < text.size();) {
            const Character character = character_at(text, at);
            const unsigned units = gsm7_units(character.code);
            sms.units += units;
            segments.add({at, std::size_t{units} * 7});
            at += character.length;
        }
    } else {
        sms.encoding = SmsEncoding::ucs2;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = grapheme_length(text, at);
            const std::size_t units = utf16_units(text.substr(at, length));
            sms.units += units;
            segments.add({at, units * 16});
            at += length;
        }
    }
    sms.starts = segments.take();
    return sms;
}

std::string_view word_from(SmsEncoding encoding) { return encoding == SmsEncoding::gsm7 ? "GSM-7" : "UCS-2"; }

} // namespace ringback::script
