#include "platform/web/mirror_port.hpp"

#include "mirror/role.hpp"
#include "platform/web/canvas_font.hpp"
#include "platform/web/page_hooks.hpp"

namespace ringback::platform::web {

MirrorPort::MirrorPort() {
    std::string names;
    for (int i = 0; i < static_cast<int>(mirror::Role::count_); ++i) {
        names += mirror::role_name(static_cast<mirror::Role>(i));
        names += '\n';
    }
    page_role_names(names.data(), names.size());
}

void MirrorPort::apply(std::span<const std::uint32_t> operations, std::string_view texts) {
    page_apply_mirror(operations.data(), operations.size(), texts.data(), texts.size());
}

void MirrorPort::announce(std::string_view words, bool assertive) {
    page_announce(words.data(), words.size(), assertive);
}

std::string MirrorPort::css_font(const ImFont* font, float size) { return css_of_font(font, size); }

} // namespace ringback::platform::web
