#include "exchange/playbook_writer.hpp"

#include "core/moment.hpp"
#include "exchange/json_text.hpp"
#include "exchange/playbook_words.hpp"

#include <algorithm>
#include <vector>

namespace ringback::exchange {
namespace {

using namespace playbook;

void append_texts(std::string& out, const std::vector<std::string>& texts) {
    append_json_list(out, texts, [](std::string& to, const std::string& text) { append_json_text(to, text); });
}

std::string_view name_of(FactId fact) { return fact_info(fact).name; }

void append_constant(std::string& out, FactId fact, FactValue value) {
    switch (fact_info(fact).type) {
    case FactType::flag: out += value != 0 ? "true" : "false"; break;
    case FactType::count:
    case FactType::business_days: out += std::to_string(value); break;
    case FactType::choice: append_json_text(out, choice_word(fact, value)); break;
    case FactType::day: append_json_text(out, text_from_day(Day{std::chrono::days{value}})); break;
    }
}

class Writer {
public:
    explicit Writer(const Playbook& playbook)
        : playbook_(playbook) {}

    std::string whole() {
        std::string out;
        JsonObjectWriter writer(out);
        writer.text("format", "ringback.playbook");
        writer.whole_number("version", 1);
        writer.text("id", playbook_.id);
        writer.text("name", playbook_.name);
        writer.text("about", playbook_.about);
        append_json_list(writer.member("parameters"), playbook_.parameters,
                         [&](std::string& to, const Parameter& parameter) { append_parameter(to, parameter); });
        writer.text("start", id_of(playbook_.start));
        append_json_list(writer.member("nodes"), playbook_.nodes,
                         [&](std::string& to, const Node& node) { append_node(to, node); });
        append_json_list(writer.member("leaves"), playbook_.leaves,
                         [&](std::string& to, const Leaf& leaf) { append_leaf(to, leaf); });
        writer.close();
        return out;
    }

private:
    std::string_view id_of(Target target) const {
        if (target.is_leaf && target.place < playbook_.leaves.size()) return playbook_.leaves[target.place].id;
        if (!target.is_leaf && target.place < playbook_.nodes.size()) return playbook_.nodes[target.place].id;
        return {};
    }

    static void optional_text(JsonObjectWriter& writer, std::string_view name, const std::string& text) {
        if (!text.empty()) writer.text(name, text);
    }

    static void append_parameter(std::string& out, const Parameter& parameter) {
        JsonObjectWriter writer(out);
        writer.text("name", parameter.name);
        writer.text("label", parameter.label);
        writer.text("help", parameter.help);
        writer.text("unit", unit_words[static_cast<std::size_t>(parameter.unit)]);
        writer.whole_number("default", parameter.standard);
        writer.whole_number("min", parameter.least);
        writer.whole_number("max", parameter.most);
        if (parameter.value != parameter.standard) writer.whole_number("value", parameter.value);
        append_texts(writer.member("credits"), parameter.credits);
        writer.close();
    }

    void append_node(std::string& out, const Node& node) const {
        JsonObjectWriter writer(out);
        writer.text("id", node.id);
        optional_text(writer, "rule", node.rule);
        optional_text(writer, "group", node.group);
        optional_text(writer, "short", node.brief);
        writer.text("question", node.question);
        writer.text("fact", name_of(node.fact));
        append_json_list(writer.member("answers"), node.answers,
                         [&](std::string& to, const Answer& answer) { append_answer(to, answer, node.fact); });
        writer.close();
    }

    void append_answer(std::string& out, const Answer& answer, FactId fact) const {
        JsonObjectWriter writer(out);
        if (answer.when.comparison != Comparison::always) append_condition(writer.member("when"), answer.when, fact);
        writer.text("answer", answer.label);
        writer.text("next", id_of(answer.next));
        const Says& says = answer.says;
        if (!says.title.empty() || !says.figure.empty() || !says.detail.empty() || !says.credits.empty()) {
            JsonObjectWriter inner(writer.member("says"));
            inner.text("title", says.title);
            optional_text(inner, "figure", says.figure);
            optional_text(inner, "detail", says.detail);
            append_texts(inner.member("credits"), says.credits);
            inner.close();
        }
        writer.close();
    }

