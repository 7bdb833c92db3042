// The parts of contact_values.hpp that go by lists of words and by figures.
#include "exchange/contact_values.hpp"
#include "exchange/number_text.hpp"

#include "exchange/contact_columns.hpp"
#include "exchange/folded_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ringback::exchange {
namespace {

constexpr std::array<std::string_view, 14> yes_words{
    "1", "true", "yes", "y", "x", "on", "checked", "ja", "oui", "si", "wahr", "opted out", "unsubscribed", "vrai"};
constexpr std::array<std::string_view, 13> no_words{
    "", "0", "false", "no", "n", "off", "unchecked", "nein", "non", "falsch", "subscribed", "opted in", "faux"};

struct StageWord {
    std::string_view word;
    Status status;
};
constexpr StageWord stage_words[] = {
    {"won", Status::won},
    {"closed won", Status::won},
    {"closedwon", Status::won},
    {"customer", Status::won},
    {"existing customer", Status::won},
    {"client", Status::won},
    {"evangelist", Status::won}, // HubSpot: a customer who speaks for you
    {"gewonnen", Status::won},
    {"kunde", Status::won},
    {"gagne", Status::won},
    {"lost", Status::lost},
    {"closed lost", Status::lost},
    {"closedlost", Status::lost},
    {"closed not converted", Status::lost}, // Salesforce leads
    {"unqualified", Status::lost},
    {"disqualified", Status::lost},
    {"not interested", Status::lost},
    {"verloren", Status::lost},
    {"perdu", Status::lost},
    {"closed", Status::closed},
};

struct ZoneWord {
    std::string_view word;
    std::string_view zone;
};
constexpr ZoneWord zone_words[] = {
    {"eastern", "America/New_York"},
    {"est", "America/New_York"},
    {"edt", "America/New_York"},
    {"et", "America/New_York"},
    {"central", "America/Chicago"},
    {"cst", "America/Chicago"},
    {"cdt", "America/Chicago"},
    {"ct", "America/Chicago"},
    {"mountain", "America/Denver"},
    {"mst", "America/Denver"},
    {"mdt", "America/Denver"},
    {"pacific", "America/Los_Angeles"},
    {"pst", "America/Los_Angeles"},
    {"pdt", "America/Los_Angeles"},
    {"pt", "America/Los_Angeles"},
    {"central european", "Europe/Berlin"},
    {"cet", "Europe/Berlin"},
    {"cest", "Europe/Berlin"},
    {"mez", "Europe/Berlin"},
    {"gmt", "Europe/London"},
    {"greenwich mean", "Europe/London"},
    {"bst", "Europe/London"},
    {"utc", "UTC"},
};

// HubSpot's inner spelling undone: "america_slash_new_york" is "America/New_York".
std::string zone_name(std::string_view text) {
    constexpr std::string_view slash = "_slash_";
    std::string name{text};
    if (name.find(slash) == std::string::npos) return name;
    for (std::size_t at = name.find(slash); at != std::string::npos; at = name.find(slash))
        name.replace(at, slash.size(), "/");
    bool start = true;
    for (char& c : name) {
        if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        start = c == '/' || c == '_';
    }
    return name;
}

// "Eastern Time (US & Canada)", "US/Eastern", "eastern standard time": the word that tells zones apart.
std::string zone_word(std::string_view text) {
    std::string word = folded_header(text.substr(0, text.find('(')));
    if (word.starts_with("us ")) word.erase(0, 3);
    for (const std::string_view ending : {" time", " standard", " daylight"})
        if (word.ends_with(ending)) word.erase(word.size() - ending.size());
    return word;
}

struct CurrencySign {
    std::string_view sign;
    std::string_view code;
};
constexpr CurrencySign currency_signs[] = {{"$", "USD"}, {"\u20AC", "EUR"}, {"\u00A3", "GBP"}, {"\u00A5", "JPY"}};

std::string currency_in(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (c >= 'A' && c <= 'Z')
            letters += c;
        else if (!letters.empty() && letters.size() != 3)
            letters.clear();
    if (letters.size() == 3) return letters;
    for (const CurrencySign& sign : currency_signs)
        if (text.find(sign.sign) != std::string_view::npos) return std::string{sign.code};
    return {};
}

// The place of the decimal separator: the last comma or point, where it stands alone and not before three digits, or
// where the other one stands before it.
std::size_t decimal_place(std::string_view number) {
    const std::size_t last = number.find_last_of(".,");
    if (last == std::string_view::npos) return last;
    const char other = number[last] == '.' ? ',' : '.';
    const bool repeated = number.find(number[last]) != last;
    const bool grouped = number.size() - last - 1 == 3;
    if (repeated) return std::string_view::npos;
    if (number.find(other) != std::string_view::npos) return last;
    return grouped ? std::string_view::npos : last;
}

} // namespace

Answer answer_from_text(std::string_view text) {
    const std::string word = folded_header(text);
    if (std::ranges::find(yes_words, std::string_view{word}) != yes_words.end()) return Answer::yes;
    if (std::ranges::find(no_words, std::string_view{word}) != no_words.end()) return Answer::no;
    return Answer::unclear;
}

std::optional<Status> status_from_stage(std::string_view stage) {
    const std::string word = folded_header(stage);
    const auto found = std::ranges::find(stage_words, std::string_view{word}, &StageWord::word);
    return found == std::end(stage_words) ? std::nullopt : std::optional{found->status};
}

const TimeZone* zone_from_text(std::string_view text, Zones& zones) {
    const std::string name = zone_name(trimmed(text));
    // Common words first: zone data knows some of them as fixed offsets, or only in a package of old names.
    const std::string word = zone_word(name);
    const auto found = std::ranges::find(zone_words, std::string_view{word}, &ZoneWord::word);
    if (found != std::end(zone_words)) return zones.find(found->zone);
    return zones.find(name);
}

std::optional<Channel> channel_from_text(std::string_view text) {
    const std::string word = folded_header(text);
    if (word == "phone" || word == "mobile" || word == "telephone" || word == "telefon" || word == "calls")
        return Channel::call;
    if (word == "e mail" || word == "mail") return word == "mail" ? Channel::mail : Channel::email;
    if (word == "sms" || word == "text message" || word == "texts") return Channel::text;
    if (word == "post" || word == "letter" || word == "postal mail") return Channel::mail;
    if (word == "video email" || word == "video") return Channel::video_email;
    return from_word<Channel>(word);
}

std::optional<AmountText> amount_from_text(std::string_view text) {
    std::string number;
    for (const char c : text)
        if ((c >= '0' && c <= '9') || c == '.' || c == ',' || (c == '-' && number.empty())) number += c;
    while (!number.empty() && (number.back() == '.' || number.back() == ',' || number.back() == '-'))
        number.pop_back(); // "1'200.-"
    const std::size_t decimals = decimal_place(number);
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (i == decimals)
            plain += '.';
        else if (number[i] != '.' && number[i] != ',')
            plain += number[i];
    }
    const auto amount = number_from_text(plain);
    if (!amount) return std::nullopt;
    return AmountText{*amount, currency_in(text)};
}

} // namespace ringback::exchange
