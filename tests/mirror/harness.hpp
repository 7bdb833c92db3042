// ImGui without a screen, drawing one full-size window, mirrored on a fake page.
#pragma once

#include <functional>

#include "imgui.h"
#include "imgui_internal.h"

#include "mirror/fake_page.hpp"
#include "mirror/mirror.hpp"

namespace mirror_test {

class Harness {
public:
    using Draw = std::function<void()>;

    Harness() {
        context_ = ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(800, 600);
        io.DeltaTime = 1.0f / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        mirror::init(page);
    }
    ~Harness() {
        mirror::shutdown();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
    }
    Harness(const Harness&) = delete;
    Harness& operator=(const Harness&) = delete;

    /// Draws so many frames; true when the last one changed the page.
    bool frames(const Draw& draw, int count = 3) {
        bool changed = false;
        for (int i = 0; i < count; ++i) {
            changed = frame(draw);
        }
        return changed;
    }

    /// Does to an element what the page would tell, and draws until it is carried out.
    void command(mirror::Command command, const Draw& draw) {
        mirror::push(std::move(command));
        for (int i = 0; i < 30 && (i < 3 || mirror::pending()); ++i) {
            frame(draw);
        }
        CHECK_FALSE(mirror::pending());
    }

    void activate(std::string_view role, std::string_view name, const Draw& draw) {
        command({.kind = mirror::CommandKind::activate, .key = page.key(role, name)}, draw);
    }

    void type(std::string_view name, std::string text, const Draw& draw) {
        const int end = static_cast<int>(text.size());
        command({.kind = mirror::CommandKind::text,
                 .key = page.key("textbox", name),
                 .text = std::move(text),
                 .first = end,
                 .last = end},
                draw);
    }

    FakePage page;

private:
    bool frame(const Draw& draw) {
        mirror::apply_commands();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("##main", nullptr, ImGuiWindowFlags_NoDecoration);
        draw();
        ImGui::End();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status != ImTextureStatus_Destroyed) {
                texture->SetStatus(ImTextureStatus_OK);
            }
        }
        return mirror::flush();
    }

    ImGuiContext* context_ = nullptr;
};

} // namespace mirror_test
