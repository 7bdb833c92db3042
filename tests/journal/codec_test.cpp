#include "journal/bytes.hpp"
#include "journal/checksum.hpp"
#include "journal/codec.hpp"
#include "journal/copy_examiner.hpp"
#include "journal/envelope.hpp"
#include "support/random_workspace.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string_view>

using namespace ringback;
using namespace ringback::journal;

namespace {

ByteView bytes_of(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }

template <class A>
A round_trip(const A& action) {
    Stamped stamped{42, Instant{std::chrono::milliseconds{1'795'000'000'123}}, action};
    auto read = decode_stamped(encode(stamped));
    REQUIRE(read.has_value());
    CHECK(read->sequence == 42);
    CHECK(read->at == stamped.at);
    REQUIRE(std::holds_alternative<A>(read->action));
    CHECK(encode(*read) == encode(stamped));
    return std::get<A>(read->action);
}

} // namespace

TEST_CASE("CRC-32C agrees with the published check value, in one piece and in two") {
    CHECK(crc32c(bytes_of("123456789")) == 0xE3069283);
    CHECK(crc32c(bytes_of("")) == 0);
    std::string_view text = "the quick brown fox jumps over the lazy dog";
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        CHECK(crc32c(bytes_of(text.substr(cut)), crc32c(bytes_of(text.substr(0, cut)))) == crc32c(bytes_of(text)));
}

TEST_CASE("Numbers come back at both ends of their range") {
    for (std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{63}, std::int64_t{-64}, std::int64_t{64},
                               std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        ByteWriter writer;
        writer.signed_varint(value);
        writer.varint(static_cast<std::uint64_t>(value));
        Bytes bytes = writer.take();
        ByteReader reader(bytes);
        CHECK(reader.signed_varint() == value);
        CHECK(reader.varint() == static_cast<std::uint64_t>(value));
        CHECK(reader.ok());
        CHECK(reader.left() == 0);
    }
}

