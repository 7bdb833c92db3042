#include "exchange/mail_file.hpp"

#include "exchange/utf8.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace ringback::exchange {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_line = 76;
constexpr std::size_t encoded_bytes = 39; // of an encoded word: with the longest header name it fits a line

bool is_control(char sign) { return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F; }

// One line, well formed.
std::string header_text(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0)
            append_utf8(line, U'\uFFFD');
        else if (is_control(text[at]))
            line += ' ';
        else
            line += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return line;
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char sign) { return sign >= ' ' && sign < 0x7F; }) && !text.contains("=?");
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) text += i <= count ? digits[bits >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

// As many encoded words as it needs, one a line; none splits a character.
std::string encoded_words(std::string_view text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && end + utf8_length(text, end) - at <= encoded_bytes) end += utf8_length(text, end);
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + base64(text.substr(at, end - at)) + "?=";
        at = end;
    }
    return words;
}

// A subject, or a name where it needs no quotes.
std::string free_text(std::string_view text) {
    return is_plain(text) && text.size() + 9 <= longest_line ? std::string(text) : encoded_words(text);
}

std::string name_text(std::string_view name) {
    if (!is_plain(name) || name.size() > encoded_bytes) return encoded_words(name);
    constexpr std::string_view special = "()<>[]:;@\\,.\"";
    if (name.find_first_of(special) == std::string_view::npos) return std::string(name);
    std::string quoted = "\"";
    for (const char sign : name) {
        if (sign == '"' || sign == '\\') quoted += '\\';
        quoted += sign;
    }
    quoted += '"';
    return quoted.size() + 8 <= longest_line ? quoted : encoded_words(name);
}

// What can stand between < and >, in ASCII: an address with other letters is left to the user.
bool can_be_written(std::string_view address) {
    constexpr std::string_view special = " ()<>[]:;\\,\"";
    const std::size_t at = address.rfind('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.find('@') == at &&
           is_plain(address) && address.size() <= 254 && address.find_first_of(special) == std::string_view::npos;
}

std::string address_line(std::string_view header, const MailAddress& who) {
    if (!can_be_written(who.address)) return {};
    std::string line(header);
    const std::string name = header_text(who.name);
    if (name.find_first_not_of(' ') != std::string::npos) line += name_text(name) + "\r\n ";
    line += '<';
    line += who.address;
    return line + ">\r\n";
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string date_text(Instant at) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(at - day)};
    std::string text(days[std::chrono::weekday{day}.c_encoding()]);
    text += ", " + two_digits(unsigned{date.day()}) + ' ';
    text += months[unsigned{date.month()} - 1];
    text += ' ' + std::to_string(int{date.year()}) + ' ';
    text += two_digits(static_cast<unsigned>(time.hours().count())) + ':';
    text += two_digits(static_cast<unsigned>(time.minutes().count())) + ':';
    return text + two_digits(static_cast<unsigned>(time.seconds().count())) + " +0000";
}

// Quoted-printable: what is no plain letter as =XX, lines broken softly.
std::string quoted_printable(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        if (sign == '\r') continue;
        if (sign == '\n') {
            out += line_end;
            column = 0;
            continue;
        }
        const bool ends = at + 1 == text.size() || text[at + 1] == '\n' || text[at + 1] == '\r';
        const bool starts = column == 0 && (sign == '.' || sign == 'F'); // mail programs change ".", "From "
        const bool plain = sign >= ' ' && sign < 0x7F && sign != '=' && !starts && !(sign == ' ' && ends);
        const std::size_t width = plain ? 1 : 3;
        if (column + width > longest_line - 1) {
            out += "=\r\n";
            column = 0;
        }
        const auto byte = static_cast<unsigned char>(sign);
        if (plain)
            out += sign;
        else
            out += {'=', hex[byte >> 4], hex[byte & 15]};
        column += width;
    }
    return out;
}

} // namespace

std::string mail_file(const Mail& mail) {
    std::string file = address_line("From: ", mail.from);
    file += address_line("To: ", mail.to);
    file += "Subject: " + free_text(header_text(mail.subject)) + "\r\n";
    file += "Date: " + date_text(mail.date) + "\r\n";
    file += "X-Unsent: 1\r\n"; // opens as a draft where the program knows it
    file += "MIME-Version: 1.0\r\n";
    file += "Content-Type: text/plain; charset=utf-8\r\n";
    file += "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    return file + quoted_printable(mail.text) + "\r\n";
}

} // namespace ringback::exchange
