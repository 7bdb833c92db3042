#include "exchange/sample_story.hpp"

#include <algorithm>

namespace ringback::exchange {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

StoryTime::StoryTime(Instant now, const TimeZone& user_zone, const BusinessCalendar& calendar)
    : now_(now)
    , user_zone_(user_zone)
    , calendar_(calendar)
    , today_(user_zone.day(now)) {}

Day StoryTime::day(Ago ago) const {
    Day day = today_;
    for (days passed{0};; day -= days{1}) {
        if (!calendar_.is_business_day(day)) continue;
        if (passed++ == ago) return day;
    }
}

Instant StoryTime::at(Ago ago, minutes time_of_day) const {
    constexpr minutes a_while{35};
    return std::min(user_zone_.instant(LocalTime{day(ago)} + time_of_day), now_ - a_while);
}

Story::Story(const StoryTime& time, const Person& person)
    : time_(time) {
    prospect_.given_name = person.given;
    prospect_.family_name = person.family;
    prospect_.company = person.company;
    prospect_.role = person.role;
    if (!person.email.empty()) prospect_.emails.emplace_back(person.email);
    if (!person.phone.empty()) prospect_.phones.emplace_back(person.phone);
    prospect_.time_zone = person.zone;
    prospect_.interest = person.interest;
    if (person.value > 0) prospect_.value = Money{person.value, std::string{person.currency}, {}};
}

Story& Story::add(Ago ago, minutes time_of_day, Direction direction, Channel channel, Outcome outcome,
                  std::string_view technique, std::string_view note, minutes length) {
    Touch touch;
    touch.id = TouchId{"t" + std::to_string(prospect_.touches.size() + 1)};
    touch.at = time_.at(ago, time_of_day);
    touch.direction = direction;
    touch.channel = channel;
    touch.outcome = outcome;
    touch.technique = technique;
    touch.note = note;
    touch.seconds = length;
    prospect_.touches.push_back(std::move(touch));
    return *this;
}

Story& Story::spoke(Ago ago, minutes length, std::string_view note) {
    return add(ago, hours{9} + minutes{30}, Direction::out, Channel::call, Outcome::spoke, "", note, length);
}

Story& Story::met(Ago ago, minutes length, std::string_view note) {
    return add(ago, hours{14}, Direction::out, Channel::meeting, Outcome::met, "", note, length);
}

Story& Story::rang_out(Ago ago, std::string_view note) {
    return add(ago, hours{10} + minutes{5}, Direction::out, Channel::call, Outcome::no_answer, "step_back_call", note);
}

Story& Story::voicemail_and_email(Ago ago) {
    add(ago, hours{11}, Direction::out, Channel::voicemail, Outcome::left_message, "voicemail_and_email",
        "Said that an email follows", minutes{0});
    prospect_.touches.back().seconds = std::chrono::seconds{34};
    return add(ago, hours{11} + minutes{4}, Direction::out, Channel::email, Outcome::sent, "voicemail_and_email",
               "Recalled what they had asked for, and a way out");
}

Story& Story::sent(Ago ago, Channel channel, std::string_view technique, std::string_view note) {
    return add(ago, hours{9} + minutes{12}, Direction::out, channel, Outcome::sent, technique, note);
}

Story& Story::heard(Ago ago, Channel channel, Outcome outcome, std::string_view note) {
    return add(ago, hours{16} + minutes{40}, Direction::in, channel, outcome, "", note);
}

Story& Story::agreed(Ago made, Day follow_up, std::string_view subject, std::string_view still_missing) {
    prospect_.agreement = Agreement{
        time_.day(made), true, follow_up, Channel::call, std::string{subject}, std::string{still_missing}, {}};
    return *this;
}

Story& Story::tidbit(std::string_view text) {
    prospect_.tidbits.push_back({std::string{text}, {}, {}});
    return *this;
}

Story& Story::steps(std::string_view eight) {
    for (std::size_t i = 0; i < std::min(eight.size(), process_step_count); ++i)
        prospect_.process.steps[i] = eight[i] == 'd'   ? StepState::done
                                     : eight[i] == 'p' ? StepState::partly
                                                       : StepState::no;
    return *this;
}

Story& Story::notes(std::string_view text) {
    prospect_.notes = text;
    return *this;
}

Story& Story::tag(std::string_view text) {
    prospect_.tags.emplace_back(text);
    return *this;
}

Story& Story::texts_allowed() {
    prospect_.permissions.set(Channel::text, true);
    return *this;
}

Story& Story::prefers(std::initializer_list<Channel> channels) {
    prospect_.preferred_channels = channels;
    return *this;
}

} // namespace ringback::exchange
