#include "script/lint.hpp"

#include "core/profile.hpp"
#include "script/lint_measures.hpp"

#include <algorithm>
#include <utility>

namespace ringback::script {
namespace {

// A capital letter begins a sentence; a straight apostrophe stays one where the text has no other, and in a text
// message, where a curly one would cost more.
std::string fitted(std::string wording, bool capital, bool straight) {
    if (capital && !wording.empty() && wording[0] >= 'a' && wording[0] <= 'z')
        wording[0] = static_cast<char>(wording[0] - 'a' + 'A');
    constexpr std::string_view curly = "’";
    for (std::size_t at = wording.find(curly); straight && at != wording.npos; at = wording.find(curly, at))
        wording.replace(at, curly.size(), "'");
    return wording;
}

bool is_on(const LintRule& rule, const LintContext& context) {
    if (std::ranges::find(context.off, rule.id) != context.off.end()) return false;
    return rule.channels.empty() ||
           (context.channel && std::ranges::find(rule.channels, *context.channel) != rule.channels.end());
}

bool is_in(const std::vector<std::uint16_t>& set, const ListedWord& word) {
    return word.number != WordNumbers::unknown && std::ranges::binary_search(set, word.number);
}

constexpr std::size_t denial_reach = 4; // words before a phrase in which “not” takes it back

} // namespace

// One check of one text.
struct Linter::Pass {
    const Linter& linter;
    std::string_view text;
    const LintContext& context;
    WordList list = {};
    std::vector<bool> on = {};
    std::vector<Finding> findings = {};

    Pass(const Linter& of, std::string_view checked, const LintContext& within)
        : linter(of)
        , text(checked)
        , context(within) {
        list_words(text, linter.table_.numbers(), list);
        for (const LintRule& rule : linter.rules_) on.push_back(is_on(rule, context));
        silence();
    }

    // Rules whose `unless` stands anywhere in the text.
    void silence() {
        const auto wanted = [&](std::uint16_t place) {
            const Mark& mark = linter.marks_[place];
            return mark.kind == Mark::Kind::unless && on[mark.rule];
        };
        for (std::size_t word = 0; word < list.words.size(); ++word)
            linter.table_.each_at(list.words, word, wanted,
                                  [&](std::uint16_t place, std::size_t) { on[linter.marks_[place].rule] = false; });
    }

    // From left to right, of those that begin at one word the longest.
    void find_phrases() {
        const auto wanted = [&](std::uint16_t place) {
            const Mark& mark = linter.marks_[place];
            return mark.kind != Mark::Kind::unless && on[mark.rule];
        };
        for (std::size_t word = 0; word < list.words.size();) {
            const Mark* found = nullptr;
            std::size_t longest = 0;
            linter.table_.each_at(list.words, word, wanted, [&](std::uint16_t place, std::size_t words) {
                if (words <= longest) return;
                longest = words;
                found = &linter.marks_[place];
            });
            if (found != nullptr && found->kind == Mark::Kind::phrase && !denied(*found, word))
                add_phrase(*found, word, longest);
            word += std::max<std::size_t>(longest, 1);
        }
    }

    bool denied(const Mark& found, std::size_t word) const {
        if (!linter.rules_[found.rule].unless_denied) return false;
        for (std::size_t at = word; at > 0 && word - at < denial_reach && !list.words[at].after_clause; --at) {
            if (is_in(linter.turns_, list.words[at - 1])) return false;
            if (is_in(linter.denials_, list.words[at - 1])) return true;
        }
        return false;
    }

    void add_phrase(const Mark& found, std::size_t word, std::size_t count) {
        const LintRule& rule = linter.rules_[found.rule];
        const std::size_t from = list.words[word].from;
        Finding finding{&rule, from, list.words[word + count - 1].to, rule.why, {}};
        const bool begins = std::ranges::find(list.sentences, from, &Sentence::from) != list.sentences.end();
        const bool straight = context.channel == Channel::text || !text.contains("’");
        for (const std::string& wording : rule.phrases[found.phrase].instead)
            finding.instead.push_back(fitted(wording, begins, straight));
        findings.push_back(std::move(finding));
    }

    std::size_t count_words(const std::vector<std::uint16_t>& set) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(list.words, [&](const ListedWord& word) { return is_in(set, word); }));
    }

    void measure(bool is_subject) {
        const Measured measured{text, list,
                                context.words_per_minute == 0 ? default_words_per_minute : context.words_per_minute,
                                count_words(linter.self_), count_words(linter.them_)};
        for (std::size_t i = 0; i < linter.rules_.size(); ++i) {
            const LintRule& rule = linter.rules_[i];
            if (on[i] && (rule.kind == LintKind::subject) == is_subject) add_measures(findings, rule, measured);
        }
    }

    std::vector<Finding> take() {
        std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
            return std::pair(a.from, a.to) < std::pair(b.from, b.to);
        });
        return std::move(findings);
    }
};

std::expected<Linter, std::string> Linter::make(LintRules rules) {
    const std::vector<LintRules::Set> sets = std::move(rules.sets);
    Linter linter(std::move(rules));
    linter.table_ = PhraseTable(sets);
    linter.self_ = linter.table_.numbers_in("self");
    linter.them_ = linter.table_.numbers_in("them");
    linter.denials_ = linter.table_.numbers_in("denial");
    linter.turns_ = linter.table_.numbers_in("turn");
    const auto add = [&](std::string_view phrase, Mark mark) -> std::expected<void, std::string> {
        linter.marks_.push_back(mark);
        return linter.table_.add(phrase, static_cast<std::uint16_t>(linter.marks_.size() - 1));
    };
    for (std::size_t i = 0; i < linter.rules_.size(); ++i) {
        const LintRule& rule = linter.rules_[i];
        const auto place = static_cast<std::uint16_t>(i);
        for (std::size_t phrase = 0; phrase < rule.phrases.size(); ++phrase)
            for (const std::string& say : rule.phrases[phrase].say)
                if (auto added = add(say, {Mark::Kind::phrase, place, static_cast<std::uint16_t>(phrase)}); !added)
                    return std::unexpected(say + ": " + added.error());
        for (const auto* list : {&rule.excuses, &rule.unless})
            for (const std::string& say : *list)
                if (auto added = add(say, {list == &rule.unless ? Mark::Kind::unless : Mark::Kind::excuse, place, 0});
                    !added)
                    return std::unexpected(say + ": " + added.error());
    }
    linter.table_.finish();
    return linter;
}

std::vector<Finding> Linter::check(std::string_view text, const LintContext& context) const {
    Pass pass(*this, text, context);
    pass.find_phrases();
    pass.measure(false);
    return pass.take();
}

std::vector<Finding> Linter::check_subject(std::string_view subject, const LintContext& context) const {
    Pass pass(*this, subject, context);
    pass.find_phrases();
    pass.measure(true);
    return pass.take();
}

const LintRule* Linter::find(std::string_view id) const {
    const auto found = std::ranges::find(rules_, id, &LintRule::id);
    return found == rules_.end() ? nullptr : &*found;
}

} // namespace ringback::script
