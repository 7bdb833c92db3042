// The life of the mirror: what the frame loop calls, and the door to the page (Port). One mirror per ImGui context and
// program. Owns the nodes of this and the last frame. Must not know how the port is made, nor any application.
//
// A frame:  apply_commands();  ImGui::NewFrame();  ... draw ...  ImGui::EndFrame() or Render();  flush();
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

struct ImFont;

namespace mirror {

/// The page as the mirror sees it.
class Port {
public:
    virtual ~Port() = default;
    /// One batch of operations (operation.hpp); `texts` is what their offsets point into. Valid during the call.
    virtual void apply(std::span<const std::uint32_t> operations, std::string_view texts) = 0;
    virtual void announce(std::string_view words, bool assertive) = 0;
    /// The CSS font ("400 14px/20px Inter") that looks like `font` at this ImGui size; text fields wear it.
    virtual std::string css_font(const ImFont* font, float size) = 0;
};

enum class CommandKind : std::uint8_t {
    focus,    ///< the element got the focus by the keyboard or a script
    activate, ///< click without a pointer, Enter, Space; of a number field with `first` 1 or -1: one step up or down
    text,     ///< the text field now holds `text`, selection first..last
    select,   ///< its selection is now first..last (UTF-16 units, first is the anchor)
    value,    ///< a slider was set: `text` holds the number
    scroll,   ///< the scrolling part stands at x, y
    blur,     ///< the text field has lost the focus
};

/// Something that the user did to an element of the page.
struct Command {
    CommandKind kind = CommandKind::focus;
    std::uint32_t key = 0; ///< of the node
    std::string text{};
    int first = 0, last = 0;
    float x = 0, y = 0;
};

/// After ImGui::CreateContext(). `port` must outlive the mirror.
void init(Port& port);
void shutdown();

/// Off: nothing is captured and the page is emptied.
void set_enabled(bool on);
bool enabled();

/// Takes a command in; carried out by the next apply_commands().
void push(Command command);

/// Carries out what can be: some commands need the item to be drawn first and stay pending. Before NewFrame().
void apply_commands();

/// Compares this frame with the last one and sends the difference. True when something was sent.
bool flush();

/// Whether commands wait for another frame.
bool pending();

/// Whether the active text field is shown by the page, so that no frame is needed for its caret.
bool caret_is_the_pages();

struct Statistics {
    int nodes = 0;
    int operations = 0;
};
Statistics statistics();

} // namespace mirror
