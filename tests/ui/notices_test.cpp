// What is said without being asked: a build that waits, and a storage that others can read.
#include "support/ui_fixture.hpp"
#include "ui/views/notices.hpp"

#include <doctest/doctest.h>

namespace ringback::ui {
namespace {

using test::UiFixture;

// Everything that the page hears of the banners in this state.
float drawn(UiFixture& fixture, bool shared, platform::SealingState sealing, float width = 1000) {
    float bottom = 0;
    fixture.forget();
    fixture.frames(width, 700, [&](const Context& given, const ImRect& area) {
        Context context = given;
        context.shared_storage = shared;
        context.sealing = sealing;
        bottom = draw_banners(context, area);
    });
    return bottom;
}

} // namespace

TEST_CASE("a build that waits is offered until the user reloads or has it wait") {
    UiFixture fixture;
    CHECK(drawn(fixture, false, platform::SealingState::off) == 0);
    fixture.state.update_waits = true;
    CHECK(drawn(fixture, false, platform::SealingState::off) > 0);
    CHECK(fixture.page_heard("A new version of Ringback is ready."));
    CHECK(fixture.page_heard("Reload"));
    CHECK(fixture.page_heard("Later"));
}

TEST_CASE("a page from a disk says who can read what it keeps until that is sealed") {
    using platform::SealingState;
    const std::string_view title = "Other pages opened from this device can read what is kept here.";
    {
        UiFixture fixture;
        CHECK(drawn(fixture, true, SealingState::off) > 0);
        CHECK(fixture.page_heard(title));
        CHECK(fixture.page_heard("Set a passphrase"));
    }
    {
        // Another tab is the one that seals: it is said here, too, and nothing is offered.
        UiFixture other;
        CHECK(drawn(other, true, SealingState::unavailable) > 0);
        CHECK(other.page_heard(title));
        CHECK_FALSE(other.page_heard("Set a passphrase"));
    }
    for (const SealingState sealed : {SealingState::on, SealingState::changing, SealingState::failed}) {
        UiFixture with_passphrase;
        CHECK(drawn(with_passphrase, true, sealed) == 0);
    }
    UiFixture hosted;
    CHECK(drawn(hosted, false, SealingState::off) == 0);
}

TEST_CASE("on a phone the banners take no more than half of the page") {
    UiFixture fixture;
    fixture.state.update_waits = true;
    CHECK(drawn(fixture, true, platform::SealingState::off, 390) < 350);
}

} // namespace ringback::ui
