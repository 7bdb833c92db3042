// What the words for a prospect lack and where it is kept, what goes out and what waits, links, plain text messages.
#include "exchange/sample.hpp"
#include "script/sms.hpp"
#include "support/ui_fixture.hpp"
#include "ui/acts.hpp"
#include "ui/gaps.hpp"
#include "ui/percent_encoding.hpp"
#include "ui/script_for_all.hpp"
#include "ui/views/gap_fields.hpp"
#include "ui/views/rehearsal_view.hpp"
#include "ui/views/script_for_all_view.hpp"
#include "ui/views/script_preview.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <variant>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

script::Script script_of(std::string_view text, std::optional<Channel> channel = Channel::email) {
    auto parsed = script::parse_template(text);
    REQUIRE(parsed);
    script::Script script{.id = "own", .technique = "email", .channel = channel, .title = "Own"};
    script.blocks.push_back({.text = std::move(*parsed)});
    return script;
}

Model with(Prospect prospect) {
    prospect.id = ProspectId{"p"};
    Model model;
    model.profile.time_zone = "UTC";
    model.put(std::move(prospect));
    return model;
}

template <class Wanted>
std::optional<Wanted> asked(UiFixture& fixture) {
    std::optional<Wanted> found;
    for (Request& request : fixture.out.take())
        if (auto* wish = std::get_if<Wanted>(&request)) found = std::move(*wish);
    return found;
}

} // namespace

TEST_CASE("a gap is asked for until it is filled, and stays where it can be changed") {
    UiFixture fixture(with({}));
    const Context context = fixture.context(1440, 900);
    const Prospect& prospect = fixture.model().prospects().front();
    const script::Script script = script_of("Hi {prospect.given_name}, about {interest}.");
    auto rendered = rendered_for(context, script, prospect);
    using enum script::Field;
    CHECK(gaps_of(fixture.state, prospect.id, script, rendered) == std::vector{given_name, interest});
    CHECK(refusal("Not copied", rendered) ==
          "Not copied: First name and What they wanted are not known yet. Fill them in below the words.");
    given_text(fixture.state, prospect.id, interest) = "the garage";
    rendered = rendered_for(context, script, prospect);
    CHECK(rendered.text.ends_with("about the garage."));
    CHECK(rendered.missing == std::vector{given_name});
    CHECK(gaps_of(fixture.state, prospect.id, script, rendered) == std::vector{given_name, interest});
    given_text(fixture.state, prospect.id, given_name) = " ";
    CHECK(rendered_for(context, script, prospect).missing == std::vector{given_name}); // blanks are no name
    CHECK(given_for(fixture.state, ProspectId{"other"}).empty());
}

TEST_CASE("words with gaps do not go out, and lead to the first of them") {
    UiFixture fixture(with({}));
    const Context context = fixture.context(1440, 900);
    const Prospect& prospect = fixture.model().prospects().front();
    const auto rendered = rendered_for(context, script_of("Hi {prospect.given_name}"), prospect);
    CHECK(refused_for_gaps(context, prospect.id, rendered, "Not copied"));
    CHECK(fixture.state.words.ask == script::Field::given_name);
    const auto say = asked<Say>(fixture);
    REQUIRE(say);
    CHECK(say->words.starts_with("Not copied: First name is not known yet."));
    CHECK_FALSE(refused_for_gaps(context, prospect.id, rendered_for(context, script_of("Hi"), prospect), "Not copied"));
    CHECK_FALSE(asked<Say>(fixture));
}

