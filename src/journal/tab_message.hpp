// Owns: what tabs of one workspace say to each other, and its bytes (TABS.md). Must not know: how messages travel, who
// follows whom. Any page of this origin may have written the bytes: a decoder refuses what is malformed.
#pragma once

#include "core/action.hpp"
#include "journal/edit_id.hpp"
#include "journal/storage.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <variant>

namespace ringback::journal {

namespace message {

// To the writer: here is a tab that follows; where are you?
struct Hello {};
// To the writer: carry this out.
struct Edit {
    EditId id;
    std::uint64_t after = 0; // the edit of this tab that must come before; 0: none that waits
    Instant at{};
    Action action;
    Restore seen; // what it was made from (rebase.hpp)
};
// To the writer: the user says to try again.
struct Retry {};

// To all: a journal record that has become durable, as it is stored.
struct Record {
    Bytes bytes;
};
// To all, whenever something of it has changed that a record does not tell.
struct Here {
    std::uint64_t durable = 0;      // sequence of the last durable edit
    std::uint32_t chain = 0;        // checksum of the last record up to there
    bool send_again = false;        // edits that were sent may not have been heard
    std::optional<bool> persistent; // what the browser said about keeping the data under pressure
    std::string trouble;            // why edits are not being stored; empty: they are
};
// To the one tab: update() said no.
struct Refused {
    EditId id;
    std::string reason;
};

} // namespace message

using TabMessage =
    std::variant<message::Hello, message::Edit, message::Retry, message::Record, message::Here, message::Refused>;

// Why a message is none for this build.
enum class Misunderstood : std::uint8_t {
    malformed,
    older, // a tab of an older build has said it
    newer
};
struct NoMessage {
    Misunderstood why = Misunderstood::malformed;
    bool from_writer = false;
};

bool from_writer(const TabMessage& message);
Bytes encode(const TabMessage& message);
std::expected<TabMessage, NoMessage> decode_message(ByteView bytes);

} // namespace ringback::journal
