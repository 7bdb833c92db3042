// Several tabs of one workspace: who carries out what, and what each of them shows.
#include "forge.hpp"
#include "tabs.hpp"

#include "journal/envelope.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::journal;
using test::RandomWorkspace;
using test::Tab;
using test::Tabs;

namespace {

Prospect named(const char* id) {
    Prospect made;
    made.id = ProspectId{id};
    return made;
}

Action changed(const Tab& tab, const char* id, auto&& change) {
    ProspectDetails details = *tab.model.find(ProspectId{id});
    change(details);
    return EditProspect{ProspectId{id}, std::move(details)};
}

const Prospect& the(const Tab& tab, const char* id) { return *tab.model.find(ProspectId{id}); }

// A writer and a follower with one prospect.
struct Two {
    Tabs tabs;
    Tab& writer = tabs.open_and_settle();
    Tab& other = (writer.act(AddProspect{named("p")}), tabs.open_and_settle());
};

} // namespace

TEST_CASE("What one tab does, the others show, whoever it is") {
    Two two;
    CHECK(two.other.model.find(ProspectId{"p"}) != nullptr);
    CHECK(two.other.state() == SaveState::saved);
    two.writer.act(AddProspect{named("q")});
    two.tabs.settle();
    CHECK(two.other.model.find(ProspectId{"q"}) != nullptr);
    two.other.act(AddProspect{named("r")});
    CHECK(two.other.model.find(ProspectId{"r"}) != nullptr); // at once
    CHECK(two.other.state() == SaveState::saving);
    two.tabs.settle();
    CHECK(two.writer.model.find(ProspectId{"r"}) != nullptr);
    CHECK(two.other.state() == SaveState::saved);
    CHECK(two.tabs.same_in_all());
}

TEST_CASE("A follower says Saved only once the writer has stored it") {
    Two two;
    two.other.act(AddProspect{named("q")});
    while (two.writer.storage.deliver()) {
    }
    two.writer.poll(); // carried out, not stored
    CHECK(two.writer.state() == SaveState::saving);
    while (two.other.storage.deliver()) {
    }
    two.other.poll();
    CHECK(two.other.state() == SaveState::saving);
    CHECK(two.other.session.status().pending == 1);
    two.tabs.settle();
    CHECK(two.other.state() == SaveState::saved);
}

TEST_CASE("Edits of one prospect in two tabs at the same time are both kept") {
    Two two;
    two.writer.act(changed(two.writer, "p", [](auto& details) { details.phones = {"1"}; }));
    two.other.act(changed(two.other, "p", [](auto& details) { details.emails = {"a@b.example"}; }));
    two.other.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"t1"}}}, {}, {}});
    two.writer.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"t2"}}}, {}, {}});
    two.tabs.settle();
    CHECK(two.tabs.same_in_all());
    CHECK(the(two.writer, "p").phones == std::vector<std::string>{"1"});
    CHECK(the(two.writer, "p").emails == std::vector<std::string>{"a@b.example"});
    CHECK(the(two.writer, "p").touches.size() == 2);
}

TEST_CASE("An undo takes back its own edit only, in whichever tab") {
    for (bool in_follower : {true, false}) {
        CAPTURE(in_follower);
        Two two;
        Tab& one = in_follower ? two.other : two.writer;
        Tab& another = in_follower ? two.writer : two.other;
        auto done = one.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"mine"}}}, {}, {}});
        two.tabs.settle();
        one.act(done->updated.inverse);
        another.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"theirs"}}}, {}, {}});
        two.tabs.settle();
        CHECK(two.tabs.same_in_all());
        REQUIRE(the(one, "p").touches.size() == 1);
        CHECK(the(one, "p").touches[0].id == TouchId{"theirs"});
    }
}

TEST_CASE("An edit that another one has made impossible is refused, and its tab is told") {
    Two two;
    two.writer.act(RemoveProspects{{ProspectId{"p"}}});
    auto done = two.other.act(changed(two.other, "p", [](auto& details) { details.notes = "late"; }));
    REQUIRE(done.has_value());
    two.tabs.settle();
    CHECK(two.tabs.same_in_all());
    CHECK(two.writer.model.prospects().empty());
    REQUIRE(two.other.refused.size() == 1);
    CHECK(two.other.refused[0].edit == done->edit);
    CHECK(two.other.refused[0].reason == "prospect p: is not in the workspace");
    CHECK(two.other.state() == SaveState::saved);
}

