#include "exchange/contact_values.hpp"

#include "exchange/contact_address.hpp"
#include "exchange/contact_columns.hpp"
#include "exchange/contact_dates.hpp"
#include "exchange/folded_text.hpp"
#include "exchange/support.hpp"

#include <optional>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;
using ringback::exchange::test::at;
using ringback::exchange::test::day;
using ringback::exchange::test::zones;

TEST_CASE("folded text") {
    CHECK(folded("  Größe ÀÉÎ Łódź Œuvre ") == "grosse aei lodz oeuvre");
    CHECK(folded("日本 Ж") == "日本 Ж");
    CHECK(folded_header("E-mail 1 - Value") == "e mail 1 value");
    CHECK(folded_header("Zip/Postal Code") == "zip postal code");
}

TEST_CASE("full names are split") {
    struct Row {
        std::string_view full, given, family;
    };
    for (const Row& row : std::vector<Row>{{"Harriet Lindqvist", "Harriet", "Lindqvist"},
                                           {"Lindqvist, Harriet", "Harriet", "Lindqvist"},
                                           {"Dr. Ada van den Berg", "Ada", "van den Berg"},
                                           {"van den Berg, Ada Maria", "Ada Maria", "van den Berg"},
                                           {"Ms. Priya Raman, CPA", "Priya", "Raman"},
                                           {"John Q. Smith Jr.", "John Q.", "Smith"},
                                           {"Cher", "Cher", ""},
                                           {"Mr", "Mr", ""},
                                           {"  Ana   Beltrán ", "Ana", "Beltrán"},
                                           {"", "", ""}}) {
        CAPTURE(row.full);
        const PersonName name = split_name(row.full);
        CHECK(name.given == row.given);
        CHECK(name.family == row.family);
    }
}

TEST_CASE("email addresses") {
    using Row = std::pair<std::string_view, std::optional<std::string>>;
    for (const auto& [text, email] : std::vector<Row>{{"a@example.com", "a@example.com"},
                                                      {" A.B+c@Example.COM ", "A.B+c@Example.COM"},
                                                      {"Ada <ada@example.com>", "ada@example.com"},
                                                      {"mailto:ada@example.com", "ada@example.com"},
                                                      {"jörg@größe.example", "jörg@größe.example"},
                                                      {"ada at example.com", std::nullopt},
                                                      {"ada@", std::nullopt},
                                                      {"@example.com", std::nullopt},
                                                      {"a@b@example.com", std::nullopt},
                                                      {"a b@example.com", std::nullopt},
                                                      {"a@example", std::nullopt},
                                                      {"/o=Exchange/cn=jonas", std::nullopt},
                                                      {"<", std::nullopt},
                                                      {"", std::nullopt}}) {
        CAPTURE(text);
        CHECK(email_from_text(text) == email);
    }
    CHECK(email_key("A@X.com ") == email_key("a@x.COM"));
}

TEST_CASE("phone numbers") {
    using Row = std::pair<std::string_view, std::optional<std::string>>;
    for (const auto& [text, phone] : std::vector<Row>{{"+1 (312) 555-0147", "+13125550147"},
                                                      {"312.555.0147", "3125550147"},
                                                      {"0034 555 014 222", "+34555014222"},
                                                      {"+44 (0) 20 7946 0018", "+442079460018"},
                                                      {"tel:+13125550147", "+13125550147"},
                                                      {"030/5550139", "0305550139"},
                                                      {"312-555-0147 x12", "312-555-0147 x12"},
                                                      {"1-800-CALL-NOW", "1-800-CALL-NOW"},
                                                      {"n/a", std::nullopt},
                                                      {"1.31E+10", std::nullopt},
                                                      {"", std::nullopt}}) {
        CAPTURE(text);
        CHECK(phone_from_text(text) == phone);
    }
    CHECK(phone_key("+1 312 555 0147") == "3125550147");
    CHECK(phone_key("(312) 555-0147 x12") == "3125550147");
    CHECK(phone_key("00441312555") == phone_key("+441312555"));
    CHECK(phone_key("555-01").empty());
    CHECK(split_phones("+1 312 555 0147 / 312-555-0148") ==
          std::vector<std::string>{"+1 312 555 0147", "312-555-0148"});
    CHECK(split_phones("030/12345") == std::vector<std::string>{"030/12345"});
    CHECK(split_phones("1 ::: 2;3") == std::vector<std::string>{"1", "2", "3"});
}

