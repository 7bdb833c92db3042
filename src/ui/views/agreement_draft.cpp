#include "ui/views/agreement_draft.hpp"

#include "ui/views/draft_text.hpp"

namespace ringback::ui {
namespace {

// False where the text is no day; empty means none.
bool read_day(std::string_view text, Day today, std::optional<Day>& day, std::string& error) {
    error.clear();
    day.reset();
    if (trimmed(text).empty()) return true;
    day = day_from_input(text, today);
    if (!day) error = "Write the day like 10 Nov 2026, or leave it empty";
    return day.has_value();
}

} // namespace

AgreementDraft agreement_draft_of(const Prospect& prospect, Day today) {
    AgreementDraft draft;
    draft.id = prospect.id;
    if (!prospect.agreement) {
        draft.made_on = text_from_day(today);
        return draft;
    }
    const Agreement& agreement = *prospect.agreement;
    if (agreement.made_on) draft.made_on = text_from_day(*agreement.made_on);
    if (agreement.follow_up_on) draft.follow_up_on = text_from_day(*agreement.follow_up_on);
    draft.channel = agreement.channel;
    draft.subject = agreement.subject;
    draft.still_missing = agreement.still_missing;
    draft.ok_to_say_no = agreement.ok_to_say_no;
    return draft;
}

std::optional<Agreement> agreement_of(AgreementDraft& draft, const Prospect& prospect, Day today) {
    Agreement agreement = prospect.agreement.value_or(Agreement{});
    const bool made = read_day(draft.made_on, today, agreement.made_on, draft.error_made_on);
    const bool follow_up = read_day(draft.follow_up_on, today, agreement.follow_up_on, draft.error_follow_up_on);
    if (!made || !follow_up) return std::nullopt;
    if (agreement.made_on && agreement.follow_up_on && *agreement.follow_up_on < *agreement.made_on) {
        draft.error_follow_up_on = "This is before the agreement; write a later day";
        return std::nullopt;
    }
    agreement.channel = draft.channel;
    agreement.subject = trimmed(draft.subject);
    agreement.still_missing = trimmed(draft.still_missing);
    agreement.ok_to_say_no = draft.ok_to_say_no;
    return agreement;
}

} // namespace ringback::ui
