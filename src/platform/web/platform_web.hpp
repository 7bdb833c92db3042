// Owns: the door of platform.hpp on the page: clock, chance, clipboard, links, saving
// files, the passphrase. Must not know: Ringback's
// screens; storage (storage_port.hpp).
#pragma once

#include "platform/platform.hpp"
#include "platform/web/intl_zones.hpp"

namespace ringback::platform::web {

class WebPlatform : public Platform {
public:
    Instant now() override;
    Zones& zones() override { return zones_; }
    std::string local_zone_name() override { return web::local_zone_name(); }
    std::uint64_t random() override;

    void copy_text(std::string_view text) override;
    void open_link(std::string_view href) override;
    bool can_share() override;
    bool storage_is_shared() override;
    void share_text(std::string_view title, std::string_view text) override;
    void print_cards(std::string_view cards) override;
    void print_page(std::string_view html) override;
    void save_file(std::string_view name, std::string_view media_type, std::span<const std::byte> bytes) override;

    SealingState sealing() override;
    void ask_sealing(SealingWish wish) override;
    void save_sealed(std::string_view name, std::span<const std::byte> bytes) override;

private:
    IntlZones zones_;
};

} // namespace ringback::platform::web