TEST_CASE("amounts") {
    struct Row {
        std::string_view text;
        double amount;
        std::string_view currency;
    };
    for (const Row& row : std::vector<Row>{{"180000", 180'000, ""},
                                           {"$180,000.00", 180'000, "USD"},
                                           {"180.000,50 EUR", 180'000.5, "EUR"},
                                           {"1'200.-", 1200, ""},
                                           {"1.200", 1200, ""},
                                           {"12,5", 12.5, ""},
                                           {"£1,234,567", 1'234'567, "GBP"},
                                           {"USD 5000", 5000, "USD"},
                                           {"-3", -3, ""}}) {
        CAPTURE(row.text);
        const auto amount = amount_from_text(row.text);
        REQUIRE(amount.has_value());
        CHECK(amount->amount == row.amount);
        CHECK(amount->currency == row.currency);
    }
    for (const std::string_view text : {"", "soon", "-", "."}) CHECK_FALSE(amount_from_text(text).has_value());
}

TEST_CASE("stages, answers, channels, tags, guards") {
    using Stage = std::pair<std::string_view, std::optional<Status>>;
    for (const auto& [text, status] : std::vector<Stage>{{"Closed Won", Status::won},
                                                         {"closedwon", Status::won},
                                                         {"Customer", Status::won},
                                                         {"Closed - Not Converted", Status::lost},
                                                         {"Closed Lost", Status::lost},
                                                         {"Unqualified", Status::lost},
                                                         {"Closed", Status::closed},
                                                         {"Closed - Converted", std::nullopt},
                                                         {"Open - Not Contacted", std::nullopt},
                                                         {"Opportunity", std::nullopt}}) {
        CAPTURE(text);
        CHECK(status_from_stage(text) == status);
    }
    CHECK(answer_from_text("TRUE") == Answer::yes);
    CHECK(answer_from_text("ja") == Answer::yes);
    CHECK(answer_from_text("0") == Answer::no);
    CHECK(answer_from_text(" ") == Answer::no);
    CHECK(answer_from_text("2026-01-01") == Answer::unclear);
    CHECK(channel_from_text("Phone") == Channel::call);
    CHECK(channel_from_text("E-mail") == Channel::email);
    CHECK(channel_from_text("video_email") == Channel::video_email);
    CHECK_FALSE(channel_from_text("fax").has_value());
    CHECK(tags_from_text("* myContacts ::: Clients ::: * starred") == std::vector<std::string>{"Clients"});
    CHECK(tags_from_text("VIP; Board, VIP") == std::vector<std::string>{"VIP", "Board"});
    CHECK(without_formula_guard("'+1312") == "+1312");
    CHECK(without_formula_guard("'tis") == "'tis");
}

TEST_CASE("time zones") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [text, name] : std::vector<Row>{{"America/Chicago", "America/Chicago"},
                                                     {"america_slash_new_york", "America/New_York"},
                                                     {"us_slash_eastern", "America/New_York"},
                                                     {"Eastern Time (US & Canada)", "America/New_York"},
                                                     {"Pacific Standard Time", "America/Los_Angeles"},
                                                     {"US/Central", "America/Chicago"},
                                                     {"CET", "Europe/Berlin"}}) {
        CAPTURE(text);
        const TimeZone* zone = zone_from_text(text, zones());
        REQUIRE(zone != nullptr);
        CHECK(zone->name() == name);
    }
    CHECK(zone_from_text("Mars", zones()) == nullptr);
    CHECK(zone_from_text("../../etc/passwd", zones()) == nullptr);
}

TEST_CASE("dates and times") {
    struct Row {
        std::string_view text;
        bool day_first;
        std::string_view day;
        int minutes; // of the day; -1 for none
    };
    for (const Row& row : std::vector<Row>{{"2026-11-02", false, "2026-11-02", -1},
                                           {"2026/11/02", false, "2026-11-02", -1},
                                           {"2026-11-02 14:30", false, "2026-11-02", 870},
                                           {"2026-11-02 14:30:59.250", false, "2026-11-02", 870},
                                           {"11/2/2026", false, "2026-11-02", -1},
                                           {"11/2/2026", true, "2026-02-11", -1},
                                           {"11/2/2026 2:30 PM", false, "2026-11-02", 870},
                                           {"11/2/2026 12:05 am", false, "2026-11-02", 5},
                                           {"02.11.2026", false, "2026-11-02", -1},
                                           {"3.10.26", false, "2026-10-03", -1},
                                           {"2-Nov-26", false, "2026-11-02", -1},
                                           {"Nov 2, 2026", false, "2026-11-02", -1},
                                           {"2 November 2026", false, "2026-11-02", -1},
                                           {"November 2, 2026 at 2:30 PM", false, "2026-11-02", 870}}) {
        CAPTURE(row.text);
        const auto written = written_time(row.text, row.day_first);
        REQUIRE(written.has_value());
        CHECK(written->day == day(row.day));
        CHECK_FALSE(written->instant.has_value());
        const auto whole_minutes =
            written->time_of_day ? std::chrono::floor<std::chrono::minutes>(*written->time_of_day).count() : -1;
        CHECK(whole_minutes == row.minutes);
    }
    CHECK(written_time("2026-11-02T14:30:00Z", false)->instant == at("2026-11-02T14:30:00Z"));
    CHECK(written_time("2026-11-02 14:30 UTC", false)->instant == at("2026-11-02T14:30:00Z"));
    CHECK(written_time("1793629800000", false)->instant == at("2026-11-02T14:30:00Z"));
    for (const std::string_view text : {"", "soon", "13/13/2026", "2026-02-30", "2026-11-02 25:00", "45000", "1/2",
                                        "//", "99999999999999999999/1/1", "2026-11-02 14:30 Mars"}) {
        CAPTURE(text);
        CHECK_FALSE(written_time(text, false).has_value());
    }
    CHECK(proves_day_first("25/12/2026") == true);
    CHECK(proves_day_first("12/25/2026") == false);
    CHECK_FALSE(proves_day_first("03/04/2026").has_value());
    CHECK_FALSE(proves_day_first("2026-12-25").has_value());
    CHECK(is_ambiguous("03/04/2026"));
    CHECK_FALSE(is_ambiguous("04/04/2026"));
    CHECK_FALSE(is_ambiguous("03.04.2026"));
}

TEST_CASE("headers of the known exports") {
    using Row = std::pair<std::string, std::string>;
    const std::vector<Row> rows{{"First Name", "given name"},
                                {"Given Name", "given name"},
                                {"Vorname", "given name"},
                                {"Prénom", "given name"},
                                {"Last Name", "family name"},
                                {"Company / Account", "company"},
                                {"Organization 1 - Name", "company"},
                                {"Organization Name", "company"},
                                {"Organization 1 - Title", "role"},
                                {"Job Title", "role"},
                                {"E-mail 1 - Value", "email address"},
                                {"E-mail 2 - Value", "email address"},
                                {"E-mail 1 - Label", "not used"},
                                {"E-mail 1 - Type", "not used"},
                                {"E-mail Address", "email address"},
                                {"E-mail 2 Address", "email address"},
                                {"E-mail Display Name", "not used"},
                                {"E-Mail-Adresse", "email address"},
                                {"E-Mail 2: Adresse", "email address"},
                                {"Phone 1 - Value", "phone number"},
                                {"Phone 1 - Type", "not used"},
                                {"Business Phone 2", "phone number"},
                                {"Mobile Phone Number", "phone number"},
                                {"Assistant's Phone", "not used"},
                                {"Business Fax", "not used"},
                                {"Address 1 - Street", "street of the first address"},
                                {"Address 2 - Formatted", "second address"},
                                {"Business Street 2", "second line of the business address"},
                                {"Home Postal Code", "postal code of the home address"},
                                {"Mailing State/Province", "region of the mailing address"},
                                {"Zip/Postal Code", "postal code of the address"},
                                {"Straße geschäftlich", "street of the business address"},
                                {"Time Zone", "time zone"},
                                {"Last Contacted", "last contact, as a conversation"},
                                {"Last Activity Date", "last activity, as a conversation"},
                                {"Last Modified Date", "not used"},
                                {"Lifecycle Stage", "stage"},
                                {"Unsubscribed from all email", "opted out of email"},
                                {"Opted out of email: One to One", "opted out of email"},
                                {"Email Opt Out", "opted out of email"},
                                {"Do Not Call", "opted out of calls"},
                                {"Fax Opt Out", "not used"},
                                {"Do not contact", "do not contact"},
                                {"Group Membership", "tags"},
                                {"Amount", "value"},
                                {"Custom Field 1 - Value", "not used"},
                                {"Photo", "not used"}};
    std::vector<std::string> headers;
    for (const Row& row : rows) headers.push_back(row.first);
    const std::vector<Column> columns = understand_columns(headers);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].first);
        CHECK(describe(columns[i]) == rows[i].second);
    }
}

