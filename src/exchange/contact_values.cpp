#include "exchange/contact_values.hpp"

#include "exchange/folded_text.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ringback::exchange {
namespace {

constexpr std::array<std::string_view, 16> forms_of_address{
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam", "herr", "frau", "mme", "mlle", "mx", "sra", "dott", "ing"};
constexpr std::array<std::string_view, 12> degrees{"jr", "sr",  "ii",  "iii", "iv",  "phd",
                                                   "md", "mba", "cpa", "esq", "dds", "cfp"};
constexpr std::array<std::string_view, 16> particles{"van", "von", "de", "der", "den", "del", "della", "di",
                                                     "da",  "dos", "du", "la",  "le",  "bin", "al",    "ter"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    std::string plain = folded(word);
    std::erase(plain, '.');
    return std::ranges::find(words, std::string_view{plain}) != words.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        out += out.empty() ? "" : " ";
        out += word;
    }
    return out;
}

// Words without forms of address in front and degrees at the end, as long as a word is left.
std::span<const std::string_view> bare(std::span<const std::string_view> words) {
    while (words.size() > 1 && is_one_of(words.front(), forms_of_address)) words = words.subspan(1);
    while (words.size() > 1 && is_one_of(words.back(), degrees)) words = words.first(words.size() - 1);
    return words;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void split_by(std::string_view text, std::string_view separators, std::vector<std::string>& out) {
    while (true) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) out.emplace_back(part);
        if (end == text.size()) return;
        text.remove_prefix(end + 1);
    }
}

} // namespace

PersonName split_name(std::string_view full) {
    if (const std::size_t comma = full.find(','); comma != std::string_view::npos) {
        const std::vector<std::string_view> after = words_of(full.substr(comma + 1));
        const bool only_degrees = std::ranges::all_of(after, [](auto word) { return is_one_of(word, degrees); });
        if (!only_degrees) return {joined(bare(after)), joined(bare(words_of(full.substr(0, comma))))};
        full = full.substr(0, comma);
    }
    const std::vector<std::string_view> all = words_of(full);
    const std::span<const std::string_view> words = bare(all);
    if (words.size() < 2) return {joined(words), ""};
    std::size_t family = words.size() - 1;
    for (std::size_t i = 1; i < words.size() - 1; ++i)
        if (is_one_of(words[i], particles)) {
            family = i;
            break;
        }
    return {joined(words.first(family)), joined(words.subspan(family))};
}

std::vector<std::string> split_values(std::string_view cell) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(cell.find(":::"), cell.size());
        split_by(cell.substr(0, end), ";\n", parts);
        if (end == cell.size()) return parts;
        cell.remove_prefix(end + 3);
    }
}

std::vector<std::string> split_phones(std::string_view cell) {
    std::vector<std::string> phones;
    for (std::string& value : split_values(cell)) {
        std::vector<std::string> parts;
        split_by(value, ",/", parts);
        // "030/12345" is one number, "312 555 0147 / 312 555 0148" are two.
        const bool several =
            std::ranges::all_of(parts, [](const std::string& part) { return !phone_key(part).empty(); });
        if (several)
            std::ranges::move(parts, std::back_inserter(phones));
        else
            phones.push_back(std::move(value));
    }
    return phones;
}

std::optional<std::string> email_from_text(std::string_view text) {
    if (const std::size_t open = text.rfind('<'); open != std::string_view::npos)
        text = text.substr(open + 1, text.find('>', open) - open - 1);
    text = trimmed(text);
    if (lower_ascii(text.substr(0, 7)) == "mailto:") text.remove_prefix(7);
    const std::size_t at = text.find('@');
    const std::size_t dot = text.rfind('.');
    const bool has_parts = at != std::string_view::npos && at > 0 && dot != std::string_view::npos && dot > at + 1 &&
                           dot + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos;
    const bool clean = std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == ',' || c == '"' || c == '/';
    });
    if (!has_parts || !clean) return std::nullopt;
    return std::string{text};
}

std::string email_key(std::string_view email) { return lower_ascii(trimmed(email)); }

std::optional<std::string> phone_from_text(std::string_view text) {
    text = trimmed(text);
    if (lower_ascii(text.substr(0, 4)) == "tel:") text = trimmed(text.substr(4));
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
    const bool rounded = text.find("E+") != std::string_view::npos || text.find("e+") != std::string_view::npos;
    if (digits < 3 || rounded) return std::nullopt;
    constexpr std::size_t longest = 15; // E.164
    const bool plain =
        digits <= longest &&
        std::ranges::all_of(
            text,
            [](char c) { return is_digit(c) || std::string_view{" -.()/+\t"}.find(c) != std::string_view::npos; }) &&
        text.find('+', 1) == std::string_view::npos;
    if (!plain) return std::string{text};
    std::string number = text.front() == '+' ? "+" : "";
    // "+44 (0) 20 ...": the zero in brackets is for callers inside the country only.
    std::string spelled{text};
    if (const std::size_t zero = spelled.find("(0)"); zero != std::string::npos && number == "+")
        spelled.erase(zero, 3);
    std::ranges::copy_if(spelled, std::back_inserter(number), is_digit);
    if (number.starts_with("00")) number.replace(0, 2, "+");
    return number;
}

std::string phone_key(std::string_view phone) {
    // Up to an extension: the merge compares names where several people share a number.
    std::string key;
    for (const char c : phone) {
        if (is_letter(c) || c == '#' || c == ';') break;
        if (is_digit(c)) key += c;
    }
    if (key.starts_with("00")) key.erase(0, 2);
    if (key.size() == 11 && key.front() == '1') key.erase(0, 1);
    constexpr std::size_t shortest = 7;
    return key.size() < shortest ? std::string{} : key;
}

std::vector<std::string> tags_from_text(std::string_view cell) {
    std::vector<std::string> tags;
    for (const std::string& value : split_values(cell)) {
        std::vector<std::string> parts;
        split_by(value, ",", parts);
        for (std::string& part : parts) {
            const bool built_in = part.starts_with("* ");
            if (!built_in && std::ranges::find(tags, part) == tags.end()) tags.push_back(std::move(part));
        }
    }
    return tags;
}

std::string_view without_formula_guard(std::string_view cell) {
    constexpr std::string_view formula_starts = "=+-@";
    const bool guarded = cell.size() > 1 && cell[0] == '\'' && formula_starts.find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

} // namespace ringback::exchange