TEST_CASE("News name what others have changed, and how it was") {
    Two two;
    two.writer.act(changed(two.writer, "p", [](auto& details) { details.notes = "new"; }));
    two.writer.storage.step();
    two.writer.poll();
    two.other.storage.deliver();
    two.other.poll();
    REQUIRE(two.other.last_news.changed.size() == 1);
    CHECK(two.other.last_news.changed[0].id == ProspectId{"p"});
    CHECK(two.other.last_news.changed[0].before->notes.empty());
}

TEST_CASE("What is too large to be said is read by the others") {
    Tabs tabs({.record_prospects = 3});
    tabs.open();
    Tab& other = tabs.open_and_settle();
    RandomWorkspace random(1);
    ImportProspects import;
    for (int i = 0; i < 5; ++i) import.added.push_back(random.prospect());
    tabs.tabs[0]->act(import);
    other.act(AddProspect{named("q")});
    tabs.settle();
    CHECK(other.model.prospects().size() == 6);
    CHECK(tabs.same_in_all());
    CHECK(other.state() == SaveState::saved);
    CHECK(other.last_news.opened == std::nullopt);

    ImportProspects again;
    for (int i = 0; i < 5; ++i) again.added.push_back(random.prospect());
    other.act(again);
    other.act(ReplaceWorkspace{random.model(4)});
    tabs.settle();
    CHECK(other.model.prospects().size() == 4);
    CHECK(tabs.same_in_all());
    CHECK(other.state() == SaveState::saved);
}

TEST_CASE("When the writer dies, another tab takes over; nothing is lost and nothing happens twice") {
    // How far the writer came with the edit: heard nothing, carried out, stored but not said, said.
    for (int stage = 0; stage < 4; ++stage) {
        CAPTURE(stage);
        Two two;
        Tab& third = two.tabs.open_and_settle();
        third.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"t"}}}, {}, {}});
        if (stage > 0) two.writer.storage.deliver();
        two.writer.poll();
        if (stage > 2) {
            while (two.writer.storage.step()) {
            }
            two.writer.poll();
        }
        two.tabs.kill(two.writer, stage == 2 ? 1 : 0);
        two.tabs.settle();
        CHECK(two.other.storage.has_lock());
        CHECK(two.tabs.same_in_all());
        CHECK(the(third, "p").touches.size() == 1);
        CHECK(third.state() == SaveState::saved);
        third.act(AddProspect{named("q")});
        two.tabs.settle();
        CHECK(two.other.model.find(ProspectId{"q"}) != nullptr);
        Tab& reopened = two.tabs.open_and_settle();
        CHECK(two.tabs.same_in_all());
        CHECK(the(reopened, "p").touches.size() == 1);
    }
}

TEST_CASE("An edit whose name is stored only in the snapshot is known to be done, too") {
    Tabs tabs({.fold_after = 1});
    Tab& writer = tabs.open_and_settle();
    Tab& other = tabs.open_and_settle();
    other.act(AddProspect{named("p")});
    tabs.settle();
    other.act(LogTouch{ProspectId{"p"}, {Touch{.id = TouchId{"t"}}}, {}, {}});
    writer.storage.deliver();
    writer.poll();
    while (writer.storage.step()) { // the edit, and the fold
    }
    tabs.kill(writer);
    tabs.settle();
    CHECK(tabs.browser.disk.count(Shelf::journal) == 0);
    CHECK(the(other, "p").touches.size() == 1);
    CHECK(other.refused.empty());
    CHECK(other.state() == SaveState::saved);
}

TEST_CASE("The writer's trouble is everybody's; trying again works from any tab") {
    Two two;
    two.writer.storage.write_failure = Failure{FailureKind::quota, ""};
    two.other.act(AddProspect{named("q")});
    two.tabs.settle();
    CHECK(two.writer.state() == SaveState::not_saved);
    CHECK(two.other.state() == SaveState::not_saved);
    CHECK(two.other.session.status().reason.find("no space") != std::string::npos);
    two.writer.storage.write_failure.reset();
    two.other.session.retry(two.other.model);
    two.tabs.settle();
    CHECK(two.writer.state() == SaveState::saved);
    CHECK(two.other.state() == SaveState::saved);
    CHECK(two.other.session.status().reason.empty());
    CHECK(two.tabs.same_in_all());
}

