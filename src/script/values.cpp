#include "script/values.hpp"

#include "script/words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace ringback::script {

namespace {

// What people call a message that came in on each channel, and the way in which they asked to be reached.
constexpr std::array<std::string_view, channel_count> message_kinds{"call",  "voicemail", "email", "text",
                                                                    "video", "letter",    "visit"};
constexpr std::array<std::string_view, channel_count> ways{"by phone", "by voicemail", "by email", "by text",
                                                           "by video", "by letter",    "in person"};

Values::Value day_value(std::optional<Day> day) { return {.text = {}, .day = day}; }

constexpr std::array<std::string_view, 10> titles{"dr", "mr",   "mrs",       "ms",  "miss",
                                                  "mx", "prof", "professor", "sir", "rev"};

bool is_title(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    const auto lower = [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    };
    return std::ranges::any_of(titles,
                               [&](std::string_view title) { return std::ranges::equal(word, title, {}, lower); });
}

// Titles are passed over unless there is nothing else.
std::string_view first_word(std::string_view text) {
    std::string_view rest = text;
    while (is_title(rest.substr(0, rest.find(' '))) && rest.contains(' ')) rest.remove_prefix(rest.find(' ') + 1);
    return rest.substr(0, rest.find(' '));
}

std::string_view day_part(LocalTime time) {
    const auto of_day = time - std::chrono::floor<std::chrono::days>(time);
    if (of_day < std::chrono::hours{12}) return "morning";
    return of_day < std::chrono::hours{18} ? "afternoon" : "evening";
}

} // namespace

Values::Values(const Prospect& prospect, const Profile& profile, const RenderContext& context,
               std::optional<Channel> channel)
    : prospect_(prospect)
    , profile_(profile)
    , context_(context)
    , channel_(channel) {}

Day Values::today() {
    if (!today_) today_ = context_.user_zone.day(context_.now);
    return *today_;
}

const Values::Value& Values::of(Field field) {
    const auto place = static_cast<std::size_t>(field);
    if (!resolved_[place]) {
        std::construct_at(&values_[place].value, resolve(field));
        resolved_.set(place);
    }
    return values_[place].value;
}

// Of a record's text, or another that outlives this: nearly all are one line as they are.
Values::Value Values::words(std::string_view lasting) {
    if (is_plain_line(lasting)) return {.text = lasting, .day = {}};
    return made(one_line(lasting));
}

Values::Value Values::made(std::string text) {
    made_.push_front(std::move(text));
    return {.text = made_.front(), .day = {}};
}

const History& Values::history() {
    if (!history_) history_ = history_of(prospect_, context_.now);
    return *history_;
}

const playbook::FactTable& Values::facts() {
    if (!facts_) {
        const BusinessCalendar calendar = profile_.calendar();
        const auto deadline = static_cast<playbook::FactValue>(context_.mail_deadline.count());
        facts_ = playbook::gather(prospect_, {context_.now, today(), &context_.user_zone, &calendar, deadline}).facts;
    }
    return *facts_;
}

void append_written(TextSink& out, std::string_view words, Filter filter) {
    if (filter == Filter::first) words = first_word(words);
    const std::size_t start = out.size();
    out.append(words);
    if (filter == Filter::capital && !words.empty() && words[0] >= 'a' && words[0] <= 'z')
        out[start] = static_cast<char>(words[0] - 'a' + 'A');
}

void Values::append(TextSink& out, Field field, Filter filter) {
    const Value& value = of(field);
    if (!value.day)
        append_written(out, value.text, filter);
    else if (filter == Filter::weekday)
        out.append(weekday_in_words(*value.day));
    else if (filter == Filter::on)
        out.append(on_day_in_words(*value.day, today()));
    else
        out.append(date_in_words(*value.day, today()));
}

Values::Value Values::resolve(Field field) {
    for (const Given& given : context_.given) {
        if (given.field != field) continue;
        Value value = words(given.value);
        value.given = true;
        if (value.known()) return value;
    }
    if (field <= Field::agreement_channel) return from_prospect(field);
    if (field <= Field::tidbit) return from_history(field);
    if (field <= Field::their_time) return from_moment(field);
    return from_profile(field);
}

Values::Value Values::from_prospect(Field field) {
    const auto& agreement = prospect_.agreement;
    switch (field) {
    case Field::given_name: return words(prospect_.given_name);
    case Field::full_name: return made(one_line(prospect_.given_name + " " + prospect_.family_name));
    case Field::family_name: return words(prospect_.family_name);
    case Field::company: return words(prospect_.company);
    case Field::role: return words(prospect_.role);
    case Field::interest: return words(prospect_.interest);
    default: break;
    }
    if (!agreement) return {};
    switch (field) {
    case Field::agreement_subject: return words(agreement->subject);
    case Field::agreement_still_missing: return words(agreement->still_missing);
    case Field::agreement_made_on: return day_value(agreement->made_on);
    case Field::agreement_follow_up_on: return day_value(agreement->follow_up_on);
    case Field::agreement_channel:
        return agreement->channel ? words(ways[static_cast<std::size_t>(*agreement->channel)]) : Value{};
    default: return {};
    }
}

Values::Value Values::from_history(Field field) {
    switch (field) {
    case Field::last_spoke: return day_of_touch(history().last_conversation);
    case Field::last_inbound: return day_of_touch(history().last_inbound);
    case Field::last_inbound_kind: {
        const Touch* touch = history().last_inbound;
        return touch ? words(message_kinds[static_cast<std::size_t>(touch->channel)]) : Value{};
    }
    case Field::attempts: return history().unanswered ? made(times_in_words(history().unanswered)) : Value{};
    case Field::attempts_list: return made(attempts_in_words(history().unanswered_by_channel));
    case Field::tidbit: return tidbit();
    default: return {};
    }
}

Values::Value Values::from_moment(Field field) {
    switch (field) {
    case Field::today: return day_value(today());
    case Field::deadline: {
        const BusinessCalendar calendar = profile_.calendar();
        const bool by_mail = channel_ == Channel::mail;
        return day_value(by_mail ? calendar.after_elapsed(today(), context_.mail_deadline)
                                 : calendar.next_after(today()));
    }
    case Field::revisit_on:
        return day_value(prospect_.revisit_on ? *prospect_.revisit_on : months_after(today(), context_.revisit_after));
    case Field::their_day_part: return words(day_part(their_time()));
    case Field::their_time: return made(time_in_words(their_time()));
    default: return {}; // true_scarcity: nobody but the user can say it
    }
}

Values::Value Values::from_profile(Field field) {
    switch (field) {
    case Field::user_name: return words(profile_.name);
    case Field::user_given_name: return {.text = first_word(words(profile_.name).text), .day = {}};
    case Field::user_company: return words(profile_.company);
    case Field::user_phone: return words(profile_.phone);
    case Field::user_email: return words(profile_.email);
    default: return {};
    }
}

LocalTime Values::their_time() const {
    return (context_.their_zone ? *context_.their_zone : context_.user_zone).local(context_.now);
}

// The one that was asked for, else the first that is not spent.
Values::Value Values::tidbit() {
    const auto& tidbits = prospect_.tidbits;
    if (context_.tidbit) return *context_.tidbit < tidbits.size() ? words(tidbits[*context_.tidbit].text) : Value{};
    for (const Tidbit& tidbit : tidbits)
        if (!tidbit.used_on) return words(tidbit.text);
    return {};
}

Values::Value Values::day_of_touch(const Touch* touch) const {
    return touch ? day_value(context_.user_zone.day(touch->at)) : Value{};
}

} // namespace ringback::script
