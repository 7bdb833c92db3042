#include "practice/case_faults.hpp"

#include "practice/attempt_kinds.hpp"

#include <algorithm>
#include <utility>

namespace ringback::practice {
namespace {

using Kind = CaseFault::Kind;

constexpr int earliest_day = -3650;
constexpr unsigned most_delay = 30;
constexpr unsigned minutes_a_day = 24 * 60;
constexpr int furthest_ahead = 14 * 60;

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class Examiner {
public:
    explicit Examiner(const PracticeCase& subject)
        : case_(subject) {}

    std::vector<CaseFault> examine() {
        head();
        persona();
        before();
        turns();
        beginnings();
        rubric();
        if (faults_.empty()) ways();
        return std::move(faults_);
    }

private:
    void fault(Kind kind, std::string place, std::string reason) {
        faults_.push_back({kind, std::move(place), std::move(reason)});
    }

    void text(const std::string& place, std::string_view words, bool needed = true) {
        if (needed && is_blank(words)) fault(Kind::empty, place, "must not be empty");
        if (words.size() > longest_text) fault(Kind::out_of_range, place, "is longer than 4000 bytes");
    }

    template <class Number>
    void range(const std::string& place, Number value, Number least, Number most) {
        if (value < least || value > most)
            fault(Kind::out_of_range, place, "from " + std::to_string(least) + " to " + std::to_string(most));
    }

    template <class List>
    void most(const std::string& place, const List& list, std::size_t limit = most_items) {
        if (list.size() > limit)
            fault(Kind::out_of_range, place, "no more than " + std::to_string(limit) + " belong here");
    }

    void day(const std::string& place, int value, int least) {
        if (value < least || value > case_.days) fault(Kind::day_out, place, "is no day of the case");
    }

    void head() {
        text("/id", case_.id);
        text("/title", case_.title);
        text("/sector", case_.sector);
        text("/briefing", case_.briefing);
        text("/you/name", case_.you.name);
        text("/interest", case_.interest);
        range("/level", case_.level, 1u, highest_level);
        range("/days", case_.days, 1, most_days);
        most("/days_off", case_.days_off);
        for (std::size_t i = 0; i < case_.days_off.size(); ++i)
            day("/days_off/" + std::to_string(i), case_.days_off[i], 1);
    }

    void persona() {
        const Persona& persona = case_.persona;
        text("/persona/given_name", persona.given_name);
        text("/persona/reason", persona.reason);
        text("/persona/stop_words", persona.stop_words);
        if (persona.truth == Truth::unknown) fault(Kind::empty, "/persona/truth", "the truth must be known here");
        range("/persona/ahead", persona.ahead, -furthest_ahead, furthest_ahead);
        range("/persona/outside_hours", persona.outside_hours, 0u, most_percent);
        for (std::size_t i = 0; i < persona.hours.size(); ++i) {
            const std::string place = "/persona/hours/" + std::to_string(i);
            range(place + "/percent", persona.hours[i].percent, 0u, most_percent);
            if (persona.hours[i].from >= persona.hours[i].to || persona.hours[i].to > minutes_a_day)
                fault(Kind::out_of_range, place, "the hours must begin before they end");
        }
        most("/persona/hours", persona.hours);
        chances();
        range("/persona/delay/1", persona.delay_most, 1u, most_delay);
        range("/persona/delay/0", persona.delay_least, 1u, std::max(persona.delay_most, 1u));
        if (persona.away_until) day("/persona/away_until", *persona.away_until, 1);
        range("/persona/pressure/weight", persona.pressure.weight, 0u, 100u);
        range("/persona/pressure/guarded", persona.pressure.guarded, 1u, 100u);
        range("/persona/pressure/limit", persona.pressure.limit, 1u, 100u);
    }

    void chances() {
        const Persona& persona = case_.persona;
        bool any = false;
        for (std::size_t i = 0; i < permitted_channel_count; ++i) {
            if (!persona.chances[i]) continue;
            any = true;
            range("/persona/chances/" + std::string(word_from(static_cast<Channel>(i))), *persona.chances[i], 0u, 100u);
        }
        if (!any) fault(Kind::empty, "/persona/chances", "there is no channel to reach them on");
        for (const TechniqueEffect& effect : persona.techniques) {
            const std::string place = "/persona/techniques/" + effect.technique;
            if (!attempt_kind(effect.technique)) fault(Kind::unknown_technique, place, "there is no such technique");
            range(place, effect.percent, 0u, most_percent);
        }
    }

    void before() {
        most("/history", case_.history);
        most("/tidbits", case_.tidbits);
        most("/scarcity", case_.scarcity);
        for (std::size_t i = 0; i < case_.history.size(); ++i) {
            const std::string place = "/history/" + std::to_string(i);
            const int past = case_.history[i].day;
            if (past < earliest_day || past > 1) fault(Kind::day_out, place + "/day", "belongs before or on day 1");
            if (i > 0 && past < case_.history[i - 1].day)
                fault(Kind::day_out, place + "/day", "the history goes in the order of time");
            text(place + "/words", case_.history[i].words);
        }
        if (case_.agreement && case_.agreement->follow_up) day("/agreement/follow_up", *case_.agreement->follow_up, 1);
        for (std::size_t i = 0; i < case_.tidbits.size(); ++i) text("/tidbits/" + std::to_string(i), case_.tidbits[i]);
        for (std::size_t i = 0; i < case_.scarcity.size(); ++i)
            text("/scarcity/" + std::to_string(i) + "/text", case_.scarcity[i].text);
    }

    bool has_turn(std::string_view id) const {
        return std::ranges::find(case_.turns, id, &Turn::id) != case_.turns.end();
    }
    void turn_named(const std::string& place, std::string_view id) {
        if (!has_turn(id)) fault(Kind::unknown_turn, place, "no turn is called “" + std::string(id) + "”");
    }

    void turns() {
        most("/turns", case_.turns, most_turns);
        for (std::size_t i = 0; i < case_.turns.size(); ++i) {
            const Turn& turn = case_.turns[i];
            const std::string place = "/turns/" + std::to_string(i);
            text(place + "/id", turn.id);
            text(place + "/says", turn.says);
            if (std::ranges::count(case_.turns, turn.id, &Turn::id) > 1)
                fault(Kind::given_twice, place + "/id", "two turns are called “" + turn.id + "”");
            most(place + "/lines", turn.lines, most_lines);
            for (std::size_t at = 0; at < turn.lines.size(); ++at)
                line(place + "/lines/" + std::to_string(at), turn.lines[at]);
        }
    }

    void line(const std::string& place, const Line& line) {
        text(place + "/words", line.words);
        range(place + "/pressure", line.pressure, 0u, 10u);
        if (!line.next.empty()) turn_named(place + "/next", line.next);
        if (!line.guarded.empty()) turn_named(place + "/guarded", line.guarded);
        line.serves.each([&](Check check) {
            if (!is_said(check))
                fault(Kind::not_servable, place + "/serves",
                      "“" + std::string(word_from(check)) + "” is not passed by what is said");
        });
    }

    void beginnings() {
        most("/news", case_.news, most_news);
        most("/openings", case_.openings);
        for (std::size_t i = 0; i < case_.openings.size(); ++i) {
            const std::string place = "/openings/" + std::to_string(i);
            turn_named(place + "/turn", case_.openings[i].turn);
            for (const std::string& technique : case_.openings[i].techniques)
                if (!attempt_kind(technique))
                    fault(Kind::unknown_technique, place + "/techniques", "there is no technique “" + technique + "”");
        }
        for (std::size_t i = 0; i < case_.news.size(); ++i) {
            const std::string place = "/news/" + std::to_string(i);
            turn_named(place + "/turn", case_.news[i].turn);
            day(place + "/day", case_.news[i].day, 1);
        }
    }

    void rubric() {
        if (case_.rubric.empty()) fault(Kind::empty, "/rubric", "nothing counts");
        for (std::size_t i = 0; i < case_.rubric.size(); ++i) {
            const RubricLine& line = case_.rubric[i];
            const std::string place = "/rubric/" + std::to_string(i);
            range(place + "/points", line.points, 1u, most_points);
            if (std::ranges::count(case_.rubric, line.check, &RubricLine::check) > 1)
                fault(Kind::given_twice, place + "/check", "this check is given twice");
            else if (!servable(line.check))
                fault(Kind::not_servable, place + "/check",
                      "nothing in this case can pass “" + std::string(word_from(line.check)) + "”");
        }
    }

    bool reachable(Channel channel) const {
        return case_.persona.chances[static_cast<std::size_t>(channel)].has_value();
    }
    bool any_written() const {
        return std::ranges::any_of(std::array{Channel::email, Channel::text, Channel::video_email, Channel::mail},
                                   [&](Channel channel) { return reachable(channel); });
    }
    bool any_tells() const { return std::ranges::any_of(case_.turns, &Turn::tells); }
    bool line_serves(Check check) const {
        return std::ranges::any_of(case_.turns, [&](const Turn& turn) {
            return std::ranges::any_of(turn.lines, [&](const Line& line) { return line.serves.has(check); });
        });
    }

    bool servable(Check check) const {
        if (is_said(check)) return line_serves(check);
        switch (check) {
        case Check::agreed_day: return case_.agreement && case_.agreement->follow_up;
        case Check::phone_first:
        case Check::calls_first:
        case Check::get_clear:
        case Check::let_go:
        case Check::decide_words:
        case Check::caller_shown: return reachable(Channel::call);
        case Check::preferred:
            return std::ranges::any_of(case_.persona.preferred_channels, [&](Channel channel) {
                return channel != Channel::meeting && reachable(channel);
            });
        case Check::voicemail_short: return reachable(Channel::voicemail);
        case Check::voicemail_paired: return reachable(Channel::voicemail) && reachable(Channel::email);
        case Check::heavy_stone:
        case Check::final_last: return any_written();
        case Check::tidbit: return !case_.tidbits.empty();
        case Check::true_scarcity: return std::ranges::any_of(case_.scarcity, &Scarcity::is_true);
        case Check::gap_found:
            return std::ranges::any_of(case_.process, [](StepState step) { return step != StepState::done; });
        case Check::truth_recorded:
        case Check::reason_recorded: return any_tells();
        case Check::answered: return !case_.news.empty() || !case_.openings.empty();
        default: return true;
        }
    }

    // Which turns a talk can come to, and whether one of them tells the truth.
    void ways() {
        std::vector<bool> reached(case_.turns.size());
        const auto reach = [&](std::string_view id) {
            const auto found = std::ranges::find(case_.turns, id, &Turn::id);
            if (found != case_.turns.end()) reached[static_cast<std::size_t>(found - case_.turns.begin())] = true;
        };
        for (const Opening& opening : case_.openings) reach(opening.turn);
        for (const News& news : case_.news) reach(news.turn);
        for (bool changed = true; changed;) {
            const auto before = std::ranges::count(reached, true);
            for (std::size_t i = 0; i < reached.size(); ++i)
                if (reached[i])
                    for (const Line& line : case_.turns[i].lines) reach(line.next), reach(line.guarded);
            changed = std::ranges::count(reached, true) != before;
        }
        bool told = false;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (!reached[i]) fault(Kind::unreachable, "/turns/" + std::to_string(i), "no talk comes to this turn");
            told = told || (reached[i] && case_.turns[i].tells);
        }
        const bool closes = std::ranges::contains(case_.rubric, Check::closed_after, &RubricLine::check);
        if (!told && !closes) fault(Kind::no_way_to_truth, "/turns", "no talk comes to the truth");
    }

    const PracticeCase& case_;
    std::vector<CaseFault> faults_;
};

} // namespace

std::vector<CaseFault> faults_of(const PracticeCase& subject) { return Examiner(subject).examine(); }

} // namespace ringback::practice
