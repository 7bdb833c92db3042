#include "exchange/workspace_json.hpp"

#include "exchange/json_text.hpp"

#include <array>

namespace ringback::exchange {
namespace {

constexpr std::array<std::string_view, 7> weekday_words{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

void append_texts(std::string& out, const std::vector<std::string>& texts) {
    append_json_list(out, texts, append_json_text);
}

void write_day(JsonObjectWriter& object, std::string_view name, const std::optional<Day>& day) {
    if (day)
        object.text(name, text_from_day(*day));
    else
        object.null(name);
}

void append_week_days(std::string& out, WorkDays week) {
    std::vector<std::string_view> days; // Monday first, as people read them
    for (std::size_t i = 0; i < 7; ++i)
        if (const std::size_t day = (i + 1) % 7; week[day]) days.push_back(weekday_words[day]);
    append_json_list(out, days, append_json_text);
}

void append_time_off(std::string& out, const TimeOff& off) {
    JsonObjectWriter object{out};
    object.text("from", text_from_day(off.from));
    object.text("to", text_from_day(off.to));
    object.text("note", off.note);
    object.close(off.opaque);
}

void append_calling_span(std::string& out, const CallingSpan& span) {
    JsonObjectWriter object{out};
    append_week_days(object.member("days"), span.days);
    object.text("from", text_from_minutes(span.from));
    object.text("to", text_from_minutes(span.to));
    object.close(span.opaque);
}

void append_calling_limit(std::string& out, const CallingLimit& limit) {
    JsonObjectWriter object{out};
    object.text("place", limit.place);
    append_texts(object.member("zones"), limit.zones);
    append_texts(object.member("tags"), limit.tags);
    append_json_list(object.member("hours"), limit.hours, append_calling_span);
    object.text("source", limit.source);
    write_day(object, "as_of", limit.as_of);
    object.close(limit.opaque);
}

void append_filter_term(std::string& out, const FilterTerm& term) {
    JsonObjectWriter object{out};
    object.text("fact", term.fact);
    if (!term.is.empty()) append_texts(object.member("is"), term.is);
    if (term.at_least) append_json_number(object.member("at_least"), *term.at_least);
    if (term.at_most) append_json_number(object.member("at_most"), *term.at_most);
    object.close(term.opaque);
}

void append_saved_view(std::string& out, const SavedView& view) {
    JsonObjectWriter object{out};
    object.text("name", view.name);
    append_json_list(object.member("where"), view.where, append_filter_term);
    object.close(view.opaque);
}

void append_review(std::string& out, const ReviewNote& review) {
    JsonObjectWriter object{out};
    object.text("on", text_from_day(review.on));
    object.text("note", review.note);
    object.close(review.opaque);
}

// What only few people need is left out where it says nothing.
void write_choices(JsonObjectWriter& object, const Profile& profile) {
    if (!profile.time_off.empty()) append_json_list(object.member("time_off"), profile.time_off, append_time_off);
    if (profile.playbook != default_playbook) object.text("playbook", profile.playbook);
    if (!profile.calling_limits.empty())
        append_json_list(object.member("calling_limits"), profile.calling_limits, append_calling_limit);
    if (!profile.views.empty()) append_json_list(object.member("views"), profile.views, append_saved_view);
    if (!profile.reviews.empty()) append_json_list(object.member("reviews"), profile.reviews, append_review);
    if (!profile.checks_off.empty())
        append_json_list(object.member("checks_off"), profile.checks_off, append_json_text);
}

void append_profile(std::string& out, const Profile& profile) {
    JsonObjectWriter object{out};
    object.text("name", profile.name);
    object.text("company", profile.company);
    object.text("phone", profile.phone);
    object.text("email", profile.email);
    object.text("time_zone", profile.time_zone);
    append_week_days(object.member("work_days"), profile.work_days);
    append_json_list(object.member("holidays"), profile.holidays,
                     [](std::string& text, Day day) { append_json_text(text, text_from_day(day)); });
    object.whole_number("words_per_minute", profile.words_per_minute);
    write_choices(object, profile);
    object.close(profile.opaque);
}

void append_money(std::string& out, const Money& money) {
    JsonObjectWriter object{out};
    append_json_number(object.member("amount"), money.amount);
    object.text("currency", money.currency);
    object.close(money.opaque);
}

void append_agreement(std::string& out, const Agreement& agreement) {
    JsonObjectWriter object{out};
    write_day(object, "made_on", agreement.made_on);
    object.boolean("ok_to_say_no", agreement.ok_to_say_no);
    write_day(object, "follow_up_on", agreement.follow_up_on);
    if (agreement.channel)
        object.text("channel", word_from(*agreement.channel));
    else
        object.null("channel");
    object.text("subject", agreement.subject);
    object.text("still_missing", agreement.still_missing);
    object.close(agreement.opaque);
}

void append_tidbit(std::string& out, const Tidbit& tidbit) {
    JsonObjectWriter object{out};
    object.text("text", tidbit.text);
    write_day(object, "used_on", tidbit.used_on);
    object.close(tidbit.opaque);
}

void append_process(std::string& out, const Process& process) {
    JsonObjectWriter object{out};
    for (std::size_t i = 0; i < process_step_count; ++i)
        object.text(Vocabulary<ProcessStep>::words[i], word_from(process.steps[i]));
    object.close(process.opaque);
}

void append_permissions(std::string& out, const Permissions& permissions) {
    JsonObjectWriter object{out};
    for (std::size_t i = 0; i < permitted_channel_count; ++i)
        object.boolean(Vocabulary<Channel>::words[i], permissions.allowed[i]);
    object.close(permissions.opaque);
}

void append_sent(std::string& out, const SentWords& sent) {
    JsonObjectWriter object{out};
    if (!sent.script.empty()) object.text("script", sent.script);
    if (sent.version > 0) object.whole_number("version", sent.version);
    if (!sent.subject.empty()) object.text("subject", sent.subject);
    if (!sent.text.empty()) object.text("text", sent.text);
    object.close(sent.opaque);
}

// The bulk of a large file: what a touch does not have is left out.
void append_touch(std::string& out, const Touch& touch) {
    JsonObjectWriter object{out};
    if (!touch.id.empty()) object.text("id", touch.id.text);
    object.text("at", text_from_instant(touch.at));
    object.text("direction", word_from(touch.direction));
    object.text("channel", word_from(touch.channel));
    object.text("outcome", word_from(touch.outcome));
    if (!touch.technique.empty()) object.text("technique", touch.technique);
    if (touch.seconds.count() != 0) object.whole_number("seconds", touch.seconds.count());
    if (!touch.note.empty()) object.text("note", touch.note);
    if (touch.sent) append_sent(object.member("sent"), *touch.sent);
    object.close(touch.opaque);
}

void append_decision(std::string& out, const Decision& decision) {
    JsonObjectWriter object{out};
    object.text("at", text_from_instant(decision.at));
    object.text("kind", word_from(decision.kind));
    if (!decision.technique.empty()) object.text("technique", decision.technique);
    if (!decision.reason.empty()) object.text("reason", decision.reason);
    if (decision.until) object.text("until", text_from_day(*decision.until));
    object.close(decision.opaque);
}

void write_contact(JsonObjectWriter& object, const Prospect& prospect) {
    object.text("id", prospect.id.text);
    object.text("given_name", prospect.given_name);
    object.text("family_name", prospect.family_name);
    object.text("company", prospect.company);
    object.text("role", prospect.role);
    append_texts(object.member("emails"), prospect.emails);
    append_texts(object.member("phones"), prospect.phones);
    object.text("address", prospect.address);
    object.text("time_zone", prospect.time_zone);
    append_json_list(object.member("preferred_channels"), prospect.preferred_channels,
                     [](std::string& text, Channel channel) { append_json_text(text, word_from(channel)); });
    object.text("style", word_from(prospect.style));
}

void write_matter(JsonObjectWriter& object, const Prospect& prospect) {
    object.text("interest", prospect.interest);
    if (prospect.value)
        append_money(object.member("value"), *prospect.value);
    else
        object.null("value");
    if (prospect.agreement)
        append_agreement(object.member("agreement"), *prospect.agreement);
    else
        object.null("agreement");
    append_json_list(object.member("tidbits"), prospect.tidbits, append_tidbit);
    append_process(object.member("process"), prospect.process);
    append_permissions(object.member("permissions"), prospect.permissions);
    object.boolean("do_not_contact", prospect.do_not_contact);
    object.text("status", word_from(prospect.status));
    object.text("truth", word_from(prospect.truth));
    write_day(object, "revisit_on", prospect.revisit_on);
    write_day(object, "reviewed_on", prospect.reviewed_on);
    append_texts(object.member("tags"), prospect.tags);
    object.text("notes", prospect.notes);
}

void append_prospect(std::string& out, const Prospect& prospect) {
    JsonObjectWriter object{out};
    write_contact(object, prospect);
    write_matter(object, prospect);
    append_json_list(object.member("touches"), prospect.touches, append_touch);
    if (!prospect.decisions.empty()) append_json_list(object.member("decisions"), prospect.decisions, append_decision);
    if (prospect.added_on) object.text("added_on", text_from_day(*prospect.added_on));
    object.close(prospect.opaque);
}

} // namespace

std::string write_workspace(const Model& model) {
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", "ringback.workspace");
    object.whole_number("version", 1);
    append_profile(object.member("profile"), model.profile);
    append_json_list(object.member("prospects"), model.prospects(), [](std::string& text, const Prospect& prospect) {
        text += '\n';
        append_prospect(text, prospect);
    });
    object.member("playbooks") += model.playbooks_json;
    object.member("scripts") += model.scripts_json;
    object.member("practice") += model.practice_json;
    object.close(model.opaque);
    out += '\n';
    return out;
}

std::string write_prospect(const Prospect& prospect) {
    std::string out;
    append_prospect(out, prospect);
    return out;
}

} // namespace ringback::exchange