TEST_CASE("a title is the role only where no other column is") {
    const std::vector<std::string> salesforce{"Last Name", "Title"};
    const std::vector<std::string> outlook{"Title", "Last Name", "Job Title"};
    CHECK(describe(understand_columns(salesforce)[1]) == "role");
    CHECK(describe(understand_columns(outlook)[0]) == "form of address, not used");
}

TEST_CASE("addresses are put together") {
    AddressPieces pieces;
    CHECK(pieces.joined().empty());
    pieces.add(AddressGroup::plain, AddressPiece::country, "USA");
    CHECK(pieces.joined().empty()); // no letter can go to a country
    pieces.add(AddressGroup::home, AddressPiece::city, "Springfield");
    CHECK(pieces.joined() == "Springfield");
    pieces.add(AddressGroup::plain, AddressPiece::street, "12 Elm Street\nSuite 4");
    pieces.add(AddressGroup::plain, AddressPiece::city, "Chicago");
    pieces.add(AddressGroup::plain, AddressPiece::region, "IL");
    pieces.add(AddressGroup::plain, AddressPiece::postal_code, "60601");
    CHECK(pieces.joined() == "12 Elm Street, Suite 4, Chicago, IL 60601, USA");
    AddressPieces beside_city;
    beside_city.add(AddressGroup::plain, AddressPiece::whole, "5 Lake Road");
    beside_city.add(AddressGroup::plain, AddressPiece::city, "Chicago");
    CHECK(beside_city.joined() == "5 Lake Road, Chicago");
}
