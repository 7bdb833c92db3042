#include "ui/prospect_search.hpp"

#include "exchange/folded_text.hpp"

#include <algorithm>
#include <string_view>

namespace ringback::ui {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80u) != 0; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Most texts are ASCII, which is compared where it stands.
bool holds(std::string_view text, std::string_view word) {
    if (!is_ascii(text)) return exchange::folded(text).find(word) != std::string::npos;
    return !std::ranges::search(text, word, {}, lower).empty() || word.empty();
}

bool occurs(const Prospect& prospect, std::string_view word) {
    for (const std::string* text : {&prospect.given_name, &prospect.family_name, &prospect.company, &prospect.role,
                                    &prospect.address, &prospect.interest, &prospect.notes})
        if (holds(*text, word)) return true;
    for (const auto* list : {&prospect.emails, &prospect.phones, &prospect.tags})
        for (const std::string& text : *list)
            if (holds(text, word)) return true;
    return false;
}

} // namespace

bool is_found(const Prospect& prospect, std::span<const std::string> words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return occurs(prospect, word); });
}

} // namespace ringback::ui
