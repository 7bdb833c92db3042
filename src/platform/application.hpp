// The contract between a runner (the page, a test) and the program that it runs. The runner owns window, input, fonts
// and the frame loop; the application draws with ImGui and never knows which runner it has.
// Standard library only, and what is in contracts beside it; must not know Ringback, ImGui's insides or the browser.
#pragma once

#include "platform/backup_folder.hpp"
#include "platform/effects.hpp"
#include "platform/recorder.hpp"
#include "platform/sharing.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
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
    /// In the order of reading; codepoints from U+100000 on stand for letters that are read from right to left.
    /// The view is valid as long as `text` and the shaper live.
    virtual std::string_view shaped(std::string_view text) = 0;
};

/// What the user's system asks of every page. Colours are 0xRRGGBB; they are the user's own where forced_colors is set.
struct SystemLook {
    bool dark = false;
    bool reduced_motion = false;
    bool forced_colors = false;
    bool more_contrast = false;
    struct Colours {
        unsigned canvas = 0xFFFFFF, canvas_text = 0x000000, link_text = 0x0000EE;
        unsigned button_face = 0xEFEFEF, button_text = 0x000000;
        unsigned highlight = 0x3367D1, highlight_text = 0xFFFFFF, gray_text = 0x6D6D6D;
    } colours{};
};

/// Colours of the application that the page around the canvas wears too, 0xRRGGBB.
struct PageColours {
    unsigned background = 0xFFFFFF;
    unsigned text = 0x000000;
    unsigned accent = 0x000000;
};

/// Shown by the system, outside of the page.
struct SystemMessage {
    std::string_view name, title, text, route;
};

enum class MessageLeave : std::uint8_t { unavailable = 0, not_asked = 1, refused = 2, granted = 3 };

/// How the page was opened.
struct Visit {
    std::string store{"ringback"}; ///< which of the stores of this runner is opened
    bool demo = false;             ///< with made-up people, in a store of its own
    std::string host_file{};       ///< what the host has put beside the page; empty: nothing
};

/// What the application may ask of its runner.
class Shell {
public:
    virtual ~Shell() = default;
    /// Registers a font; to be called in make_application() only. Never null.
    virtual ImFont* add_font(const FontRequest& request) = 0;
    virtual TextShaper& text_shaper() = 0;
    /// Null: the runner has none.
    virtual Effects* effects() { return nullptr; }
    /// Opens the file picker; works only while an activation (click, Enter) is handled, that is in draw().
    /// `accept` as in HTML: ".csv,.json". Each chosen file arrives by Application::on_file.
    virtual void pick_file(std::string_view accept) = 0;
    virtual void set_title(std::string_view title) = 0;
    /// Writes the address after '#'; `replace` keeps the history as it is.
    virtual void set_route(std::string_view route, bool replace = false) = 0;
    /// Opens the address after '#' in a tab of its own; works only while an activation is handled.
    virtual void open_route(std::string_view route) = 0;
    /// What keep_preference has kept on this device, also for later visits; empty: nothing. May be asked at any time,
    /// make_application() included. Not for anything that must not be lost: a browser may refuse to keep it.
    /// "theme" is "light" or "dark" where the user chose one: the page wears it before the program runs.
    virtual std::string preference(std::string_view name) = 0;
    virtual void keep_preference(std::string_view name, std::string_view value) = 0;
    /// Answered by Application::on_space; not at all where the browser does not say.
    virtual void ask_space() = 0;
    /// How many records an upgrade of the storage has kept as they were: answered by Application::on_kept.
    virtual void ask_kept() {}
    /// Offers these as a file.
    virtual void save_kept() {}
    /// Asks for a folder, like pick_file; answered by Application::on_folder, as are the next two.
    virtual void choose_folder() {}
    virtual void forget_folder() {}
    /// Sealed where a passphrase is set. `on` is the day of it: unless the user has `asked`, nothing is written twice
    /// on one day, and nothing is asked of the user.
    virtual void write_to_folder(std::string_view /*name*/, std::string_view /*on*/,
                                 std::span<const std::byte> /*bytes*/, bool /*asked*/) {}
    /// The microphone; answered by Application::on_recording. `name` is that of the file, where it is saved as one.
    virtual void record(RecorderWish /*wish*/, std::string_view /*name*/) {}
    /// Packs a text into a link to this page: answered by Application::on_link_made.
    virtual void make_link(std::string_view /*text*/) {}
    /// Deletes everything that was ever stored on this device and begins anew, in every tab.
    virtual void erase_all() {}
    /// A number on the icon of the installed application; 0: none.
    virtual void set_badge(int /*count*/) {}
    /// A message of the system while nobody looks, where Application::on_messages has said that it may; a press on it
    /// opens the address after '#'. A later one with the same `name` takes its place.
    virtual void show_message(const SystemMessage& /*message*/) {}
    /// Asks the user to allow such messages; works only while an activation is handled.
    virtual void ask_for_messages() {}
    /// Loads the page anew: with the build that waits, where one does.
    virtual void reload() {}
    virtual Visit visit() { return {}; }
    /// Loads the page with the user's own workspace.
    virtual void leave_demo() {}
    /// A file that lies beside the host's own one: answered by Application::on_link_opened.
    virtual void open_pack(std::string_view /*name*/) {}
    /// Asks for another frame soon (something arrived outside of input).
    virtual void wake() = 0;
    /// Asks for frames one after the other until `until` has passed from now (an animation).
    virtual void animate(std::chrono::milliseconds until) = 0;
    /// What lies behind everything, and what the page itself writes and draws over it.
    virtual void set_colours(const PageColours& colours) = 0;
};

