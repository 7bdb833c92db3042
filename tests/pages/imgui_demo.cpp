// ImGui's own demo on the same runner: what ./dev bench compares start-up with.
#include "imgui.h"

#include "platform/application.hpp"

namespace {

class ImGuiDemo final : public ringback::platform::Application {
public:
    void draw() override { ImGui::ShowDemoWindow(); }
    void after_frame() override {}
};

} // namespace

std::unique_ptr<ringback::platform::Application> ringback::platform::make_application(Shell&) {
    return std::make_unique<ImGuiDemo>();
}
