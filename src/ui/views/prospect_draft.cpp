#include "ui/views/prospect_draft.hpp"

#include "ui/views/conversation.hpp"
#include "ui/views/draft_text.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

void trim(std::string& text) { text = std::string(trimmed(text)); }

void read_names(ProspectDraft& draft, ProspectDetails& details) {
    for (std::string* text : {&details.given_name, &details.family_name, &details.company, &details.role,
                              &details.address, &details.interest})
        trim(*text);
    details.phones = list_from_input(draft.phones, "\n;");
    details.tags = list_from_input(draft.tags, ",;\n");
    const bool named = !details.given_name.empty() || !details.family_name.empty() || !details.company.empty() ||
                       !details.emails.empty() || !details.phones.empty();
    draft.error_name = named ? "" : "Enter a name, a company, an email address or a phone number";
}

void read_emails(ProspectDraft& draft, ProspectDetails& details) {
    details.emails = list_from_input(draft.emails, "\n,;");
    const auto wrong = std::ranges::find_if_not(details.emails, looks_like_email);
    draft.error_email = wrong == details.emails.end() ? "" : "Write it like name@example.com: " + *wrong;
}

void read_zone(ProspectDraft& draft, ProspectDetails& details, const Moment& moment) {
    draft.error_zone.clear();
    if (trimmed(details.time_zone).empty()) {
        details.time_zone.clear();
    } else if (auto zone = zone_from_input(details.time_zone, *moment.zones)) {
        details.time_zone = std::move(*zone);
    } else {
        draft.error_zone = "Write the zone like America/Chicago, or leave it empty";
    }
}

void read_value(ProspectDraft& draft, ProspectDetails& details) {
    draft.error_amount.clear();
    if (trimmed(draft.amount).empty()) {
        details.value.reset();
        return;
    }
    const auto amount = amount_from_input(draft.amount);
    if (!amount) {
        draft.error_amount = "Write a figure like 180,000";
        return;
    }
    Money money = details.value.value_or(Money{});
    // A form shows cents at most: what the record holds more exactly stays as it is while the figure is untouched.
    if (!details.value || input_from_amount(money.amount) != trimmed(draft.amount)) money.amount = *amount;
    money.currency = trimmed(draft.currency);
    std::ranges::transform(money.currency, money.currency.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    details.value = std::move(money);
}

void read_reviewed(ProspectDraft& draft, ProspectDetails& details, const Moment& moment) {
    draft.error_reviewed_on.clear();
    if (trimmed(draft.reviewed_on).empty()) {
        details.reviewed_on.reset();
        return;
    }
    const auto day = day_from_input(draft.reviewed_on, moment.today);
    if (!day)
        draft.error_reviewed_on = "Write the day like 10 Nov 2026, or leave it empty";
    else if (*day > moment.today)
        draft.error_reviewed_on = "This day lies ahead; write today or an earlier day";
    else
        details.reviewed_on = day;
}

void read_spoken(ProspectDraft& draft, Prospect& record, const Moment& moment) {
    draft.error_spoke_on.clear();
    if (draft.id || trimmed(draft.spoke_on).empty()) return;
    Day day{};
    draft.error_spoke_on = fault_of_spoken_day(draft.spoke_on, moment, day);
    if (draft.error_spoke_on.empty()) record.touches.push_back(conversation_on(day, draft.spoke_by, moment));
}

} // namespace

ProspectDraft draft_of(const Prospect& prospect) {
    ProspectDraft draft;
    draft.id = prospect.id;
    draft.seen = prospect;
    draft.details = prospect;
    draft.emails = input_from_list(prospect.emails, "\n");
    draft.phones = input_from_list(prospect.phones, "\n");
    draft.tags = input_from_list(prospect.tags, ", ");
    if (prospect.value) {
        draft.amount = input_from_amount(prospect.value->amount);
        draft.currency = prospect.value->currency;
    }
    if (prospect.reviewed_on) draft.reviewed_on = text_from_day(*prospect.reviewed_on);
    return draft;
}

std::optional<Prospect> record_of(ProspectDraft& draft, const Moment& moment) {
    Prospect record;
    static_cast<ProspectDetails&>(record) = draft.details;
    read_emails(draft, record);
    read_names(draft, record);
    read_zone(draft, record, moment);
    read_value(draft, record);
    read_reviewed(draft, record, moment);
    read_spoken(draft, record, moment);
    for (const std::string* error : {&draft.error_name, &draft.error_email, &draft.error_zone, &draft.error_amount,
                                     &draft.error_reviewed_on, &draft.error_spoke_on})
        if (!error->empty()) return std::nullopt;
    return record;
}

} // namespace ringback::ui
