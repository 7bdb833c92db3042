// Today for real work and the process review: drawn in several sizes, and what is done to several rows at once.
#include "ui/acts.hpp"
#include "ui/filter_words.hpp"
#include "ui/today_list.hpp"
#include "ui/views/filter_form.hpp"
#include "ui/views/forms.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/views/review_view.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/views/today_view.hpp"

#include "core/update.hpp"
#include "exchange/sample.hpp"
#include "exchange/synth.hpp"
#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

struct Size {
    float width, height;
};
constexpr Size sizes[]{{1440, 900}, {1024, 768}, {390, 844}, {320, 480}, {2200, 1200}};

Model sample() {
    test::FewZones zones;
    return exchange::sample_workspace(UiFixture::default_now, *zones.find("America/New_York"));
}

void draw_today_with_forms(const Context& context, const ImRect& area) {
    draw_today(context, area);
    draw_forms(context);
}

FilterTerm word(std::string fact, std::string is) { return {std::move(fact), {std::move(is)}, {}, {}, {}}; }

} // namespace

TEST_CASE("Today is drawn in every size with a filter, kept views, marked rows and its dialogs") {
    UiFixture fixture(sample());
    fixture.model().profile.views = {{"Calls", {word("technique", "step_back_call")}, {}},
                                     {std::string(200, 'V'), {word("zone", "America/Chicago")}, {}},
                                     {"From elsewhere", {word("shoe_size", "44")}, {}}};
    for (const Size& size : sizes) {
        for (const SavedView& view : fixture.model().profile.views) {
            set_filter(fixture.state, view.where);
            fixture.frames(size.width, size.height, draw_today_with_forms, size.width == 1024);
        }
        fixture.state.today.marking = true;
        fixture.state.today.marked = {fixture.model().prospects()[0].id};
        fixture.frames(size.width, size.height, draw_today_with_forms);
        begin_bulk_log(fixture.state, 2);
        fixture.frames(size.width, size.height, draw_today_with_forms);
        fixture.state.today.bulk_log.reset();
        begin_filter(fixture.context(size.width, size.height));
        fixture.frames(size.width, size.height, draw_today_with_forms);
        fixture.state.today.filter_draft.reset();
        end_marking(fixture.state);
    }
    CHECK(fixture.page_heard("Nobody passes the filter"));
    CHECK(fixture.page_heard("Shoe size: not known here"));
    CHECK(fixture.page_heard("left out"));
    CHECK(fixture.page_heard("1 marked"));
    CHECK(fixture.out.empty());
}

TEST_CASE("sections, counts and neighbours are those of whom the filter lets through") {
    UiFixture fixture(sample());
    const auto context = fixture.context(1440, 900);
    const std::size_t all = shown_today(context).size();
    const std::size_t to_do = today_list(context).to_do;
    REQUIRE(all > 10);
    set_filter(fixture.state, {word("section", "waiting")});
    const auto& shown = shown_today(context);
    CHECK(shown.size() + today_list(context).queue.left_out() == all);
    CHECK(today_list(context).to_do == 0);
    CHECK(today_list(context).waiting == shown.size());
    REQUIRE(shown.size() > 1);
    std::size_t in_sections = 0;
    for (const TodaySection& section : today_list(context).sections) in_sections += section.to - section.from;
    CHECK(in_sections == shown.size());
    const auto id_of = [&](std::size_t place) {
        return fixture.model().prospects()[today_entry(context, place).prospect].id;
    };
    CHECK(neighbour_today(context, id_of(0), true)->id == id_of(1));
    CHECK(neighbour_today(context, id_of(1), false)->id == id_of(0));
    CHECK(neighbour_today(context, id_of(0), false) == nullptr);
    CHECK(neighbour_today(context, id_of(shown.size() - 1), true) == nullptr);
    // From somebody who is left out the way leads to whoever comes next.
    const ProspectId outside = fixture.model().prospects()[fixture.moment().queue.front().prospect].id;
    CHECK(neighbour_today(context, outside, true)->id == id_of(0));
    set_filter(fixture.state, {});
    CHECK(today_list(context).to_do == to_do);
}

