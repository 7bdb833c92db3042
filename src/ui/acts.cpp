#include "ui/acts.hpp"

#include "playbook/logging.hpp"
#include "playbook/techniques.hpp"
#include "script/choose.hpp"
#include "script/sent.hpp"
#include "script/sms.hpp"
#include "ui/call_desk.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/percent_encoding.hpp"
#include "ui/views/close_form.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/touch_form.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using playbook::Technique;

bool is(std::string_view technique, Technique known) { return technique == playbook::technique_name(known); }

// Digits and a leading plus: all that a phone needs.
std::string dialled(std::string_view phone) {
    std::string out;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
    return out;
}

Words words_on(const Context& context, const Prospect& prospect, const playbook::Advice& advice,
               std::optional<Channel> channel) {
    Words words;
    words.channel = channel;
    const playbook::Vantage vantage = context.moment.recommender->vantage();
    words.script = script::choose(context.library, advice.technique, channel, prospect, context.moment.now, &vantage);
    for (const script::Script* other : script::candidates(context.library, advice.technique, channel))
        if (other->id == context.state.shown_script) words.script = other;
    if (words.script == nullptr) return words;
    std::optional<std::size_t> tidbit;
    if (advice.tidbit) tidbit = *advice.tidbit;
    words.rendered = rendered_for(context, *words.script, prospect, tidbit);
    return words;
}

// What is written waits for what its words lack; a call can do without.
Act when_filled(Act act, const Words* words) {
    if (words == nullptr || words->rendered.missing.empty()) return act;
    return {Act::Kind::fill_gaps, std::move(act.label), act.icon, {}};
}

const Words* words_by(const std::vector<Words>& words, Channel channel) {
    const auto found = std::ranges::find(words, std::optional(channel), &Words::channel);
    return found == words.end() ? nullptr : &*found;
}

Act channel_act(const Prospect& prospect, Channel channel, const std::vector<Words>& words) {
    const std::string phone(first_address(prospect.phones));
    const std::string email(first_address(prospect.emails));
    const Words* said = words_by(words, channel);
    const std::string text = said != nullptr ? said->rendered.text : std::string();
    switch (channel) {
    case Channel::call:
    case Channel::voicemail:
        if (!phone.empty()) return {Act::Kind::link, "Call " + phone_text(phone), icon::phone, tel_href(phone)};
        break;
    case Channel::email:
    case Channel::video_email:
        if (!email.empty())
            return when_filled({Act::Kind::link, "Write to " + short_name(prospect), icon_of(channel),
                                mailto_href(email, said != nullptr ? said->rendered.subject : "", text)},
                               said);
        break;
    case Channel::text:
        if (!phone.empty())
            return when_filled(
                {Act::Kind::link, "Text " + short_name(prospect), icon::message_square_text, sms_href(phone, text)},
                said);
        break;
    case Channel::mail: return when_filled({Act::Kind::copy, "Copy the letter", icon::copy, {}}, said);
    case Channel::meeting: return {Act::Kind::met_log, "Log the meeting", icon::handshake, {}};
    }
    return {Act::Kind::edit_contact, "Add an address", icon::pencil, {}};
}

} // namespace

void make_plain(script::Rendered& rendered) {
    std::vector<std::size_t*> borders;
    for (script::Span& span : rendered.spans) borders.insert(borders.end(), {&span.from, &span.to});
    for (script::BlockSpan& block : rendered.blocks) borders.insert(borders.end(), {&block.from, &block.to});
    std::ranges::sort(borders, {}, [](const std::size_t* border) { return *border; });
    std::string plain;
    std::size_t done = 0; // of the text as it was
    for (std::size_t* border : borders) {
        const std::size_t end = *border;
        plain += script::plain_version(std::string_view(rendered.text).substr(done, end - done));
        *border = plain.size();
        done = end;
    }
    plain += script::plain_version(std::string_view(rendered.text).substr(done));
    rendered.text = std::move(plain);
}

