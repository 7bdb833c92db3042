#include "playbook/wording.hpp"

#include "core/calendar_words.hpp"

#include <algorithm>
#include <array>

namespace ringback::playbook {
namespace {

struct Method {
    char letter;
    std::string_view author;
};
constexpr std::array<Method, 4> methods{
    {{'T', "Ari Galper"}, {'V', "Leigh Ashton"}, {'G', "Shirleen Von Hoffmann"}, {'D', "Patrick McClure"}}};

std::string day_words(FactValue value) {
    const Day day{std::chrono::days{value}};
    const std::chrono::year_month_day date{day};
    std::string words{short_weekday_name(day)};
    words += ' ' + std::to_string(static_cast<unsigned>(date.day())) + ' ';
    words += short_month_name(date.month());
    return words + ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string with_spaces(std::string_view word) {
    std::string text{word};
    std::ranges::replace(text, '_', ' ');
    return text;
}

bool is_all_methods(const std::vector<std::string>& credits) {
    return std::ranges::all_of(methods, [&](const Method& method) {
        return std::ranges::find(credits, std::string(1, method.letter)) != credits.end();
    });
}

// "T4, T5 and T6"
std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

std::string limit_text(const Playbook& playbook, const Node& node, std::size_t answer) {
    // The answer "no" has no comparison of its own: what decided is the last one before it.
    for (std::size_t i = answer + 1; i-- > 0;) {
        const Condition& when = node.answers[i].when;
        if (when.comparison == Comparison::always || when.comparison == Comparison::unknown) continue;
        const Operand& operand = when.operand;
        return operand.kind == Operand::Kind::fact ? std::string{fact_info(operand.fact).label}
                                                   : value_text(node.fact, fixed_value(playbook, operand));
    }
    return {};
}

std::string filled(std::string_view words, const Playbook& playbook, const Node& node, const Reason& reason) {
    std::string text;
    while (!words.empty()) {
        const std::size_t open = words.find('{');
        text += words.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = words.find('}', open);
        if (close == std::string_view::npos) return text += words.substr(open);
        const std::string_view name = words.substr(open + 1, close - open - 1);
        if (name == "value")
            text += value_text(reason.fact, reason.value);
        else if (name == "limit")
            text += limit_text(playbook, node, reason.answer);
        else if (const Parameter* parameter = playbook.parameter(name))
            text += std::to_string(parameter->value);
        words.remove_prefix(close + 1);
    }
    return text;
}

} // namespace

std::string_view author_of(std::string_view credit) {
    if (credit.empty()) return {};
    const auto method = std::ranges::find(methods, credit.front(), &Method::letter);
    return method == methods.end() ? std::string_view{} : method->author;
}

std::string credit_text(const std::vector<std::string>& credits) {
    if (is_all_methods(credits)) return "All four authors";
    std::string text;
    for (const Method& method : methods) {
        std::vector<std::string> rules;
        bool named = false;
        for (const std::string& credit : credits) {
            if (credit.empty() || credit.front() != method.letter) continue;
            named = true;
            if (credit.size() > 1) rules.push_back(credit);
        }
        if (!named) continue;
        text += text.empty() ? "" : "; ";
        text += method.author;
        if (!rules.empty()) text += ", " + listed(rules);
    }
    return text;
}

ReasonText reason_text(const Playbook& playbook, const Reason& reason) {
    const Node& node = playbook.nodes[reason.node];
    const Answer& answer = node.answers[reason.answer];
    return {.question = node.question,
            .answer = answer.label,
            .fact = std::string{fact_info(reason.fact).label} + ": " + value_text(reason.fact, reason.value),
            .title = filled(answer.says.title, playbook, node, reason),
            .figure = filled(answer.says.figure, playbook, node, reason),
            .detail = filled(answer.says.detail, playbook, node, reason),
            .credit = credit_text(answer.says.credits),
            .rule = node.rule};
}

std::vector<ReasonText> telling_reasons(const Playbook& playbook, const Reasons& because, std::size_t most) {
    std::vector<ReasonText> telling;
    for (std::size_t i = because.size(); i-- > 0 && telling.size() < most;)
        if (!playbook.nodes[because[i].node].answers[because[i].answer].says.title.empty())
            telling.push_back(reason_text(playbook, because[i]));
    return telling;
}

std::string value_text(FactId fact, FactValue value) {
    if (value == unknown_value) return "none";
    switch (fact_info(fact).type) {
    case FactType::flag: return value != 0 ? "yes" : "no";
    case FactType::count:
    case FactType::business_days: return std::to_string(value);
    case FactType::day: return day_words(value);
    case FactType::choice: return with_spaces(choice_word(fact, value));
    }
    return {};
}

const std::string& advice_label(const Playbook& playbook, const Advice& advice) {
    return playbook.leaves[advice.leaf].label;
}

const std::string& advice_why(const Playbook& playbook, const Advice& advice) {
    return playbook.leaves[advice.leaf].why;
}

const std::vector<std::string>& advice_credits(const Playbook& playbook, const Advice& advice) {
    return playbook.leaves[advice.leaf].credits;
}

} // namespace ringback::playbook
