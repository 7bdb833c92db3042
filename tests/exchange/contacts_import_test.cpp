#include "exchange/contacts_import.hpp"

#include "core/update.hpp"
#include "exchange/support.hpp"
#include "exchange/workspace_json.hpp"

#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;
using ringback::exchange::test::at;
using ringback::exchange::test::data_file;
using ringback::exchange::test::day;
using ringback::exchange::test::zones;

namespace {

const ImportOptions plain{};

ImportPreview preview(std::string_view csv, const Model& model = {}, const ImportOptions& options = plain) {
    auto read = preview_contacts(csv, model, options, zones());
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string{} : message(read.error())));
    CHECK(read->read == read->added() + read->merged() + read->rejected.size());
    CHECK(read->additions.size() == read->addition_lines.size());
    return std::move(*read);
}

ReadError refused(std::string_view csv) {
    auto read = preview_contacts(csv, Model{}, plain, zones());
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

// Carries the import out as the program does.
void carry_out(Model& model, ImportPreview preview) {
    Stamped stamped{1, at("2026-11-18T15:00:00Z"), Action{import_action(std::move(preview))}};
    int number = static_cast<int>(model.prospects().size()) * 100;
    fill_ids(stamped.action, [&] { return "id" + std::to_string(++number); });
    REQUIRE(update(model, stamped, TimeZone::utc()).has_value());
}

Model chicago() {
    Model model;
    model.profile.time_zone = "America/Chicago";
    return model;
}

Model with(Prospect prospect) {
    Model model;
    prospect.id = ProspectId{"p1"};
    model.put(std::move(prospect));
    return model;
}

bool warned(const ImportPreview& preview, std::string_view part) {
    for (const RowWarning& warning : preview.warnings)
        if (warning.text.find(part) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("a HubSpot export") {
    const Model model = chicago();
    const ImportPreview got = preview(data_file("hubspot-contacts.csv"), model);
    CHECK(got.separator == "comma");
    REQUIRE(got.added() == 4);
    const Prospect& harriet = got.additions[0];
    CHECK(harriet.given_name == "Harriet");
    CHECK(harriet.company == "Lindqvist Dental Group");
    CHECK(harriet.role == "Owner");
    CHECK(harriet.emails ==
          std::vector<std::string>{"harriet@lindqvist.example.com", "h.lindqvist@example.org", "harriet@example.net"});
    CHECK(harriet.phones == std::vector<std::string>{"3125550147", "+13125550148"});
    CHECK(harriet.address == "12 Elm Street, Chicago, IL 60601, United States");
    CHECK(harriet.time_zone == "America/Chicago");
    CHECK(harriet.notes == "Two hygienists.\nAsked what it costs.");
    CHECK(harriet.status == Status::open);
    REQUIRE(harriet.touches.size() == 1); // last contacted goes before last activity
    CHECK(is_conversation(harriet.touches[0]));
    CHECK(harriet.touches[0].channel == Channel::call);
    CHECK(harriet.touches[0].at == at("2026-11-10T20:00:00Z"));
    CHECK(got.additions[1].status == Status::won);
    CHECK(got.additions[1].time_zone == "America/New_York");
    CHECK_FALSE(got.additions[2].permissions.allows(Channel::email));
    CHECK(got.additions[2].permissions.allows(Channel::call));
    CHECK(got.additions[2].touches.size() == 1);
    CHECK(got.additions[3].status == Status::lost);
    CHECK(got.additions[3].emails.empty());
    CHECK(warned(got, "\"bill at novaktool\" is no email address"));
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].line == 6);
    CHECK(got.rejected[0].reason == "no name, company, email address, phone number or postal address");
    CHECK(got.addition_lines == std::vector<std::size_t>{2, 4, 5, 7});
}

TEST_CASE("a Salesforce lead report, with its footer") {
    const ImportPreview got = preview(data_file("salesforce-leads.csv"));
    REQUIRE(got.added() == 3);
    CHECK(got.additions[0].role == "Partner");
    CHECK(got.additions[0].company == "Raman Architects");
    CHECK(got.additions[0].address == "5 Lake Road, Suite 400, Chicago, IL 60602, USA");
    CHECK(got.additions[0].touches.empty());
    const Prospect& owen = got.additions[1];
    CHECK_FALSE(owen.permissions.allows(Channel::call));
    CHECK_FALSE(owen.permissions.allows(Channel::voicemail));
    CHECK(owen.permissions.allows(Channel::email));
    CHECK(owen.notes == "He said \"maybe\".");
    REQUIRE(owen.touches.size() == 1);
    CHECK(owen.touches[0].at == at("2026-11-13T12:00:00Z")); // the user's zone is UTC here
    CHECK(got.additions[2].status == Status::lost);
    CHECK_FALSE(got.additions[2].permissions.allows(Channel::email));
    CHECK_FALSE(got.additions[2].permissions.allows(Channel::video_email));
    REQUIRE(got.rejected.size() == 4);
    CHECK(got.rejected[0].reason == "text below the table");
}

TEST_CASE("Google Contacts, as exported now and before 2023") {
    const ImportPreview got = preview(data_file("google-contacts.csv"));
    REQUIRE(got.added() == 2);
    const Prospect& yuki = got.additions[0];
    CHECK(yuki.company == "Studio Tanabe");
    CHECK(yuki.role == "Creative director");
    CHECK(yuki.emails == std::vector<std::string>{"yuki@studiotanabe.example.com", "yuki@example.org"});
    CHECK(yuki.phones == std::vector<std::string>{"+14155550186", "+14155550187", "4155550188"});
    CHECK(yuki.address == "8 Pier Lane, San Francisco, CA 94107, US");
    CHECK(yuki.tags == std::vector<std::string>{"Clients"});
    CHECK(yuki.notes == "Launch week,\nask how it went");
    CHECK(got.additions[1].tags.empty());
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].line == 7); // two quoted line breaks above

    const ImportPreview old = preview(data_file("google-contacts-old.csv"));
    REQUIRE(old.added() == 2);
    CHECK(old.additions[0].given_name == "Ana");
    CHECK(old.additions[0].family_name == "Beltrán");
    CHECK(old.additions[0].company == "Beltrán Catering");
    CHECK(old.additions[0].role == "Gerente");
    CHECK(old.additions[0].phones == std::vector<std::string>{"+34555014222"});
    CHECK(old.additions[0].address == "Calle Uno 3, 28001 Madrid");
    CHECK(old.additions[0].tags == std::vector<std::string>{"Catering"});
    CHECK(old.additions[1].family_name == "Barrow");
}

