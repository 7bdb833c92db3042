#include "script/word_list.hpp"

#include "script/characters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ringback::script {
namespace {

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const char sign : word) hash = (hash ^ static_cast<unsigned char>(sign)) * 0x100000001b3;
    return hash;
}

using Pair = std::pair<std::string_view, std::string_view>;

// Short forms and what they are short for; with the apostrophe left out where that makes no other word.
constexpr std::array<Pair, 24> whole_forms{
    {{"can't", "can not"}, {"cannot", "can not"},   {"cant", "can not"},       {"won't", "will not"},
     {"wont", "will not"}, {"shan't", "shall not"}, {"ain't", "am not"},       {"let's", "let us"},
     {"im", "i am"},       {"ive", "i have"},       {"youre", "you are"},      {"youve", "you have"},
     {"weve", "we have"},  {"thats", "that is"},    {"followup", "follow up"}, {"gonna", "going to"},
     {"wanna", "want to"}, {"what's", "what is"},   {"where's", "where is"},   {"that's", "that is"},
     {"it's", "it is"},    {"there's", "there is"}, {"here's", "here is"},     {"how's", "how is"}}};
constexpr std::array<Pair, 6> endings{
    {{"n't", "not"}, {"'m", "am"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'d", "would"}}};
constexpr std::array<std::string_view, 12> bare_negations{"dont", "didnt", "doesnt", "havent", "hasnt",   "hadnt",
                                                          "isnt", "arent", "wasnt",  "werent", "couldnt", "wouldnt"};

bool is_apostrophe(char32_t code) {
    return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x2BC || code == 0xB4 || code == 0x60 ||
           code == 0xFF07;
}
// Invisible ones that may stand inside a word.
bool is_hidden(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}
bool is_full_stop(char32_t code) { return code == '.' || code == '!' || code == '?' || code == 0x2026; }
// What may stand between the words of one phrase.
bool joins(char32_t code) {
    return is_blank(code) || is_hidden(code) || is_apostrophe(code) || code == '-' || code == 0x2010 ||
           code == 0x2011 || code == '"' || code == 0x201C || code == 0x201D || code == '*' || code == '_';
}
bool is_closing(char32_t code) {
    return is_apostrophe(code) || code == '"' || code == ')' || code == 0x201D || code == ']' || is_full_stop(code);
}

class Lister {
public:
    Lister(std::string_view text, const WordNumbers& numbers, WordList& list)
        : text_(text)
        , numbers_(numbers)
        , list_(list) {}

    void run() {
        while (at_ < text_.size()) {
            const Character character = character_at(text_, at_);
            if (is_letter_or_digit(character.code))
                word();
            else
                between(character);
        }
        end_sentence(text_.size(), false);
    }

private:
    void word() {
        const std::size_t from = at_;
        std::size_t to = at_;
        std::size_t apostrophe = std::string_view::npos;
        folded_.clear();
        while (at_ < text_.size()) {
            const Character character = character_at(text_, at_);
            if (is_letter_or_digit(character.code)) {
                append(character);
                to = at_ + character.length;
            } else if (is_apostrophe(character.code) && letter_after(at_ + character.length)) {
                apostrophe = at_;
                folded_ += '\'';
            } else if (!is_hidden(character.code)) {
                break;
            }
            at_ += character.length;
        }
        if (!sentence_.words) sentence_.from = from;
        ++sentence_.words;
        sentence_.syllables += syllables();
        split(from, to, apostrophe);
        clause_ended_ = false;
    }

    bool letter_after(std::size_t place) const {
        return place < text_.size() && is_letter_or_digit(character_at(text_, place).code);
    }

    void append(Character character) {
        if (character.code >= 'A' && character.code <= 'Z')
            folded_ += static_cast<char>(character.code - 'A' + 'a');
        else
            folded_ += text_.substr(at_, character.length);
    }

    // Groups of vowels; a last e counts only where it is the one vowel.
    std::size_t syllables() const {
        constexpr std::string_view vowels = "aeiouy";
        std::size_t count = 0;
        bool before = false;
        for (const char sign : folded_) {
            const bool vowel = vowels.contains(sign);
            if (vowel && !before) ++count;
            before = vowel;
        }
        if (count > 1 && folded_.ends_with('e') && !folded_.ends_with("le")) --count;
        return std::max<std::size_t>(count, 1);
    }

    void split(std::size_t from, std::size_t to, std::size_t apostrophe) {
        const std::string_view word = folded_;
        const auto form = std::ranges::find(whole_forms, word, &Pair::first);
        if (form != whole_forms.end()) {
            const std::size_t space = form->second.find(' ');
            return two(from, to, to, form->second.substr(0, space), form->second.substr(space + 1));
        }
        if (std::ranges::find(bare_negations, word) != bare_negations.end())
            return two(from, to, to, word.substr(0, word.size() - 2), "not");
        if (apostrophe != std::string_view::npos)
            for (const auto& [ending, full] : endings)
                if (word.size() > ending.size() && word.ends_with(ending)) {
                    const std::size_t n = ending.starts_with('n') ? 1 : 0; // the n before the apostrophe
                    return two(from, apostrophe - n, to, word.substr(0, word.size() - ending.size()), full);
                }
        add({from, to, numbers_.find(word), clause_ended_, true, true});
    }

    void two(std::size_t from, std::size_t middle, std::size_t to, std::string_view first, std::string_view second) {
        add({from, middle, numbers_.find(first), clause_ended_, true, false});
        add({std::min(middle, to), to, numbers_.find(second), false, false, true});
    }

    void add(ListedWord word) { list_.words.push_back(word); }

    void between(Character character) {
        const std::size_t next = at_ + character.length;
        if (is_full_stop(character.code)) {
            const bool question = character.code == '?';
            if (ends_sentence(next)) end_sentence(next, question);
            clause_ended_ = true;
        } else if (character.code == '\n' && next < text_.size() && text_[next] == '\n') {
            end_sentence(at_, false);
            clause_ended_ = true;
        } else if (!joins(character.code)) {
            clause_ended_ = true;
        }
        at_ = next;
    }

    bool ends_sentence(std::size_t place) const {
        while (place < text_.size()) {
            const Character after = character_at(text_, place);
            if (!is_closing(after.code)) return is_blank(after.code);
            place += after.length;
        }
        return true;
    }

    void end_sentence(std::size_t to, bool question) {
        if (sentence_.words > 0) {
            sentence_.to = to;
            sentence_.question = question;
            list_.sentences.push_back(sentence_);
        }
        sentence_ = {};
    }

    std::string_view text_;
    const WordNumbers& numbers_;
    WordList& list_;
    std::size_t at_ = 0;
    std::string folded_;
    Sentence sentence_;
    bool clause_ended_ = false;
};

} // namespace

std::uint16_t WordNumbers::add(std::string_view word) {
    if (const std::uint16_t known = find(word); known != unknown) return known;
    const std::uint64_t hash = hash_of(word);
    const auto place = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    entries_.insert(place, {hash, std::string(word), ++last_});
    return last_;
}

std::uint16_t WordNumbers::find(std::string_view word) const {
    const std::uint64_t hash = hash_of(word);
    for (auto place = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
         place != entries_.end() && place->hash == hash; ++place)
        if (place->word == word) return place->number;
    return unknown;
}

void list_words(std::string_view text, const WordNumbers& numbers, WordList& list) {
    list.words.clear();
    list.sentences.clear();
    Lister(text, numbers, list).run();
}

} // namespace ringback::script
