// The annotations that user interface code adds to its ImGui calls, so that the page beside the canvas carries the
// right roles, names, states and values. All of them are optional: plain ImGui widgets are mirrored by themselves.
// Owns nothing: texts are copied at once. Must not know the page, nor any application.
//
// Everything here is called on the drawing thread between ImGui::NewFrame() and ImGui::EndFrame(), and does nothing
// while the mirror is off. The life of the mirror itself is in lifecycle.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h" // ImRect

#include "mirror/role.hpp"

namespace mirror {

/// A state that may also be absent (then the attribute is not written) or, for checkboxes, mixed.
class Flag {
public:
    constexpr Flag() = default;
    constexpr Flag(bool on)
        : state_(on ? 1 : 0) {} // NOLINT: `.checked = is_done` must read naturally
    static constexpr Flag mixed() { return Flag(2); }
    constexpr bool is_set() const { return state_ >= 0; }
    constexpr bool is_on() const { return state_ == 1; }
    constexpr bool is_mixed() const { return state_ == 2; }

private:
    explicit constexpr Flag(int state)
        : state_(static_cast<signed char>(state)) {}
    signed char state_ = -1;
};

enum class Popup : std::uint8_t { none, menu, listbox, dialog, tree, grid };

/// Which of a set is the present one (aria-current).
enum class Current : std::uint8_t { none, page, step, location, date, time, item };

enum class Sort : std::uint8_t { none, ascending, descending };

/// The value of a slider, progress bar or meter.
struct Range {
    double now = 0;
    double min = 0;
    double max = 100;
    double step = 0; ///< 0: continuous
};

/// What the page should know about one item. Everything left out comes from ImGui (label, flags, disabled state).
struct Item {
    Role role = Role::automatic;
    std::string_view name{};        ///< empty: the visible part of the ImGui label
    std::string_view description{}; ///< more words, read after the name (aria-description)
    /// Combobox: the chosen text. Slider, meter, progress: the value in words. Link: its address; http(s), relative,
    /// "#...", tel:, mailto: and sms: become a real link that the browser itself follows, anything else stays a button.
    std::string_view value{};
    std::string_view key_shortcuts{}; ///< in ARIA notation: "Control+K"
    int level = 0;                    ///< headings and tree items
    int position = 0, set_size = 0;   ///< 1-based place in a set that is not drawn as a whole (aria-posinset, setsize)
    Flag checked{};                   ///< checkbox, switch, radio, menuitemcheckbox, menuitemradio
    Flag selected{};                  ///< tab, option, row, treeitem
    Flag expanded{};                  ///< anything that opens something
    Flag pressed{};                   ///< toggle buttons
    bool disabled = false;            ///< besides ImGui::BeginDisabled; the item can be found but not used
    bool invalid = false, busy = false, required = false;
    Popup popup = Popup::none;
    Current current = Current::none;
    Sort sort = Sort::none;       ///< column headers
    std::optional<Range> range{}; ///< slider, progressbar, meter, spinbutton
    // Other elements by ID: an item's, a window's, or the one given to text(), drawn(), Scope or Item::id. One that is
    // not drawn in this frame is left out.
    ImGuiID controls = 0;       ///< what this one opens or rules (aria-controls)
    ImGuiID label_id = 0;       ///< whose words are the name (aria-labelledby)
    ImGuiID description_id = 0; ///< whose words are the description (aria-describedby)
    ImGuiID error_id = 0;       ///< whose words say what is wrong (aria-errormessage); makes the item invalid
    ImGuiID id = 0;             ///< gives a plain ImGui::Text, which has no ID, one for others to name
    /// How drawn text looks, so that it can be selected and copied where it stands. Without: it cannot.
    struct {
        const ImFont* font = nullptr;
        float size = 0;     ///< of the font, as in PushFont
        float line = 0;     ///< from one line to the next
        bool wraps = false; ///< lines are broken at words
    } lettering{};
};

/// Overrides for the next ImGui item of the current window (button, InvisibleButton, Selectable, InputText, ...).
/// Dropped when the next item is not drawn at all or the frame ends.
void next_item(const Item& item);

/// Shorthand for the usual case.
inline void next_item(Role role, std::string_view name) { next_item(Item{.role = role, .name = name}); }

/// What the page should know about the next InputText, besides next_item.
struct TextField {
    std::string_view name{};
    std::string_view input_mode{};   ///< "email", "tel", "url", "numeric", "decimal", "search": the phone keyboard
    std::string_view autocomplete{}; ///< "off" unless given; "email", "name", "tel", ...
    std::string_view placeholder{};  ///< the hint, where the field was drawn without one
    std::string_view error{};        ///< not empty: the field is invalid, and why
    std::string_view described_by{}; ///< a hint that stands beside the field
    ImGuiID label_id = 0, description_id = 0; ///< as in Item
    ImGuiID error_id = 0; ///< where the error is drawn by text(): the field points there instead of repeating the words
    bool spellcheck = false;
    bool required = false;
    std::string_view key_shortcuts{};
    /// Colour of the text. Given: the page itself shows text, caret and selection where it can, see text_field().
    ImU32 ink = 0;
    ImGuiID id = 0;             ///< of the item, with `ink`: ImGui::GetID(label)
    bool several_lines = false; ///< with `ink`: InputTextMultiline
    bool wraps = false;         ///< with `ink` and several lines: long lines are broken at words
    float line_height = 0;      ///< with `ink` and several lines: 0 is that of the font
};
/// Whether the page shows the field's text in this frame: a field with an ink that is in use, or has several lines, and
/// that nothing lies over. ImGui's text must be transparent then. In any other frame the caller's drawing is seen.
bool text_field(const TextField& field);

/// How far down the page has scrolled the text area of this item, for drawing its text when the page does not show it.
float field_scroll(ImGuiID id);

/// A node for text or a picture that was drawn by draw list. Its identity is its place among the texts of its parent,
/// or `id` where one is given (give one to a status that comes and goes).
void text(const ImRect& rect, std::string_view words, Role role = Role::text, int level = 0, ImGuiID id = 0);

/// The same with all of Item (a meter or progress bar that is drawn and takes no input).
void drawn(const ImRect& rect, const Item& item, ImGuiID id = 0);

/// A container: items drawn in its life are its children. Identity: parent, role and name, or parent and `id`.
/// Give an id where the name changes or siblings have equal names (ImGui::GetID("...")).
class Scope {
public:
    Scope(Role role, std::string_view name, ImGuiID id = 0);
    /// The whole item may be described: `.selected`, `.level`, `.current`, `.position` ... and its place, where the
    /// container is more than the union of its children.
    explicit Scope(const Item& item, ImGuiID id = 0, const ImRect* rect = nullptr);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

/// Role and name of the current window: call it right after Begin or BeginChild. Remembered for the window.
/// `description_id`: the text that describes a dialog (aria-describedby), as in Item.
void window_role(Role role, std::string_view name, ImGuiID description_id = 0);

/// After an item: ImGui's tooltip for it, whose words are also the item's description while the tooltip does not show.
void tooltip(const char* words);

/// Name (and `Role::grid`, where cells or rows can be chosen) of the ImGui table: call it right after BeginTable.
void name_table(std::string_view name, Role role = Role::table);

/// Of the current ImGui table: all rows with the header, though a clipper draws only some of them (aria-rowcount).
void row_count(int rows);
/// 1-based place of the current table row among them, header included; call it after TableNextRow (aria-rowindex).
void row_index(int row);

/// Says `words` through the live region, without moving the focus. The same words twice are said twice.
void announce(std::string_view words, bool assertive = false);

/// Moves the keyboard focus to the next item, or to the item with this ID when it is drawn (within some frames).
/// The focus ring shows only where the user works by keyboard.
void focus_next();
void request_focus(ImGuiID id);

/// The value that the user set through the page for a drawn slider (next_item with a range), once. To be asked right
/// after the item; empty otherwise.
std::optional<double> value_request(ImGuiID id);

/// Whether the user works with the keyboard now: draw the focus ring on the item that is ImGui::IsItemFocused().
bool focus_visible();

/// ID of the item that has the page's focus, 0 if none.
ImGuiID focused_item();

} // namespace mirror
