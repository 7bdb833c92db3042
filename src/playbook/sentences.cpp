#include "playbook/sentences.hpp"

#include "core/calendar_words.hpp"
#include "core/queries.hpp"
#include "playbook/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace ringback::playbook {
namespace {

// What a flag says where it holds and where it does not.
struct Statement {
    Fact fact;
    std::string_view yes, no;
};
constexpr std::array statements{
    Statement{Fact::do_not_contact, "they are marked do not contact", "they are not marked do not contact"},
    Statement{Fact::opted_out, "they have opted out", "they have not opted out"},
    Statement{Fact::their_turn_taken, "they were the last to get in touch", "they were not the last to get in touch"},
    Statement{Fact::follow_up_kept, "there was contact on or after the agreed day",
              "there was no contact on or after the agreed day"},
    Statement{Fact::written_possible, "they can be reached in writing", "they cannot be reached in writing"},
    Statement{Fact::voicemail_and_email_open, "voicemail or email is still open",
              "voicemail and email are used up or not possible"},
    Statement{Fact::text_first, "they prefer a text to voicemail and email",
              "they do not prefer a text to voicemail and email"},
    Statement{Fact::reviewed, "the process was reviewed after the last talk",
              "the process was not reviewed after the last talk"},
};

constexpr std::array<std::string_view, permitted_channel_count> channel_nouns{"call", "voicemail",   "email",
                                                                              "text", "video email", "letter"};

std::string article(std::string_view noun) { return (noun == "email" ? "an " : "a ") + std::string(noun); }

std::string flag_words(FactId fact, bool value) {
    for (const Statement& each : statements)
        if (FactId{each.fact} == fact) return std::string(value ? each.yes : each.no);
    const bool untried = fact.place >= fact_untried;
    const std::string noun = article(channel_nouns[fact.place - (untried ? fact_untried : fact_possible)]);
    if (untried) return value ? noun + " is possible and none is unanswered" : noun + " is not possible or unanswered";
    return noun + (value ? " is possible" : " is not possible");
}

// "calls unanswered" of one: "call unanswered".
std::string singular(std::string_view label) {
    std::size_t end = 0;
    for (std::size_t start = 0; start < label.size(); start = end + 1) {
        end = std::min(label.find(' ', start), label.size());
        const std::string_view word = label.substr(start, end - start);
        if (!word.ends_with('s') || word.ends_with("ss")) continue;
        std::string one(label.substr(0, end));
        if (word.ends_with("ies"))
            one.replace(end - 3, 3, "y");
        else
            one.resize(end - (word.ends_with("ches") ? 2 : 1));
        return one.append(label.substr(end));
    }
    return std::string(label);
}

std::string counted(FactValue count, std::string_view label) {
    if (count == 1) return "1 " + singular(label);
    return (count == 0 ? "no" : std::to_string(count)) + " " + std::string(label);
}

std::string date_words(Day day, Day today) {
    const std::chrono::year_month_day date{day};
    std::string words = std::to_string(static_cast<unsigned>(date.day())) + ' ';
    words += month_name(date.month());
    const bool this_year = date.year() == std::chrono::year_month_day{today}.year();
    return this_year ? words : words + ' ' + std::to_string(static_cast<int>(date.year()));
}

bool is_of(FactId fact, const Touch& touch) {
    if (fact.place >= fact_unanswered_technique)
        return touch.technique == technique_name(static_cast<Technique>(fact.place - fact_unanswered_technique));
    if (fact.place >= fact_unanswered_channel)
        return touch.channel == static_cast<Channel>(fact.place - fact_unanswered_channel);
    return fact == FactId{Fact::unanswered};
}

// Of the touches that the fact counts the first one.
const Touch* first_unanswered(FactId fact, const Witness& witness) {
    const Touch* first = nullptr;
    for (const Touch* touch : time_ordered(witness.prospect, witness.now)) {
        const bool heard = touch->direction == Direction::in || is_conversation(*touch);
        if (heard)
            first = nullptr;
        else if (first == nullptr && is_of(fact, *touch))
            first = touch;
    }
    return first;
}

Day today_of(const Witness& witness) { return witness.zone.day(witness.now); }

std::string since_words(FactId fact, const Witness& witness) {
    const Touch* first = first_unanswered(fact, witness);
    return first == nullptr ? "" : " since " + date_words(witness.zone.day(first->at), today_of(witness));
}

// "; the playbook allows 2", where a parameter was what it was compared with.
std::string limit_words(const Playbook& playbook, const Reason& reason, bool days) {
    const Node& node = playbook.nodes[reason.node];
    for (std::size_t i = reason.answer + std::size_t{1}; i-- > 0;) {
        const Condition& when = node.answers[i].when;
        if (when.comparison == Comparison::always || when.comparison == Comparison::unknown) continue;
        if (when.operand.kind != Operand::Kind::parameter) return {};
        return (days ? "; the playbook waits " : "; the playbook allows ") +
               std::to_string(fixed_value(playbook, when.operand));
    }
    return {};
}

std::string day_sentence(const Reason& reason, const Witness& witness) {
    const std::string label{fact_info(reason.fact).label};
    if (reason.value == unknown_value) return "there is no " + label;
    const Day day{std::chrono::days{reason.value}};
    const Day today = today_of(witness);
    const std::string words = label + " " + date_words(day, today);
    if (reason.fact == FactId{Fact::today}) return words;
    return words + (day > today ? ", which lies ahead" : day == today ? ", which is today" : ", which has passed");
}

std::string choice_words(FactId fact, FactValue value) {
    if (fact == FactId{Fact::truth} && value == static_cast<FactValue>(Truth::unknown))
        return "what is really the case is not known yet";
    return std::string{fact_info(fact).label} + ": " + value_text(fact, value);
}

std::string unit_words(FactId fact, FactValue value) {
    const FactInfo info = fact_info(fact);
    if (info.type != FactType::business_days) return counted(value, info.label);
    if (value == unknown_value) return "no touch to count business days from";
    return counted(value, info.label);
}

std::string sentence_start(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string sentence(std::string words) { return sentence_start(std::move(words)) + '.'; }

} // namespace

std::string reason_sentence(const Playbook& playbook, const Reason& reason, const Witness& witness) {
    const FactId fact = reason.fact;
    const FactInfo info = fact_info(fact);
    switch (info.type) {
    case FactType::flag: return sentence(flag_words(fact, reason.value != 0));
    case FactType::choice: return sentence(choice_words(fact, reason.value));
    case FactType::day: return sentence(day_sentence(reason, witness));
    case FactType::count:
        return sentence(unit_words(fact, reason.value) + (reason.value > 0 ? since_words(fact, witness) : "") +
                        limit_words(playbook, reason, false));
    case FactType::business_days: return sentence(unit_words(fact, reason.value) + limit_words(playbook, reason, true));
    }
    return {};
}

std::string fact_phrase(FactId fact, FactValue value) {
    const FactInfo info = fact_info(fact);
    if (info.type == FactType::flag || value == unknown_value) return {};
    if (info.type == FactType::count) return counted(value, info.label);
    if (info.type == FactType::business_days) return counted(value, "days");
    return value_text(fact, value);
}

std::string change_sentence(const Playbook& playbook, const Change& change, const Witness& witness) {
    const FactInfo info = fact_info(change.fact);
    const std::string then = ": " + playbook.leaves[change.leaf].label;
    const auto day_words = [&](FactValue value) {
        return value == unknown_value ? std::string("none")
                                      : date_words(Day{std::chrono::days{value}}, today_of(witness));
    };
    std::string what;
    switch (info.type) {
    case FactType::flag: what = flag_words(change.fact, change.to != 0); break;
    case FactType::choice:
        what = std::string{info.label} + " " + value_text(change.fact, change.to) + " instead of " +
               value_text(change.fact, change.from);
        break;
    case FactType::day:
        what = std::string{info.label} + " " + day_words(change.to) + " instead of " + day_words(change.from);
        break;
    case FactType::count:
    case FactType::business_days:
        what = unit_words(change.fact, change.to) + " instead of " +
               (change.from == unknown_value ? "none" : std::to_string(change.from));
        break;
    }
    return sentence((info.type == FactType::flag ? "if " : "with ") + what + then);
}

std::string change_event(const Change& change, const Witness& witness) {
    const FactId fact = change.fact;
    const FactValue more = change.from == unknown_value ? change.to : change.to - change.from;
    if (fact.place >= fact_unanswered_channel && fact.place < fact_unanswered_technique && more > 0) {
        const FactInfo info = fact_info(fact);
        return sentence_start(more == 1 ? "one more " + singular(info.label)
                                        : std::to_string(more) + " more " + std::string{info.label});
    }
    if (fact.place >= fact_possible && fact.place < fact_untried)
        return sentence_start(flag_words(fact, change.to != 0));
    switch (static_cast<Fact>(fact.place)) {
    case Fact::today:
        return "Nothing happens until " + date_words(Day{std::chrono::days{change.to}}, today_of(witness));
    case Fact::their_turn_taken: return change.to != 0 ? "They get in touch" : "You answer them";
    case Fact::follow_up_on:
        return change.to == unknown_value || Day{std::chrono::days{change.to}} < today_of(witness)
                   ? ""
                   : "You agree on a day to follow up";
    case Fact::revisit_on: return "You set another day to get back in touch";
    case Fact::opted_out: return change.to != 0 ? "They opt out" : "";
    case Fact::do_not_contact: return change.to != 0 ? "You mark them do not contact" : "You unmark do not contact";
    case Fact::status: return "Their file is " + value_text(fact, change.to);
    case Fact::reviewed: return change.to != 0 ? "You review the process" : "";
    case Fact::tidbits_left: return more > 0 ? "You note another tidbit" : "The last tidbit is used";
    case Fact::text_first: return change.to != 0 ? "They prefer a text" : "They prefer voicemail or email to a text";
    case Fact::written_possible: return sentence_start(flag_words(fact, change.to != 0));
    default: return {};
    }
}

} // namespace ringback::playbook
