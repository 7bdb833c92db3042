// The one place where Ringback meets the page: its services are made and handed to the app.
#include "app/app.hpp"
#include "journal/two_copies.hpp"
#include "platform/application.hpp"
#include "platform/web/platform_web.hpp"
#include "platform/web/storage_port.hpp"

#include <memory>
#include <utility>

namespace ringback::platform {
namespace {

// The app with the services it lives on, in the order in which they must come and go.
class WebApplication final : public Application {
public:
    explicit WebApplication(Shell& shell)
        : storage_(shell.visit().store,
                   [this, &shell] {
                       app_.on_news();
                       shell.wake();
                   })
        , copies_(storage_)
        , app_(app::Services{platform_, shell, copies_, &copies_}) {}

    void draw() override { app_.draw(); }
    void after_frame() override { app_.after_frame(); }
    std::optional<std::chrono::milliseconds> next_wake() const override { return app_.next_wake(); }
    std::optional<std::chrono::milliseconds> unseen_wait() const override { return app_.unseen_wait(); }
    void on_unseen() override { app_.on_unseen(); }
    void on_file(std::string_view name, std::span<const std::byte> bytes) override { app_.on_file(name, bytes); }
    void on_space(std::uint64_t used, std::uint64_t quota) override { app_.on_space(used, quota); }
    void on_kept(std::size_t records) override { app_.on_kept(records); }
    void on_folder(const FolderStatus& folder) override { app_.on_folder(folder); }
    void on_file_saved(std::string_view name, std::size_t bytes) override { app_.on_file_saved(name, bytes); }
    void on_recording(const RecordingStatus& recording) override { app_.on_recording(recording); }
    void on_link_made(const MadeLink& link) override { app_.on_link_made(link); }
    void on_link_opened(const OpenedLink& link) override { app_.on_link_opened(link); }
    void on_update() override { app_.on_update(); }
    void on_messages(MessageLeave leave) override { app_.on_messages(leave); }
    void on_theme(const SystemLook& look) override { app_.on_theme(look); }
    void on_route(std::string_view route) override { app_.on_route(route); }
    void on_viewport(float width, float height, bool touch) override { app_.on_viewport(width, height, touch); }
    bool on_pinch(float factor) override { return app_.on_pinch(factor); }

private:
    web::WebPlatform platform_;
    web::WebStorage storage_;
    journal::TwoCopies copies_;
    app::App app_;
};

} // namespace

std::unique_ptr<Application> make_application(Shell& shell) { return std::make_unique<WebApplication>(shell); }

} // namespace ringback::platform
