// The reading half of case_json.hpp.
#include "exchange/case_json.hpp"

#include "data/embedded.hpp"
#include "exchange/typed_tree.hpp"
#include "practice/case_faults.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

using namespace practice;

constexpr std::int32_t newest_version = 1;
const ReadError too_large{"", "the file is larger than 256 KB"};

class CaseReader {
public:
    void read(const JsonTree& tree, bool whole) {
        const TreePlace root{&tree, ""};
        reader_.object_of(root, {"format",   "version", "id",        "title",   "sector",   "level",
                                 "briefing", "you",     "starts_on", "days",    "days_off", "persona",
                                 "interest", "history", "agreement", "tidbits", "process",  "scarcity",
                                 "openings", "news",    "turns",     "rubric"});
        reader_.header(root, "ringback.case", newest_version, "case");
        head(root);
        if (const TreePlace place = reader_.required(root, "persona")) persona(place);
        before(root);
        talk(root);
        reader_.each(reader_.required(root, "rubric"), [&](const TreePlace& place) {
            reader_.object_of(place, {"check", "points"});
            RubricLine line;
            line.check = reader_.word<Check>(reader_.required(place, "check"), "check");
            reader_.take(place, "points", line.points);
            case_.rubric.push_back(line);
        });
        if (!whole || reader_.failed()) return;
        for (const CaseFault& fault : faults_of(case_))
            reader_.fail_at(fault.place, fault.reason, word_from(fault.kind));
    }

    const TreeReader& reader() const { return reader_; }
    PracticeCase take() { return std::move(case_); }

private:
    void head(const TreePlace& root) {
        case_.id = reader_.text(reader_.required(root, "id"));
        case_.title = reader_.text(reader_.required(root, "title"));
        case_.sector = reader_.text(reader_.required(root, "sector"));
        case_.briefing = reader_.text(reader_.required(root, "briefing"));
        case_.interest = reader_.optional_text(root, "interest");
        reader_.take(root, "level", case_.level);
        reader_.take(root, "days", case_.days);
        case_.days_off = reader_.numbers<int>(root.member("days_off"));
        if (const TreePlace place = reader_.required(root, "starts_on")) {
            const auto day = day_from_text(reader_.text(place));
            if (!day) reader_.fail(place, "a day such as 2026-03-02 belongs here");
            case_.starts_on = day.value_or(Day{});
        }
        const TreePlace you = reader_.required(root, "you");
        if (!you || !reader_.object_of(you, {"name", "company", "phone", "email"})) return;
        case_.you = {reader_.text(reader_.required(you, "name")), reader_.optional_text(you, "company"),
                     reader_.optional_text(you, "phone"), reader_.optional_text(you, "email")};
    }

    void persona(const TreePlace& place) {
        if (!reader_.object_of(place, {"given_name", "company", "preferred_channels", "style", "temperament", "ahead",
                                       "hours", "outside_hours", "chances", "techniques", "delay", "away_until",
                                       "pressure", "truth", "reason", "stop_words"}))
            return;
        Persona& persona = case_.persona;
        persona.given_name = reader_.text(reader_.required(place, "given_name"));
        persona.company = reader_.optional_text(place, "company");
        persona.preferred_channels = reader_.words<Channel>(place.member("preferred_channels"), "channel");
        reader_.take_word(place, "style", persona.style, "style");
        reader_.take_word(place, "temperament", persona.temperament, "temperament");
        reader_.take(place, "ahead", persona.ahead);
        reader_.each(place.member("hours"), [&](const TreePlace& item) { persona.hours.push_back(hours(item)); });
        reader_.take(place, "outside_hours", persona.outside_hours);
        chances(reader_.required(place, "chances"));
        if (const TreePlace list = place.member("techniques");
            list && reader_.expect(list, JsonTree::Kind::object, "an object"))
            for (const std::string& name : list.tree->keys)
                persona.techniques.push_back({name, reader_.number<unsigned>(list.member(name))});
        delay(place.member("delay"));
        if (const TreePlace until = place.member("away_until")) persona.away_until = reader_.number<int>(until);
        if (const TreePlace bears = place.member("pressure");
            bears && reader_.object_of(bears, {"weight", "guarded", "limit"})) {
            reader_.take(bears, "weight", persona.pressure.weight);
            reader_.take(bears, "guarded", persona.pressure.guarded);
            reader_.take(bears, "limit", persona.pressure.limit);
        }
        persona.truth = reader_.word<Truth>(reader_.required(place, "truth"), "truth");
        persona.reason = reader_.text(reader_.required(place, "reason"));
        persona.stop_words = reader_.text(reader_.required(place, "stop_words"));
    }

