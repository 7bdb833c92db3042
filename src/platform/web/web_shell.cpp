#include "platform/web/web_shell.hpp"

#include <algorithm>
#include <cstdlib>

#include <emscripten.h>

#include "imgui.h"

#include "platform/web/canvas_font.hpp"
#include "platform/web/page_hooks.hpp"

namespace ringback::platform::web {

ImFont* WebShell::add_font(const FontRequest& request) { return add_canvas_font(*ImGui::GetIO().Fonts, request); }

void WebShell::pick_file(std::string_view accept) { page_pick_file(accept.data(), accept.size()); }

void WebShell::set_title(std::string_view title) { page_set_title(title.data(), title.size()); }

void WebShell::set_route(std::string_view route, bool replace) { page_set_route(route.data(), route.size(), replace); }

void WebShell::ask_space() { page_ask_space(); }

void WebShell::ask_kept() { page_ask_kept(); }

void WebShell::save_kept() { page_save_kept(); }

void WebShell::choose_folder() { page_choose_folder(); }

void WebShell::forget_folder() { page_forget_folder(); }

void WebShell::write_to_folder(std::string_view name, std::string_view on, std::span<const std::byte> bytes,
                               bool asked) {
    page_write_to_folder(name.data(), name.size(), on.data(), on.size(), bytes.data(), bytes.size(), asked);
}

void WebShell::record(RecorderWish wish, std::string_view name) {
    page_record(static_cast<int>(wish), name.data(), name.size());
}

void WebShell::make_link(std::string_view text) { page_make_link(text.data(), text.size()); }

void WebShell::set_badge(int count) { page_set_badge(count); }

void WebShell::show_message(const SystemMessage& message) {
    const auto& [name, title, text, route] = message;
    page_show_message(name.data(), name.size(), title.data(), title.size(), text.data(), text.size(), route.data(),
                      route.size());
}

void WebShell::ask_for_messages() { page_ask_for_messages(); }

void WebShell::reload() { page_reload(); }

Visit WebShell::visit() {
    const auto text = [](int what) {
        char* value = page_visit(what);
        std::string taken(value);
        std::free(value);
        return taken;
    };
    return {.store = text(0), .demo = !text(1).empty(), .host_file = text(2)};
}

void WebShell::leave_demo() { page_leave_demo(); }

void WebShell::open_pack(std::string_view name) { page_open_pack(name.data(), name.size()); }

void WebShell::erase_all() { page_erase_all(); }

void WebShell::wake() { page_wake(); }

void WebShell::animate(std::chrono::milliseconds until) {
    animate_until_ = std::max(animate_until_, emscripten_get_now() + static_cast<double>(until.count()));
    wake();
}

bool WebShell::animating() const { return emscripten_get_now() < animate_until_; }

void WebShell::open_route(std::string_view route) { page_open_route(route.data(), route.size()); }

std::string WebShell::preference(std::string_view name) {
    char* value = page_preference(name.data(), name.size());
    std::string kept(value);
    std::free(value);
    return kept;
}

void WebShell::keep_preference(std::string_view name, std::string_view value) {
    page_keep_preference(name.data(), name.size(), value.data(), value.size());
}

void WebShell::set_colours(const PageColours& colours) {
    window_->set_background(colours.background);
    page_set_colours(colours.background, colours.text, colours.accent);
}

} // namespace ringback::platform::web