script::Rendered rendered_for(const Context& context, const script::Script& script, const Prospect& prospect,
                              std::optional<std::size_t> tidbit) {
    script::RenderContext render{.now = context.moment.now,
                                 .user_zone = *context.moment.user_zone,
                                 .their_zone = context.moment.zones->find(prospect.time_zone),
                                 .tidbit = tidbit,
                                 .given = given_for(context.state, prospect.id),
                                 .mail_deadline =
                                     std::chrono::days{context.moment.recommender->vantage().mail_deadline}};
    script::Rendered rendered = script::render(script, prospect, context.model.profile, render);
    const bool plain =
        script.channel == Channel::text && context.state.words.plain && context.state.words.of == prospect.id;
    if (plain) make_plain(rendered);
    return rendered;
}

std::vector<Words> words_for(const Context& context, const Prospect& prospect, const playbook::Advice& advice) {
    if (!is(advice.technique, Technique::voicemail_and_email) || !advice.channel)
        return {words_on(context, prospect, advice, advice.channel)};
    std::vector<Words> both;
    if (*advice.channel == Channel::voicemail) both.push_back(words_on(context, prospect, advice, Channel::voicemail));
    const bool email = *advice.channel == Channel::email || advice.notes.has(playbook::Note::paired_email);
    if (email && !advice.notes.has(playbook::Note::one_channel_only))
        both.push_back(words_on(context, prospect, advice, Channel::email));
    if (both.empty()) both.push_back(words_on(context, prospect, advice, advice.channel));
    return both;
}

std::string text_to_copy(const script::Rendered& words) {
    return words.subject.empty() ? words.text : words.subject + "\n\n" + words.text;
}

std::string tel_href(std::string_view phone) {
    const std::string number = dialled(phone);
    return number.empty() ? std::string() : "tel:" + number;
}

std::string sms_href(std::string_view phone, std::string_view text) {
    const std::string number = dialled(phone);
    if (number.empty()) return {};
    return "sms:" + number + (text.empty() ? "" : "?body=" + percent_encoded(text));
}

std::string mailto_href(std::string_view email, std::string_view subject, std::string_view text) {
    if (email.find('@') == std::string_view::npos) return {};
    // The @ stays readable; everything else that could end the address is encoded.
    std::string href = "mailto:";
    const std::size_t at = email.rfind('@');
    href += percent_encoded(email.substr(0, at)) + '@' + percent_encoded(email.substr(at + 1));
    if (!subject.empty()) href += "?subject=" + percent_encoded(subject);
    if (!text.empty()) href += (subject.empty() ? "?body=" : "&body=") + percent_encoded(text);
    return href;
}

std::string_view first_address(const std::vector<std::string>& addresses) {
    for (const std::string& address : addresses)
        if (address.find_first_not_of(" \t") != std::string::npos) return address;
    return {};
}

Act act_of(const Context&, const Prospect& prospect, const playbook::QueueEntry& entry,
           const std::vector<Words>& words) {
    const playbook::Advice& advice = entry.advice;
    if (is(advice.technique, Technique::close_file))
        return {Act::Kind::close_file, "Close the file", icon::archive, {}};
    if (is(advice.technique, Technique::find_contact))
        return {Act::Kind::edit_contact, "Add a phone or email", icon::pencil, {}};
    if (is(advice.technique, Technique::review_process))
        return {Act::Kind::review, "Mark as reviewed", icon::list_checks, {}};
    if (playbook::is_idle(advice.technique)) return {};
    if (!advice.channel) return {Act::Kind::revisit_log, "Open the file again", icon::folder_open, {}};
    return channel_act(prospect, *advice.channel, words);
}

