#include "platform/web/frame_loop.hpp"

#include <algorithm>
#include <cmath>

#include <emscripten.h>

#include "imgui.h"
#include "imgui_internal.h"

#include "mirror/lifecycle.hpp"
#include "platform/web/canvas_font.hpp"
#include "platform/web/page_hooks.hpp"

namespace ringback::platform::web {

namespace {

constexpr int asleep = 0;
constexpr int at_once = 1;
constexpr int pump_limit = 10;       ///< frames; an application that never comes to rest must not hang the page
constexpr int repeat_interval = 33;  ///< ms, while a key or a button is held
constexpr int hover_interval = 60;   ///< ms, while a tooltip waits
constexpr float caret_shown = 0.80f; ///< s, as in ImGui's InputText
constexpr float caret_period = 1.20f;

bool is_modifier(ImGuiKey key) {
    return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) ||
           (key >= ImGuiKey_ReservedForModCtrl && key <= ImGuiKey_ReservedForModSuper);
}

bool any_key_held() {
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_MouseLeft; ++key) {
        const auto named = static_cast<ImGuiKey>(key);
        if (!is_modifier(named) && ImGui::GetKeyData(named)->Down) {
            return true;
        }
    }
    return false;
}

/// A popup or tooltip is drawn unseen once, to learn its size.
bool window_is_about_to_show(const ImGuiContext& g) {
    return std::ranges::any_of(g.Windows, [](const ImGuiWindow* window) {
        return window->Active && window->HiddenFramesCannotSkipItems > 0 &&
               (window->Flags & (ImGuiWindowFlags_Popup | ImGuiWindowFlags_Tooltip)) != 0;
    });
}

/// ImGui wants the delay to pass, and the pointer to stand still, which it sees a frame later.
bool waits_for_tooltip(const ImGuiContext& g) {
    return g.HoverItemDelayId != 0 &&
           (g.HoverItemDelayTimer < g.Style.HoverDelayNormal || g.HoverItemUnlockedStationaryId != g.HoverItemDelayId);
}

bool is_dimming(const ImGuiContext& g) {
    return ImGui::GetTopMostPopupModal() != nullptr ? g.DimBgRatio < 1.0f : g.DimBgRatio > 0.0f;
}

/// Milliseconds until the caret appears or disappears; 0 where there is none.
int until_blink(const ImGuiContext& g) {
    const bool blinks = g.IO.ConfigInputTextCursorBlink && !mirror::caret_is_the_pages();
    if (g.ActiveId == 0 || g.InputTextState.ID != g.ActiveId || !blinks) {
        return asleep;
    }
    const float phase = g.InputTextState.CursorAnim;
    float left = caret_shown - phase;
    if (phase > 0) {
        const float within = std::fmod(phase, caret_period);
        left = within < caret_shown ? caret_shown - within : caret_period - within;
    }
    return static_cast<int>(left * 1000) + 10;
}

void show_field_in_use() {
    const ImGuiContext& g = *GImGui;
    const bool typing = g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId && g.NavId == g.ActiveId;
    if (!typing || g.NavWindow == nullptr) {
        return;
    }
    constexpr float margin = 8; // room for the focus ring
    ImRect place = ImGui::WindowRectRelToAbs(g.NavWindow, g.NavWindow->NavRectRel[g.NavLayer]);
    place.Expand(margin);
    ImGui::ScrollToRectEx(g.NavWindow, place, ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

/// The sooner of two delays, where 0 means never.
int sooner(int a, int b) { return a == asleep ? b : b == asleep ? a : std::min(a, b); }

} // namespace

bool FrameLoop::start() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigNavCaptureKeyboard = true;
    io.ConfigInputTextCursorBlink = true;
    io.ConfigMacOSXBehaviors = page_is_apple();
    if (!window_.open()) {
        return false;
    }
    io.Fonts->SetFontLoader(&canvas_font_loader());
    port_ = std::make_unique<MirrorPort>();
    shell_ = std::make_unique<WebShell>(window_);
    mirror::init(*port_);
    application_ = make_application(*shell_);
    if (io.Fonts->Fonts.empty()) {
        shell_->add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif"});
    }
    last_time_ = emscripten_get_now();
    return true;
}

