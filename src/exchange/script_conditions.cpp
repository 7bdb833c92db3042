#include "exchange/script_conditions.hpp"

#include "core/moment.hpp"
#include "exchange/json_text.hpp"
#include "exchange/playbook_rules.hpp"
#include "exchange/playbook_words.hpp"

#include <algorithm>

namespace ringback::exchange {
namespace {

using playbook::Comparison;
using playbook::FactId;
using playbook::FactType;
using playbook::Operand;
using script::Condition;
using script::FactTest;
using script::Field;

constexpr std::int32_t most_attempts = 10'000;

template <class E>
void read_words(TreeReader& reader, const TreePlace& list, std::vector<E>& out, std::string_view what) {
    reader.each(list, [&](const TreePlace& item) { out.push_back(read_word<E>(reader, item, what)); });
}

void read_count(TreeReader& reader, const TreePlace& place, unsigned& out) {
    if (!place) return;
    const std::int32_t number = reader.whole_number(place);
    if (number < 0 || number > most_attempts) return reader.fail(place, "a whole number from 0 belongs here");
    out = static_cast<unsigned>(number);
}

// {"unanswered.call": {"at_least": 2}, "truth": {"is": ["interested", "sidetracked"]}}
void read_facts(TreeReader& reader, const TreePlace& place, std::vector<FactTest>& out) {
    if (!place || !reader.expect(place, JsonTree::Kind::object, "an object")) return;
    const std::vector<playbook::Parameter> none;
    PlaybookRules rules(reader, none);
    for (const std::string& name : place.tree->keys) {
        const auto fact = playbook::fact_named(name);
        if (!fact)
            reader.fail(place.member(name), "unknown fact " + in_quotes(name), "unknown_fact");
        else
            out.push_back({*fact, rules.conditions(place.member(name), *fact)});
    }
}

template <class E>
void append_words(JsonObjectWriter& object, std::string_view name, const std::vector<E>& words) {
    if (!words.empty())
        append_json_list(object.member(name), words,
                         [](std::string& out, E word) { append_json_text(out, word_from(word)); });
}

void append_fields(JsonObjectWriter& object, std::string_view name, const std::vector<Field>& fields) {
    if (!fields.empty())
        append_json_list(object.member(name), fields,
                         [](std::string& out, Field field) { append_json_text(out, script::info(field).name); });
}

void append_operand(std::string& out, FactId fact, const Operand& operand) {
    if (operand.kind == Operand::Kind::fact) {
        JsonObjectWriter other{out};
        other.text("fact", playbook::fact_info(operand.fact).name);
        return other.close();
    }
    switch (playbook::fact_info(fact).type) {
    case FactType::flag: out += operand.constant != 0 ? "true" : "false"; break;
    case FactType::count:
    case FactType::business_days: out += std::to_string(operand.constant); break;
    case FactType::choice: append_json_text(out, playbook::choice_word(fact, operand.constant)); break;
    case FactType::day: append_json_text(out, text_from_day(Day{std::chrono::days{operand.constant}})); break;
    }
}

// Several of a fact are always “is”: no other comparison goes with a list.
void append_test(JsonObjectWriter& facts, const FactTest& test) {
    JsonObjectWriter object{facts.member(playbook::fact_info(test.fact).name)};
    const Comparison comparison = test.any.front().comparison;
    if (comparison == Comparison::unknown) {
        object.boolean("unknown", true);
    } else {
        const auto word = std::ranges::find(comparison_words, comparison, &ComparisonWord::comparison);
        std::string& out = object.member(word->word);
        if (test.any.size() == 1)
            append_operand(out, test.fact, test.any.front().operand);
        else
            append_json_list(out, test.any, [&](std::string& to, const playbook::Condition& one) {
                append_operand(to, test.fact, one.operand);
            });
    }
    object.close();
}

} // namespace

std::vector<Field> read_fields(TreeReader& reader, const TreePlace& list) {
    std::vector<Field> fields;
    reader.each(list, [&](const TreePlace& item) {
        const std::string name = reader.text(item);
        const auto found = script::field_named(name);
        if (found)
            fields.push_back(*found);
        else
            reader.fail(item, "unknown field " + in_quotes(name), "unknown_word");
    });
    return fields;
}

Condition read_condition(TreeReader& reader, const TreePlace& place) {
    Condition read;
    // Passing over a member would say more than its author meant.
    if (!place || !reader.object_of(place, {"styles", "preferred", "gaps", "no_gaps", "filled", "empty", "attempts",
                                            "repeats", "tags", "facts"}))
        return read;
    read_words(reader, place.member("styles"), read.styles, "style");
    read_words(reader, place.member("preferred"), read.preferred, "channel");
    read_words(reader, place.member("gaps"), read.gaps, "step");
    read_words(reader, place.member("no_gaps"), read.no_gaps, "step");
    read.filled = read_fields(reader, place.member("filled"));
    read.empty = read_fields(reader, place.member("empty"));
    read_count(reader, place.member("attempts"), read.attempts);
    read_count(reader, place.member("repeats"), read.repeats);
    reader.each(place.member("tags"), [&](const TreePlace& item) { read.tags.push_back(reader.text(item)); });
    read_facts(reader, place.member("facts"), read.facts);
    return read;
}

void append_condition(std::string& out, const Condition& condition) {
    JsonObjectWriter object{out};
    append_words(object, "styles", condition.styles);
    append_words(object, "preferred", condition.preferred);
    append_words(object, "gaps", condition.gaps);
    append_words(object, "no_gaps", condition.no_gaps);
    append_fields(object, "filled", condition.filled);
    append_fields(object, "empty", condition.empty);
    if (condition.attempts > 0) object.whole_number("attempts", condition.attempts);
    if (condition.repeats > 0) object.whole_number("repeats", condition.repeats);
    if (!condition.tags.empty())
        append_json_list(object.member("tags"), condition.tags,
                         [](std::string& to, const std::string& tag) { append_json_text(to, tag); });
    if (!condition.facts.empty()) {
        JsonObjectWriter facts{object.member("facts")};
        for (const FactTest& test : condition.facts)
            if (!test.any.empty()) append_test(facts, test);
        facts.close();
    }
    object.close();
}

} // namespace ringback::exchange
