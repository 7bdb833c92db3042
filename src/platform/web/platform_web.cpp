#include "platform/web/platform_web.hpp"

#include <emscripten/em_js.h>
#include <unistd.h>

// clang-format off
EM_JS(void, service_copy_text, (const char* text, size_t length), { Module.services.copyText(UTF8ToString(text, length)); });
EM_JS(void, service_open_link, (const char* href, size_t length), { Module.services.openLink(UTF8ToString(href, length)); });
EM_JS(int, service_can_share, (), { return Module.services.canShare(); });
EM_JS(int, service_storage_is_shared, (), { return Module.services.storageIsShared(); });
EM_JS(void, service_share_text, (const char* title, size_t title_length, const char* text, size_t length), { Module.services.shareText(UTF8ToString(title, title_length), UTF8ToString(text, length)); });
EM_JS(void, service_print_cards, (const char* cards, size_t length), { Module.services.printCards(UTF8ToString(cards, length)); });
EM_JS(void, service_print_page, (const char* html, size_t length), { Module.services.printPage(UTF8ToString(html, length)); });
EM_JS(void, service_save_file, (const char* name, size_t name_length, const char* type, size_t type_length, const void* bytes, size_t length), {
  Module.services.saveFile(UTF8ToString(name, name_length), UTF8ToString(type, type_length), HEAPU8.slice(bytes, bytes + length));
});
EM_JS(int, service_sealing, (), { return Module.services.passphrase.state; });
EM_JS(void, service_ask_sealing, (int wish), { Module.services.passphrase.ask(wish); });
EM_JS(void, service_save_sealed, (const char* name, size_t name_length, const void* bytes, size_t length), {
  Module.services.saveSealed(UTF8ToString(name, name_length), HEAPU8.slice(bytes, bytes + length));
});
EM_JS_DEPS(platform_web, "$UTF8ToString");
// clang-format on

namespace ringback::platform::web {

Instant WebPlatform::now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

std::uint64_t WebPlatform::random() {
    std::uint64_t value = 0;
    getentropy(&value, sizeof value); // crypto.getRandomValues, which no browser lacks
    return value;
}

void WebPlatform::copy_text(std::string_view text) { service_copy_text(text.data(), text.size()); }

void WebPlatform::open_link(std::string_view href) { service_open_link(href.data(), href.size()); }

bool WebPlatform::can_share() { return service_can_share() != 0; }

bool WebPlatform::storage_is_shared() { return service_storage_is_shared() != 0; }

void WebPlatform::share_text(std::string_view title, std::string_view text) {
    service_share_text(title.data(), title.size(), text.data(), text.size());
}

void WebPlatform::print_cards(std::string_view cards) { service_print_cards(cards.data(), cards.size()); }
void WebPlatform::print_page(std::string_view html) { service_print_page(html.data(), html.size()); }

void WebPlatform::save_file(std::string_view name, std::string_view media_type, std::span<const std::byte> bytes) {
    service_save_file(name.data(), name.size(), media_type.data(), media_type.size(), bytes.data(), bytes.size());
}

SealingState WebPlatform::sealing() { return static_cast<SealingState>(service_sealing()); }

void WebPlatform::ask_sealing(SealingWish wish) { service_ask_sealing(static_cast<int>(wish)); }

void WebPlatform::save_sealed(std::string_view name, std::span<const std::byte> bytes) {
    service_save_sealed(name.data(), name.size(), bytes.data(), bytes.size());
}

} // namespace ringback::platform::web
