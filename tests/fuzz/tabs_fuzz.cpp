// Arbitrary bytes as what one tab hears from another: decoded, and given to a writer and a follower that are at work.
// Nothing may crash; what is understood is written and read again to the same bytes; both tabs go on taking edits.
#include "journal/bytes.hpp"
#include "journal/envelope.hpp"
#include "journal/session.hpp"
#include "journal/tab_message.hpp"
#include "journal/tail.hpp"
#include "support/fake_tabs.hpp"
#include "support/random_workspace.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace ringback;
using namespace ringback::journal;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

class NoZones : public Zones {
public:
    const TimeZone* find(std::string_view) override { return nullptr; }
};

struct Tab {
    Tab(test::FakeBrowser& browser, Zones& zones, std::uint64_t name)
        : storage(browser)
        , session(storage, zones, {.fresh_workspace = 7, .tab = name}) {
        session.open();
        settle();
    }
    void settle() {
        do {
            while (storage.step() || storage.deliver()) {
            }
            (void)session.poll(model);
        } while (storage.busy());
    }
    test::FakeTab storage;
    Model model;
    Session session;
};

void read(ByteView bytes) {
    auto message = decode_message(bytes);
    if (!message) return;
    Bytes written = encode(*message);
    auto again = decode_message(written);
    require(again.has_value() && encode(*again) == written);
}

// Both tabs hear it; then each of them makes an edit.
void hear(ByteView bytes) {
    test::FakeBrowser browser;
    NoZones zones;
    Tab writer(browser, zones, 1);
    (void)writer.session.carry_out(AddProspect{test::RandomWorkspace(1).prospect()}, {}, writer.model);
    writer.settle();
    Tab follower(browser, zones, 2);
    for (Tab* tab : {&writer, &follower}) tab->storage.hear(Bytes(bytes.begin(), bytes.end()));
    for (int round = 0; round < 4; ++round)
        for (Tab* tab : {&writer, &follower}) tab->settle();
    require(writer.session.takes_edits());
    Prospect another;
    another.id = ProspectId{"another"};
    if (follower.session.takes_edits()) (void)follower.session.carry_out(AddProspect{another}, {}, follower.model);
    (void)writer.session.carry_out(EditProfile{writer.model.profile}, {}, writer.model);
    for (int round = 0; round < 4; ++round)
        for (Tab* tab : {&writer, &follower}) tab->settle();
    require(writer.session.status().state == SaveState::saved);
}

// A real message, with a few of its bytes overwritten; a record's checksum may be made to fit again.
Bytes damaged(ByteReader& reader) {
    test::RandomWorkspace random(reader.u8());
    auto model = random.model(2);
    const Stamped stamped{2, {}, random.action(*model)};
    const std::uint8_t kind = reader.u8();
    Bytes bytes;
    if (kind % 4 == 0)
        bytes = encode(message::Edit{.id = {9, 1u + kind / 8u},
                                     .after = 0,
                                     .at = {},
                                     .action = stamped.action,
                                     .seen = {{{0, random.prospect()}}, {}, {}}});
    else if (kind % 4 == 1)
        bytes = encode(message::Record{journal_record(stamped, kind, {2, kind})});
    else if (kind % 4 == 2)
        bytes = encode(message::Here{.durable = kind / 4u, .chain = kind, .send_again = kind > 99, .trouble = "none"});
    else
        bytes = encode(message::Refused{{2, 1}, "no"});
    while (reader.left() >= 3) {
        std::size_t at = reader.u8();
        at = (at << 8 | reader.u8()) % bytes.size();
        bytes[at] = static_cast<std::byte>(reader.u8());
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ByteView input = std::as_bytes(std::span(data, size));
    if (input.empty()) return 0;
    ByteReader reader(input.subspan(1));
    Bytes made;
    switch (std::to_integer<int>(input[0]) % 3) {
    case 0: made.assign(input.begin() + 1, input.end()); break;
    case 1: made = damaged(reader); break;
    default: // arbitrary fields after a header that holds
        made = encode(message::Hello{});
        made[4] = static_cast<std::byte>(reader.u8());
        for (ByteView rest = reader.raw(reader.left()); const std::byte each : rest) made.push_back(each);
    }
    read(made);
    hear(made);
    return 0;
}
