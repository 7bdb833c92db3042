#include "journal/codec.hpp"

#include "journal/record_io.hpp"

#include <algorithm>
#include <utility>

namespace ringback::journal {
namespace {

// The tags are part of the format: never given to another action, whatever becomes of the order in the variant.
template <class A>
inline constexpr std::uint8_t tag = 0;
template <>
inline constexpr std::uint8_t tag<AddProspect> = 1;
template <>
inline constexpr std::uint8_t tag<EditProspect> = 2;
template <>
inline constexpr std::uint8_t tag<RemoveProspects> = 3;
template <>
inline constexpr std::uint8_t tag<LogTouch> = 4;
template <>
inline constexpr std::uint8_t tag<EditTouch> = 5;
template <>
inline constexpr std::uint8_t tag<RemoveTouch> = 6;
template <>
inline constexpr std::uint8_t tag<SetStatus> = 7;
template <>
inline constexpr std::uint8_t tag<ImportProspects> = 8;
template <>
inline constexpr std::uint8_t tag<EditProfile> = 9;
template <>
inline constexpr std::uint8_t tag<ReplaceWorkspace> = 10;
template <>
inline constexpr std::uint8_t tag<Restore> = 11;
template <>
inline constexpr std::uint8_t tag<Decide> = 12;
template <>
inline constexpr std::uint8_t tag<RecordTruth> = 13;
template <>
inline constexpr std::uint8_t tag<KeepPlaybook> = 14;
template <>
inline constexpr std::uint8_t tag<RemovePlaybook> = 15;
template <>
inline constexpr std::uint8_t tag<ChoosePlaybook> = 16;
template <>
inline constexpr std::uint8_t tag<KeepScript> = 17;
template <>
inline constexpr std::uint8_t tag<RemoveScript> = 18;
template <>
inline constexpr std::uint8_t tag<KeepPractice> = 19;
template <>
inline constexpr std::uint8_t tag<RemovePractice> = 20;

template <class A>
bool read_if_tagged(std::uint8_t found, RecordReader& read, Action& action) {
    static_assert(tag<A> != 0, "an action without a tag cannot be stored");
    if (found != tag<A>) return false;
    read(action.emplace<A>());
    return true;
}

template <class... A>
bool read_action(std::uint8_t found, RecordReader& read, std::variant<A...>& action) {
    return (read_if_tagged<A>(found, read, action) || ...);
}

template <class T>
std::expected<T, std::string> result(T&& value, const ByteReader& bytes) {
    if (!bytes.ok()) return std::unexpected(std::string(bytes.fault()));
    return std::forward<T>(value);
}

} // namespace

Bytes encode(const Stamped& stamped) {
    ByteWriter bytes;
    RecordWriter write(bytes);
    bytes.varint(stamped.sequence);
    write(stamped.at);
    std::visit(
        [&]<class A>(const A& action) {
            bytes.u8(tag<A>);
            write(action);
        },
        stamped.action);
    return bytes.take();
}

std::expected<Stamped, std::string> decode_stamped(ByteView view) {
    ByteReader bytes(view);
    return decode_stamped(bytes);
}

std::expected<Stamped, std::string> decode_stamped(ByteReader& bytes) {
    RecordReader read(bytes);
    Stamped stamped;
    stamped.sequence = bytes.varint();
    read(stamped.at);
    std::uint8_t found = bytes.u8();
    if (bytes.ok() && !read_action(found, read, stamped.action)) bytes.fail("the action is unknown");
    return result(std::move(stamped), bytes);
}

Bytes encode_head(const Model& model) {
    ByteWriter bytes;
    RecordWriter write(bytes);
    head_fields(write, model);
    write.later(model.practice_json);
    return bytes.take();
}

std::expected<Model, std::string> decode_head(ByteView view) {
    ByteReader bytes(view);
    RecordReader read(bytes);
    Model model;
    head_fields(read, model);
    read.later(model.practice_json);
    return result(std::move(model), bytes);
}

Bytes encode(std::span<const Prospect> prospects) {
    ByteWriter bytes;
    encode_count(bytes, prospects.size());
    for (const Prospect& prospect : prospects) encode_one(bytes, prospect);
    return bytes.take();
}

void encode_one(ByteWriter& bytes, const Prospect& prospect) { RecordWriter{bytes}(prospect); }

void encode_count(ByteWriter& bytes, std::size_t count) { bytes.varint(count); }

std::expected<std::vector<Prospect>, std::string> decode_prospects(ByteView view) {
    ByteReader bytes(view);
    RecordReader read(bytes);
    std::vector<Prospect> prospects;
    read(prospects);
    return result(std::move(prospects), bytes);
}

std::expected<void, std::string> decode_prospects(ByteView view, std::span<Prospect> into) {
    ByteReader bytes(view);
    RecordReader read(bytes);
    if (bytes.varint() != into.size()) bytes.fail("it holds another number of prospects");
    for (std::size_t i = 0; i < into.size() && bytes.ok(); ++i) read(into[i]);
    if (bytes.ok()) return {};
    std::ranges::fill(into, Prospect{});
    return std::unexpected(std::string(bytes.fault()));
}

} // namespace ringback::journal
