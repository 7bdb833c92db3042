// The canvas: SDL's window on it, the WebGL2 context and ImGui's back ends. Owns them for the life of the page.
// Input does not come from SDL: the page feeds ImGuiIO (exports.cpp).
#pragma once

#include <cstdint>

#include "platform/web/effects_web.hpp"
#include "platform/web/shown_picture.hpp"

struct SDL_Window;

namespace ringback::platform::web {

class Window {
public:
    /// False: no WebGL2. ImGui's context must exist.
    bool open();
    /// The picture in device pixels, and how many of them make one unit of ImGui. The page has sized the canvas.
    void resize(int columns, int rows, float density);
    float width() const { return width_; }
    float height() const { return height_; }
    void begin_frame();
    /// Draws what ImGui::Render() has made, unless the canvas shows just that. True where it was drawn.
    bool present();
    void set_background(std::uint32_t rgb) { background_ = rgb; }
    void context_lost() { lost_ = true; }
    void context_restored();
    WebEffects& effects() { return effects_; }

private:
    SDL_Window* window_ = nullptr;
    WebEffects effects_;
    ShownPicture shown_;
    int columns_ = 0, rows_ = 0;
    float width_ = 0, height_ = 0; ///< in ImGui's units
    float density_ = 1;
    std::uint32_t background_ = 0;
    bool lost_ = false;
};

} // namespace ringback::platform::web
