// A page with every kind of widget, for the end-to-end tests of the mirror and the shell.
#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                                   ImGuiWindowFlags_NoBringToFrontOnFocus;
constexpr float side_width = 260;

class Demo final : public ringback::platform::Application {
public:
    explicit Demo(ringback::platform::Shell& shell) {
        state_.shell = &shell;
        shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
        paragraph_ = shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif", .em = 14.0f / 20.0f});
        icons_ = shell.add_font({.css = "400 lucide", .icon = true});
        shell.set_title("Mirror demo");
    }

    void draw() override {
        ImGui::PushFont(nullptr, 14);
        draw_menu_bar(state_);
        draw_side();
        draw_main();
        ImGui::PopFont();
    }

    void after_frame() override {}

    void on_file(std::string_view name, std::span<const std::byte> bytes) override {
        state_.last_file = std::string(name) + ", " + std::to_string(bytes.size()) + " bytes";
    }

    void on_theme(const ringback::platform::SystemLook& look) override {
        look.dark ? ImGui::StyleColorsDark() : ImGui::StyleColorsLight();
        look.dark ? state_.shell->set_colours({0x0C1112, 0xEDF1F2, 0x47B5C1})
                  : state_.shell->set_colours({0xEEF2F3, 0x0D191C, 0x006F79});
    }

    void on_route(std::string_view route) override { state_.route = route; }

private:
    void draw_side() {
        const float top = ImGui::GetFrameHeight();
        ImGui::SetNextWindowPos(ImVec2(0, top));
        ImGui::SetNextWindowSize(ImVec2(side_width, ImGui::GetIO().DisplaySize.y - top));
        ImGui::Begin("Folders", nullptr, fixed);
        mirror::window_role(mirror::Role::navigation, "Folders");
        draw_folders(state_);
        ImGui::End();
    }

    void draw_main() {
        const float top = ImGui::GetFrameHeight();
        const ImVec2 display = ImGui::GetIO().DisplaySize;
        ImGui::SetNextWindowPos(ImVec2(side_width, top));
        ImGui::SetNextWindowSize(ImVec2(display.x - side_width, display.y - top));
        ImGui::Begin("Main", nullptr, fixed | ImGuiWindowFlags_NoTitleBar);
        mirror::window_role(mirror::Role::main, "");
        if (ImGui::BeginTabBar("tabs")) {
            draw_tab("Messages", draw_messages);
            draw_tab("Compose", draw_compose);
            draw_tab("Settings", draw_settings);
            draw_tab("Widgets", draw_widgets);
            draw_tab("Own", [this](DemoState& state) { draw_own(state); });
            ImGui::EndTabBar();
        }
        mirror::next_item({.role = mirror::Role::status});
        ImGui::Text("Status: %s", state_.status.c_str());
        draw_dialogs(state_);
        ImGui::End();
    }

    void draw_own(DemoState& state) {
        draw_own_widgets(state);
        ImGui::PushFont(paragraph_, 20);
        ImGui::TextWrapped(
            "A paragraph of fourteen pixels on twenty, which is long enough to be wrapped somewhere, whatever "
            "the width of the window may be on the machine that draws it: 0123456789.");
        ImGui::PopFont();
        ImGui::PushFont(icons_, 18);
        mirror::next_item({.role = mirror::Role::none});
        ImGui::TextUnformatted("\uE06C");
        ImGui::PopFont();
        for (const char* words : {"Grüße “quoted” – 12.345 €", "مرحبا بالعالم", "שלום עולם", "नमस्ते दुनिया",
                                  "👩🏿‍🚀 🇩🇪 ❤️", "日本語の文章"}) {
            mirror::next_item({.role = mirror::Role::text, .name = words});
            const std::string_view shaped = state.shell->text_shaper().shaped(words);
            ImGui::TextUnformatted(shaped.data(), shaped.data() + shaped.size());
        }
    }

    template <typename Draw>
    void draw_tab(const char* name, Draw draw) {
        if (ImGui::BeginTabItem(name)) {
            draw(state_);
            ImGui::EndTabItem();
        }
    }

    DemoState state_;
    ImFont* paragraph_ = nullptr;
    ImFont* icons_ = nullptr;
};

} // namespace

} // namespace mirror_demo

std::unique_ptr<ringback::platform::Application> ringback::platform::make_application(Shell& shell) {
    return std::make_unique<mirror_demo::Demo>(shell);
}
