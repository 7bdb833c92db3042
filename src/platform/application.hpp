// The contract between a runner (the page, a test) and the program that it runs. The runner owns window, input, fonts
// and the frame loop; the application draws with ImGui and never knows which runner it has.
// Standard library only; must not know Ringback, ImGui's insides or the browser.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

struct ImFont;

namespace ringback::platform {

/// A font by its CSS name. The ImGui size of it is the line height in CSS pixels; glyphs are `em` times as large.
/// With em = 1 (the default), PushFont(font, 14) draws what CSS calls "14px/1".
struct FontRequest {
    const char* css = ""; ///< weight and families: `600 "Inter Variable", system-ui, sans-serif`
    float em = 1.0f;      ///< CSS font size divided by ImGui size (14/20 = 0.7 for paragraphs of 14 px on 20 px)
    bool tabular = false; ///< digits share one advance
    bool icon = false;    ///< glyphs are centred by their box in a square of the size (Lucide)
};

/// Makes text drawable that needs more than one glyph a codepoint (Arabic, Devanagari, joined emoji, flags).
class TextShaper {
public:
    virtual ~TextShaper() = default;
    /// Display form of `text`: for drawing and measuring only, never for storing. Plain Latin comes back as it is.
    /// The view is valid as long as `text` and the shaper live.
    virtual std::string_view shaped(std::string_view text) = 0;
};

/// What the application may ask of its runner.
class Shell {
public:
    virtual ~Shell() = default;
    /// Registers a font; to be called in make_application() only. Never null.
    virtual ImFont* add_font(const FontRequest& request) = 0;
    virtual TextShaper& text_shaper() = 0;
    /// Opens the file picker; works only while an activation (click, Enter) is handled, that is in draw().
    /// `accept` as in HTML: ".csv,.json". Each chosen file arrives by Application::on_file.
    virtual void pick_file(std::string_view accept) = 0;
    virtual void set_title(std::string_view title) = 0;
    /// Writes the address after '#'; `replace` keeps the history as it is.
    virtual void set_route(std::string_view route, bool replace = false) = 0;
    /// Asks for another frame soon (something arrived outside of input).
    virtual void wake() = 0;
    /// Asks for frames one after the other until `until` has passed from now (an animation).
    virtual void animate(std::chrono::milliseconds until) = 0;
    /// Canvas colour behind everything, 0xRRGGBB.
    virtual void set_background(unsigned rgb) = 0;
};

/// What the runner calls.
class Application {
public:
    virtual ~Application() = default;
    /// Between ImGui::NewFrame() and EndFrame(). May run several times per picture.
    virtual void draw() = 0;
    /// After EndFrame() and after the mirror was sent: the place to carry out queued actions.
    virtual void after_frame() = 0;
    /// Time from now until something must be drawn though nothing happens (a clock); empty: never.
    virtual std::optional<std::chrono::milliseconds> next_wake() const { return std::nullopt; }
    virtual void on_file(std::string_view /*name*/, std::span<const std::byte> /*bytes*/) {}
    virtual void on_theme(bool /*dark*/, bool /*reduced_motion*/, bool /*forced_colors*/) {}
    /// The address after '#', without it; at the start and whenever the user goes back or forward.
    virtual void on_route(std::string_view /*route*/) {}
    /// Size of the drawing area in CSS pixels changed; `touch` when the primary pointer is coarse.
    virtual void on_viewport(float /*width*/, float /*height*/, bool /*touch*/) {}
};

/// Written by each program that is linked with a runner. Called once, after ImGui and the shell are ready.
std::unique_ptr<Application> make_application(Shell& shell);

} // namespace ringback::platform
