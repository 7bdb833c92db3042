// What the page may call (Program in web/page.ts): input, frames and news, handed on to ImGui, the mirror and the
// application. Nothing is decided here.
#include <algorithm>
#include <cfloat>
#include <span>

#include <emscripten.h>

#include "imgui.h"
#include "imgui_internal.h"

#include "mirror/lifecycle.hpp"
#include "platform/web/frame_loop.hpp"

using ringback::platform::web::frame_loop;

namespace {

constexpr int frames_after_input = 3;

ImGuiIO& input() {
    frame_loop().stir(frames_after_input);
    return ImGui::GetIO();
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int frame() { return frame_loop().paint(); }

EMSCRIPTEN_KEEPALIVE void pump() { frame_loop().pump(); }

EMSCRIPTEN_KEEPALIVE void step(int frames) { frame_loop().step(frames); }

/// Outside of the page: x and y are -FLT_MAX.
EMSCRIPTEN_KEEPALIVE void pointer_moved(float x, float y, int touch) {
    ImGuiIO& io = input();
    io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
}

EMSCRIPTEN_KEEPALIVE void pointer_button(int button, int down) { input().AddMouseButtonEvent(button, down != 0); }

/// 1: what is drawn under the pointer zooms, and the page must not.
EMSCRIPTEN_KEEPALIVE int pinched(float factor) {
    if (!frame_loop().running() || !frame_loop().application().on_pinch(factor)) {
        return 0;
    }
    frame_loop().stir(frames_after_input);
    return 1;
}

EMSCRIPTEN_KEEPALIVE void key(int key, int down) { input().AddKeyEvent(static_cast<ImGuiKey>(key), down != 0); }

EMSCRIPTEN_KEEPALIVE void modifiers(int bits) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (bits & 1) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (bits & 2) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (bits & 4) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (bits & 8) != 0);
}

EMSCRIPTEN_KEEPALIVE void typed(const char* text) { input().AddInputCharactersUTF8(text); }

EMSCRIPTEN_KEEPALIVE void focus_changed(int focused) { input().AddFocusEvent(focused != 0); }

EMSCRIPTEN_KEEPALIVE void resized(int columns, int rows, float density, int touch) {
    frame_loop().resize(columns, rows, density, touch != 0);
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void context_changed(int lost) {
    if (lost != 0) {
        frame_loop().window().context_lost();
    } else {
        frame_loop().window().context_restored();
    }
    frame_loop().stir(frames_after_input);
}

/// `wishes`: 1 dark, 2 less motion, 4 forced colours, 8 more contrast. `colours`: in the order of SystemLook.
EMSCRIPTEN_KEEPALIVE void theme_changed(unsigned wishes, const unsigned* colours) {
    frame_loop().application().on_theme({.dark = (wishes & 1) != 0,
                                         .reduced_motion = (wishes & 2) != 0,
                                         .forced_colors = (wishes & 4) != 0,
                                         .more_contrast = (wishes & 8) != 0,
                                         .colours = {.canvas = colours[0],
                                                     .canvas_text = colours[1],
                                                     .link_text = colours[2],
                                                     .button_face = colours[3],
                                                     .button_text = colours[4],
                                                     .highlight = colours[5],
                                                     .highlight_text = colours[6],
                                                     .gray_text = colours[7]}});
    ImGui::GetIO().ConfigInputTextCursorBlink = (wishes & 2) == 0;
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void route_changed(const char* route) {
    frame_loop().application().on_route(route);
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void space_told(double used, double quota) {
    frame_loop().application().on_space(static_cast<std::uint64_t>(used), static_cast<std::uint64_t>(quota));
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void kept_told(int records) {
    frame_loop().application().on_kept(static_cast<std::size_t>(records));
    frame_loop().stir(frames_after_input);
}

/// `state` is a FolderState.
EMSCRIPTEN_KEEPALIVE void folder_told(int state, const char* name, const char* written_on, const char* fault) {
    frame_loop().application().on_folder({.state = static_cast<ringback::platform::FolderState>(state),
                                          .name = name,
                                          .written_on = written_on,
                                          .fault = fault});
    frame_loop().stir(frames_after_input);
}

/// `state` is a RecorderState, `length` in ms.
EMSCRIPTEN_KEEPALIVE void recording_told(int state, double length, const char* fault) {
    frame_loop().application().on_recording({.state = static_cast<ringback::platform::RecorderState>(state),
                                             .length = std::chrono::milliseconds{static_cast<std::int64_t>(length)},
                                             .fault = fault});
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void link_made(const char* address, const char* squares, const char* fault) {
    frame_loop().application().on_link_made({.address = address, .squares = squares, .fault = fault});
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void link_opened(const char* text, const char* fault) {
    frame_loop().application().on_link_opened({.text = text, .fault = fault});
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void update_told() {
    frame_loop().application().on_update();
    frame_loop().stir(frames_after_input);
}

/// In ms; 0: never. See Application::unseen_wait.
EMSCRIPTEN_KEEPALIVE int unseen_wait() {
    const auto wait = frame_loop().application().unseen_wait();
    return wait ? std::max(1, static_cast<int>(wait->count())) : 0;
}

EMSCRIPTEN_KEEPALIVE void unseen() { frame_loop().application().on_unseen(); }

/// `leave` is a MessageLeave.
EMSCRIPTEN_KEEPALIVE void messages_told(int leave) {
    frame_loop().application().on_messages(static_cast<ringback::platform::MessageLeave>(leave));
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void file_saved(const char* name, std::size_t length) {
    frame_loop().application().on_file_saved(name, length);
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void file_opened(const char* name, const char* bytes, std::size_t length) {
    frame_loop().application().on_file(name, std::as_bytes(std::span(bytes, length)));
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE void mirror_command(int kind, std::uint32_t key, const char* text, int first, int last, float x,
                                         float y) {
    mirror::push({.kind = static_cast<mirror::CommandKind>(kind),
                  .key = key,
                  .text = text != nullptr ? text : "",
                  .first = first,
                  .last = last,
                  .x = x,
                  .y = y});
    frame_loop().stir(frames_after_input);
}

EMSCRIPTEN_KEEPALIVE int editing() {
    const ImGuiContext& g = *GImGui;
    return g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId ? 1 : 0;
}

/// For tests and the bench: 0 painted frames, 1 all frames, 2 mirrored nodes, 3 operations of the last frame, 4 effects
/// drawn, 5 painted frames that changed the canvas.
EMSCRIPTEN_KEEPALIVE int statistic(int which) {
    switch (which) {
    case 0: return frame_loop().counts().painted;
    case 1: return frame_loop().counts().total;
    case 2: return mirror::statistics().nodes;
    case 3: return mirror::statistics().operations;
    case 4: return frame_loop().window().effects().drawn();
    case 5: return frame_loop().counts().drawn;
    default: return 0;
    }
}

/// The page without its mirror, for measuring its cost.
EMSCRIPTEN_KEEPALIVE void mirror_switched(int on) { mirror::set_enabled(on != 0); }

} // extern "C"
