// One mirrored element, as plain data: what the page is told about it, and what the mirror itself needs to find the
// ImGui item again. Owned by Tree. Must not know the page.
#pragma once

#include <array>
#include <cstdint>

#include "imgui.h"
#include "imgui_internal.h"

#include "mirror/role.hpp"

namespace mirror {

using Key = std::uint32_t; ///< identity of a node over frames; 0 is the page's root

/// Bits of Traits::state. web/mirror/protocol.ts has the same list.
namespace state {
inline constexpr std::uint32_t disabled = 1u << 0;
inline constexpr std::uint32_t checkable = 1u << 1;
inline constexpr std::uint32_t checked = 1u << 2;
inline constexpr std::uint32_t mixed = 1u << 3;
inline constexpr std::uint32_t expandable = 1u << 4;
inline constexpr std::uint32_t expanded = 1u << 5;
inline constexpr std::uint32_t selectable = 1u << 6;
inline constexpr std::uint32_t selected = 1u << 7;
inline constexpr std::uint32_t pressable = 1u << 8;
inline constexpr std::uint32_t pressed = 1u << 9;
inline constexpr std::uint32_t read_only = 1u << 10;
inline constexpr std::uint32_t password = 1u << 11;
inline constexpr std::uint32_t focusable = 1u << 12;
inline constexpr std::uint32_t modal = 1u << 13;
inline constexpr std::uint32_t inert = 1u << 14;
inline constexpr std::uint32_t invalid = 1u << 15;
inline constexpr std::uint32_t busy = 1u << 16;
inline constexpr std::uint32_t required = 1u << 17;
inline constexpr std::uint32_t spellcheck = 1u << 18;
inline constexpr std::uint32_t has_range = 1u << 19;
inline constexpr std::uint32_t scrolls = 1u << 20;
inline constexpr std::uint32_t sized_apart = 1u << 21; ///< position and set_size are rows or columns of a table
inline constexpr std::uint32_t page_field = 1u << 22;  ///< pointer, caret and selection of the field are the browser's
inline constexpr std::uint32_t shown = 1u << 23;       ///< the page shows its text, see mirror::text_field
inline constexpr std::uint32_t wraps = 1u << 24;       ///< its lines are broken at words
inline constexpr std::uint32_t multiple = 1u << 25;    ///< of a list, tree or grid: several can be selected
inline constexpr std::uint32_t number = 1u << 26;      ///< a text field for a number, with buttons that step it
inline constexpr std::uint32_t vertical = 1u << 27;    ///< a slider
inline constexpr std::uint32_t copyable = 1u << 28;    ///< text to be read, with its font: the browser selects it
inline constexpr std::uint32_t tab_input = 1u << 29;   ///< a field in which Tab types a tab
} // namespace state

struct Traits {
    std::uint32_t state = 0;
    std::uint8_t level = 0;
    std::uint8_t popup = 0;   ///< mirror::Popup
    std::uint8_t current = 0; ///< mirror::Current
    std::uint8_t sort = 0;    ///< mirror::Sort
    bool operator==(const Traits&) const = default;
};

/// In CSS pixels, from the origin of the parent.
struct Box {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Box&) const = default;
};

struct Relations {
    std::int32_t position = 0; ///< 1-based; of a row or column where the role is one
    std::int32_t set_size = 0; ///< of a table: rows
    std::int32_t columns = 0;  ///< of a table
    Key controls = 0;
    std::int32_t layer = 0; ///< stacking order of top windows
    bool operator==(const Relations&) const = default;
};

/// Other nodes of the same tree that say something about this one; 0: none.
struct Links {
    Key labelled_by = 0, described_by = 0, error = 0, tooltip = 0;
    bool operator==(const Links&) const = default;
};

/// Of a slider, bar or meter. Of a text field: now and min are the padding between frame and text, x and y; max is the
/// colour of a shown text, 0xRRGGBB, and step its line height, 0 as the font has it. Of copyable text: step likewise.
struct Limits {
    float now = 0, min = 0, max = 0, step = 0;
    bool operator==(const Limits&) const = default;
};

struct Scrolling {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Scrolling&) const = default;
};

enum class Slot : std::uint8_t {
    name,
    value,
    description,
    placeholder,
    shortcuts,
    font,
    input_mode,
    autocomplete,
    count_
};
inline constexpr int slot_count = static_cast<int>(Slot::count_);

/// A text in the arena of the tree; equal hashes are taken for equal texts.
struct Text {
    std::uint32_t hash = 0, offset = 0, length = 0;
};

struct Node {
    Key key = 0, parent = 0;
    Role role = Role::generic;
    Traits traits;
    Box box;
    Relations relations;
    Links links;
    Limits limits;
    Scrolling scrolling;
    std::array<Text, slot_count> texts{};

    // From here on for the mirror's own use, never sent.
    ImGuiID item = 0; ///< 0: not an ImGui item
    ImGuiID window = 0;
    ImGuiID focus_scope = 0;
    ImGuiID step_down = 0, step_up = 0; ///< the buttons of a number field
    std::uint8_t nav_layer = 0;
    bool clipped = false; ///< outside of the visible part of its window
    bool merged = false;  ///< a row that is also the item spanning it
    bool name_is_provisional = false;
    bool is_imgui_slider = false; ///< has a text mode for entering its value
    ImRect rect;                  ///< absolute
    ImVec2 origin;                ///< absolute; where the boxes of the children count from
    std::uint32_t text_count = 0; ///< texts without an id that it has so far

    bool has(std::uint32_t bits) const { return (traits.state & bits) != 0; }
    void set(std::uint32_t bits, bool on = true) { traits.state = on ? traits.state | bits : traits.state & ~bits; }
    const Text& text(Slot slot) const { return texts[static_cast<std::size_t>(slot)]; }
};

} // namespace mirror
