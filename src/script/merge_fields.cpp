#include "script/merge_fields.hpp"

namespace ringback::script {

namespace {

// In the order of the enumerators.
constexpr std::array<FieldInfo, field_count> infos{{
    {"prospect.given_name", "First name", "there"},
    {"prospect.full_name", "Full name", "this prospect"},
    {"prospect.family_name", "Family name", "this prospect"},
    {"company", "Their company", "your company"},
    {"role", "Their role", "your role"},
    {"interest", "What they wanted", "what we talked about"},
    {"agreement.subject", "Agreed subject", "what we talked about"},
    {"agreement.still_missing", "What was still missing", "what was still open for you"},
    {"agreement.made_on", "Day of the agreement", "the day we met"},
    {"agreement.follow_up_on", "Agreed day", "the day we agreed"},
    {"agreement.channel", "Agreed channel", "the way you prefer"},
    {"last_spoke", "Last talk", "the day we last spoke"},
    {"last_inbound", "Day of their last message", "the other day"},
    {"last_inbound.kind", "Kind of their last message", "message"},
    {"attempts", "How often tried", "more than once"},
    {"attempts.list", "What was tried", "a few messages"},
    {"tidbit", "Tidbit", "I have one more useful fact for you"},
    {"true_scarcity", "What is true about the scarcity", "what you liked is open to others again"},
    {"today", "Today", "today"},
    {"deadline", "Deadline", "the next business day"},
    {"revisit_on", "Day to be in touch again", "a few months from now"},
    {"their.day_part", "Their time of day", "day"},
    {"their.time", "Their local time", "now"},
    {"user.name", "My name", "me"},
    {"user.given_name", "My first name", "me"},
    {"user.company", "My company", "my company"},
    {"user.phone", "My phone", "the number you have"},
    {"user.email", "My email", "the address you have"},
}};

} // namespace

const FieldInfo& info(Field field) { return infos[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view name) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (infos[i].name == name) return static_cast<Field>(i);
    return std::nullopt;
}

bool is_day(Field field) {
    switch (field) {
    case Field::agreement_made_on:
    case Field::agreement_follow_up_on:
    case Field::last_spoke:
    case Field::last_inbound:
    case Field::today:
    case Field::deadline:
    case Field::revisit_on: return true;
    default: return false;
    }
}

} // namespace ringback::script
