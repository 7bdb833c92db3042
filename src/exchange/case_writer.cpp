// The writing half of case_json.hpp.
#include "exchange/case_json.hpp"

#include "exchange/json_text.hpp"

namespace ringback::exchange {
namespace {

using namespace practice;

void texts(JsonObjectWriter& object, std::string_view name, const std::vector<std::string>& list) {
    if (!list.empty()) append_json_list(object.member(name), list, append_json_text);
}

template <class Number>
void number_unless(JsonObjectWriter& object, std::string_view name, Number value, Number standard) {
    if (value != standard) object.whole_number(name, value);
}

void flag_if(JsonObjectWriter& object, std::string_view name, bool flag, bool standard = false) {
    if (flag != standard) object.boolean(name, flag);
}

template <class E>
void words(JsonObjectWriter& object, std::string_view name, const std::vector<E>& list) {
    if (list.empty()) return;
    append_json_list(object.member(name), list,
                     [](std::string& out, E value) { append_json_text(out, word_from(value)); });
}

void checks(JsonObjectWriter& object, std::string_view name, CheckSet set) {
    std::vector<Check> list;
    set.each([&](Check check) { list.push_back(check); });
    words(object, name, list);
}

std::string minutes(unsigned time) { return text_from_minutes(std::chrono::minutes{time}); }

void write_persona(std::string& out, const Persona& persona) {
    const Persona standard;
    JsonObjectWriter object{out};
    object.text("given_name", persona.given_name);
    object.text_if("company", persona.company);
    words(object, "preferred_channels", persona.preferred_channels);
    if (persona.style != standard.style) object.text("style", word_from(persona.style));
    object.text("temperament", word_from(persona.temperament));
    number_unless(object, "ahead", persona.ahead, standard.ahead);
    if (!persona.hours.empty())
        append_json_list(object.member("hours"), persona.hours, [](std::string& to, const ReachHours& hours) {
            JsonObjectWriter item{to};
            item.text("from", minutes(hours.from));
            item.text("to", minutes(hours.to));
            number_unless(item, "percent", hours.percent, ReachHours{}.percent);
            item.close();
        });
    number_unless(object, "outside_hours", persona.outside_hours, standard.outside_hours);
    JsonObjectWriter chances{object.member("chances")};
    for (std::size_t i = 0; i < permitted_channel_count; ++i)
        if (persona.chances[i]) chances.whole_number(word_from(static_cast<Channel>(i)), *persona.chances[i]);
    chances.close();
    if (!persona.techniques.empty()) {
        JsonObjectWriter techniques{object.member("techniques")};
        for (const TechniqueEffect& effect : persona.techniques)
            techniques.whole_number(effect.technique, effect.percent);
        techniques.close();
    }
    object.member("delay") +=
        "[" + std::to_string(persona.delay_least) + "," + std::to_string(persona.delay_most) + "]";
    if (persona.away_until) object.whole_number("away_until", *persona.away_until);
    JsonObjectWriter bears{object.member("pressure")};
    bears.whole_number("weight", persona.pressure.weight);
    bears.whole_number("guarded", persona.pressure.guarded);
    bears.whole_number("limit", persona.pressure.limit);
    bears.close();
    object.text("truth", word_from(persona.truth));
    object.text("reason", persona.reason);
    object.text("stop_words", persona.stop_words);
    object.close();
}

void write_head(JsonObjectWriter& object, const PracticeCase& subject) {
    object.text("format", "ringback.case");
    object.whole_number("version", 1);
    object.text("id", subject.id);
    object.text("title", subject.title);
    object.text("sector", subject.sector);
    object.whole_number("level", subject.level);
    object.text("briefing", subject.briefing);
    JsonObjectWriter you{object.member("you")};
    you.text("name", subject.you.name);
    you.text_if("company", subject.you.company);
    you.text_if("phone", subject.you.phone);
    you.text_if("email", subject.you.email);
    you.close();
    object.text("starts_on", text_from_day(subject.starts_on));
    object.whole_number("days", subject.days);
    if (!subject.days_off.empty())
        append_json_list(object.member("days_off"), subject.days_off,
                         [](std::string& out, int day) { out += std::to_string(day); });
}

void write_agreement(std::string& out, const CaseAgreement& agreed) {
    JsonObjectWriter object{out};
    if (agreed.follow_up) object.whole_number("follow_up", *agreed.follow_up);
    if (agreed.channel) object.text("channel", word_from(*agreed.channel));
    object.text_if("subject", agreed.subject);
    object.text_if("still_missing", agreed.still_missing);
    flag_if(object, "ok_to_say_no", agreed.ok_to_say_no);
    object.close();
}

void write_past(std::string& out, const PastTouch& past) {
    JsonObjectWriter object{out};
    object.whole_number("day", past.day);
    object.text("channel", word_from(past.channel));
    if (past.direction != Direction::out) object.text("direction", word_from(past.direction));
    object.text("outcome", word_from(past.outcome));
    object.text_if("technique", past.technique);
    object.text_if("words", past.words);
    object.close();
}

void write_before(JsonObjectWriter& object, const PracticeCase& subject) {
    object.text_if("interest", subject.interest);
    if (!subject.history.empty()) append_json_list(object.member("history"), subject.history, write_past);
    if (subject.agreement) write_agreement(object.member("agreement"), *subject.agreement);
    texts(object, "tidbits", subject.tidbits);
    JsonObjectWriter process{object.member("process")};
    for (std::size_t i = 0; i < process_step_count; ++i)
        if (subject.process[i] != StepState::no)
            process.text(word_from(static_cast<ProcessStep>(i)), word_from(subject.process[i]));
    process.close();
    if (!subject.scarcity.empty())
        append_json_list(object.member("scarcity"), subject.scarcity, [](std::string& out, const Scarcity& scarcity) {
            JsonObjectWriter item{out};
            item.text("text", scarcity.text);
            flag_if(item, "true", scarcity.is_true, true);
            item.close();
        });
}

void write_opening(std::string& out, const Opening& opening) {
    JsonObjectWriter object{out};
    object.text("turn", opening.turn);
    words(object, "channels", opening.channels);
    texts(object, "techniques", opening.techniques);
    number_unless(object, "after_pressure", opening.after_pressure, 0u);
    object.close();
}

void write_news(std::string& out, const News& news) {
    JsonObjectWriter object{out};
    object.whole_number("day", news.day);
    object.text("channel", word_from(news.channel));
    object.text("turn", news.turn);
    number_unless(object, "below_pressure", news.below_pressure, News{}.below_pressure);
    flag_if(object, "always", news.always);
    object.close();
}

void write_turn(std::string& out, const Turn& turn) {
    JsonObjectWriter object{out};
    object.text("id", turn.id);
    object.text("says", turn.says);
    flag_if(object, "tells", turn.tells);
    flag_if(object, "stops", turn.stops);
    if (!turn.lines.empty())
        append_json_list(object.member("lines"), turn.lines, [](std::string& to, const Line& line) {
            JsonObjectWriter item{to};
            item.text("words", line.words);
            item.text_if("next", line.next);
            item.text_if("guarded", line.guarded);
            number_unless(item, "pressure", line.pressure, 0u);
            checks(item, "serves", line.serves);
            checks(item, "fails", line.fails);
            item.close();
        });
    object.close();
}

} // namespace

std::string write_case(const PracticeCase& subject) {
    std::string out;
    JsonObjectWriter object{out};
    write_head(object, subject);
    write_persona(object.member("persona"), subject.persona);
    write_before(object, subject);
    if (!subject.openings.empty()) append_json_list(object.member("openings"), subject.openings, write_opening);
    if (!subject.news.empty()) append_json_list(object.member("news"), subject.news, write_news);
    append_json_list(object.member("turns"), subject.turns, write_turn);
    append_json_list(object.member("rubric"), subject.rubric, [](std::string& to, const RubricLine& line) {
        JsonObjectWriter item{to};
        item.text("check", word_from(line.check));
        number_unless(item, "points", line.points, RubricLine{}.points);
        item.close();
    });
    object.close();
    return out;
}

// FNV-1a. Not proof against forgery, nor need it be: it tells versions of a case apart.
std::uint64_t digest_of(const PracticeCase& subject) {
    std::uint64_t digest = 0xcbf29ce484222325;
    for (const char sign : write_case(subject)) digest = (digest ^ static_cast<unsigned char>(sign)) * 0x100000001b3;
    return digest;
}

} // namespace ringback::exchange
