#include "mirror/values.hpp"

#include "mirror/commands.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace mirror {

namespace {

double as_number(int data_type, const void* data) {
    switch (data_type) {
    case ImGuiDataType_S8: return *static_cast<const ImS8*>(data);
    case ImGuiDataType_U8: return *static_cast<const ImU8*>(data);
    case ImGuiDataType_S16: return *static_cast<const ImS16*>(data);
    case ImGuiDataType_U16: return *static_cast<const ImU16*>(data);
    case ImGuiDataType_S32: return *static_cast<const ImS32*>(data);
    case ImGuiDataType_U32: return *static_cast<const ImU32*>(data);
    case ImGuiDataType_S64: return static_cast<double>(*static_cast<const ImS64*>(data));
    case ImGuiDataType_U64: return static_cast<double>(*static_cast<const ImU64*>(data));
    case ImGuiDataType_Float: return static_cast<double>(*static_cast<const float*>(data));
    case ImGuiDataType_Double: return *static_cast<const double*>(data);
    default: return 0;
    }
}

/// Takes over what the page has set, where ImGui offers no other way. The widget itself then reports no change, but
/// the item counts as edited.
void take_requested_value(const Node& node, const probe::Sight& sight) {
    const auto wanted = value_request(node.item);
    if (!wanted) {
        return;
    }
    std::array<char, 32> words{};
    ImFormatString(words.data(), words.size(), "%.9g", *wanted);
    const bool whole = sight.data_type < ImGuiDataType_Float;
    ImGui::DataTypeApplyFromText(words.data(), sight.data_type, const_cast<void*>(sight.data), whole ? "%d" : "%f");
    if (sight.min != nullptr && sight.max != nullptr) {
        ImGui::DataTypeClamp(sight.data_type, const_cast<void*>(sight.data), sight.min, sight.max);
    }
    ImGui::MarkItemEdited(node.item);
}

const CssFont& css_font(const ImFont* font, float size) {
    Bridge& b = bridge();
    for (const CssFont& known : b.css_fonts) {
        if (known.font == font && known.size == size) {
            return known;
        }
    }
    std::string css = b.port->css_font(font, size);
    const std::uint32_t hash = Tree::hash_of(css);
    b.css_fonts.push_back({font, size, std::move(css), hash});
    return b.css_fonts.back();
}

/// A text area is drawn in a child window of its own, which has no node.
void read_scrolling(Node& node) {
    for (const ImGuiWindow* window : GImGui->Windows) {
        if (window->ChildId == node.item && node.item != 0) {
            node.scrolling.x = window->Scroll.x;
            node.scrolling.y = window->Scroll.y;
        }
    }
}

/// While its value is typed a slider is a text field like others, for IME and the keyboards of phones.
bool read_typed_value(Tree& tree, int position) {
    const ImGuiContext& g = *GImGui;
    const ImGuiInputTextState& editing = g.InputTextState;
    const ImGuiID item = g.LastItemData.ID;
    const bool typing = item != 0 && g.TempInputId == item && g.ActiveId == item && editing.ID == item;
    if (!typing || editing.TextA.Data == nullptr || has_value_command(tree[position].key)) {
        return false;
    }
    Node& node = tree[position];
    node.role = Role::textbox;
    node.set(state::has_range, false);
    node.limits = {.now = g.Style.FramePadding.x, .min = g.Style.FramePadding.y};
    tree.set_text(position, Slot::value, {editing.TextA.Data, static_cast<std::size_t>(editing.TextLen)});
    tree.set_text(position, Slot::input_mode, "decimal");
    const CssFont& font = css_font(g.Font, g.FontSize);
    tree.set_text(position, Slot::font, font.css, font.hash);
    return true;
}

void read_slider(Tree& tree, int position, const probe::Sight& sight) {
    if (sight.data == nullptr) {
        return;
    }
    if (tree[position].has(state::vertical)) {
        take_requested_value(tree[position], sight);
    }
    Node& node = tree[position];
    node.is_imgui_slider = true;
    if (read_typed_value(tree, position)) {
        return;
    }
    node.limits.now = static_cast<float>(as_number(sight.data_type, sight.data));
    node.limits.step = sight.data_type < ImGuiDataType_Float ? 1.0f : 0.0f;
    const double min = sight.min != nullptr ? as_number(sight.data_type, sight.min) : 0;
    const double max = sight.max != nullptr ? as_number(sight.data_type, sight.max) : 0;
    if (min < max) {
        node.limits.min = static_cast<float>(min);
        node.limits.max = static_cast<float>(max);
    } else {
        node.role = Role::spinbutton; // without limits there is nothing to slide along
    }
    std::array<char, 64> words{};
    const char* format = sight.format != nullptr ? sight.format : ImGui::DataTypeGetInfo(sight.data_type)->PrintFmt;
    ImGui::DataTypeFormatString(words.data(), static_cast<int>(words.size()), sight.data_type, sight.data, format);
    tree.set_text(position, Slot::value, words.data());
}

void read_progress(Tree& tree, int position, const probe::Sight& sight) {
    if (sight.fraction >= 0) { // a negative one is ImGui's sign for "no telling how far"
        const float percent = std::round(std::min(sight.fraction, 1.0f) * 1000.0f) / 10.0f;
        tree[position].limits = {.now = percent, .min = 0, .max = 100, .step = 0};
    }
    if (sight.overlay != nullptr) {
        tree.set_text(position, Slot::value, sight.overlay);
    }
}

/// "90 values, 0 to 0.5, last 0.25": what can be seen at a glance.
void read_plot(Tree& tree, int position, const probe::Sight& sight) {
    if (sight.values_getter == nullptr || sight.values_count <= 0) {
        return;
    }
    float low = 0, high = 0, last = 0;
    for (int i = 0; i < sight.values_count; ++i) {
        last = sight.values_getter(sight.plot, (i + sight.values_offset) % sight.values_count);
        low = i == 0 ? last : std::min(low, last);
        high = i == 0 ? last : std::max(high, last);
    }
    std::array<char, 96> words{};
    ImFormatString(words.data(), words.size(), "%d values, %g to %g, last %g", sight.values_count,
                   static_cast<double>(low), static_cast<double>(high), static_cast<double>(last));
    tree.set_text(position, Slot::description, words.data());
}

void read_color(Tree& tree, int position, const ImVec4& color) {
    std::array<char, 16> words{};
    const auto byte = [](float part) { return static_cast<unsigned>(ImSaturate(part) * 255.0f + 0.5f); };
    ImFormatString(words.data(), words.size(), "#%02X%02X%02X", byte(color.x), byte(color.y), byte(color.z));
    tree.set_text(position, Slot::description, words.data());
}

void read_field(Tree& tree, int position, const probe::Sight& sight) {
    const ImGuiContext& g = *GImGui;
    const bool read_only =
        (sight.flags & ImGuiInputTextFlags_ReadOnly) != 0 || (g.LastItemData.ItemFlags & ImGuiItemFlags_ReadOnly) != 0;
    const ImGuiInputTextState& editing = g.InputTextState;
    std::string_view words = sight.buffer != nullptr ? sight.buffer : "";
    if (!read_only && g.ActiveId == g.LastItemData.ID && editing.ID == g.LastItemData.ID &&
        editing.TextA.Data != nullptr) {
        words = {editing.TextA.Data, static_cast<std::size_t>(editing.TextLen)};
    }
    tree.set_text(position, Slot::value, words);
    Node& node = tree[position];
    node.set(state::read_only, read_only);
    node.set(state::password, (sight.flags & ImGuiInputTextFlags_Password) != 0);
    node.limits.now = g.Style.FramePadding.x; // where the text begins, see Limits
    node.limits.min = g.Style.FramePadding.y;
    if (sight.hint != nullptr) {
        tree.set_text(position, Slot::placeholder, sight.hint);
        if (node.name_is_provisional && sight.hint[0] != '\0') {
            tree.set_text(position, Slot::name, sight.hint);
        }
    }
    const CssFont& font = css_font(g.Font, g.FontSize);
    tree.set_text(position, Slot::font, font.css, font.hash);
    if ((sight.flags & ImGuiInputTextFlags_Multiline) != 0) {
        read_scrolling(node);
    }
    if ((sight.flags & ImGuiInputTextFlags_AllowTabInput) != 0) {
        node.set(state::tab_input);
        tree.set_text(position, Slot::description, "Tab types a tab. Press Escape, then Tab, to leave");
    }
}

} // namespace

void read_lettering(Tree& tree, int position, const ImFont* font, float size, float line) {
    const CssFont& css = css_font(font, size);
    tree.set_text(position, Slot::font, css.css, css.hash);
    tree[position].set(state::copyable);
    tree[position].limits.step = line > 0 ? line : size;
}

void read_value(Tree& tree, int position, const probe::Sight& sight) {
    switch (sight.function) {
    case probe::Function::drag:
    case probe::Function::slider:
    case probe::Function::vertical_slider: read_slider(tree, position, sight); break;
    case probe::Function::progress_bar: read_progress(tree, position, sight); break;
    case probe::Function::plot: read_plot(tree, position, sight); break;
    case probe::Function::color_button:
        if (sight.color != nullptr) {
            read_color(tree, position, *sight.color);
        }
        break;
    case probe::Function::input_text: read_field(tree, position, sight); break;
    case probe::Function::combo:
        if (sight.preview != nullptr) {
            tree.set_text(position, Slot::value, sight.preview);
        }
        break;
    default: break;
    }
}

} // namespace mirror
