#include "ui/views/agreement_draft.hpp"
#include "ui/views/prospect_draft.hpp"
#include "ui/views/touch_draft.hpp"

#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;

namespace {

Prospect harriet() {
    Prospect prospect;
    prospect.id = ProspectId{"p1"};
    prospect.given_name = "Harriet";
    prospect.family_name = "Lindqvist";
    prospect.emails = {"harriet@lindqvist.example.com", "office@lindqvist.example.com"};
    prospect.phones = {"+1 312 555 0147"};
    prospect.tags = {"referral", "dentist"};
    prospect.value = Money{180000.125, "USD", {}};
    prospect.opaque = OpaqueFields{R"({"crm":7})"};
    prospect.notes = "Two hygienists.";
    prospect.preferred_channels = {Channel::call};
    return prospect;
}

} // namespace

TEST_CASE("a record comes through its form unchanged") {
    test::UiFixture fixture;
    ProspectDraft draft = draft_of(harriet());
    const auto record = record_of(draft, fixture.moment());
    REQUIRE(record.has_value());
    CHECK(static_cast<const ProspectDetails&>(*record) == static_cast<const ProspectDetails&>(harriet()));
}

TEST_CASE("a wrong field is named and nothing is taken") {
    test::UiFixture fixture;
    struct Row {
        const char* name;
        void (*spoil)(ProspectDraft&);
        std::string ProspectDraft::* error;
    };
    const Row rows[]{
        {"email", [](ProspectDraft& d) { d.emails = "harriet at lindqvist"; }, &ProspectDraft::error_email},
        {"zone", [](ProspectDraft& d) { d.details.time_zone = "Moon/Base"; }, &ProspectDraft::error_zone},
        {"amount", [](ProspectDraft& d) { d.amount = "a lot"; }, &ProspectDraft::error_amount},
        {"reviewed", [](ProspectDraft& d) { d.reviewed_on = "2030-01-01"; }, &ProspectDraft::error_reviewed_on},
        {"spoke", [](ProspectDraft& d) { d.id.reset(), d.spoke_on = "tomorrow"; }, &ProspectDraft::error_spoke_on},
        {"name",
         [](ProspectDraft& d) {
             d.details.given_name = " ";
             d.details.family_name.clear();
             d.emails.clear();
             d.phones.clear();
         },
         &ProspectDraft::error_name}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        ProspectDraft draft = draft_of(harriet());
        row.spoil(draft);
        CHECK_FALSE(record_of(draft, fixture.moment()).has_value());
        CHECK_FALSE((draft.*row.error).empty());
    }
}

TEST_CASE("quick add turns the last conversation into a touch") {
    test::UiFixture fixture;
    ProspectDraft draft;
    draft.details.given_name = "Ada";
    draft.spoke_on = "yesterday";
    draft.spoke_by = Channel::meeting;
    const auto record = record_of(draft, fixture.moment());
    REQUIRE(record.has_value());
    REQUIRE(record->touches.size() == 1);
    CHECK(is_conversation(record->touches[0]));
    CHECK(record->touches[0].outcome == Outcome::met);
    CHECK(text_from_instant(record->touches[0].at) == "2026-11-17T12:00:00Z");

    draft.spoke_on = "today"; // never later than now
    CHECK(record_of(draft, fixture.moment())->touches[0].at <= fixture.moment().now);
}

TEST_CASE("an agreement comes through its form unchanged, and its days are checked") {
    const Day today = *day_from_text("2026-11-18");
    Prospect prospect = harriet();
    prospect.agreement = Agreement{.made_on = *day_from_text("2026-11-10"),
                                   .ok_to_say_no = true,
                                   .follow_up_on = *day_from_text("2026-11-16"),
                                   .channel = Channel::call,
                                   .subject = "the plan",
                                   .still_missing = "cost per person",
                                   .opaque = {R"({"x":1})"}};
    AgreementDraft draft = agreement_draft_of(prospect, today);
    CHECK(agreement_of(draft, prospect, today) == prospect.agreement);
    draft.follow_up_on = "2026-11-01";
    CHECK_FALSE(agreement_of(draft, prospect, today).has_value());
    CHECK_FALSE(draft.error_follow_up_on.empty());
    draft.follow_up_on = "whenever";
    CHECK_FALSE(agreement_of(draft, prospect, today).has_value());
}

TEST_CASE("a touch comes through its form to the millisecond") {
    const TimeZone zone("America/Chicago", {{std::chrono::sys_seconds{}, std::chrono::hours{-6}, "CST"}});
    const Instant now = *instant_from_text("2026-11-18T15:00:00Z");
    TouchDraft draft;
    draft.touch.at = *instant_from_text("2026-11-16T16:05:31.250Z");
    draft.touch.seconds = std::chrono::seconds{95};
    draft.touch.note = "Rang out.";
    write_when(draft, zone);
    CHECK(draft.day == "2026-11-16");
    CHECK(draft.time == "10:05");
    CHECK(touch_of(draft, zone, now) == draft.touch);

    draft.time = "9:30 am";
    CHECK(text_from_instant(touch_of(draft, zone, now)->at) == "2026-11-16T15:30:00Z");
    draft.day = "tomorrow";
    CHECK_FALSE(touch_of(draft, zone, now).has_value());
    CHECK_FALSE(draft.error_when.empty());
    draft.day = "2026-11-16";
    draft.minutes = "an hour";
    CHECK_FALSE(touch_of(draft, zone, now).has_value());
    CHECK_FALSE(draft.error_minutes.empty());
    draft.minutes = "60";
    draft.touch.outcome = Outcome::replied;
    CHECK_FALSE(touch_of(draft, zone, now).has_value());
    CHECK_FALSE(draft.error_outcome.empty());
    draft.touch.direction = Direction::in;
    CHECK(touch_of(draft, zone, now)->seconds == std::chrono::hours{1});
}
