// A page with as many mirrored nodes as its address asks for ("#/500"), for tests/bench/mirror_cost.mjs: rows of a
// choice, a check box, words that may change in every frame and a button.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "imgui.h"
#include "mirror/mirror.hpp"

#include "platform/application.hpp"

namespace {

using namespace ringback::platform;

constexpr int nodes_in_a_row = 5; // with the row itself

class MirrorBench final : public Application {
public:
    explicit MirrorBench(Shell& shell) {
        shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
        shell.set_title("Mirror bench");
    }

    void draw() override {
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("Bench", nullptr, ImGuiWindowFlags_NoDecoration);
        mirror::window_role(mirror::Role::main, "Bench");
        mirror::Scope list(mirror::Role::list, "Rows");
        for (int row = 0; row < rows_; ++row) {
            ImGui::PushID(row);
            draw_row(row);
            ImGui::PopID();
        }
        ++frame_;
        ImGui::End();
    }

    void after_frame() override {}

    /// "/500" or "/500/changing"
    void on_route(std::string_view route) override {
        const std::string words(route);
        rows_ = std::atoi(words.c_str() + (words.empty() ? 0 : 1)) / nodes_in_a_row;
        changing_ = words.ends_with("changing");
    }

private:
    void draw_row(int row) {
        mirror::Scope item({.role = mirror::Role::listitem, .position = row + 1, .set_size = rows_},
                           ImGui::GetID("row"));
        char words[64];
        std::snprintf(words, sizeof words, "Row %d of the bench", row);
        ImGui::Selectable(words, chosen_ == row, ImGuiSelectableFlags_None, ImVec2(200, 0));
        if (ImGui::IsItemFocused()) {
            chosen_ = row;
        }
        ImGui::SameLine();
        bool on = row % 3 == 0;
        ImGui::Checkbox("Done", &on);
        ImGui::SameLine();
        ImGui::Text("Touched %d business days ago, frame %d", row % 17, changing_ && row == 7 ? frame_ : 0);
        ImGui::SameLine();
        ImGui::Button("Open");
    }

    int rows_ = 100, chosen_ = -1, frame_ = 0;
    bool changing_ = false;
};

} // namespace

std::unique_ptr<Application> ringback::platform::make_application(Shell& shell) {
    return std::make_unique<MirrorBench>(shell);
}