    void append_condition(std::string& out, const Condition& when, FactId fact) const {
        JsonObjectWriter writer(out);
        const bool of_day = fact_info(fact).type == FactType::day;
        const auto fits = [&](const ComparisonWord& each) { return each.comparison == when.comparison; };
        // Of two words for one comparison the later one is for days.
        const ComparisonWord* word = of_day ? &*std::find_if(comparison_words.rbegin(), comparison_words.rend(), fits)
                                            : &*std::ranges::find_if(comparison_words, fits);
        std::string& value = writer.member(word->word);
        if (when.comparison == Comparison::unknown)
            value += "true";
        else
            append_operand(value, when.operand, fact);
        writer.close();
    }

    void append_operand(std::string& out, const Operand& operand, FactId fact) const {
        if (operand.kind == Operand::Kind::constant) return append_constant(out, fact, operand.constant);
        JsonObjectWriter writer(out);
        if (operand.kind == Operand::Kind::fact)
            writer.text("fact", name_of(operand.fact));
        else
            writer.text("parameter", playbook_.parameters[operand.parameter].name);
        writer.close();
    }

    void append_leaf(std::string& out, const Leaf& leaf) const {
        JsonObjectWriter writer(out);
        writer.text("id", leaf.id);
        optional_text(writer, "rule", leaf.rule);
        writer.text("technique", leaf.technique);
        writer.text("label", leaf.label);
        writer.text("why", leaf.why);
        append_channel(writer.member("channel"), leaf.channel);
        append_due(writer, leaf.due);
        if (leaf.spends_tidbit) writer.boolean("tidbit", true);
        if (leaf.script != leaf.technique) writer.text("script", leaf.script);
        append_json_list(writer.member("notes"), leaf.notes, [](std::string& to, NoteGroup group) {
            append_json_text(to, note_words[static_cast<std::size_t>(group)]);
        });
        append_texts(writer.member("credits"), leaf.credits);
        writer.close();
    }

    static void append_channel(std::string& out, const ChannelRule& rule) {
        switch (rule.kind) {
        case ChannelRule::Kind::none: return append_json_text(out, "none");
        case ChannelRule::Kind::used: return append_json_text(out, "used");
        case ChannelRule::Kind::fixed: return append_json_text(out, word_from(rule.channel));
        case ChannelRule::Kind::pick: break;
        }
        JsonObjectWriter writer(out);
        append_json_list(writer.member("first"), rule.order, append_source);
        if (rule.untried) writer.boolean("untried", true);
        writer.close();
    }

    static void append_source(std::string& out, const ChannelRule::Source& source) {
        using Kind = ChannelRule::Source::Kind;
        if (source.kind == Kind::agreed) return append_json_text(out, "agreed");
        if (source.kind == Kind::one && !source.channels.empty())
            return append_json_text(out, word_from(source.channels.front()));
        JsonObjectWriter writer(out);
        append_json_list(writer.member("preferred"), source.channels,
                         [](std::string& to, Channel channel) { append_json_text(to, word_from(channel)); });
        writer.close();
    }

    void append_due(JsonObjectWriter& leaf, const DueRule& rule) const {
        std::string& out = leaf.member("due");
        switch (rule.kind) {
        case DueRule::Kind::none: append_json_text(out, "none"); break;
        case DueRule::Kind::today: append_json_text(out, "today"); break;
        case DueRule::Kind::on: append_day(out, "on", rule.day); break;
        case DueRule::Kind::day_after: append_day(out, "day_after", rule.day); break;
        case DueRule::Kind::elapsed: {
            JsonObjectWriter writer(out);
            append_operand(writer.member("elapsed"), rule.count, Fact::elapsed_since_last_touch);
            writer.text("since", name_of(rule.day));
            writer.close();
            break;
        }
        }
        if (rule.keep_on)
            append_day(leaf.member("days_off"), "keep_on", *rule.keep_on);
        else if (rule.keep)
            leaf.text("days_off", "keep");
    }

    static void append_day(std::string& out, std::string_view member, FactId day) {
        JsonObjectWriter writer(out);
        writer.text(member, name_of(day));
        writer.close();
    }

    const Playbook& playbook_;
};

} // namespace

std::string write_playbook(const Playbook& playbook) { return Writer(playbook).whole(); }

} // namespace ringback::exchange