TEST_CASE("one outcome for several is one action: as advised to each, or on one channel; undo takes all of it back") {
    UiFixture fixture(sample());
    const Model before = fixture.model();
    const auto context = fixture.context(1440, 900);
    const auto id_of = [&](std::size_t place) { return fixture.model().prospects()[place].id; };
    for (const std::size_t place : {0u, 1u, 2u}) toggle_mark(context, id_of(place));
    toggle_mark(context, id_of(1));
    CHECK(fixture.state.today.marked.size() == 2);
    const LogTouch own = log_of(context, fixture.model().prospects()[0], Outcome::sent, Channel::email);
    REQUIRE(own.touches.size() == 1);
    CHECK(own.touches[0].channel == Channel::email);
    bulk_snooze(context, fixture.state.today.marked,
                {.at = {},
                 .kind = DecisionKind::snoozed,
                 .technique = "",
                 .reason = "fair",
                 .until = fixture.moment().today + std::chrono::days{9},
                 .opaque = {}});
    auto change = fixture.taken<ImportProspects>();
    REQUIRE(change);
    REQUIRE(change->merged.size() == 2);
    for (const Prospect& prospect : change->merged) {
        CHECK(prospect.decisions.back().kind == DecisionKind::snoozed);
        CHECK(prospect.decisions.back().at == fixture.moment().now);
    }
    CHECK(fixture.state.today.marked.empty());
    Model& model = fixture.model();
    auto done = update(model, {1, fixture.moment().now, *change}, *fixture.moment().user_zone);
    REQUIRE(done);
    CHECK(playbook::snoozed_until(*model.find(id_of(0)), fixture.moment().now, fixture.moment().today));
    REQUIRE(update(model, {2, fixture.moment().now, done->inverse}, *fixture.moment().user_zone));
    CHECK(model.prospects() == before.prospects());
}

TEST_CASE("Today submits no more rows than are in sight and around, and works nothing out for each frame") {
    Model model =
        exchange::synthesize({.prospects = 20'000, .touches = 60'000, .seed = 5, .until = UiFixture::default_now});
    UiFixture fixture(std::move(model));
    set_filter(fixture.state, {{"touches", {}, 1.0, {}, {}}});
    fixture.frames(1440, 900, draw_today);
    CHECK(mirror::statistics().nodes < 1000);
    const auto* shown = &shown_today(fixture.context(1440, 900));
    const auto* first = shown->data();
    fixture.frames(1440, 900, draw_today);
    CHECK(shown_today(fixture.context(1440, 900)).data() == first);
    CHECK(shown->size() > 1000);
}

TEST_CASE("terms read as a person would say them, and every offered fact makes a term that reads") {
    CHECK(term_text({"technique", {"step_back_call", "text"}, {}, {}, {}}) == "Step-back call or Text");
    CHECK(term_text({"worth", {}, 50000.0, {}, {}}) == "Worth at least 50,000");
    CHECK(term_text({"steps_missing", {}, 1.0, 3.0, {}}) == "Process steps missing: 1 to 3");
    CHECK(term_text({"zone", {"America/Chicago"}, {}, {}, {}}) == "Chicago");
    CHECK(term_text({"agreement", {"false"}, {}, {}, {}}) == "A follow-up was agreed: No");
    CHECK(term_text({"follow_up_on", {"unknown"}, {}, {}, {}}) == "Agreed day: Not known");
    for (const OfferedFact& fact : offered_facts()) {
        const auto tests = tests_of(fact);
        REQUIRE_FALSE(tests.empty());
        for (std::size_t i = 0; i < tests.size(); ++i) {
            const FilterTerm term = term_from(fact, i, 2);
            CHECK(term.fact == fact.name);
            CHECK(term_text(term).size() > fact.label.size());
        }
    }
    FilterTerms terms{word("tag", "a")};
    put_term(terms, word("tag", "b"));
    REQUIRE(terms.size() == 1);
    CHECK(term_about(terms, "tag")->is.front() == "b");
    put_term(terms, {"tag", {}, {}, {}, {}});
    CHECK(terms.empty());
}

TEST_CASE("the review is drawn in every size, empty and full, and says the weakest step first") {
    for (const bool empty : {true, false}) {
        UiFixture fixture(empty ? Model{} : sample());
        fixture.model().profile.reviews = {{*day_from_text("2026-11-02"), std::string(300, 'n'), {}}};
        for (const Size& size : sizes) fixture.frames(size.width, size.height, draw_review, size.width == 1024);
        CHECK(fixture.page_heard(empty ? "No silent case to review" : "Silent cases"));
        CHECK(fixture.out.empty());
        if (empty) continue;
        const ReviewCache& cache = review_now(fixture.context(1440, 900));
        CHECK(cache.due > 0);
        for (std::size_t i = 1; i < cache.order.size(); ++i)
            CHECK(cache.review.cases[cache.order[i - 1]].review_due >= cache.review.cases[cache.order[i]].review_due);
        CHECK(review_headline(cache).find(" of ") != std::string::npos);
    }
}