TEST_CASE("Outlook, in UTF-16 and in Windows-1252") {
    const ImportPreview got = preview(data_file("outlook-utf16.csv"));
    CHECK(got.encoding == "UTF-16");
    REQUIRE(got.added() == 2);
    const Prospect& ingrid = got.additions[0];
    CHECK(ingrid.role == "Daglig leder");
    CHECK(ingrid.phones == std::vector<std::string>{"+475550127", "+475550128"});
    CHECK(ingrid.emails == std::vector<std::string>{"ingrid@solheim.example.com", "post@solheim.example.com"});
    CHECK(ingrid.address == "Sagveien 4, Brygge 2, Oslo, 0459, Norway");
    CHECK(ingrid.tags == std::vector<std::string>{"Timber", "Board"});
    CHECK(ingrid.notes == "Board meets on the first Monday.\nLikes figures.");
    CHECK(got.additions[1].emails.empty());
    CHECK(got.additions[1].phones == std::vector<std::string>{"(030) 555-0139 x12"});

    const ImportPreview old = preview(data_file("outlook-1252.csv"));
    CHECK(old.encoding == "Windows-1252");
    CHECK(warned(old, "Windows-1252"));
    REQUIRE(old.added() == 1);
    CHECK(old.additions[0].given_name == "Félix");
    CHECK(old.additions[0].company == "Moreau Électricité – Paris");
}

