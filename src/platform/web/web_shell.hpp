// What the page offers to the application: fonts, title, address, file picker, the folder of backups, animation.
#pragma once

#include "platform/application.hpp"
#include "platform/web/cluster_shaper.hpp"
#include "platform/web/window.hpp"

namespace ringback::platform::web {

class WebShell final : public Shell {
public:
    explicit WebShell(Window& window)
        : window_(&window) {}

    ImFont* add_font(const FontRequest& request) override;
    TextShaper& text_shaper() override { return shaper_; }
    Effects* effects() override { return &window_->effects(); }
    void pick_file(std::string_view accept) override;
    void set_title(std::string_view title) override;
    void set_route(std::string_view route, bool replace) override;
    void ask_space() override;
    void ask_kept() override;
    void save_kept() override;
    void choose_folder() override;
    void forget_folder() override;
    void write_to_folder(std::string_view name, std::string_view on, std::span<const std::byte> bytes,
                         bool asked) override;
    void record(RecorderWish wish, std::string_view name) override;
    void make_link(std::string_view text) override;
    void set_badge(int count) override;
    void show_message(const SystemMessage& message) override;
    void ask_for_messages() override;
    void reload() override;
    Visit visit() override;
    void leave_demo() override;
    void open_pack(std::string_view name) override;
    void erase_all() override;
    void wake() override;
    void animate(std::chrono::milliseconds until) override;
    void open_route(std::string_view route) override;
    std::string preference(std::string_view name) override;
    void keep_preference(std::string_view name, std::string_view value) override;
    void set_colours(const PageColours& colours) override;

    bool animating() const;

private:
    Window* window_;
    ClusterShaper shaper_;
    double animate_until_ = 0; ///< on the clock of emscripten_get_now
};

} // namespace ringback::platform::web
