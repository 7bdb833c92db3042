#include "imgui.h"
#include "mirror/mirror.hpp"
#include "platform/application.hpp"

namespace {
class Demo final : public ringback::platform::Application {
public:
    void draw() override {
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("Demo");
        if (ImGui::Button("Save")) ++saves_;
        mirror::next_item(mirror::Role::status, "");
        ImGui::Text("Saved %d", saves_);
        ImGui::End();
    }
    void after_frame() override {}
private:
    int saves_ = 0;
};
} // namespace
std::unique_ptr<ringback::platform::Application> ringback::platform::make_application(Shell&) {
    return std::make_unique<Demo>();
}
