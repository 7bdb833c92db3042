#include "script/lint_measures.hpp"

#include "script/characters.hpp"
#include "script/sms.hpp"
#include "script/speech_time.hpp"

#include <algorithm>
#include <cmath>

namespace ringback::script {
namespace {

constexpr std::size_t few_words = 30; // below this, shares of words say nothing

// {is} and {limit} worked in.
std::string said(const LintRule& rule, std::size_t is) {
    std::string why = rule.why;
    const auto put = [&](std::string_view place, std::size_t figure) {
        if (const auto at = why.find(place); at != why.npos) why.replace(at, place.size(), std::to_string(figure));
    };
    put("{is}", is);
    put("{limit}", rule.limit);
    return why;
}

class Measure {
public:
    Measure(std::vector<Finding>& findings, const LintRule& rule, const Measured& measured)
        : findings_(findings)
        , rule_(rule)
        , measured_(measured) {}

    void seconds() {
        const std::size_t words = word_count(measured_.text);
        const auto taken = static_cast<std::size_t>(speech_time(words, measured_.words_per_minute).count());
        if (taken > rule_.limit)
            add(after_words(measured_.text, std::size_t{rule_.limit} * measured_.words_per_minute / 60), end(), taken);
    }

    void words() {
        const std::size_t words = word_count(measured_.text);
        if (words > rule_.limit) add(after_words(measured_.text, rule_.limit), end(), words);
    }

    void subject() {
        std::size_t characters = 0;
        std::size_t limit_at = 0;
        for (std::size_t at = 0; at < end(); at += character_at(measured_.text, at).length)
            if (characters++ == rule_.limit) limit_at = at;
        if (characters > rule_.limit) add(limit_at, end(), characters);
    }

    void encoding() {
        for (CostlyRun& run : costly_runs(measured_.text)) {
            add(run.from, run.to, 0);
            if (run.known) findings_.back().instead.push_back(std::move(run.plain));
        }
    }

    void segments() {
        const Sms sms = sms_of(measured_.text);
        if (sms.segments() > rule_.limit) add(sms.starts[rule_.limit], end(), sms.segments());
    }

    // The first ones are fine, each further one is a find.
    void questions() {
        std::size_t asked = 0;
        for (const Sentence& sentence : measured_.list.sentences)
            if (sentence.question && ++asked > rule_.limit) add(sentence.from, sentence.to, asked);
    }

    void self() {
        const std::size_t all = measured_.list.words.size();
        if (all >= few_words && measured_.self > rule_.limit * std::max<std::size_t>(measured_.them, 1))
            add(measured_.list.words.front().from, measured_.list.words.back().to, measured_.self);
    }

    void sentences() {
        for (const Sentence& sentence : measured_.list.sentences)
            if (sentence.words > rule_.limit) add(sentence.from, sentence.to, sentence.words);
    }

    // The grade of Flesch and Kincaid: years at school that the text asks for.
    void reading() {
        std::size_t words = 0;
        std::size_t syllables = 0;
        for (const Sentence& sentence : measured_.list.sentences) {
            words += sentence.words;
            syllables += sentence.syllables;
        }
        if (words < few_words) return;
        const auto count = static_cast<double>(words);
        const double grade = 0.39 * count / static_cast<double>(measured_.list.sentences.size()) +
                             11.8 * static_cast<double>(syllables) / count - 15.59;
        const double limit = rule_.limit;
        if (grade > limit)
            add(measured_.list.words.front().from, measured_.list.words.back().to,
                static_cast<std::size_t>(std::lround(std::ceil(grade))));
    }

private:
    std::size_t end() const { return measured_.text.size(); }

    void add(std::size_t from, std::size_t to, std::size_t is) {
        findings_.push_back({&rule_, from, to, said(rule_, is), {}});
    }

    std::vector<Finding>& findings_;
    const LintRule& rule_;
    const Measured& measured_;
};

} // namespace

void add_measures(std::vector<Finding>& findings, const LintRule& rule, const Measured& measured) {
    Measure measure(findings, rule, measured);
    switch (rule.kind) {
    case LintKind::phrases: break;
    case LintKind::seconds: measure.seconds(); break;
    case LintKind::words: measure.words(); break;
    case LintKind::subject: measure.subject(); break;
    case LintKind::encoding: measure.encoding(); break;
    case LintKind::segments: measure.segments(); break;
    case LintKind::questions: measure.questions(); break;
    case LintKind::self: measure.self(); break;
    case LintKind::sentence: measure.sentences(); break;
    case LintKind::reading: measure.reading(); break;
    }
}

} // namespace ringback::script