    ReachHours hours(const TreePlace& place) {
        ReachHours hours;
        if (!reader_.object_of(place, {"from", "to", "percent"})) return hours;
        hours.from = reader_.minutes(reader_.required(place, "from"));
        hours.to = reader_.minutes(reader_.required(place, "to"));
        reader_.take(place, "percent", hours.percent);
        return hours;
    }

    void chances(const TreePlace& place) {
        if (!place || !reader_.object_of(place, {"call", "voicemail", "email", "text", "video_email", "mail"})) return;
        for (std::size_t i = 0; i < permitted_channel_count; ++i)
            if (const TreePlace chance = place.member(word_from(static_cast<Channel>(i))))
                case_.persona.chances[i] = reader_.number<unsigned>(chance);
    }

    void delay(const TreePlace& place) {
        if (!place) return;
        const auto days = reader_.numbers<unsigned>(place);
        if (days.size() != 2) return reader_.fail(place, "the least and the most business days belong here");
        case_.persona.delay_least = days[0];
        case_.persona.delay_most = days[1];
    }

    void before(const TreePlace& root) {
        reader_.each(root.member("history"), [&](const TreePlace& place) { past(place); });
        if (const TreePlace place = root.member("agreement");
            place && reader_.object_of(place, {"follow_up", "channel", "subject", "still_missing", "ok_to_say_no"})) {
            CaseAgreement& agreed = case_.agreement.emplace();
            if (const TreePlace day = place.member("follow_up")) agreed.follow_up = reader_.number<int>(day);
            if (const TreePlace channel = place.member("channel"))
                agreed.channel = reader_.word<Channel>(channel, "channel");
            agreed.subject = reader_.optional_text(place, "subject");
            agreed.still_missing = reader_.optional_text(place, "still_missing");
            reader_.take_flag(place, "ok_to_say_no", agreed.ok_to_say_no);
        }
        case_.tidbits = reader_.texts(root.member("tidbits"));
        if (const TreePlace place = root.member("process");
            place && reader_.expect(place, JsonTree::Kind::object, "an object"))
            for (const std::string& name : place.tree->keys) {
                const auto step = from_word<ProcessStep>(name);
                if (!step) reader_.fail(place.member(name), "unknown step " + in_quotes(name), "unknown_word");
                if (step)
                    case_.process[static_cast<std::size_t>(*step)] =
                        reader_.word<StepState>(place.member(name), "state of a step");
            }
        reader_.each(root.member("scarcity"), [&](const TreePlace& place) {
            if (!reader_.object_of(place, {"text", "true"})) return;
            Scarcity& scarcity = case_.scarcity.emplace_back();
            scarcity.text = reader_.text(reader_.required(place, "text"));
            reader_.take_flag(place, "true", scarcity.is_true);
        });
    }

    void past(const TreePlace& place) {
        if (!reader_.object_of(place, {"day", "channel", "direction", "outcome", "technique", "words"})) return;
        PastTouch& past = case_.history.emplace_back();
        past.day = reader_.number<int>(reader_.required(place, "day"));
        past.channel = reader_.word<Channel>(reader_.required(place, "channel"), "channel");
        reader_.take_word(place, "direction", past.direction, "direction");
        past.outcome = reader_.word<Outcome>(reader_.required(place, "outcome"), "outcome");
        past.technique = reader_.optional_text(place, "technique");
        past.words = reader_.optional_text(place, "words");
    }

