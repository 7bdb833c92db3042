#include "exchange/contact_row.hpp"

#include "exchange/contact_address.hpp"
#include "exchange/contact_dates.hpp"
#include "exchange/contact_values.hpp"
#include "exchange/folded_text.hpp"
#include "exchange/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::chrono::hours midday{12}; // of a conversation whose time nobody wrote down

void set_first(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
}

void add_line(std::string& field, std::string_view value) {
    if (!field.empty()) field += '\n';
    field += value;
}

// The lower, the surer that it was a conversation.
int rank_of(Meaning meaning) {
    switch (meaning) {
    case Meaning::last_contacted: return 1;
    case Meaning::last_activity: return 2;
    default: return 0;
    }
}

Touch conversation_touch(Channel by, Instant at, std::string note) {
    Touch touch;
    touch.at = at;
    touch.direction = Direction::out;
    touch.channel = by == Channel::meeting ? Channel::meeting : Channel::call;
    touch.outcome = by == Channel::meeting ? Outcome::met : Outcome::spoke;
    touch.note = std::move(note);
    return touch;
}

} // namespace

struct ContactRowReader::Row {
    Row(std::size_t line, std::vector<RowWarning>& all_warnings)
        : warnings(all_warnings) {
        draft.line = line;
    }

    ContactDraft draft;
    PersonName split; // of a full name
    AddressPieces address;
    std::string currency;
    std::string bad_email;
    int conversation_rank = 3;
    bool agreed_to_texts = false;
    bool refused_texts = false;
    std::vector<RowWarning>& warnings;

    void warn(std::string text) { warnings.push_back({draft.line, std::move(text)}); }
};

std::expected<ContactDraft, std::string> ContactRowReader::read(std::size_t line, std::span<const std::string> fields,
                                                                std::vector<RowWarning>& warnings) {
    Row row{line, warnings};
    for (std::size_t i = 0; i < std::min(fields.size(), columns_.size()); ++i)
        if (const std::string_view value = trimmed(without_formula_guard(fields[i])); !value.empty())
            take(row, columns_[i], value);
    finish(row);
    const Prospect& prospect = row.draft.prospect;
    const bool somebody = !prospect.given_name.empty() || !prospect.family_name.empty() || !prospect.company.empty() ||
                          !prospect.emails.empty() || !prospect.phones.empty() || !prospect.address.empty();
    if (somebody) return std::move(row.draft);
    if (!row.bad_email.empty())
        return std::unexpected("nothing to know them by: " + cited(row.bad_email) + " is no email address");
    return std::unexpected("no name, company, email address, phone number or postal address");
}

void ContactRowReader::take(Row& row, const Column& column, std::string_view value) {
    switch (column.meaning) {
    case Meaning::none:
    case Meaning::title: return;
    case Meaning::last_spoke:
    case Meaning::last_met:
    case Meaning::last_contacted:
    case Meaning::last_activity: take_time(row, column, value); return;
    case Meaning::email_opt_out:
    case Meaning::call_opt_out:
    case Meaning::text_opt_out:
    case Meaning::text_opt_in:
    case Meaning::mail_opt_out:
    case Meaning::do_not_contact: take_consent(row, column, value); return;
    case Meaning::interest:
    case Meaning::notes:
    case Meaning::tags:
    case Meaning::amount:
    case Meaning::currency:
    case Meaning::stage: take_matter(row, column, value); return;
    default: take_contact(row, column, value); return;
    }
}

void ContactRowReader::take_contact(Row& row, const Column& column, std::string_view value) {
    Prospect& prospect = row.draft.prospect;
    switch (column.meaning) {
    case Meaning::given_name: set_first(prospect.given_name, value); return;
    case Meaning::family_name: set_first(prospect.family_name, value); return;
    case Meaning::full_name:
        if (row.split.given.empty() && row.split.family.empty()) row.split = split_name(value);
        return;
    case Meaning::company: set_first(prospect.company, value); return;
    case Meaning::role: set_first(prospect.role, value); return;
    case Meaning::email: take_emails(row, value); return;
    case Meaning::phone: take_phones(row, value); return;
    case Meaning::address: row.address.add(column.group, column.piece, value); return;
    case Meaning::time_zone:
        if (const TimeZone* zone = zone_from_text(value, zones_))
            set_first(prospect.time_zone, zone->name());
        else
            row.warn("unknown time zone " + cited(value) + "; left open");
        return;
    case Meaning::preferred_channel:
        for (const std::string& part : tags_from_text(value)) {
            const auto channel = channel_from_text(part);
            if (channel &&
                std::ranges::find(prospect.preferred_channels, *channel) == prospect.preferred_channels.end())
                prospect.preferred_channels.push_back(*channel);
            else if (!channel)
                row.warn("unknown channel " + cited(part) + "; left open");
        }
        return;
    default: return;
    }
}

void ContactRowReader::take_matter(Row& row, const Column& column, std::string_view value) {
    Prospect& prospect = row.draft.prospect;
    switch (column.meaning) {
    case Meaning::interest: set_first(prospect.interest, value); return;
    case Meaning::notes: add_line(prospect.notes, value); return;
    case Meaning::tags:
        for (std::string& tag : tags_from_text(value))
            if (std::ranges::find(prospect.tags, tag) == prospect.tags.end()) prospect.tags.push_back(std::move(tag));
        return;
    case Meaning::amount:
        if (const auto amount = amount_from_text(value); !amount)
            row.warn(cited(value) + " is no amount; left open");
        else if (!prospect.value)
            prospect.value = Money{amount->amount, amount->currency, {}};
        return;
    case Meaning::currency: set_first(row.currency, value); return;
    case Meaning::stage:
        if (const auto status = status_from_stage(value)) { // won before lost before closed, whichever column says so
            constexpr auto weight = [](Status s) {
                return s == Status::won ? 3 : s == Status::lost ? 2 : s == Status::closed ? 1 : 0;
            };
            if (weight(*status) > weight(prospect.status)) prospect.status = *status;
        }
        return;
    default: return;
    }
}