TEST_CASE("a European spreadsheet") {
    const ImportPreview got = preview(data_file("excel-germany.csv"));
    CHECK(got.separator == "semicolon");
    REQUIRE(got.added() == 2);
    const Prospect& lena = got.additions[0];
    CHECK(lena.family_name == "Brandt");
    CHECK(lena.address == "Hauptstraße 7, Berlin, 10115, Deutschland");
    CHECK(lena.value == Money{88'000.5, "EUR", {}});
    CHECK(lena.notes == "Drei Angebote verglichen; eilt nicht");
    REQUIRE(lena.touches.size() == 1);
    CHECK(lena.touches[0].at == at("2026-11-09T12:00:00Z"));
    CHECK(got.additions[1].touches[0].at == at("2026-10-03T12:00:00Z"));
}

TEST_CASE("a second import of the same file adds nobody and changes nothing") {
    for (const std::string file :
         {"hubspot-contacts.csv", "salesforce-leads.csv", "google-contacts.csv", "google-contacts-old.csv",
          "outlook-utf16.csv", "outlook-1252.csv", "excel-germany.csv"}) {
        for (const bool spoken : {false, true}) {
            CAPTURE(file);
            CAPTURE(spoken);
            ImportOptions options;
            options.now = at("2026-11-18T15:00:00Z");
            if (spoken) options.last_spoke = LastSpoke{day("2026-11-12"), Channel::meeting};
            Model model = chicago();
            ImportPreview first = preview(data_file(file), model, options);
            const std::size_t added = first.added();
            const std::size_t rejected = first.rejected.size();
            carry_out(model, std::move(first));
            CHECK(model.prospects().size() == added);
            const std::string before = write_workspace(model);
            ImportPreview second = preview(data_file(file), model, options);
            CHECK(second.added() == 0);
            CHECK(second.merged() == added);
            CHECK(second.changed.empty());
            CHECK(second.rejected.size() == rejected);
            carry_out(model, std::move(second));
            CHECK(write_workspace(model) == before);
        }
    }
}

TEST_CASE("a merge fills what is empty and overwrites nothing") {
    Prospect known;
    known.given_name = "Ana";
    known.emails = {"Ana@Example.com"};
    known.company = "Kept";
    const Model model = with(known);
    const ImportPreview got = preview("First Name,Last Name,Email,Company,Phone,Job Title\n"
                                      "Anna,Berg,ANA@example.COM,Other,+1 312 555 0147,Owner\n",
                                      model);
    CHECK(got.added() == 0);
    REQUIRE(got.merged() == 1);
    CHECK(got.merges[0].by == MetBy::email);
    CHECK(got.merges[0].prospect == ProspectId{"p1"});
    CHECK(got.merges[0].filled == std::vector<std::string>{"role", "phone number"});
    REQUIRE(got.changed.size() == 1);
    CHECK(got.changed[0].given_name == "Ana");
    CHECK(got.changed[0].family_name.empty()); // half of another name
    CHECK(got.changed[0].company == "Kept");
    CHECK(got.changed[0].role == "Owner");
    CHECK(got.changed[0].phones == std::vector<std::string>{"+13125550147"});
    CHECK(model.prospects()[0].role.empty()); // a preview changes nothing
}

TEST_CASE("whom a row meets") {
    Prospect known;
    known.given_name = "Ana";
    known.family_name = "Berg";
    known.company = "Berg & Co";
    known.emails = {"ana@example.com", "berg@example.com"};
    known.phones = {"+13125550147"};
    const Model model = with(known);
    struct Row {
        std::string_view row; // given, family, email, phone, company
        std::optional<MetBy> by;
    };
    for (const Row& row : std::vector<Row>{
             {"Ana,Berg,BERG@example.com,,", MetBy::email},
             {"Zoe,Other,berg@example.com,,", MetBy::email},
             {"Ana,Berg,new@example.com,(312) 555-0147,", MetBy::phone},
             {"Ana,Berg,,1 312 555 0147,", MetBy::phone},
             {"Ana,,,3125550147,", MetBy::phone},
             {",,,3125550147,", MetBy::phone},
             {"Bob,Quist,,3125550147,", std::nullopt},               // a colleague behind the same number
             {"Bob,Berg,bob@example.com,3125550147,", std::nullopt}, // a relative
             {"Zoe,,,3125550147,", std::nullopt},
             {"Ann,Berg,,3125550147,", MetBy::phone},
             {"Ana,Berg,,,Berg & Co", MetBy::name},
             {"ana,BERG,,,berg & co", MetBy::name},
             {"Ana,Berg,,,", std::nullopt},
             {"Ana,Berg,other@example.com,,Berg & Co", std::nullopt},
         }) {
        CAPTURE(row.row);
        const ImportPreview got =
            preview("First Name,Last Name,Email,Phone,Company\n" + std::string{row.row} + "\n", model);
        REQUIRE(got.merged() == (row.by ? 1 : 0));
        if (row.by) CHECK(got.merges[0].by == *row.by);
    }
}

TEST_CASE("rows of one file meet one another") {
    const ImportPreview got = preview("Name,Email,Phone,Company\n"
                                      "Ana Berg,ana@example.com,,\n"
                                      "Bob Quist,bob@example.com,,\n"
                                      "Ana Berg,ANA@example.com,+1 312 555 0147,Berg & Co\n"
                                      "Ana Berg,,3125550147,\n");
    REQUIRE(got.added() == 2);
    REQUIRE(got.merged() == 2);
    CHECK(got.additions[0].company == "Berg & Co");
    CHECK(got.merges[0].met_line == 2);
    CHECK_FALSE(got.merges[0].prospect.has_value());
    CHECK(got.merges[1].by == MetBy::phone);
    CHECK(got.changed.empty());
}

TEST_CASE("refusals are taken over on a merge, permissions never given back") {
    Prospect known;
    known.given_name = "Ana";
    known.emails = {"ana@example.com"};
    known.permissions.set(Channel::mail, false);
    known.permissions.set(Channel::text, true);
    const ImportPreview got = preview("Email,Email Opt Out,Do not contact\nana@example.com,1,yes\n", with(known));
    REQUIRE(got.changed.size() == 1);
    CHECK_FALSE(got.changed[0].permissions.allows(Channel::email));
    CHECK_FALSE(got.changed[0].permissions.allows(Channel::mail));
    CHECK(got.changed[0].permissions.allows(Channel::text));
    CHECK(got.changed[0].do_not_contact);
}

TEST_CASE("a stage never overwrites what the user has decided") {
    Prospect known;
    known.given_name = "Ana";
    known.emails = {"ana@example.com"};
    const ImportPreview got = preview("Email,Stage\nana@example.com,Closed Won\n", with(known));
    CHECK(got.changed.empty());
    CHECK(warned(got, "the file says won; Ana stays open"));
}

TEST_CASE("when a conversation is taken from the file") {
    struct Row {
        std::string_view column;
        std::string_view value;
        std::optional<std::string_view> at; // UTC, for a user in Chicago
    };
    ImportOptions options;
    options.now = at("2026-11-18T15:00:00Z"); // nine in the morning there
    for (const Row& row : std::vector<Row>{
             {"Last Contacted", "2026-11-10", "2026-11-10T18:00:00Z"},
             {"Last Contacted", "2026-11-10 09:15", "2026-11-10T15:15:00Z"},
             {"Last Contacted", "2026-11-10T09:15:00Z", "2026-11-10T09:15:00Z"},
             {"Last Contacted", "2026-11-18",
              "2026-11-18T15:00:00Z"}, // today: no later than now, or it would not count
             {"Last Contacted", "2026-11-19", std::nullopt},
             {"Last Activity", "12/25/2025", "2025-12-25T18:00:00Z"},
             {"Last Contacted", "whenever", std::nullopt},
             {"Last Modified Date", "2026-11-10", std::nullopt},
         }) {
        CAPTURE(row.value);
        const ImportPreview got =
            preview("Email," + std::string{row.column} + "\na@example.com," + std::string{row.value} + "\n", chicago(),
                    options);
        REQUIRE(got.added() == 1);
        const auto& touches = got.additions[0].touches;
        REQUIRE(touches.size() == (row.at ? 1 : 0));
        if (row.at) {
            CHECK(touches[0].at == at(*row.at));
            CHECK(is_conversation(touches[0]));
        }
    }
    const ImportPreview met = preview("Email,Last Meeting,Last Contacted\na@example.com,2026-11-03,2026-11-09\n");
    CHECK(met.additions[0].touches[0].channel == Channel::meeting);
    CHECK(met.additions[0].touches[0].outcome == Outcome::met);
}

TEST_CASE("we last spoke on, for the whole import") {
    ImportOptions options;
    options.last_spoke = LastSpoke{day("2026-11-12"), Channel::meeting};
    Prospect known;
    known.emails = {"b@example.com"};
    Touch later;
    later.at = at("2026-11-15T10:00:00Z");
    later.channel = Channel::call;
    later.outcome = Outcome::spoke;
    known.touches = {later};
    const ImportPreview got = preview(
        "Email,Last Contacted\na@example.com,\nb@example.com,\nc@example.com,2026-11-01\n", with(known), options);
    REQUIRE(got.added() == 2);
    REQUIRE(got.additions[0].touches.size() == 1);
    CHECK(got.additions[0].touches[0].channel == Channel::meeting);
    CHECK(got.additions[0].touches[0].at == at("2026-11-12T12:00:00Z"));
    CHECK(got.changed.empty());                                          // they spoke later than that
    CHECK(got.additions[1].touches[0].at == at("2026-11-01T12:00:00Z")); // the row itself knows better
}

TEST_CASE("dates that could be read two ways") {
    const auto first_touch = [](std::string_view csv, DateOrder order = DateOrder::detect) {
        ImportOptions options;
        options.date_order = order;
        return preview(csv, Model{}, options).additions.at(0).touches.at(0).at;
    };
    CHECK(first_touch("Email,Last Contacted\na@example.com,03/04/2026\n") == at("2026-03-04T12:00:00Z"));
    CHECK(first_touch("Email;Last Contacted\na@example.com;03/04/2026\n") == at("2026-04-03T12:00:00Z"));
    CHECK(first_touch("Email,Last Contacted\na@example.com,03/04/2026\nb@example.com,25/04/2026\n") ==
          at("2026-04-03T12:00:00Z"));
    CHECK(first_touch("Email,Last Contacted\na@example.com,03/04/2026\n", DateOrder::day_first) ==
          at("2026-04-03T12:00:00Z"));
    CHECK(warned(preview("Email,Last Contacted\na@example.com,03/04/2026\n"), "the month first"));
    CHECK(preview("Email,Last Contacted\na@example.com,12/25/2025\n").warnings.empty());
}

TEST_CASE("rows that are rejected, with their line") {
    const ImportPreview got = preview("Name,Email,Phone\n"
                                      "\"Ana\nBerg\",ana@example.com,\n" // lines 2 and 3
                                      ",,\n"                             // blank: no row
                                      ",not an address,\n"               // line 5
                                      "Bob,bob@example.com,,extra\n"     // line 6
                                      "\"Cleo\"x,c@example.com,\n"       // line 7
                                      ",,n/a\n"                          // line 8
                                      "Dora\n"                           // line 9: short rows are filled up
                                      "Emil,,+1 312 555 0147,,\n");      // empty fields too many do no harm
    CHECK(got.read == 7);
    REQUIRE(got.rejected.size() == 4);
    CHECK(got.rejected[0].line == 5);
    CHECK(got.rejected[0].reason == "nothing to know them by: \"not an address\" is no email address");
    CHECK(got.rejected[1].line == 6);
    CHECK(got.rejected[1].reason == "4 fields where the header has 3");
    CHECK(got.rejected[2].line == 7);
    CHECK(got.rejected[2].reason == "text follows a closing double quote on line 7");
    CHECK(got.rejected[3].line == 8);
    CHECK(got.addition_lines == std::vector<std::size_t>{2, 9, 10});
}

TEST_CASE("files that are refused") {
    CHECK(refused("").reason == "the file is empty");
    CHECK(refused("\n\n").reason == "the file is empty");
    CHECK(refused("Colour,Size\nred,3\n").place == "line 1");
    CHECK(refused("\n\"Name,Email\nx\n").place == "line 2");
    CHECK(refused("PK\x03\x04").reason.find("workbook") != std::string::npos);
    CHECK(refused("Name\néé\xFF\n").place == "line 2, column 3");
    CHECK(preview("Name,Email\n").read == 0);
}

TEST_CASE("an unknown zone is a warning, not a fault") {
    const ImportPreview got = preview("Name,Time Zone,Do Not Call\nAna,Mars,perhaps\n");
    REQUIRE(got.added() == 1);
    CHECK(got.additions[0].time_zone.empty());
    CHECK_FALSE(got.additions[0].permissions.allows(Channel::call));
    CHECK(warned(got, "unknown time zone \"Mars\""));
    CHECK(warned(got, "neither yes nor no"));
}

TEST_CASE("the report of the command line") {
    const ImportPreview got =
        preview("Name,Email,Colour\nAna,ana@example.com,red\n,,\nAna,ana@example.com,\nx\"y,,,9\n");
    CHECK(import_report(got) ==
          R"({"read":3,"added":1,"merged":1,"rejected":[{"line":5,"reason":"4 fields where the header has 3"}],)"
          R"("columns":[{"column":"Name","understood_as":"full name","used":true,"sample":"Ana"},)"
          R"({"column":"Email","understood_as":"email address","used":true,"sample":"ana@example.com"},)"
          R"({"column":"Colour","understood_as":"not used","used":false,"sample":"red"}],)"
          R"("merges":[{"line":4,"met":"Ana","by":"email","met_line":2,"filled":[]}],"warnings":[],)"
          R"("encoding":"UTF-8","separator":"comma"})");
}

TEST_CASE("who is new was added on the day of the import, in the user's zone; without one nothing is said") {
    Model model;
    model.profile.time_zone = "America/New_York";
    const std::string_view csv = "First Name,Email\nAna,ana@example.com\n";
    CHECK_FALSE(preview(csv, model).additions.at(0).added_on);
    ImportOptions options;
    options.now = at("2026-11-22T03:00:00Z");
    CHECK(preview(csv, model, options).additions.at(0).added_on == day("2026-11-21"));
}
