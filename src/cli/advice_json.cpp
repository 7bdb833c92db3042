#include "cli/advice_json.hpp"

#include "exchange/json_text.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"
#include "script/choose.hpp"

#include <optional>

namespace ringback::cli {
namespace {

using exchange::append_json_list;
using exchange::append_json_text;
using exchange::JsonObjectWriter;

void text_or_null(JsonObjectWriter& line, std::string_view name, std::optional<std::string_view> text) {
    if (text)
        line.text(name, *text);
    else
        line.null(name);
}

void day_or_null(JsonObjectWriter& line, std::string_view name, std::optional<Day> day) {
    const auto text = day ? std::optional{text_from_day(*day)} : std::nullopt;
    text_or_null(line, name, text);
}

void append_window(JsonObjectWriter& line, const playbook::Advice& advice) {
    if (!advice.window) return line.null("window");
    JsonObjectWriter window{line.member("window")};
    window.text("start", text_from_instant(advice.window->start));
    window.text("end", text_from_instant(advice.window->end));
    window.close();
}

void append_value(JsonObjectWriter& entry, std::string_view name, playbook::FactId fact, playbook::FactValue value) {
    using playbook::FactType;
    if (value == playbook::unknown_value) return entry.null(name);
    switch (playbook::fact_info(fact).type) {
    case FactType::flag: return entry.boolean(name, value != 0);
    case FactType::count:
    case FactType::business_days: return entry.whole_number(name, value);
    case FactType::choice: return entry.text(name, playbook::choice_word(fact, value));
    case FactType::day: return entry.text(name, text_from_day(Day{std::chrono::days{value}}));
    }
}

void append_change(std::string& out, const playbook::Playbook& playbook, const playbook::Change& change) {
    JsonObjectWriter entry{out};
    entry.text("fact", playbook::fact_info(change.fact).name);
    append_value(entry, "from", change.fact, change.from);
    append_value(entry, "to", change.fact, change.to);
    entry.text("technique", playbook.leaves[change.leaf].technique);
    entry.close();
}

void append_reason(std::string& out, const playbook::Playbook& playbook, const playbook::Reason& reason,
                   const playbook::Witness& said) {
    const playbook::Node& node = playbook.nodes[reason.node];
    JsonObjectWriter entry{out};
    entry.text("node", node.id);
    entry.text("question", node.question);
    entry.text("answer", node.answers[reason.answer].label);
    entry.text("fact", playbook::fact_info(reason.fact).name);
    append_value(entry, "value", reason.fact, reason.value);
    entry.text("text", playbook::reason_sentence(playbook, reason, said));
    entry.close();
}

} // namespace

void append_advice(std::string& out, playbook::Recommender& recommender, const Prospect& prospect,
                   const script::Library& library) {
    const playbook::Playbook& playbook = recommender.playbook();
    playbook::Reasons because;
    const playbook::Advice advice = recommender.advise(prospect, &because);
    const playbook::Witness said{prospect, recommender.now(), recommender.user_zone()};
    const playbook::Vantage vantage{recommender.now(), recommender.today(), &recommender.user_zone(),
                                    &recommender.calendar()};
    const script::Script* words = script::choose(library, playbook.leaves[advice.leaf].script, advice.channel, prospect,
                                                 recommender.now(), &vantage);

    JsonObjectWriter line{out};
    line.text("prospect", prospect.id.text);
    line.text("technique", advice.technique);
    text_or_null(line, "channel", advice.channel ? std::optional{word_from(*advice.channel)} : std::nullopt);
    day_or_null(line, "due", advice.due);
    append_window(line, advice);
    text_or_null(line, "script", words != nullptr ? std::optional<std::string_view>{words->id} : std::nullopt);
    if (advice.tidbit)
        line.whole_number("tidbit", *advice.tidbit);
    else
        line.null("tidbit");
    append_json_list(line.member("notes"), playbook::notes_of(advice.notes),
                     [](std::string& to, playbook::Note note) { append_json_text(to, playbook::note_text(note)); });
    append_json_list(line.member("credits"), playbook::advice_credits(playbook, advice), append_json_text);
    append_json_list(line.member("because"), because, [&](std::string& to, const playbook::Reason& reason) {
        append_reason(to, playbook, reason, said);
    });
    append_json_list(line.member("would_change"), recommender.would_change(prospect),
                     [&](std::string& to, const playbook::Change& change) { append_change(to, playbook, change); });
    day_or_null(line, "since", recommender.since(prospect));
    const bool waits = advice.due && playbook::is_idle(advice.technique);
    const auto next = waits ? std::optional{recommender.advise_on(prospect, *advice.due).technique} : std::nullopt;
    text_or_null(line, "next", next);
    line.close();
    out += '\n';
}

} // namespace ringback::cli
