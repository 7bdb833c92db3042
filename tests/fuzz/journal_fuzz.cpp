// Arbitrary bytes as everything that the journal ever reads: actions, parts of a snapshot, whole storages. Nothing may
// crash, and what is read must be written and read again to the same bytes.
#include "journal/bytes.hpp"
#include "journal/codec.hpp"
#include "journal/envelope.hpp"
#include "journal/journal.hpp"
#include "support/fake_storage.hpp"
#include "support/random_workspace.hpp"

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

void read_all(ByteView bytes) {
    if (auto stamped = decode_stamped(bytes)) {
        Bytes written = encode(*stamped);
        auto again = decode_stamped(written);
        require(again.has_value() && encode(*again) == written);
    }
    if (auto prospects = decode_prospects(bytes)) {
        Bytes written = encode(*prospects);
        auto again = decode_prospects(written);
        require(again.has_value() && encode(*again) == written);
    }
    if (auto head = decode_head(bytes)) require(decode_head(encode_head(*head)).has_value());
    (void)open_envelope(bytes);
}

// Records of any content whose envelopes hold: `input` is cut at its own first byte.
void open_storage(ByteView input) {
    test::FakeDisk disk;
    ByteReader reader(input);
    while (reader.left() > 4) {
        auto shelf = static_cast<Shelf>(reader.u8() % 3);
        auto kind = static_cast<RecordKind>(1 + reader.u8() % 4);
        std::uint64_t number = reader.u8() % 8;
        ByteView payload = reader.raw(std::min<std::size_t>(reader.u8() * 4u, reader.left()));
        disk.records[{shelf, number}] = seal(kind, number, payload);
    }
    test::FakeStorage storage(disk);
    NoZones zones;
    journal::Journal journal(storage, zones, 1, {.fold_after = 1, .chunk_bytes = 200});
    journal.open();
    auto opened = journal.poll();
    require(opened.has_value());
    if (!journal.takes_edits()) return;
    Stamped edit{journal.next_sequence(), {}, EditProfile{opened->model.profile}};
    journal.append(edit, opened->model);
    (void)journal.poll();
    require(journal.status().state == SaveState::saved);

    test::FakeStorage second(disk);
    journal::Journal again(second, zones, 2);
    again.open();
    auto reopened = again.poll();
    require(reopened.has_value() && reopened->set_aside.empty());
    require(reopened->model.prospects().size() == opened->model.prospects().size());
}

// A real action, with a few of its bytes overwritten.
void damage_action(ByteView input) {
    ByteReader reader(input);
    test::RandomWorkspace random(reader.u8());
    auto model = random.model(2);
    Bytes bytes = encode(Stamped{1, {}, random.action(*model)});
    while (reader.left() >= 3) {
        std::size_t at = reader.u8();
        at = (at << 8 | reader.u8()) % bytes.size();
        bytes[at] = static_cast<std::byte>(reader.u8());
    }
    read_all(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ByteView input = std::as_bytes(std::span(data, size));
    if (input.empty()) return 0;
    ByteView rest = input.subspan(1);
    switch (data[0] % 3) {
    case 0: read_all(rest); break;
    case 1: open_storage(rest); break;
    default: damage_action(rest); break;
    }
    return 0;
}
