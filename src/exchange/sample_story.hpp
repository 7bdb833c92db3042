// Owns: telling a made-up prospect's history in business days before now. Must not know: who the people are.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace ringback::exchange {

// "How many business days ago": 0 is today, or the last business day where today is none.
using Ago = std::chrono::days;

class StoryTime {
public:
    // `user_zone` must outlive it.
    StoryTime(Instant now, const TimeZone& user_zone, const BusinessCalendar& calendar);

    Instant now() const { return now_; }
    Day today() const { return today_; }
    Day day(Ago ago) const;
    Day ahead(std::chrono::days count) const { return calendar_.after_elapsed(today_, count); }
    // That day at that time of the user's clock, but never later than a while before now.
    Instant at(Ago ago, std::chrono::minutes time_of_day) const;

private:
    Instant now_;
    const TimeZone& user_zone_;
    BusinessCalendar calendar_;
    Day today_;
};

struct Person {
    std::string_view given;
    std::string_view family;
    std::string_view company;
    std::string_view role;
    std::string_view email;
    std::string_view phone;
    std::string_view zone;
    std::string_view interest;
    double value = 0; // 0 for none
    std::string_view currency = "USD";
};

// Builds one prospect; every call adds to it and answers itself.
class Story {
public:
    Story(const StoryTime& time, const Person& person);

    Story& spoke(Ago ago, std::chrono::minutes length, std::string_view note);
    Story& met(Ago ago, std::chrono::minutes length, std::string_view note);
    Story& rang_out(Ago ago, std::string_view note = {});
    Story& voicemail_and_email(Ago ago);
    Story& sent(Ago ago, Channel channel, std::string_view technique, std::string_view note = {});
    Story& heard(Ago ago, Channel channel, Outcome outcome, std::string_view note);
    Story& agreed(Ago made, Day follow_up, std::string_view subject, std::string_view still_missing);
    Story& tidbit(std::string_view text);
    Story& steps(std::string_view eight); // d done, p partly, - no, in the order of the steps
    Story& notes(std::string_view text);
    Story& tag(std::string_view text);
    Story& texts_allowed();
    Story& prefers(std::initializer_list<Channel> channels);
    Prospect& record() { return prospect_; }
    // Hands the prospect over; the story is over then.
    Prospect told() { return std::move(prospect_); }

private:
    Story& add(Ago ago, std::chrono::minutes time_of_day, Direction direction, Channel channel, Outcome outcome,
               std::string_view technique, std::string_view note, std::chrono::minutes length = {});

    const StoryTime& time_;
    Prospect prospect_;
};

} // namespace ringback::exchange
