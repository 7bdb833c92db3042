#include "journal/tab_message.hpp"

#include "journal/bytes.hpp"
#include "journal/codec.hpp"
#include "journal/envelope.hpp"
#include "journal/record_io.hpp"

#include <type_traits>
#include <utility>

namespace ringback::journal {
namespace {

constexpr std::uint32_t magic = 0x54426B52; // "RkBT" in the order of the bytes
constexpr std::uint8_t protocol_version = 1;

// The versions never mix: what one of them means, the other may not know.
constexpr std::uint16_t spoken = protocol_version << 8 | format_version;

// The numbers stay as they are, also in later versions.
enum class Tag : std::uint8_t { hello = 1, edit = 2, retry = 3, record = 16, here = 17, refused = 18 };
constexpr std::uint8_t first_of_writer = 16;

Tag tag(const message::Hello&) { return Tag::hello; }
Tag tag(const message::Edit&) { return Tag::edit; }
Tag tag(const message::Retry&) { return Tag::retry; }
Tag tag(const message::Record&) { return Tag::record; }
Tag tag(const message::Here&) { return Tag::here; }
Tag tag(const message::Refused&) { return Tag::refused; }

std::uint8_t number_of(const TabMessage& message) {
    return static_cast<std::uint8_t>(std::visit([](const auto& each) { return tag(each); }, message));
}

void write(ByteWriter& bytes, EditId id) {
    bytes.u64(id.tab);
    bytes.varint(id.number);
}

struct Body {
    ByteWriter& bytes;

    void operator()(const message::Hello&) const {}
    void operator()(const message::Retry&) const {}
    void operator()(const message::Edit& edit) const {
        write(bytes, edit.id);
        bytes.varint(edit.after);
        bytes.raw(encode(Stamped{0, edit.at, edit.action}));
        RecordWriter{bytes}(edit.seen);
    }
    void operator()(const message::Record& record) const { bytes.raw(record.bytes); }
    void operator()(const message::Here& here) const {
        bytes.varint(here.durable);
        bytes.u32(here.chain);
        RecordWriter write(bytes);
        write(here.send_again);
        write(here.persistent);
        write(here.trouble);
    }
    void operator()(const message::Refused& refused) const {
        write(bytes, refused.id);
        bytes.text(refused.reason);
    }
};

EditId read_id(ByteReader& bytes) {
    const std::uint64_t tab = bytes.u64();
    const EditId id{tab, bytes.varint()};
    if (id.tab == 0 || id.number == 0) bytes.fail("an edit has no name");
    return id;
}

message::Edit read_edit(ByteReader& bytes) {
    message::Edit edit;
    edit.id = read_id(bytes);
    edit.after = bytes.varint();
    if (edit.after >= edit.id.number) bytes.fail("an edit comes before itself");
    auto stamped = decode_stamped(bytes);
    if (!stamped) return edit; // the reader has failed
    edit.at = stamped->at;
    edit.action = std::move(stamped->action);
    RecordReader{bytes}(edit.seen);
    return edit;
}

message::Here read_here(ByteReader& bytes) {
    message::Here here;
    here.durable = bytes.varint();
    here.chain = bytes.u32();
    RecordReader read(bytes);
    read(here.send_again);
    read(here.persistent);
    read(here.trouble);
    if (here.durable >= last_number) bytes.fail("a number is out of its range");
    return here;
}

message::Refused read_refused(ByteReader& bytes) {
    message::Refused refused;
    refused.id = read_id(bytes);
    bytes.text(refused.reason);
    return refused;
}

TabMessage read_body(std::uint8_t found, ByteReader& bytes) {
    switch (static_cast<Tag>(found)) {
    case Tag::hello: return message::Hello{};
    case Tag::retry: return message::Retry{};
    case Tag::edit: return read_edit(bytes);
    case Tag::record: {
        const ByteView all = bytes.raw(bytes.left());
        return message::Record{Bytes(all.begin(), all.end())};
    }
    case Tag::here: return read_here(bytes);
    case Tag::refused: return read_refused(bytes);
    }
    bytes.fail("the message is unknown");
    return message::Hello{};
}

} // namespace

bool from_writer(const TabMessage& message) { return number_of(message) >= first_of_writer; }

Bytes encode(const TabMessage& message) {
    ByteWriter bytes;
    bytes.u32(magic);
    bytes.u8(number_of(message));
    bytes.u8(protocol_version);
    bytes.u8(format_version);
    std::visit(Body{bytes}, message);
    return bytes.take();
}

std::expected<TabMessage, NoMessage> decode_message(ByteView view) {
    ByteReader bytes(view);
    if (bytes.u32() != magic) return std::unexpected(NoMessage{});
    const std::uint8_t found = bytes.u8();
    const bool from_writer = found >= first_of_writer;
    const unsigned protocol = bytes.u8();
    const unsigned version = protocol << 8 | bytes.u8();
    if (!bytes.ok()) return std::unexpected(NoMessage{});
    if (version != spoken)
        return std::unexpected(NoMessage{version < spoken ? Misunderstood::older : Misunderstood::newer, from_writer});
    TabMessage message = read_body(found, bytes);
    if (!bytes.ok() || bytes.left() > 0) return std::unexpected(NoMessage{Misunderstood::malformed, from_writer});
    return message;
}

} // namespace ringback::journal