TEST_CASE("The bytes of an action are those that FORMAT.md shows") {
    Stamped stamped{7, Instant{std::chrono::milliseconds{1000}},
                    SetStatus{ProspectId{"p1"}, Status::later, Day{std::chrono::days{20'000}}}};
    const std::uint8_t expected[]{0x07, 0xd0, 0x0f, 0x07, 0x08, 0x02, 'p', '1', 0x01, 0x01, 0xc0, 0xb8, 0x02};
    Bytes bytes = encode(stamped);
    REQUIRE(bytes.size() == sizeof expected);
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(std::to_integer<int>(bytes[i]) == expected[i]);
}

TEST_CASE("Every action comes back exactly") {
    test::RandomWorkspace random(1);
    for (int i = 0; i < 200; ++i) {
        AddProspect add{random.prospect()};
        CHECK(round_trip(add).prospect == add.prospect);
        EditProspect edit{ProspectId{"p"}, random.details()};
        CHECK(round_trip(edit).details == edit.details);
        CHECK(round_trip(RemoveProspects{{ProspectId{"a"}, ProspectId{""}}}).ids.size() == 2);
        LogTouch log{ProspectId{"p"}, {random.touch(), random.touch()}, std::size_t{3}, Truth::no_fit};
        LogTouch logged = round_trip(log);
        CHECK((logged.touches == log.touches && logged.used_tidbit == log.used_tidbit && logged.truth == log.truth));
        EditTouch edit_touch{ProspectId{"p"}, random.touch()};
        CHECK(round_trip(edit_touch).touch == edit_touch.touch);
        CHECK(round_trip(RemoveTouch{ProspectId{"p"}, TouchId{"t"}}).touch == TouchId{"t"});
        SetStatus status{ProspectId{"p"}, random.word<Status>(), random.day()};
        CHECK(round_trip(status).revisit_on == status.revisit_on);
        ImportProspects import{{random.prospect()}, {random.prospect(), random.prospect()}};
        ImportProspects imported = round_trip(import);
        CHECK((imported.added == import.added && imported.merged == import.merged));
        EditProfile profile{random.profile()};
        CHECK(round_trip(profile).profile == profile.profile);
        ReplaceWorkspace replace{random.model(3)};
        CHECK(test::same(*round_trip(replace).workspace, *replace.workspace));
        Decide decide{ProspectId{"p"}, random.decision()};
        CHECK(round_trip(decide).decision == decide.decision);
        const RecordTruth truth = round_trip(RecordTruth{ProspectId{"p"}, Truth::away, random.day(), true});
        CHECK((truth.id == ProspectId{"p"} && truth.truth == Truth::away && truth.until && truth.close));
        CHECK(round_trip(KeepPlaybook{random.playbook_item()}).json.starts_with("{"));
        CHECK(round_trip(RemovePlaybook{"mine"}).id == "mine");
        CHECK(round_trip(ChoosePlaybook{"T"}).id == "T");
        CHECK(round_trip(KeepScript{{"{}", random.playbook_item()}}).items.back().starts_with("{"));
        CHECK(round_trip(RemoveScript{"mine"}).id == "mine");
        CHECK(round_trip(KeepPractice{{"{}", random.playbook_item()}}).items.back().starts_with("{"));
        CHECK(round_trip(RemovePractice{"mine"}).id == "mine");
        Restore restore{{{5, random.prospect()}}, {ProspectId{"x"}},      random.profile(),
                        random.playbook_item(),   random.playbook_item(), random.playbook_item()};
        Restore restored = round_trip(restore);
        REQUIRE(restored.put.size() == 1);
        CHECK((restored.put[0].place == 5 && restored.put[0].prospect == restore.put[0].prospect));
        CHECK((restored.removed == restore.removed && restored.profile == restore.profile));
        CHECK((restored.playbooks_json == restore.playbooks_json && restored.scripts_json == restore.scripts_json &&
               restored.practice_json == restore.practice_json));
    }
}

TEST_CASE("An action cut at any byte is refused") {
    test::RandomWorkspace random(2);
    Bytes bytes = encode(Stamped{1, {}, AddProspect{random.prospect()}});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_stamped(ByteView(bytes).first(size)).has_value());
}

TEST_CASE("Arbitrary and damaged bytes are refused or read, never a crash") {
    test::RandomWorkspace random(3);
    for (int i = 0; i < 3000; ++i) {
        Bytes bytes = encode(Stamped{1, {}, ImportProspects{{random.prospect()}, {}}});
        for (std::size_t flips = 1 + random.below(4); flips > 0; --flips)
            bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
        if (auto read = decode_stamped(bytes)) {
            Bytes again = encode(*read);
            CHECK(encode(*decode_stamped(again)) == again);
        }
        (void)decode_head(bytes);
        (void)decode_prospects(bytes);
    }
}

TEST_CASE("A field out of its range is refused") {
    Stamped stamped{1, {}, SetStatus{ProspectId{"p"}, Status::closed, {}}};
    Bytes bytes = encode(stamped);
    bytes[bytes.size() - 2] = std::byte{5}; // there are five statuses, from 0
    auto read = decode_stamped(bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error() == "a value is out of its range");
}

TEST_CASE("Fields added at the end of a record by a later build are passed over") {
    Bytes bytes = encode(Stamped{1, {}, RemoveTouch{ProspectId{"p"}, TouchId{"t"}}});
    bytes[3] = static_cast<std::byte>(std::to_integer<int>(bytes[3]) + 2); // the frame's length
    bytes.push_back(std::byte{9});
    bytes.push_back(std::byte{9});
    auto read = decode_stamped(bytes);
    REQUIRE(read.has_value());
    CHECK(std::get<RemoveTouch>(read->action).touch == TouchId{"t"});
}

TEST_CASE("A record of an earlier version, whose frames end sooner, is read with what it lacks left at its default") {
    Profile profile;
    profile.name = "Maya";
    const Bytes now = encode(Stamped{1, {}, EditProfile{profile}});
    // Without time off (0), the playbook's name (length and 7 letters), calling limits, views, reviews and checks off
    // (0 each): 13.
    Bytes before = now;
    before.resize(before.size() - 13);
    for (const std::size_t length : {std::size_t{3}, std::size_t{4}}) // of the action's frame and the profile's
        before[length] = static_cast<std::byte>(std::to_integer<int>(before[length]) - 13);
    const auto read = decode_stamped(before);
    REQUIRE(read.has_value());
    CHECK(std::get<EditProfile>(read->action).profile == profile);
}

TEST_CASE("An envelope finds every flipped bit and every cut") {
    Bytes sealed = seal(RecordKind::action, 9, bytes_of("payload"));
    auto opened = open_envelope(sealed);
    REQUIRE(opened.has_value());
    CHECK(opened->number == 9);
    CHECK(opened->checksum == checksum_of(sealed));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes damaged = sealed;
        damaged[bit / 8] ^= static_cast<std::byte>(1 << (bit % 8));
        CHECK_FALSE(open_envelope(damaged).has_value());
    }
    for (std::size_t size = 0; size < sealed.size(); ++size)
        CHECK_FALSE(open_envelope(ByteView(sealed).first(size)).has_value());
}

TEST_CASE("A checksum that is known is not worked out again; the rest is looked at") {
    Bytes damaged = seal(RecordKind::action, 9, bytes_of("payload"));
    damaged.back() ^= std::byte{1};
    CHECK_FALSE(open_envelope(damaged).has_value());
    CHECK(open_envelope(damaged, Checksum::known).has_value());
    damaged.pop_back();
    CHECK_FALSE(open_envelope(damaged, Checksum::known).has_value());
}

TEST_CASE("Only a record whose checksum holds counts as examined") {
    StoredRecord record{Shelf::chunks, 3, seal(RecordKind::prospects, 3, bytes_of("x"))};
    CHECK(CopyExaminer{}.take(record));
    record.bytes.back() ^= std::byte{1};
    CHECK_FALSE(CopyExaminer{}.take(record));
}