TEST_CASE("The profile that a first run begins with is stored before anybody's first edit") {
    Tabs tabs;
    Tab& writer = tabs.open_and_settle();
    Tab& other = tabs.open_and_settle();
    for (Tab* tab : {&writer, &other}) {
        tab->model.profile.time_zone = "UTC";
        tab->model.profile.name = "from the machine";
        tab->session.begin_with(tab->model.profile);
    }
    other.act(AddProspect{named("p")});
    tabs.settle();
    CHECK(tabs.same_in_all());
    CHECK(tabs.browser.disk.count(Shelf::journal) == 2);
    Tab& third = tabs.open_and_settle();
    CHECK(third.model.profile.name == "from the machine");
}

TEST_CASE("Tabs of different builds do not mix: the follower says to reload") {
    const auto of_version = [](const TabMessage& message, int more) {
        Bytes bytes = encode(message);
        bytes[5] = static_cast<std::byte>(std::to_integer<int>(bytes[5]) + more);
        return bytes;
    };
    for (int more : {-1, 1}) {
        CAPTURE(more);
        Two two;
        two.other.storage.hear(of_version(message::Here{}, more));
        two.tabs.settle();
        CHECK(two.other.state() == SaveState::read_only);
        CHECK_FALSE(two.other.session.takes_edits());
        const std::string reason = two.other.session.status().reason;
        CHECK(reason.find(more > 0 ? "Reload this tab" : "Close that tab") != std::string::npos);
        // The writer does nothing that it does not understand.
        two.writer.storage.hear(of_version(message::Edit{.id = {9, 1}, .action = AddProspect{named("x")}}, more));
        two.tabs.settle();
        CHECK(two.writer.model.prospects().size() == 1);
        CHECK(two.writer.state() == SaveState::saved);
        // An older build's writer may go: then this tab saves. A newer one's work is not touched.
        two.tabs.kill(two.writer);
        two.tabs.settle();
        CHECK(two.other.session.takes_edits() == (more < 0));
    }
}

TEST_CASE("A tab that reads what only a newer build may write lets go of the lock") {
    Two two;
    Tab& third = two.tabs.open_and_settle();
    two.other.act(AddProspect{named("q")}); // nobody hears it any more
    Bytes& manifest = *two.tabs.browser.disk.find(Shelf::manifest, 0);
    test::forge(manifest, test::version_at, format_version + 1);
    two.tabs.kill(two.writer);
    two.tabs.settle();
    CHECK_FALSE(two.other.session.takes_edits());
    CHECK_FALSE(third.session.takes_edits()); // it was its turn next
    CHECK_FALSE(third.storage.has_lock());
    CHECK(two.other.state() == SaveState::not_saved); // its edit is still there, and can be exported
    CHECK(two.other.session.status().reason.find("newer") != std::string::npos);
    CHECK(third.state() == SaveState::read_only);
}

TEST_CASE("Messages that are malformed or of nobody are not carried out") {
    Two two;
    Bytes edit = encode(message::Edit{.id = {9, 1}, .action = AddProspect{named("x")}});
    for (std::size_t cut = 0; cut < edit.size(); ++cut) {
        Bytes part(edit.begin(), edit.begin() + static_cast<std::ptrdiff_t>(cut));
        two.writer.storage.hear(part);
        two.other.storage.hear(std::move(part));
    }
    edit.push_back(std::byte{0});
    two.writer.storage.hear(edit);
    Bytes record = encode(message::Record{Bytes(40, std::byte{})});
    two.other.storage.hear(record);
    two.tabs.settle();
    CHECK(two.writer.model.prospects().size() == 1);
    CHECK(two.other.model.prospects().size() == 1);
    CHECK(two.other.state() == SaveState::saved);
}

TEST_CASE("A writer that is silent for too long is no reason to say Saving") {
    Two two;
    CHECK_FALSE(two.other.session.waits_for_writer().has_value());
    two.other.act(AddProspect{named("q")});
    const auto heard = two.other.session.waits_for_writer();
    REQUIRE(heard.has_value());
    two.other.poll();
    CHECK(two.other.session.waits_for_writer() == heard);
    two.other.session.writer_is_silent();
    CHECK(two.other.state() == SaveState::not_saved);
    CHECK(two.other.session.status().reason.find("does not answer") != std::string::npos);
    two.tabs.settle();
    CHECK(two.other.state() == SaveState::saved);
    CHECK(two.other.session.status().reason.empty());
}
