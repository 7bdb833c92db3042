#include "playbook/logging.hpp"

#include "core/queries.hpp"
#include "playbook/techniques.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

bool has_address(const std::vector<std::string>& addresses) {
    return std::ranges::any_of(addresses, [](const std::string& address) { return !is_blank(address); });
}

bool is_written(Channel channel) {
    return channel == Channel::email || channel == Channel::text || channel == Channel::video_email ||
           channel == Channel::mail;
}

// The channel that an outcome happens on, by its nature: a message is left by voicemail, a talk is a call.
Channel channel_of(Outcome outcome, Channel usual, const Prospect& prospect, Instant at) {
    switch (outcome) {
    case Outcome::left_message: return Channel::voicemail;
    case Outcome::spoke:
    case Outcome::no_answer: return Channel::call;
    case Outcome::met: return Channel::meeting;
    case Outcome::sent: return is_written(usual) ? usual : Channel::email;
    case Outcome::replied: {
        // They answer where they were last written to; failing that, by email.
        const auto touches = time_ordered(prospect, at);
        const auto last = std::find_if(touches.rbegin(), touches.rend(), [](const Touch* touch) {
            return touch->direction == Direction::out && is_written(touch->channel);
        });
        return is_written(usual) ? usual : last != touches.rend() ? (*last)->channel : Channel::email;
    }
    case Outcome::bounced:
    case Outcome::opted_out: return usual == Channel::meeting ? Channel::call : usual;
    }
    return usual;
}

} // namespace

std::vector<Touch> touches_for(Outcome outcome, std::string_view technique, std::optional<Channel> channel,
                               const Prospect& prospect, Instant at) {
    Channel usual = Channel::call;
    if (channel)
        usual = *channel;
    else if (const auto touches = time_ordered(prospect, at); !touches.empty())
        usual = touches.back()->channel;

    Touch touch;
    touch.at = at;
    touch.outcome = outcome;
    touch.channel = channel_of(outcome, usual, prospect, at);
    const bool theirs = outcome == Outcome::replied || outcome == Outcome::opted_out;
    touch.direction = theirs ? Direction::in : Direction::out;
    if (!theirs && !is_idle(technique)) touch.technique = technique;

    std::vector<Touch> touches{touch};
    const bool both = technique == technique_name(Technique::voicemail_and_email) && outcome == Outcome::left_message;
    if (both && has_address(prospect.emails) && prospect.permissions.allows(Channel::email)) { // G3: always paired
        touch.channel = Channel::email;
        touch.outcome = Outcome::sent;
        touches.push_back(touch);
    }
    return touches;
}

bool is_expected(Outcome outcome, std::string_view technique, std::optional<Channel> channel) {
    if (outcome == Outcome::opted_out) return true;
    if (is_idle(technique) || !channel) return outcome == Outcome::replied || outcome == Outcome::spoke;
    switch (*channel) {
    case Channel::call:
        return outcome == Outcome::no_answer || outcome == Outcome::left_message || outcome == Outcome::spoke;
    case Channel::voicemail:
        return outcome == Outcome::left_message || outcome == Outcome::spoke ||
               (outcome == Outcome::sent && technique == technique_name(Technique::voicemail_and_email));
    case Channel::meeting: return outcome == Outcome::met;
    case Channel::email:
    case Channel::text:
    case Channel::video_email:
    case Channel::mail: return outcome == Outcome::sent || outcome == Outcome::replied || outcome == Outcome::bounced;
    }
    return false;
}

} // namespace ringback::playbook
