#include "exchange/playbook_rules.hpp"

#include "core/moment.hpp"
#include "exchange/playbook_words.hpp"

#include <algorithm>
#include <string_view>

namespace ringback::exchange {
namespace {

using playbook::ChannelRule;
using playbook::Comparison;
using playbook::Condition;
using playbook::DueRule;
using playbook::FactId;
using playbook::FactType;
using playbook::NoteGroup;
using playbook::Operand;
using Kind = JsonTree::Kind;

} // namespace

FactId PlaybookRules::fact(const TreePlace& place) {
    const std::string name = reader_.text(place);
    const auto found = playbook::fact_named(name);
    if (!found && place) reader_.fail(place, "unknown fact " + in_quotes(name), "unknown_fact");
    return found.value_or(FactId{});
}

std::vector<Condition> PlaybookRules::conditions(const TreePlace& place, FactId about) {
    if (!reader_.expect(place, Kind::object, "an object")) return {};
    if (place.tree->keys.size() != 1) {
        reader_.fail(place, "exactly one comparison belongs here");
        return {};
    }
    const std::string& word = place.tree->keys.front();
    const auto known = std::ranges::find(comparison_words, word, &ComparisonWord::word);
    const TreePlace other = place.member(word);
    if (known == comparison_words.end()) {
        reader_.fail(other, "unknown comparison " + in_quotes(word));
        return {};
    }
    if (known->comparison == Comparison::unknown) {
        if (!reader_.boolean(other)) reader_.fail(other, "true belongs here");
        return {{Comparison::unknown, {}}};
    }
    if (!other.tree->is(Kind::array)) return {{known->comparison, operand(other, about)}};
    std::vector<Condition> conditions;
    if (known->comparison != Comparison::is || other.tree->items.empty())
        reader_.fail(other, "a list of values goes with “is” only, and is not empty");
    reader_.each(other, [&](const TreePlace& item) { conditions.push_back({Comparison::is, operand(item, about)}); });
    return conditions;
}

Operand PlaybookRules::operand(const TreePlace& place, FactId about) {
    Operand operand;
    if (place.tree->is(Kind::object)) return named_operand(place);
    switch (playbook::fact_info(about).type) {
    case FactType::flag: operand.constant = reader_.boolean(place); break;
    case FactType::count:
    case FactType::business_days: operand.constant = reader_.whole_number(place); break;
    case FactType::choice: {
        const std::string word = reader_.text(place);
        const auto value = playbook::choice_value(about, word);
        if (!value) reader_.fail(place, in_quotes(word) + " is none of the words of this fact");
        operand.constant = value.value_or(0);
        break;
    }
    case FactType::day: {
        const auto day = day_from_text(reader_.text(place));
        if (!day) reader_.fail(place, "a day such as “2026-11-21” belongs here, or {\"fact\": ...}");
        operand.constant = day ? static_cast<playbook::FactValue>(day->time_since_epoch().count()) : 0;
        break;
    }
    }
    return operand;
}

Operand PlaybookRules::named_operand(const TreePlace& place) {
    Operand operand;
    reader_.object_of(place, {"parameter", "fact"});
    const TreePlace parameter = place.member("parameter");
    const TreePlace other = place.member("fact");
    if (static_cast<bool>(parameter) == static_cast<bool>(other)) {
        reader_.fail(place, "either “parameter” or “fact” belongs here");
    } else if (other) {
        operand.kind = Operand::Kind::fact;
        operand.fact = fact(other);
    } else {
        const std::string name = reader_.text(parameter);
        const auto found = std::ranges::find(parameters_, name, &playbook::Parameter::name);
        if (found == parameters_.end())
            reader_.fail(parameter, "unknown parameter " + in_quotes(name), "unknown_parameter");
        operand.kind = Operand::Kind::parameter;
        operand.parameter = static_cast<std::uint16_t>(found == parameters_.end() ? 0 : found - parameters_.begin());
    }
    return operand;
}

DueRule PlaybookRules::due(const TreePlace& leaf) {
    DueRule rule;
    const TreePlace due = leaf.member("due");
    if (due && due.tree->is(Kind::text)) {
        if (due.tree->text == "none")
            rule.kind = DueRule::Kind::none;
        else if (due.tree->text != "today")
            reader_.fail(due, "“none”, “today” or an object belongs here");
    } else if (due && reader_.object_of(due, {"on", "day_after", "elapsed", "since"})) {
        if (const TreePlace on = due.member("on")) {
            rule.kind = DueRule::Kind::on;
            rule.day = fact(on);
        } else if (const TreePlace day_after = due.member("day_after")) {
            rule.kind = DueRule::Kind::day_after;
            rule.day = fact(day_after);
        } else {
            rule.kind = DueRule::Kind::elapsed;
            rule.day = fact(reader_.required(due, "since"));
            if (const TreePlace elapsed = reader_.required(due, "elapsed"))
                rule.count = operand(elapsed, playbook::Fact::elapsed_since_last_touch);
        }
    }
    const TreePlace days_off = leaf.member("days_off");
    if (days_off && days_off.tree->is(Kind::object) && reader_.object_of(days_off, {"keep_on"}))
        rule.keep_on = fact(reader_.required(days_off, "keep_on"));
    else if (days_off) {
        const std::string word = reader_.text(days_off);
        rule.keep = word == "keep";
        if (!rule.keep && word != "move")
            reader_.fail(days_off, "“move”, “keep” or {\"keep_on\": a fact} belongs here");
    }
    return rule;
}

std::optional<Channel> PlaybookRules::channel_word(const TreePlace& place) {
    const std::string word = reader_.text(place);
    const auto channel = from_word<Channel>(word);
    if (!channel) reader_.fail(place, "unknown channel " + in_quotes(word));
    return channel;
}

ChannelRule PlaybookRules::channel(const TreePlace& place) {
    ChannelRule rule;
    if (!place) return rule;
    if (place.tree->is(Kind::text)) {
        if (place.tree->text == "none") return rule;
        rule.kind = place.tree->text == "used" ? ChannelRule::Kind::used : ChannelRule::Kind::fixed;
        if (rule.kind == ChannelRule::Kind::fixed) rule.channel = channel_word(place).value_or(Channel::call);
        return rule;
    }
    if (!reader_.object_of(place, {"first", "untried"})) return rule;
    rule.kind = ChannelRule::Kind::pick;
    reader_.each(reader_.required(place, "first"), [&](const TreePlace& item) { rule.order.push_back(source(item)); });
    if (const TreePlace untried = place.member("untried")) rule.untried = reader_.boolean(untried);
    return rule;
}

ChannelRule::Source PlaybookRules::source(const TreePlace& place) {
    ChannelRule::Source source;
    const auto add = [&](const TreePlace& word) {
        if (const auto channel = channel_word(word)) source.channels.push_back(*channel);
    };
    if (place.tree->is(Kind::object)) {
        source.kind = ChannelRule::Source::Kind::preferred;
        if (reader_.object_of(place, {"preferred"})) reader_.each(reader_.required(place, "preferred"), add);
    } else if (place.tree->is(Kind::text) && place.tree->text == "agreed") {
        source.kind = ChannelRule::Source::Kind::agreed;
    } else {
        add(place);
    }
    return source;
}

std::vector<NoteGroup> PlaybookRules::notes(const TreePlace& list) {
    std::vector<NoteGroup> groups;
    reader_.each(list, [&](const TreePlace& item) {
        const std::string word = reader_.text(item);
        const auto found = std::ranges::find(note_words, word);
        if (found == note_words.end()) return reader_.fail(item, "unknown group of notes " + in_quotes(word));
        groups.push_back(static_cast<NoteGroup>(found - note_words.begin()));
    });
    return groups;
}

} // namespace ringback::exchange