void carry_out(const Context& context, const Prospect& prospect, const Act& act, const std::vector<Words>& words) {
    switch (act.kind) {
    case Act::Kind::none: break;
    case Act::Kind::link: context.out.ask(OpenLink{act.href}); break;
    case Act::Kind::copy: context.out.ask(CopyText{words.front().rendered.text, "Copied"}); break;
    case Act::Kind::fill_gaps:
        for (const Words& each : words)
            if (refused_for_gaps(context, prospect.id, each.rendered, "Not written")) break;
        break;
    case Act::Kind::close_file: begin_close(context.state, prospect, context.moment); break;
    case Act::Kind::revisit_log:
        context.out.change(SetStatus{prospect.id, Status::open, {}}, "Opened again: " + display_name(prospect));
        break;
    case Act::Kind::edit_contact: begin_edit(context.state, prospect); break;
    case Act::Kind::review: {
        ProspectDetails details = prospect;
        details.reviewed_on = context.moment.today;
        context.out.change(EditProspect{prospect.id, std::move(details)},
                           "Process reviewed for " + short_name(prospect));
        break;
    }
    case Act::Kind::met_log: log_outcome(context, prospect, Outcome::met); break;
    }
}

void act_on_advice(const Context& context, const Prospect& prospect) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return;
    const auto words = words_for(context, prospect, entry->advice);
    carry_out(context, prospect, act_of(context, prospect, *entry, words), words);
}

LogTouch log_of(const Context& context, const Prospect& prospect, Outcome outcome, std::optional<Channel> channel) {
    LogTouch log{prospect.id, {}, {}, {}};
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return log;
    const playbook::Advice& advice = entry->advice;
    const bool as_advised = !channel || channel == advice.channel;
    log.touches = playbook::touches_for(outcome, as_advised ? advice.technique : std::string_view{},
                                        as_advised ? advice.channel : channel, prospect, context.moment.now);
    // G2: a tidbit goes out with what was said or sent, not with a phone that rang out.
    const bool went_out = outcome == Outcome::sent || outcome == Outcome::left_message || outcome == Outcome::spoke;
    if (advice.tidbit && went_out && as_advised) log.used_tidbit = *advice.tidbit;
    return log;
}

void keep_words(LogTouch& log, const std::vector<Words>& words) {
    for (Touch& touch : log.touches) {
        const Words* said = words_by(words, touch.channel);
        const bool went_out = touch.direction == Direction::out && touch.outcome != Outcome::no_answer &&
                              touch.outcome != Outcome::bounced;
        if (went_out && said != nullptr && said->script != nullptr)
            touch.sent = script::sent_words(*said->script, said->rendered, touch.outcome);
    }
}

void log_outcome(const Context& context, const Prospect& prospect, Outcome outcome) {
    if (context.state.route.screen == Screen::call) return log_call(context, prospect, outcome);
    LogTouch log = log_of(context, prospect, outcome);
    if (log.touches.empty()) return;
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry != nullptr) keep_words(log, words_for(context, prospect, entry->advice));
    std::string said(label_of(outcome));
    if (log.touches.size() == 2) said = "Voicemail and email";
    context.out.change(std::move(log), said + " logged for " + short_name(prospect));
    // After an answer they stay on the sheet: it asks what is really the case. Else on to the next one.
    const bool answered = outcome == Outcome::spoke || outcome == Outcome::replied || outcome == Outcome::met;
    if (answered)
        ask_for_truth(context.state, prospect);
    else if (context.state.focus_mode)
        context.state.chosen = {};
    context.state.words = {};
    context.state.shown_script.clear();
}

void ask_for_truth(UiState& state, const Prospect& prospect) {
    state.truth_due_of = prospect.id;
    state.chosen = prospect.id;
}

void log_with_details(const Context& context, const Prospect& prospect) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return;
    const std::optional<Channel> channel = entry->advice.channel;
    const bool written =
        channel && *channel != Channel::call && *channel != Channel::voicemail && *channel != Channel::meeting;
    const Outcome usual = !channel || *channel == Channel::call ? Outcome::no_answer
                          : written                             ? Outcome::sent
                          : *channel == Channel::voicemail      ? Outcome::left_message
                                                                : Outcome::met;
    auto touches = playbook::touches_for(usual, entry->advice.technique, channel, prospect, context.moment.now);
    begin_log(context.state, prospect, std::move(touches.front()), context.moment);
}

} // namespace ringback::ui