// A refusal counts even where its wording is not known: better one call too few.
void ContactRowReader::take_consent(Row& row, const Column& column, std::string_view value) {
    const Answer answer = answer_from_text(value);
    if (answer == Answer::no) return;
    if (answer == Answer::unclear) {
        row.warn(cited(value) + " in " + cited(column.header) + " is neither yes nor no; read as " +
                 (column.meaning == Meaning::text_opt_in ? "no" : "yes"));
        if (column.meaning == Meaning::text_opt_in) return;
    }
    Permissions& permissions = row.draft.prospect.permissions;
    const auto forbid = [&](std::initializer_list<Channel> channels) {
        for (const Channel channel : channels) {
            permissions.set(channel, false);
            row.refused_texts |= channel == Channel::text;
        }
    };
    switch (column.meaning) {
    case Meaning::email_opt_out: forbid({Channel::email, Channel::video_email}); return;
    case Meaning::call_opt_out: forbid({Channel::call, Channel::voicemail, Channel::text}); return;
    case Meaning::text_opt_out: forbid({Channel::text}); return;
    case Meaning::text_opt_in: row.agreed_to_texts = true; return;
    case Meaning::mail_opt_out: forbid({Channel::mail}); return;
    default: row.draft.prospect.do_not_contact = true; return;
    }
}

void ContactRowReader::take_emails(Row& row, std::string_view value) {
    std::vector<std::string>& emails = row.draft.prospect.emails;
    std::vector<std::string> parts = split_values(value);
    for (const std::string& part : parts) {
        // Several addresses in one cell are also separated by commas.
        for (std::size_t at = 0; at <= part.size();) {
            const std::size_t end = std::min(part.find(',', at), part.size());
            const std::string_view one = trimmed(std::string_view{part}.substr(at, end - at));
            at = end + 1;
            if (one.empty()) continue;
            const std::optional<std::string> email = email_from_text(one);
            if (!email) {
                row.bad_email = one;
                row.warn(cited(one) + " is no email address; left out");
            } else if (std::ranges::find(emails, email_key(*email), email_key) == emails.end()) {
                emails.push_back(*email);
            }
        }
    }
}

void ContactRowReader::take_phones(Row& row, std::string_view value) {
    std::vector<std::string>& phones = row.draft.prospect.phones;
    for (const std::string& part : split_phones(value)) {
        const std::optional<std::string> phone = phone_from_text(part);
        if (!phone)
            row.warn(cited(part) + " is no phone number; left out");
        else if (std::ranges::find(phones, *phone) == phones.end())
            phones.push_back(*phone);
    }
}

void ContactRowReader::take_time(Row& row, const Column& column, std::string_view value) {
    std::optional<WrittenTime> written = written_time(value, day_first_);
    if (!written) written = written_time(value, !day_first_); // a cell that contradicts the others
    if (!written) {
        row.warn(cited(value) + " in " + cited(column.header) + " is no date; no conversation was taken from it");
        return;
    }
    const auto time = written->time_of_day.value_or(midday);
    Instant at = written->instant.value_or(user_zone_.instant(LocalTime{written->day} + time));
    const Day day = user_zone_.day(at);
    if (options_.now && day > user_zone_.day(*options_.now)) {
        row.warn(cited(value) + " in " + cited(column.header) + " lies ahead; no conversation was taken from it");
        return;
    }
    if (options_.now) at = std::min(at, *options_.now);
    const int rank = rank_of(column.meaning);
    std::optional<DraftConversation>& kept = row.draft.conversation;
    if (rank > row.conversation_rank || (rank == row.conversation_rank && kept && kept->touch.at >= at)) return;
    row.conversation_rank = rank;
    const Channel by = column.meaning == Meaning::last_met ? Channel::meeting : Channel::call;
    kept = DraftConversation{
        day, conversation_touch(by, at, "From the imported column \u201C" + column.header + "\u201D"), false};
}

std::optional<DraftConversation> ContactRowReader::conversation_of_user() const {
    if (!options_.last_spoke) return std::nullopt;
    const Day day = options_.last_spoke->on;
    Instant at = user_zone_.instant(LocalTime{day} + midday);
    if (options_.now && day > user_zone_.day(*options_.now)) return std::nullopt;
    if (options_.now) at = std::min(at, *options_.now);
    return DraftConversation{day, conversation_touch(options_.last_spoke->by, at, "Said for the whole import"), true};
}

void ContactRowReader::finish(Row& row) {
    Prospect& prospect = row.draft.prospect;
    if (prospect.given_name.empty() && prospect.family_name.empty()) {
        prospect.given_name = row.split.given;
        prospect.family_name = row.split.family;
    }
    prospect.address = row.address.joined();
    if (prospect.value && prospect.value->currency.empty()) prospect.value->currency = row.currency;
    if (row.agreed_to_texts && !row.refused_texts) prospect.permissions.set(Channel::text, true);
    if (!row.draft.conversation) row.draft.conversation = conversation_of_user();
}

} // namespace ringback::exchange
