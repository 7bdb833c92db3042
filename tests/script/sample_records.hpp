// Owns: the records that the script tests render for. Must not know: any script.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "script/render.hpp"

#include <chrono>
#include <string_view>

namespace ringback::script {

inline Instant at(std::string_view text) { return *instant_from_text(text); }
inline Day day(std::string_view text) { return *day_from_text(text); }

// A Wednesday.
inline Instant sample_now() { return at("2026-11-18T15:00:00Z"); }

inline Touch touch(std::string_view when, Direction direction, Channel channel, Outcome outcome,
                   std::string_view technique = {}) {
    Touch made;
    made.at = at(when);
    made.direction = direction;
    made.channel = channel;
    made.outcome = outcome;
    made.technique = technique;
    return made;
}

// Every field has a value, and none is short.
inline Prospect full_prospect() {
    Prospect prospect;
    prospect.id = ProspectId{"p1"};
    prospect.given_name = "Harriet";
    prospect.family_name = "Lindqvist";
    prospect.company = "Lindqvist Dental Group";
    prospect.role = "Owner";
    prospect.emails = {"harriet@example.com"};
    prospect.phones = {"+13125550147"};
    prospect.interest = "the practice retirement plan";
    Agreement agreement;
    agreement.made_on = day("2026-11-10");
    agreement.follow_up_on = day("2026-11-16");
    agreement.channel = Channel::call;
    agreement.subject = "the plan for two hygienists";
    agreement.still_missing = "what it costs per person";
    prospect.agreement = agreement;
    prospect.tidbits = {{.text = "The yearly limit rises in January", .used_on = day("2026-11-11"), .opaque = {}},
                        {.text = "A plan set up before New Year counts for this year.", .used_on = {}, .opaque = {}}};
    prospect.touches = {
        touch("2026-11-10T16:00:00Z", Direction::out, Channel::meeting, Outcome::met),
        touch("2026-11-11T16:00:00Z", Direction::in, Channel::email, Outcome::replied),
        touch("2026-11-13T16:00:00Z", Direction::out, Channel::call, Outcome::no_answer, "step_back_call"),
        touch("2026-11-16T16:00:00Z", Direction::out, Channel::call, Outcome::no_answer, "step_back_call"),
        touch("2026-11-17T16:00:00Z", Direction::out, Channel::voicemail, Outcome::left_message, "voicemail_and_email"),
    };
    return prospect;
}

inline Profile full_profile() {
    Profile profile;
    profile.name = "Maya Ellison";
    profile.company = "Harrow & Pine";
    profile.phone = "+1 720 555 0186";
    profile.email = "maya@example.com";
    return profile;
}

inline RenderContext context_at(Instant now) {
    static const TimeZone utc = TimeZone::utc();
    return {.now = now, .user_zone = utc, .tidbit = {}, .given = {}};
}

// A script of one block, for tests of the language. The text must be a good template.
inline Script one_block(std::string_view text, Channel channel = Channel::call) {
    Script script;
    script.id = "test";
    script.technique = "test";
    script.channel = channel;
    script.title = "Test";
    script.blocks.push_back({.kind = BlockKind::reason, .text = *parse_template(text), .when = {}});
    return script;
}

} // namespace ringback::script
