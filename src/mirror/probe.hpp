// What the wrapper units (imgui_*_mirrored.cpp) read out of ImGui's functions at the moment an item is added: the name
// of the function and those of its local variables that say what the item is. Internal to src/mirror.
#pragma once

#include <cstdint>
#include <type_traits>

#include "imgui.h"
#include "imgui_internal.h"

namespace mirror::probe {

/// The ImGui function that adds an item; `other` ones are not mirrored.
enum class Function : std::uint8_t {
    other,
    text,
    aligned_text,
    label_text,
    bullet_text,
    button,
    invisible_button,
    arrow_button,
    close_button,
    collapse_button,
    image,
    image_button,
    checkbox,
    radio_button,
    progress_bar,
    text_link,
    separator,
    separator_text,
    combo,
    drag,
    slider,
    vertical_slider,
    input_text,
    color_button,
    tree_node,
    selectable,
    list_box,
    plot,
    tab_item,
    table_header,
};

Function function_by_name(const char* name);

/// Values of ImGui's locals; null or zero where the function has no such variable.
struct Sight {
    Function function = Function::other;
    int flags = 0;
    int data_type = 0;
    bool selected = false, active = false, is_open = false;
    float fraction = 0;
    int values_count = 0, values_offset = 0; ///< of a plot
    const char *label = nullptr, *str_id = nullptr, *desc_id = nullptr;
    const char *text = nullptr, *text_begin = nullptr, *text_end = nullptr;
    const char *value_begin = nullptr, *value_end = nullptr;
    const char *preview = nullptr, *hint = nullptr, *buffer = nullptr, *overlay = nullptr, *format = nullptr;
    const bool* checked = nullptr;
    const void *data = nullptr, *min = nullptr, *max = nullptr;
    const ImGuiTabBar* tab_bar = nullptr;
    const ImVec4* color = nullptr;
    float (*values_getter)(void*, int) = nullptr;
    void* plot = nullptr; ///< first argument of values_getter
};

bool enabled();
/// Called after ImGui's ItemAdd; `visible` is its answer.
void item_added(bool visible, const Sight& sight);
void group_begun(const char* label, bool is_number);
void group_ended();
void list_box_begun(const char* label);
void tab_begun(const ImGuiTabBar& tab_bar);
void tab_ended();

/// Stands for a variable that the function at hand does not have.
struct Absent {};

template <typename T>
const char* as_text(const T& value) {
    if constexpr (std::is_same_v<T, const char*> || std::is_same_v<T, char*>) {
        return value;
    } else {
        return nullptr;
    }
}

template <typename Wanted, typename T>
Wanted as(const T& value) {
    if constexpr (std::is_same_v<Wanted, int> && (std::is_integral_v<T> || std::is_enum_v<T>)) {
        return static_cast<int>(value);
    } else if constexpr (std::is_same_v<Wanted, T>) {
        return value;
    } else if constexpr (std::is_pointer_v<Wanted> && std::is_pointer_v<T>) {
        if constexpr (std::is_same_v<std::remove_const_t<std::remove_pointer_t<Wanted>>,
                                     std::remove_const_t<std::remove_pointer_t<T>>>) {
            return value;
        } else {
            return nullptr;
        }
    } else {
        return Wanted{};
    }
}

/// The address of a variable of this type, which outlives the call; null for a stand-in.
template <typename Wanted, typename T>
const Wanted* address_as(const T& value) {
    if constexpr (std::is_same_v<Wanted, T>) {
        return &value;
    } else {
        return nullptr;
    }
}

} // namespace mirror::probe
