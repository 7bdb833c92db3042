#include "exchange/stand_ins.hpp"

#include <algorithm>
#include <unordered_set>

namespace ringback::exchange {
namespace {

constexpr std::size_t least_letters = 2; // one letter is no name
constexpr std::size_t least_digits = 7;  // of a telephone number

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Whatever is no ASCII counts as a letter: a name does not end in the middle of an umlaut.
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool same(char a, char b, bool any_case) { return any_case ? lower(a) == lower(b) : a == b; }
bool begins_word(std::string_view text, std::size_t at) {
    return is_word(text[at]) && (at == 0 || !is_word(text[at - 1]));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!begins_word(text, at)) continue;
        std::size_t end = at;
        while (end < text.size() && is_word(text[end])) ++end;
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool in_address(char c) { return is_word(c) || std::string_view(".-_+%~/?#=&:@").contains(c); }

// The end of an email or web address that begins here; `at` where there is none.
std::size_t address_end(std::string_view text, std::size_t at) {
    if (at > 0 && in_address(text[at - 1])) return at;
    std::size_t end = at;
    while (end < text.size() && in_address(text[end])) ++end;
    while (end > at && std::string_view(".:?").contains(text[end - 1])) --end; // those of the sentence
    const std::string_view run = text.substr(at, end - at);
    const std::size_t sign = run.find('@');
    const bool mail = sign != std::string_view::npos && sign > 0 && run.find('.', sign) != std::string_view::npos;
    const bool web = run.contains("://") || run.starts_with("www.");
    return mail || web ? end : at;
}

// "2026-11-03", "3/11/2026", "03.11.2026": a day is no telephone number.
bool is_date(const std::vector<std::size_t>& groups) {
    return groups.size() >= 3 && ((groups[0] == 4 && groups[1] == 2 && groups[2] == 2) ||
                                  (groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4));
}

// The same of a telephone number: digits with what people write between them.
std::size_t number_end(std::string_view text, std::size_t at) {
    const bool begins = is_digit(text[at]) || text[at] == '+' || text[at] == '(';
    if (!begins || (at > 0 && is_word(text[at - 1]))) return at;
    std::size_t digits = 0;
    std::size_t end = at;
    std::vector<std::size_t> groups;
    for (std::size_t i = at; i < text.size() && (is_digit(text[i]) || std::string_view("+()-./ ").contains(text[i]));
         ++i) {
        if (!is_digit(text[i])) continue;
        if (groups.empty() || end != i) groups.push_back(0);
        ++groups.back();
        ++digits;
        end = i + 1;
    }
    if (is_date(groups) || (end < text.size() && is_word(text[end]))) return at;
    return digits >= least_digits ? end : at;
}

// "the Blackwell yard" becomes "their company yard".
void append_stand_in(std::string& out, std::string_view stand_in) {
    constexpr std::string_view article = "the ";
    const bool doubled = stand_in.starts_with("the") && (out.ends_with(article) || out.ends_with("The ")) &&
                         (out.size() == article.size() || !is_word(out[out.size() - article.size() - 1]));
    if (doubled) out.resize(out.size() - article.size());
    out += stand_in;
}

} // namespace

StandIns::StandIns(const Prospect& prospect, const Model& model, const std::vector<std::string_view>& texts) {
    add_prospect(prospect);
    add_user(model.profile);
    add_others(prospect, model, texts);
    std::ranges::stable_sort(terms_, [](const Term& a, const Term& b) { return a.words.size() > b.words.size(); });
}

void StandIns::add(std::string_view words, std::string_view stand_in, bool any_case) {
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    if (words.size() >= least_letters) terms_.push_back({std::string(words), std::string(stand_in), any_case});
}

void StandIns::add_prospect(const Prospect& prospect) {
    add(prospect.given_name + " " + prospect.family_name, "Person A");
    add(prospect.family_name + ", " + prospect.given_name, "Person A");
    for (const std::string* name : {&prospect.given_name, &prospect.family_name}) {
        add(*name, "Person A");
        for (const std::string_view part : words_of(*name)) add(part, "Person A", false);
    }
    add(prospect.company, "their company");
    for (const std::string_view part : words_of(prospect.company)) {
        if (part == "The" || part == "the") continue;
        add(part, "their company", false);
        break; // the others are what many are called
    }
    add(prospect.address, "(address)");
    for (const auto* list : {&prospect.emails, &prospect.phones})
        for (const std::string& each : *list) add(each, list == &prospect.emails ? "(email)" : "(number)");
}

void StandIns::add_user(const Profile& profile) {
    add(profile.name, "the seller");
    for (const std::string_view part : words_of(profile.name)) add(part, "the seller", false);
    add(profile.company, "the seller's company");
}

void StandIns::add_others(const Prospect& prospect, const Model& model, const std::vector<std::string_view>& texts) {
    std::unordered_set<std::string_view> said;
    for (const std::string_view text : texts)
        for (const std::string_view word : words_of(text)) said.insert(word);
    for (const Prospect& other : model.prospects()) {
        if (other.id == prospect.id) continue;
        const auto company = words_of(other.company);
        if (!company.empty() && said.contains(company.front())) add(other.company, "another company");
        const auto family = words_of(other.family_name);
        if (family.empty() || !said.contains(family.back())) continue;
        add(other.given_name + " " + other.family_name, "another person");
        add(other.family_name, "another person", false);
    }
}

const StandIns::Term* StandIns::term_at(std::string_view text, std::size_t at) const {
    for (const Term& term : terms_) {
        const std::size_t end = at + term.words.size();
        if (end > text.size() || (end < text.size() && is_word(text[end]) && is_word(text[end - 1]))) continue;
        const auto same_sign = [&](char a, char b) { return same(a, b, term.any_case); };
        if (std::ranges::equal(text.substr(at, term.words.size()), term.words, same_sign)) return &term;
    }
    return nullptr;
}

std::string StandIns::replaced(std::string_view text) const {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool fresh = at == 0 || !is_word(text[at - 1]);
        if (const Term* term = fresh ? term_at(text, at) : nullptr) {
            append_stand_in(out, term->stand_in);
            at += term->words.size();
        } else if (const std::size_t address = address_end(text, at); address > at) {
            out += "(address)";
            at = address;
        } else if (const std::size_t number = number_end(text, at); number > at) {
            out += "(number)";
            at = number;
        } else {
            const bool digit = is_digit(text[at]);
            do out += text[at++];
            while (digit && at < text.size() && is_digit(text[at])); // a figure is looked at once
        }
    }
    return out;
}

} // namespace ringback::exchange
