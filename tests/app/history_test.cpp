// Undo beside other tabs: a step goes on taking back its own edit only.
#include "app/history.hpp"

#include "core/update.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using app::History;

namespace {

const TimeZone utc = TimeZone::utc();

Prospect named(const char* id) {
    Prospect made;
    made.id = ProspectId{id};
    return made;
}

// A workspace with one prospect, a history, and others who change it.
struct Desk {
    Desk() { model.put(named("p")); }

    void act(Action action, std::uint64_t edit = 0) {
        auto done = update(model, {1, {}, std::move(action)}, utc);
        REQUIRE(done.has_value());
        history.done({std::move(done->inverse), "said " + std::to_string(edit), edit});
    }
    void act_of_others(Action action, bool read_again = false) {
        journal::News news;
        if (read_again)
            news.replaced = std::make_shared<const Model>(model);
        else if (const Prospect* before = model.find(ProspectId{"p"}))
            news.changed.push_back({before->id, *before});
        news.profile = model.profile;
        REQUIRE(update(model, {1, {}, std::move(action)}, utc).has_value());
        history.others_changed(news, model);
    }
    void undo() {
        auto step = history.take_undo();
        REQUIRE(step.has_value());
        REQUIRE(update(model, {1, {}, std::move(step->inverse)}, utc).has_value());
    }
    Action with(auto&& change) const {
        ProspectDetails details = p();
        change(details);
        return EditProspect{ProspectId{"p"}, std::move(details)};
    }
    const Prospect& p() const { return *model.find(ProspectId{"p"}); }

    Model model;
    History history;
};

} // namespace

TEST_CASE("Undo keeps what others have changed of the same prospect, told or read again") {
    for (bool read_again : {false, true}) {
        CAPTURE(read_again);
        Desk desk;
        desk.act(desk.with([](auto& details) { details.company = "mine"; }));
        desk.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"mine"}}}, {}, {}});
        desk.act_of_others(desk.with([](auto& details) { details.notes = "theirs"; }), read_again);
        desk.act_of_others(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"theirs"}}}, {}, {}}, read_again);
        desk.undo();
        desk.undo();
        CHECK(desk.p().company.empty());
        CHECK(desk.p().notes == "theirs");
        REQUIRE(desk.p().touches.size() == 1);
        CHECK(desk.p().touches[0].id == TouchId{"theirs"});
    }
}

TEST_CASE("What others have removed is no step any more") {
    Desk desk;
    desk.act(desk.with([](auto& details) { details.company = "mine"; }));
    desk.act(AddProspect{named("q")});
    desk.act_of_others(RemoveProspects{{ProspectId{"p"}}});
    desk.undo(); // of q
    CHECK_FALSE(desk.history.can_undo());
    CHECK(desk.model.prospects().empty());
}

TEST_CASE("The profile is taken back as far as it was changed here") {
    Desk desk;
    Profile profile = desk.model.profile;
    profile.name = "mine";
    desk.act(EditProfile{profile});
    profile.company = "theirs";
    desk.act_of_others(EditProfile{profile});
    desk.undo();
    CHECK(desk.model.profile.name.empty());
    CHECK(desk.model.profile.company == "theirs");
}

TEST_CASE("A refused edit is no step any more; what was said about it is known") {
    Desk desk;
    desk.act(desk.with([](auto& details) { details.company = "mine"; }), 7);
    CHECK(desk.history.take_refused(8) == std::nullopt);
    CHECK(desk.history.take_refused(7) == "said 7");
    CHECK_FALSE(desk.history.can_undo());
}
