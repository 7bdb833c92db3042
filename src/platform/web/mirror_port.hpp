// The mirror's port to the page: forwards batches and announcements.
#pragma once

#include "mirror/lifecycle.hpp"

namespace ringback::platform::web {

class MirrorPort final : public mirror::Port {
public:
    MirrorPort(); ///< tells the page the names of the roles
    void apply(std::span<const std::uint32_t> operations, std::string_view texts) override;
    void announce(std::string_view words, bool assertive) override;
    std::string css_font(const ImFont* font, float size) override;
};

} // namespace ringback::platform::web
