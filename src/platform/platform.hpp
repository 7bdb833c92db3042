// Owns: the door to everything outside the program that is not the screen and not storage: clock, zones, clipboard,
// links, files, chance. What needs the runner (picking files, title, address) is in application.hpp. Implemented by
// platform/web and platform/native. Must not know: Ringback's screens.
#pragma once

#include "core/moment.hpp"
#include "core/zone.hpp"
#include "platform/sealing.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ringback::platform {

class Platform {
public:
    virtual ~Platform() = default;

    virtual Instant now() = 0;
    virtual Zones& zones() = 0;
    // The IANA name of the zone that the machine is set to; "UTC" where it does not tell.
    virtual std::string local_zone_name() = 0;
    virtual std::uint64_t random() = 0;

    // Each of the following asks; none waits for an answer.
    virtual void copy_text(std::string_view text) = 0;
    // `href` is http(s), tel, mailto or sms; anything else is ignored.
    virtual void open_link(std::string_view href) = 0;
    // Whether the system has a share sheet to hand texts to other programs, and asking for it.
    virtual bool can_share() { return false; }
    virtual void share_text(std::string_view /*title*/, std::string_view /*text*/) {}
    // Offers cards to the printer: a list of {"title", "about", "words"} in JSON.
    virtual void print_cards(std::string_view /*cards*/) {}
    // Offers a document to the printer: HTML of ours, in which whatever was typed is escaped.
    virtual void print_page(std::string_view /*html*/) {}
    // Whether whatever else is opened on this machine can read what is stored here: a page from a disk.
    virtual bool storage_is_shared() { return false; }
    // Offers bytes to the user as a file.
    virtual void save_file(std::string_view name, std::string_view media_type, std::span<const std::byte> bytes) = 0;

    // --- the passphrase: a runner that can seal nothing leaves all of this as it is ---
    virtual SealingState sealing() { return SealingState::unavailable; }
    // The runner asks the user for what it needs, and the user may think better of it.
    virtual void ask_sealing(SealingWish /*wish*/) {}
    // Offers bytes as a file sealed with a passphrase of its own, which the runner asks for.
    virtual void save_sealed(std::string_view /*name*/, std::span<const std::byte> /*bytes*/) {}
};

} // namespace ringback::platform
