// Included by a wrapper unit right before the unmodified ImGui source. In namespace ImGui it declares a stand-in for
// every variable name that we want to read; inside ImGui's functions the real parameter or local of that name shadows
// it, so one macro reads `label`, `flags`, `p_data` ... wherever they exist and compiles everywhere else.
// A renamed local in another ImGui version loses data silently: tests/mirror catches that.
#include <string_view>

#include "mirror/probe.hpp"

#if IMGUI_VERSION_NUM < 19220 || IMGUI_VERSION_NUM > 19229
#warning "The mirror was tested with ImGui 1.92.2b; run tests/mirror before trusting another version."
#endif

namespace ImGui {
[[maybe_unused]] static constexpr mirror::probe::Absent label{}, str_id{}, desc_id{}, text{}, text_begin{}, text_end{},
    value_text_begin{}, value_text_end{}, preview_value{}, hint{}, buf{}, overlay{}, format{}, v{}, p_data{}, p_min{},
    p_max{}, tab_bar{}, flags{}, data_type{}, selected{}, active{}, is_open{}, fraction{}, col{}, values_getter{},
    data{}, values_count{}, values_offset{};
}

// NOLINTBEGIN
#define MIRROR_SIGHT(FUNCTION)                                                                                         \
    mirror::probe::Sight {                                                                                             \
        .function = (FUNCTION), .flags = mirror::probe::as<int>(flags),                                                \
        .data_type = mirror::probe::as<int>(data_type), .selected = mirror::probe::as<bool>(selected),                 \
        .active = mirror::probe::as<bool>(active), .is_open = mirror::probe::as<bool>(is_open),                        \
        .fraction = mirror::probe::as<float>(fraction), .values_count = mirror::probe::as<int>(values_count),          \
        .values_offset = mirror::probe::as<int>(values_offset), .label = mirror::probe::as_text(label),                \
        .str_id = mirror::probe::as_text(str_id), .desc_id = mirror::probe::as_text(desc_id),                          \
        .text = mirror::probe::as_text(text), .text_begin = mirror::probe::as_text(text_begin),                        \
        .text_end = mirror::probe::as_text(text_end), .value_begin = mirror::probe::as_text(value_text_begin),         \
        .value_end = mirror::probe::as_text(value_text_end), .preview = mirror::probe::as_text(preview_value),         \
        .hint = mirror::probe::as_text(hint), .buffer = mirror::probe::as_text(buf),                                   \
        .overlay = mirror::probe::as_text(overlay), .format = mirror::probe::as_text(format),                          \
        .checked = mirror::probe::as<const bool*>(v), .data = mirror::probe::as<const void*>(p_data),                  \
        .min = mirror::probe::as<const void*>(p_min), .max = mirror::probe::as<const void*>(p_max),                    \
        .tab_bar = mirror::probe::as<const ImGuiTabBar*>(tab_bar), .color = mirror::probe::address_as<ImVec4>(col),    \
        .values_getter = mirror::probe::as<float (*)(void*, int)>(values_getter),                                      \
        .plot = mirror::probe::as<void*>(data),                                                                        \
    }

#define ItemAdd(...)                                                                                                   \
    ({                                                                                                                 \
        const bool mirror_visible = (ItemAdd(__VA_ARGS__));                                                            \
        if (mirror::probe::enabled()) {                                                                                \
            constexpr mirror::probe::Function mirror_function = mirror::probe::function_by_name(__func__);             \
            if constexpr (mirror_function != mirror::probe::Function::other) {                                         \
                mirror::probe::item_added(mirror_visible, MIRROR_SIGHT(mirror_function));                              \
            }                                                                                                          \
        }                                                                                                              \
        mirror_visible;                                                                                                \
    })
#define BeginGroup()                                                                                                   \
    (mirror::probe::group_begun(mirror::probe::as_text(label), std::string_view(__func__) == "InputScalar"),           \
     BeginGroup())
#define EndGroup() (EndGroup(), mirror::probe::group_ended())
#define BeginChild(...)                                                                                                \
    ({                                                                                                                 \
        const bool mirror_open = BeginChild(__VA_ARGS__);                                                              \
        if constexpr (mirror::probe::function_by_name(__func__) == mirror::probe::Function::list_box) {                \
            mirror::probe::list_box_begun(mirror::probe::as_text(label));                                              \
        }                                                                                                              \
        mirror_open;                                                                                                   \
    })
// BeginTabItem() pushes the tab's ID and EndTabItem() pops it: in between is the panel of the tab.
#define PushOverrideID(ID)                                                                                             \
    (std::string_view(__func__) == "BeginTabItem"                                                                      \
         ? mirror::probe::tab_begun(*mirror::probe::as<const ImGuiTabBar*>(tab_bar))                                   \
         : void(),                                                                                                     \
     PushOverrideID(ID))
#define PopID() (PopID(), std::string_view(__func__) == "EndTabItem" ? mirror::probe::tab_ended() : void())
// NOLINTEND
