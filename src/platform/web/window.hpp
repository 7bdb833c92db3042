// The canvas: SDL's window on it, the WebGL2 context and ImGui's back ends. Owns them for the life of the page.
// Input does not come from SDL: the page feeds ImGuiIO (exports.cpp).
#pragma once

#include <cstdint>

struct SDL_Window;

namespace ringback::platform::web {

class Window {
public:
    /// False: no WebGL2. ImGui's context must exist.
    bool open();
    /// In CSS pixels and device pixels per CSS pixel.
    void resize(int width, int height, float ratio);
    void begin_frame();
    /// Draws what ImGui::Render() has made.
    void present();
    void set_background(std::uint32_t rgb) { background_ = rgb; }
    void context_lost() { lost_ = true; }
    void context_restored();

private:
    SDL_Window* window_ = nullptr;
    int width_ = 0, height_ = 0;
    float ratio_ = 1;
    std::uint32_t background_ = 0;
    bool lost_ = false;
};

} // namespace ringback::platform::web