/// What the runner calls.
class Application {
public:
    virtual ~Application() = default;
    /// Between ImGui::NewFrame() and EndFrame(). May run several times per picture.
    virtual void draw() = 0;
    /// After EndFrame() and after the mirror was sent: the place to carry out queued actions.
    virtual void after_frame() = 0;
    /// Something that was asked for, or came by itself, is there: storage, another tab. Called at once and outside of
    /// frames, also while nobody sees the page and nothing is drawn.
    virtual void on_news() {}
    /// Time from now until something must be drawn though nothing happens (a clock); empty: never.
    virtual std::optional<std::chrono::milliseconds> next_wake() const { return std::nullopt; }
    /// Time from now until on_unseen() is to be called while nobody sees the page; empty: never.
    virtual std::optional<std::chrono::milliseconds> unseen_wait() const { return std::nullopt; }
    virtual void on_unseen() {}
    virtual void on_file(std::string_view /*name*/, std::span<const std::byte> /*bytes*/) {}
    /// What the storage of this page takes and may take, in bytes, as the browser estimates them.
    virtual void on_space(std::uint64_t /*used*/, std::uint64_t /*quota*/) {}
    virtual void on_kept(std::size_t /*records*/) {}
    /// At the start and whenever it changes.
    virtual void on_folder(const FolderStatus& /*folder*/) {}
    /// At the start and whenever it changes.
    virtual void on_recording(const RecordingStatus& /*recording*/) {}
    virtual void on_link_made(const MadeLink& /*link*/) {}
    /// The page was opened by a link that carries something.
    virtual void on_link_opened(const OpenedLink& /*link*/) {}
    /// The runner has made a file of what it was given (Platform::save_sealed), and offered it to the user.
    virtual void on_file_saved(std::string_view /*name*/, std::size_t /*bytes*/) {}
    /// Another build of the page is there, and the next load takes it.
    virtual void on_update() {}
    /// At the start and whenever it changes.
    virtual void on_messages(MessageLeave /*leave*/) {}
    /// At the start and whenever the user's wishes change.
    virtual void on_theme(const SystemLook& /*look*/) {}
    /// The address after '#', without it; at the start and whenever the user goes back or forward.
    virtual void on_route(std::string_view /*route*/) {}
    /// Size of the drawing area in CSS pixels changed; `touch` when the primary pointer is coarse.
    virtual void on_viewport(float /*width*/, float /*height*/, bool /*touch*/) {}
    /// Two fingers, or the wheel with Ctrl, over what is drawn. False: nothing there zooms, and the page itself does.
    virtual bool on_pinch(float /*factor*/) { return false; }
};

/// Written by each program that is linked with a runner. Called once, after ImGui and the shell are ready.
std::unique_ptr<Application> make_application(Shell& shell);

} // namespace ringback::platform