bool FrameLoop::run(bool with_picture) {
    window_.begin_frame();
    const double now = emscripten_get_now();
    // At most a second: a gap of idleness must not turn two clicks into a double click, nor a key into a repeated one.
    ImGui::GetIO().DeltaTime = std::clamp(static_cast<float>((now - last_time_) / 1000), 0.0001f, 1.0f);
    last_time_ = now;
    mirror::apply_commands();
    ImGui::NewFrame();
    application_->draw();
    if (keep_field_ > 0) {
        --keep_field_;
        show_field_in_use();
    }
    if (with_picture) {
        ImGui::Render();
    } else {
        ImGui::EndFrame();
    }
    const bool changed = mirror::flush();
    if (with_picture) {
        counts_.drawn += window_.present() ? 1 : 0;
        ++counts_.painted;
    }
    ++counts_.total;
    application_->after_frame();
    return changed;
}

int FrameLoop::paint() {
    const bool changed = run(true);
    show_cursor();
    frames_to_settle_ = std::max(frames_to_settle_ - 1, changed ? 1 : 0);
    return until_next();
}

void FrameLoop::pump() {
    int quiet = 0;
    for (int frames = 0; frames < pump_limit && quiet < 2; ++frames) {
        const bool changed = run(false);
        const bool waiting = GImGui->InputEventsQueue.Size > 0 || mirror::pending();
        quiet = changed || waiting ? 0 : quiet + 1;
    }
    stir(2);
}

void FrameLoop::step(int frames) {
    for (int i = 0; i < frames; ++i) {
        run(false);
    }
}

void FrameLoop::stir(int frames) { frames_to_settle_ = std::max(frames_to_settle_, frames); }

void FrameLoop::resize(int columns, int rows, float density, bool touch) {
    constexpr int frames_of_new_layout = 4; // windows learn their size one frame late, scrolling another
    if (application_ == nullptr) {
        return;
    }
    keep_field_ = frames_of_new_layout;
    window_.resize(columns, rows, density);
    application_->on_viewport(std::floor(window_.width()), std::floor(window_.height()), touch);
    stir(frames_of_new_layout);
}

int FrameLoop::until_next() const {
    const ImGuiContext& g = *GImGui;
    const bool unfinished = frames_to_settle_ > 0 || g.InputEventsQueue.Size > 0 || mirror::pending() ||
                            is_dimming(g) || window_is_about_to_show(g) || g.NavWindowingTarget != nullptr ||
                            g.NavHighlightActivatedTimer > 0 || g.ActiveIdIsJustActivated || shell_->animating();
    if (unfinished) {
        return at_once;
    }
    int next = until_blink(g);
    const bool holding = g.ActiveId != 0 && (g.IO.MouseDown[0] || g.IO.MouseDown[1] || g.IO.MouseDown[2]);
    if ((holding && !g.DragDropActive) || any_key_held()) {
        next = sooner(next, repeat_interval);
    } else if (holding) {
        return at_once;
    }
    if (waits_for_tooltip(g)) {
        next = sooner(next, hover_interval);
    }
    if (const auto wake = application_->next_wake()) {
        next = sooner(next, static_cast<int>(std::clamp<long long>(wake->count(), 2, 86'400'000)));
    }
    return next;
}

void FrameLoop::show_cursor() {
    if (const int cursor = ImGui::GetMouseCursor(); cursor != cursor_) {
        cursor_ = cursor;
        page_set_cursor(cursor);
    }
}

FrameLoop& frame_loop() {
    static FrameLoop loop;
    return loop;
}

} // namespace ringback::platform::web
