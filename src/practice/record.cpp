#include "practice/record.hpp"

#include "practice/attempt_kinds.hpp"
#include "script/render.hpp"

namespace ringback::practice {

Instant moment_of(const PracticeCase& subject, int day, unsigned minutes) {
    return Instant{subject.day_of(day).time_since_epoch()} + std::chrono::minutes{minutes};
}

Prospect record_of(const PracticeCase& subject, std::span<const Contact> contacts, std::span<const int> tidbits_used) {
    const Persona& persona = subject.persona;
    Prospect record;
    record.id = ProspectId{"case"};
    record.given_name = persona.given_name;
    record.company = persona.company;
    record.emails = {"somebody@example.com"};
    record.phones = {"+15555550100"};
    record.address = "1 Example Street";
    record.preferred_channels = persona.preferred_channels;
    record.style = persona.style;
    record.interest = subject.interest;
    for (std::size_t i = 0; i < permitted_channel_count; ++i)
        record.permissions.allowed[i] = persona.chances[i].has_value();
    if (const auto& agreed = subject.agreement) {
        record.agreement = Agreement{.made_on = subject.day_of(1),
                                     .ok_to_say_no = agreed->ok_to_say_no,
                                     .channel = agreed->channel,
                                     .subject = agreed->subject,
                                     .still_missing = agreed->still_missing};
        if (agreed->follow_up) record.agreement->follow_up_on = subject.day_of(*agreed->follow_up);
    }
    for (std::size_t i = 0; i < subject.tidbits.size(); ++i) {
        record.tidbits.push_back({.text = subject.tidbits[i]});
        if (i < tidbits_used.size() && tidbits_used[i] != 0)
            record.tidbits.back().used_on = subject.day_of(tidbits_used[i]);
    }
    record.process.steps = subject.process;
    for (const Contact& contact : contacts) {
        Touch touch;
        touch.at = moment_of(subject, contact.day, contact.at);
        touch.direction = contact.direction;
        touch.channel = contact.channel;
        touch.outcome = contact.outcome;
        if (contact.technique != no_technique) touch.technique = attempt_kinds[contact.technique].technique;
        record.touches.push_back(std::move(touch));
    }
    return record;
}

Profile profile_of(const PracticeCase& subject) {
    Profile profile;
    profile.name = subject.you.name;
    profile.company = subject.you.company;
    profile.phone = subject.you.phone;
    profile.email = subject.you.email;
    for (const int day : subject.days_off) profile.holidays.push_back(subject.day_of(day));
    return profile;
}

ScriptWords words_of(const script::Script& script, const PracticeCase& subject, const Prospect& record, int day,
                     unsigned minutes, std::optional<std::uint32_t> tidbit, std::optional<std::uint32_t> scarcity) {
    const TimeZone utc = TimeZone::utc();
    script::RenderContext context{.now = moment_of(subject, day, minutes), .user_zone = utc, .tidbit = {}, .given = {}};
    if (tidbit) context.tidbit = *tidbit;
    if (scarcity && *scarcity < subject.scarcity.size())
        context.given.push_back({script::Field::true_scarcity, subject.scarcity[*scarcity].text});
    script::Rendered rendered = script::render(script, record, profile_of(subject), context);
    return {std::move(rendered.subject), std::move(rendered.text)};
}

} // namespace ringback::practice
