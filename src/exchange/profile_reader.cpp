// The profile of a workspace file, and what belongs to it.
#include "exchange/utf8.hpp"
#include "exchange/workspace_records.hpp"

namespace ringback::exchange {
namespace {

constexpr std::int64_t fastest_speaker = 10'000; // words a minute
constexpr std::array<std::string_view, 7> weekday_words{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

} // namespace

bool WorkspaceReader::week_days(WorkDays& out) {
    out.reset();
    const bool read = json.list([&](std::size_t) {
        std::string word;
        if (!json.text(word)) return false;
        const auto found = std::ranges::find(weekday_words, word);
        if (found == weekday_words.end()) return json.refuse("unknown day of the week " + cited(word));
        out.set(static_cast<std::size_t>(found - weekday_words.begin()));
        return true;
    });
    return read && (out.any() || json.refuse("must name at least one day"));
}

bool WorkspaceReader::time_of_day(std::chrono::minutes& out) {
    std::string text;
    if (!json.text(text)) return false;
    const auto time = minutes_from_text(text);
    if (!time) return json.refuse(cited(text) + " is no time of the day such as \"08:30\"");
    out = *time;
    return true;
}

bool WorkspaceReader::time_off(TimeOff& off) {
    static constexpr std::array<Member<TimeOff>, 3> members{{
        {"from", [](auto& r, auto& o) { return r.json.day(o.from); }},
        {"to", [](auto& r, auto& o) { return r.json.day(o.to); }},
        {"note", [](auto& r, auto& o) { return r.json.text(o.note); }},
    }};
    static constexpr std::array<std::string_view, 2> required{"from", "to"};
    if (!read_members(*this, members, off, required)) return false;
    return off.from <= off.to || json.refuse_at("to", "is before \"from\"");
}

bool WorkspaceReader::calling_span(CallingSpan& span) {
    static constexpr std::array<Member<CallingSpan>, 3> members{{
        {"days", [](auto& r, auto& s) { return r.week_days(s.days); }},
        {"from", [](auto& r, auto& s) { return r.time_of_day(s.from); }},
        {"to", [](auto& r, auto& s) { return r.time_of_day(s.to); }},
    }};
    if (!read_members(*this, members, span)) return false;
    return span.from < span.to || json.refuse_at("to", "is not after \"from\"");
}

bool WorkspaceReader::calling_limit(CallingLimit& limit) {
    static constexpr std::array<Member<CallingLimit>, 6> members{{
        {"place", [](auto& r, auto& l) { return r.json.text(l.place); }},
        {"zones", [](auto& r, auto& l) { return r.texts(l.zones); }},
        {"tags", [](auto& r, auto& l) { return r.texts(l.tags); }},
        {"hours",
         [](auto& r, auto& l) {
             return r.json.list([&](std::size_t) { return r.calling_span(l.hours.emplace_back()); });
         }},
        {"source", [](auto& r, auto& l) { return r.json.text(l.source); }},
        {"as_of", [](auto& r, auto& l) { return r.day_or_none(l.as_of); }},
    }};
    static constexpr std::array<std::string_view, 2> required{"place", "hours"};
    return read_members(*this, members, limit, required);
}

bool WorkspaceReader::filter_term(FilterTerm& term) {
    static constexpr std::array<Member<FilterTerm>, 4> members{{
        {"fact", [](auto& r, auto& t) { return r.json.text(t.fact); }},
        {"is", [](auto& r, auto& t) { return r.texts(t.is); }},
        {"at_least", [](auto& r, auto& t) { return r.json.is_null() || r.json.number(t.at_least.emplace()); }},
        {"at_most", [](auto& r, auto& t) { return r.json.is_null() || r.json.number(t.at_most.emplace()); }},
    }};
    static constexpr std::array<std::string_view, 1> required{"fact"};
    return read_members(*this, members, term, required);
}

bool WorkspaceReader::saved_view(SavedView& view) {
    static constexpr std::array<Member<SavedView>, 2> members{{
        {"name",
         [](auto& r, auto& v) {
             return r.json.text(v.name) && (!v.name.empty() || r.json.refuse("must not be empty"));
         }},
        {"where",
         [](auto& r, auto& v) {
             return r.json.list([&](std::size_t) { return r.filter_term(v.where.emplace_back()); });
         }},
    }};
    static constexpr std::array<std::string_view, 2> required{"name", "where"};
    return read_members(*this, members, view, required);
}

bool WorkspaceReader::review(ReviewNote& review) {
    static constexpr std::array<Member<ReviewNote>, 2> members{{
        {"on", [](auto& r, auto& o) { return r.json.day(o.on); }},
        {"note", [](auto& r, auto& o) { return r.json.text(o.note); }},
    }};
    static constexpr std::array<std::string_view, 1> required{"on"};
    return read_members(*this, members, review, required);
}

bool WorkspaceReader::profile(Profile& profile) {
    static constexpr std::array<Member<Profile>, 14> members{{
        {"name", [](auto& r, auto& p) { return r.json.text(p.name); }},
        {"company", [](auto& r, auto& p) { return r.json.text(p.company); }},
        {"phone", [](auto& r, auto& p) { return r.json.text(p.phone); }},
        {"email", [](auto& r, auto& p) { return r.json.text(p.email); }},
        {"time_zone", [](auto& r, auto& p) { return r.zone(p.time_zone); }},
        {"work_days", [](auto& r, auto& p) { return r.week_days(p.work_days); }},
        {"holidays",
         [](auto& r, auto& p) {
             return r.json.list([&](std::size_t) { return r.json.day(p.holidays.emplace_back()); });
         }},
        {"words_per_minute",
         [](auto& r, auto& p) {
             std::int64_t words = 0;
             if (!r.json.whole_number(words, 1, fastest_speaker)) return false;
             p.words_per_minute = static_cast<unsigned>(words);
             return true;
         }},
        {"time_off",
         [](auto& r, auto& p) {
             return r.json.list([&](std::size_t) { return r.time_off(p.time_off.emplace_back()); });
         }},
        {"playbook",
         [](auto& r, auto& p) {
             return r.json.text(p.playbook) && (!p.playbook.empty() || r.json.refuse("must not be empty"));
         }},
        {"calling_limits",
         [](auto& r, auto& p) {
             return r.json.list([&](std::size_t) { return r.calling_limit(p.calling_limits.emplace_back()); });
         }},
        {"views",
         [](auto& r, auto& p) {
             return r.json.list([&](std::size_t) { return r.saved_view(p.views.emplace_back()); });
         }},
        {"reviews",
         [](auto& r, auto& p) { return r.json.list([&](std::size_t) { return r.review(p.reviews.emplace_back()); }); }},
        {"checks_off", [](auto& r, auto& p) { return r.texts(p.checks_off); }},
    }};
    return read_members(*this, members, profile);
}

} // namespace ringback::exchange