TEST_CASE("an answer is kept where it belongs") {
    struct Row {
        script::Field field;
        KeptIn where;
        std::string (*read)(const ProspectDetails&);
    };
    using enum script::Field;
    for (const Row& row :
         {Row{given_name, KeptIn::record, [](const ProspectDetails& d) { return d.given_name; }},
          Row{full_name, KeptIn::record, [](const ProspectDetails& d) { return d.given_name + "|" + d.family_name; }},
          Row{family_name, KeptIn::record, [](const ProspectDetails& d) { return d.family_name; }},
          Row{company, KeptIn::record, [](const ProspectDetails& d) { return d.company; }},
          Row{role, KeptIn::record, [](const ProspectDetails& d) { return d.role; }},
          Row{interest, KeptIn::record, [](const ProspectDetails& d) { return d.interest; }},
          Row{agreement_subject, KeptIn::record, [](const ProspectDetails& d) { return d.agreement->subject; }},
          Row{agreement_still_missing, KeptIn::record,
              [](const ProspectDetails& d) { return d.agreement->still_missing; }},
          Row{tidbit, KeptIn::record, [](const ProspectDetails& d) { return d.tidbits.back().text; }}}) {
        Prospect made;
        made.agreement.emplace();
        UiFixture fixture(with(std::move(made)));
        const Prospect& prospect = fixture.model().prospects().front();
        REQUIRE(kept_in(row.field, prospect) == row.where);
        given_text(fixture.state, prospect.id, row.field) = "Dr Who";
        keep_gap(fixture.context(1440, 900), prospect, row.field);
        const auto edit = fixture.taken<EditProspect>();
        REQUIRE(edit);
        CHECK(row.read(edit->details) == (row.field == full_name ? "Dr|Who" : "Dr Who"));
        CHECK(fixture.state.words.given.empty());
    }
    UiFixture fixture(with({}));
    const Prospect& prospect = fixture.model().prospects().front();
    CHECK(kept_in(agreement_subject, prospect) == KeptIn::nowhere);
    CHECK(kept_in(true_scarcity, prospect) == KeptIn::nowhere); // G6: true today, perhaps not tomorrow
    given_text(fixture.state, prospect.id, user_phone) = "720 555 0186";
    keep_gap(fixture.context(1440, 900), prospect, user_phone);
    const auto edit = fixture.taken<EditProfile>();
    REQUIRE(edit);
    CHECK(edit->profile.phone == "720 555 0186");
}

TEST_CASE("the questions are drawn with their names and a way to keep the answer") {
    UiFixture fixture(with({}));
    const script::Script script = script_of("Hi {prospect.given_name}");
    fixture.frames(500, 400, [&](const Context& context, const ImRect&) {
        const Prospect& prospect = context.model.prospects().front();
        draw_gap_fields(context, prospect, script, rendered_for(context, script, prospect), {10, 10}, 400);
    });
    CHECK(fixture.page_heard("What the words still lack"));
    CHECK(fixture.page_heard("First name"));
    CHECK(fixture.page_heard("Keep First name in the record of"));
}

TEST_CASE("links carry odd names and texts whole") {
    struct Row {
        std::string_view subject, text, href;
    };
    for (const Row& row :
         {Row{"", "", "mailto:a%2Bb@x.example"}, Row{"A & B", "", "mailto:a%2Bb@x.example?subject=A%20%26%20B"},
          Row{"", "1\n2", "mailto:a%2Bb@x.example?body=1%0D%0A2"},
          Row{"“Q”?", "é&body=x", "mailto:a%2Bb@x.example?subject=%E2%80%9CQ%E2%80%9D%3F&body=%C3%A9%26body%3Dx"},
          Row{"🪨", "#50%", "mailto:a%2Bb@x.example?subject=%F0%9F%AA%A8&body=%2350%25"}})
        CHECK(mailto_href("a+b@x.example", row.subject, row.text) == row.href);
    CHECK(mailto_href("nobody", "S", "T").empty());
    CHECK(mailto_href("a?cc=b@x.example", "", "") == "mailto:a%3Fcc%3Db@x.example");
    CHECK(sms_href("+1 (312) 555-0147", "Hi 🪨 & co") == "sms:+13125550147?body=Hi%20%F0%9F%AA%A8%20%26%20co");
    CHECK(sms_href("ext", "Hi").empty());
    CHECK(tel_href("0312 5550147") == "tel:03125550147");
    const std::string text(4000, 'x');
    CHECK(sms_href("1", text) == "sms:1?body=" + text);
}

