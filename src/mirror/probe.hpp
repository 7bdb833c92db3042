// What the wrapper units (imgui_*_mirrored.cpp) read out of ImGui's functions at the moment an item is added: the name
// of the function and those of its local variables that say what the item is. Internal to src/mirror.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
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

/// By the name that __func__ gives. Constant, so that functions that are not mirrored pay nothing.
constexpr Function function_by_name(std::string_view name) {
    struct Known {
        std::string_view name;
        Function function;
    };
    constexpr std::array known{
        Known{"TextEx", Function::text},
        Known{"TextAlignedV", Function::aligned_text},
        Known{"LabelTextV", Function::label_text},
        Known{"BulletTextV", Function::bullet_text},
        Known{"ButtonEx", Function::button},
        Known{"InvisibleButton", Function::invisible_button},
        Known{"ArrowButtonEx", Function::arrow_button},
        Known{"CloseButton", Function::close_button},
        Known{"CollapseButton", Function::collapse_button},
        Known{"ImageWithBg", Function::image},
        Known{"ImageButtonEx", Function::image_button},
        Known{"Checkbox", Function::checkbox},
        Known{"RadioButton", Function::radio_button},
        Known{"ProgressBar", Function::progress_bar},
        Known{"TextLink", Function::text_link},
        Known{"SeparatorEx", Function::separator},
        Known{"SeparatorTextEx", Function::separator_text},
        Known{"BeginCombo", Function::combo},
        Known{"DragScalar", Function::drag},
        Known{"SliderScalar", Function::slider},
        Known{"VSliderScalar", Function::vertical_slider},
        Known{"InputTextEx", Function::input_text},
        Known{"ColorButton", Function::color_button},
        Known{"TreeNodeBehavior", Function::tree_node},
        Known{"Selectable", Function::selectable},
        Known{"BeginListBox", Function::list_box},
        Known{"PlotEx", Function::plot},
        Known{"TabItemEx", Function::tab_item},
        Known{"TableHeader", Function::table_header},
    };
    for (const Known& entry : known) {
        if (entry.name == name) {
            return entry.function;
        }
    }
    return Function::other;
}

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
