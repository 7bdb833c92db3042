#include "platform/web/window.hpp"

#include <cfloat>
#include <cmath>

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "imgui_internal.h"

// SDL asks for GL functions by name only for renderers that are not built here. The library's own answer would link
// every function of GL, in the program and on the page.
extern "C" void (*eglGetProcAddress(const char* /*name*/))() { return nullptr; }

namespace ringback::platform::web {

namespace {

constexpr const char* canvas = "#canvas";
constexpr const char* shading_language = "#version 300 es";

/// SDL registers handlers on the window that swallow every key typed into the page; the page does its input itself.
void take_input_from_sdl() {
    emscripten_set_mousemove_callback(canvas, nullptr, false, nullptr);
    emscripten_set_mousedown_callback(canvas, nullptr, false, nullptr);
    emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, false, nullptr);
    emscripten_set_mouseenter_callback(canvas, nullptr, false, nullptr);
    emscripten_set_mouseleave_callback(canvas, nullptr, false, nullptr);
    emscripten_set_wheel_callback(canvas, nullptr, false, nullptr);
    emscripten_set_touchstart_callback(canvas, nullptr, false, nullptr);
    emscripten_set_touchend_callback(canvas, nullptr, false, nullptr);
    emscripten_set_touchmove_callback(canvas, nullptr, false, nullptr);
    emscripten_set_touchcancel_callback(canvas, nullptr, false, nullptr);
    emscripten_set_keydown_callback(canvas, nullptr, false, nullptr);
    emscripten_set_keyup_callback(canvas, nullptr, false, nullptr);
    emscripten_set_keypress_callback(canvas, nullptr, false, nullptr);
    emscripten_set_focus_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, false, nullptr);
    emscripten_set_blur_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, false, nullptr);
    emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, false, nullptr);
    emscripten_set_beforeunload_callback(nullptr, nullptr);
}

/// ImGui multiplies it by the density again and cuts off: all device pixels must come out, whatever was rounded.
float length_of(int pixels, float density) {
    float length = static_cast<float>(pixels) / density;
    while (static_cast<int>(length * density) < pixels) {
        length = std::nextafter(length, FLT_MAX);
    }
    return length;
}

float channel(std::uint32_t rgb, int shift) { return static_cast<float>((rgb >> shift) & 0xFF) / 255.0f; }

} // namespace

bool Window::open() {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, canvas);
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return false;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    constexpr int any = 64; // the page tells the size before the first frame
    window_ = SDL_CreateWindow("", 0, 0, any, any, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    SDL_GLContext context = window_ != nullptr ? SDL_GL_CreateContext(window_) : nullptr;
    if (context == nullptr) {
        return false;
    }
    take_input_from_sdl();
    ImGui_ImplSDL2_InitForOpenGL(window_, context);
    ImGui_ImplSDL2_SetGamepadMode(ImGui_ImplSDL2_GamepadMode_Manual);
    return ImGui_ImplOpenGL3_Init(shading_language);
}

void Window::resize(int columns, int rows, float density) {
    columns_ = columns;
    rows_ = rows;
    density_ = density;
    width_ = length_of(columns, density);
    height_ = length_of(rows, density);
    shown_.forget();
}

void Window::begin_frame() {
    SDL_Event event; // nothing of interest, but the queue must not grow
    while (SDL_PollEvent(&event) != 0) {
    }
    // Asked, since the page hears of it only later: what is made in a lost context fails, and ImGui takes that for a
    // fault of its own.
    lost_ = lost_ || emscripten_is_webgl_context_lost(emscripten_webgl_get_current_context()) != 0;
    if (lost_) {
        effects_.context_lost();
    } else {
        ImGui_ImplOpenGL3_NewFrame();
    }
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width_, height_);
    io.DisplayFramebufferScale = ImVec2(density_, density_);
}

bool Window::present() {
    ImDrawData* picture = ImGui::GetDrawData();
    if (lost_ || !shown_.changes_to(*picture, background_)) {
        return false;
    }
    glViewport(0, 0, columns_, rows_);
    glClearColor(channel(background_, 16), channel(background_, 8), channel(background_, 0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(picture);
    SDL_GL_SwapWindow(window_);
    return true;
}

void Window::context_restored() {
    lost_ = false;
    shown_.forget();
    effects_.context_restored();
    ImGui_ImplOpenGL3_Shutdown();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->BackendUserData = nullptr;
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    ImGui_ImplOpenGL3_Init(shading_language);
}

} // namespace ringback::platform::web