    void talk(const TreePlace& root) {
        reader_.each(root.member("openings"), [&](const TreePlace& place) {
            if (!reader_.object_of(place, {"turn", "channels", "techniques", "after_pressure"})) return;
            Opening& opening = case_.openings.emplace_back();
            opening.turn = reader_.text(reader_.required(place, "turn"));
            opening.channels = reader_.words<Channel>(place.member("channels"), "channel");
            opening.techniques = reader_.texts(place.member("techniques"));
            reader_.take(place, "after_pressure", opening.after_pressure);
        });
        reader_.each(root.member("news"), [&](const TreePlace& place) {
            if (!reader_.object_of(place, {"day", "channel", "turn", "below_pressure", "always"})) return;
            News& news = case_.news.emplace_back();
            news.day = reader_.number<int>(reader_.required(place, "day"));
            news.channel = reader_.word<Channel>(reader_.required(place, "channel"), "channel");
            news.turn = reader_.text(reader_.required(place, "turn"));
            reader_.take(place, "below_pressure", news.below_pressure);
            reader_.take_flag(place, "always", news.always);
        });
        reader_.each(root.member("turns"), [&](const TreePlace& place) { turn(place); });
    }

    void turn(const TreePlace& place) {
        if (!reader_.object_of(place, {"id", "says", "tells", "stops", "lines"})) return;
        Turn& turn = case_.turns.emplace_back();
        turn.id = reader_.text(reader_.required(place, "id"));
        turn.says = reader_.text(reader_.required(place, "says"));
        reader_.take_flag(place, "tells", turn.tells);
        reader_.take_flag(place, "stops", turn.stops);
        reader_.each(place.member("lines"), [&](const TreePlace& item) {
            if (!reader_.object_of(item, {"words", "next", "guarded", "pressure", "serves", "fails"})) return;
            Line& line = turn.lines.emplace_back();
            line.words = reader_.text(reader_.required(item, "words"));
            line.next = reader_.optional_text(item, "next");
            line.guarded = reader_.optional_text(item, "guarded");
            reader_.take(item, "pressure", line.pressure);
            line.serves = checks(item.member("serves"));
            line.fails = checks(item.member("fails"));
        });
    }

    CheckSet checks(const TreePlace& list) {
        CheckSet checks;
        for (const Check check : reader_.words<Check>(list, "check")) checks.add(check);
        return checks;
    }

    TypedTree reader_;
    PracticeCase case_;
};

std::expected<PracticeCase, ReadError> read(std::string_view bytes, bool whole) {
    if (bytes.size() > case_size_limit) return std::unexpected(too_large);
    const auto tree = read_tree(bytes, case_depth_limit);
    if (!tree) return std::unexpected(tree.error());
    CaseReader reader;
    reader.read(*tree, whole);
    if (reader.reader().failed()) return std::unexpected(reader.reader().error());
    return reader.take();
}

} // namespace

bool looks_like_case(std::string_view bytes) { return bytes.substr(0, 4096).contains("\"ringback.case\""); }

std::expected<PracticeCase, ReadError> read_case(std::string_view bytes) { return read(bytes, true); }

std::expected<PracticeCase, ReadError> read_unfinished_case(std::string_view bytes) { return read(bytes, false); }

std::vector<CaseFileFault> check_case(std::string_view bytes) {
    if (bytes.size() > case_size_limit) return {{"too_large", too_large}};
    const auto tree = read_tree(bytes, case_depth_limit);
    if (!tree) return {{"broken_syntax", tree.error()}};
    CaseReader reader;
    reader.read(*tree, true);
    return reader.reader().faults();
}

// A file that cannot be read is left out, which no build that passed its tests has.
const std::vector<PracticeCase>& built_in_cases() {
    static const std::vector<PracticeCase> cases = [] {
        std::vector<PracticeCase> read;
        for (const data::EmbeddedFile& file : data::embedded_files()) {
            if (!file.name.starts_with("cases/")) continue;
            if (auto one = read_case(file.bytes)) read.push_back(std::move(*one));
        }
        std::ranges::stable_sort(read, {}, &PracticeCase::level);
        return read;
    }();
    return cases;
}

const PracticeCase* find_built_in_case(std::string_view id) {
    const auto found = std::ranges::find(built_in_cases(), id, &PracticeCase::id);
    return found == built_in_cases().end() ? nullptr : &*found;
}

} // namespace ringback::exchange