TEST_CASE("a plain text message keeps its marks where their words are") {
    Prospect made;
    made.given_name = "Zoë’s";
    made.interest = "the “loft”";
    UiFixture fixture(with(std::move(made)));
    const Prospect& prospect = fixture.model().prospects().front();
    const script::Script script =
        script_of("“Hi” {prospect.given_name} – about {interest}… {role|ok} 🪨", Channel::text);
    const Context context = fixture.context(1440, 900);
    auto rendered = rendered_for(context, script, prospect);
    CHECK(script::sms_of(rendered.text).encoding == script::SmsEncoding::ucs2);
    given_text(fixture.state, prospect.id, script::Field::role);
    fixture.state.words.plain = true;
    rendered = rendered_for(context, script, prospect);
    CHECK(script::sms_of(rendered.text).encoding == script::SmsEncoding::gsm7);
    CHECK(rendered.text == script::plain_version("“Hi” Zoë’s – about the “loft”… ok 🪨"));
    REQUIRE(rendered.spans.size() == 3);
    CHECK(rendered.text.substr(rendered.spans[1].from, rendered.spans[1].to - rendered.spans[1].from) ==
          "the \"loft\"");
    REQUIRE(rendered.blocks.size() == 1);
    CHECK(rendered.blocks[0].to == rendered.text.size());
}

TEST_CASE("the preview of every script is drawn, whatever is missing and whatever was recorded") {
    test::FewZones zones;
    UiFixture fixture(exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York")));
    const script::Library library = exchange::builtin_scripts();
    using platform::RecorderState;
    for (const RecorderState state : {RecorderState::unavailable, RecorderState::idle, RecorderState::asking,
                                      RecorderState::recording, RecorderState::kept, RecorderState::playing}) {
        fixture.state.rehearsal.recording = {.state = state, .length = std::chrono::seconds{30}, .fault = {}};
        fixture.state.rehearsal.words = 60;
        for (const script::Script& script : library.scripts) {
            fixture.state.rehearsal.script = script.id;
            fixture.frame(390, 800, [&](const Context& given, const ImRect&) {
                Context context = given;
                context.can_share = true;
                const Prospect& prospect = context.model.prospects().front();
                const float height = draw_script_preview(context, script, &prospect,
                                                         rendered_for(context, script, prospect), 2, {10, 10}, 360);
                CHECK(height > 100);
            });
        }
    }
    CHECK(fixture.page_heard("Practise aloud"));
    CHECK(fixture.page_heard("That is 120 words a minute."));
    CHECK(fixture.page_heard("Save as .eml"));
    CHECK(fixture.page_heard("Share"));
    CHECK(fixture.page_heard("GSM-7"));
    CHECK(fixture.page_heard("of the 40 s of a voicemail"));
}

TEST_CASE("nobody is recorded once the words they say have left the screen") {
    UiFixture fixture(with({}));
    script::Script said = script_of("Good morning", Channel::call);
    script::Script other = said;
    other.id = "other";
    fixture.state.rehearsal.script = said.id;
    const auto wish_with = [&](const script::Script* on_screen, platform::RecorderState state) {
        fixture.state.rehearsal.recording.state = state;
        fixture.frame(390, 800, [&](const Context& context, const ImRect&) {
            if (on_screen != nullptr)
                draw_rehearsal(context, *on_screen,
                               rendered_for(context, *on_screen, context.model.prospects().front()), 2, {10, 10}, 360);
            stop_unseen_rehearsal(context);
        });
        return asked<Record>(fixture);
    };
    using enum platform::RecorderState;
    CHECK_FALSE(wish_with(&said, recording));
    CHECK_FALSE(wish_with(&said, playing));
    CHECK_FALSE(wish_with(nullptr, kept));
    CHECK_FALSE(wish_with(nullptr, asking)); // once they allow it, it begins, and ends
    for (const script::Script* elsewhere : std::initializer_list<const script::Script*>{nullptr, &other})
        for (const auto state : {recording, playing}) {
            const auto wish = wish_with(elsewhere, state);
            REQUIRE(wish);
            CHECK(wish->wish == platform::RecorderWish::stop);
        }
}

TEST_CASE("the dialog for everybody lists whom the words lack something for") {
    Model model = with({});
    Prospect named;
    named.id = ProspectId{"q"};
    named.given_name = "Ann";
    model.put(std::move(named));
    UiFixture fixture(std::move(model));
    fixture.state.route = {Screen::scripts, {}};
    begin_for_all(fixture.context(1440, 900), script_of("Hi {prospect.given_name}"));
    fixture.frames(1440, 900, [](const Context& context, const ImRect&) { draw_for_all(context); });
    CHECK(fixture.page_heard("For everybody: Own"));
    CHECK(fixture.page_heard("The words lack something for 1 of 2 prospects."));
    CHECK(fixture.page_heard("Missing: First name"));
}
