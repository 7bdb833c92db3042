#include "mirror/classify.hpp"

#include <array>
#include <cstring>

#include "mirror/containers.hpp"
#include "mirror/groups.hpp"

namespace mirror {

namespace {

using probe::Function;
using probe::Sight;

std::string_view view(const char* begin, const char* end = nullptr) {
    if (begin == nullptr) {
        return {};
    }
    return end != nullptr ? std::string_view(begin, static_cast<std::size_t>(end - begin)) : std::string_view(begin);
}

std::uint32_t when(bool on, std::uint32_t bits) { return on ? bits : 0; }

Draft words(std::string_view text) { return {.role = Role::text, .label = text, .is_text = true}; }

Draft tree_node(const Sight& sight) {
    Draft draft{.role = nearest_role() == Role::tree ? Role::treeitem : Role::button, .label = view(sight.label)};
    if ((sight.flags & ImGuiTreeNodeFlags_Leaf) == 0) {
        draft.state |= state::expandable | when(sight.is_open, state::expanded);
    }
    const bool selected = (sight.flags & ImGuiTreeNodeFlags_Selected) != 0;
    if (draft.role == Role::treeitem) {
        draft.state |= state::selectable | when(selected, state::selected);
        draft.level = GImGui->CurrentWindow->DC.TreeDepth + 1;
    }
    return draft;
}

Draft selectable(const Sight& sight) {
    Draft draft{.label = view(sight.label)};
    switch (nearest_role()) {
    case Role::listbox: draft.role = Role::option; break;
    case Role::menu:
    case Role::menubar: draft.role = Role::menuitem; return draft;
    case Role::tree: draft.role = Role::treeitem; break;
    case Role::tablist: draft.role = Role::tab; break;
    default:
        if (is_multi_selected_item()) {
            draft.role = Role::option;
            break;
        }
        draft.role = Role::button;
        draft.state = when(sight.selected, state::pressable | state::pressed);
        return draft;
    }
    draft.state = state::selectable | when(sight.selected, state::selected);
    return draft;
}

Draft tab(const Sight& sight) {
    if ((sight.flags & ImGuiTabItemFlags_Button) != 0) {
        return {.role = Role::button, .label = view(sight.label)};
    }
    const bool chosen = sight.tab_bar != nullptr && sight.tab_bar->VisibleTabId == GImGui->LastItemData.ID;
    return {.role = Role::tab, .state = state::selectable | when(chosen, state::selected), .label = view(sight.label)};
}

/// Lists may hold nothing but their items.
Draft separator() {
    switch (nearest_role()) {
    case Role::listbox:
    case Role::list:
    case Role::tree:
    case Role::tablist:
    case Role::radiogroup: return {};
    default: return {.role = Role::separator, .is_text = true};
    }
}

Draft checkbox(const Sight& sight) {
    const bool mixed = (GImGui->LastItemData.ItemFlags & ImGuiItemFlags_MixedValue) != 0;
    const bool checked = sight.checked != nullptr && *sight.checked && !mixed;
    return {.role = Role::checkbox,
            .state = state::checkable | when(checked, state::checked) | when(mixed, state::mixed),
            .label = view(sight.label)};
}

} // namespace

Draft classify(const Sight& sight) {
    switch (sight.function) {
    case Function::text:
        return words(view(sight.text_begin != nullptr ? sight.text_begin : sight.text, sight.text_end));
    case Function::aligned_text: return words(view(sight.text, sight.text_end));
    case Function::bullet_text: return words(view(sight.text_begin, sight.text_end));
    case Function::label_text: return words(view(sight.value_begin, sight.value_end));
    case Function::button:
    case Function::image_button: return {.role = Role::button, .label = view(sight.label)};
    case Function::invisible_button:
    case Function::arrow_button: return {.role = Role::button, .label = view(sight.str_id)};
    case Function::close_button: return {.role = Role::button, .label = "Close"};
    case Function::collapse_button:
        return {.role = Role::button,
                .state = state::expandable | when(!GImGui->CurrentWindow->Collapsed, state::expanded),
                .label = "Collapse"};
    case Function::image: return {.role = Role::image};
    case Function::plot: return {.role = Role::image, .label = view(sight.label)};
    case Function::checkbox: return checkbox(sight);
    case Function::radio_button:
        return {.role = Role::radio,
                .state = state::checkable | when(sight.active, state::checked),
                .label = view(sight.label)};
    case Function::progress_bar:
        return {.role = Role::progressbar, .state = when(sight.fraction >= 0, state::has_range)};
    case Function::text_link: return {.role = Role::link, .label = view(sight.label)};
    case Function::separator: return separator();
    case Function::separator_text: return {.role = Role::heading, .label = view(sight.label), .level = 3};
    case Function::combo: return {.role = Role::combobox, .state = state::expandable, .label = view(sight.label)};
    case Function::drag:
    case Function::slider: return {.role = Role::slider, .state = state::has_range, .label = view(sight.label)};
    case Function::vertical_slider:
        return {.role = Role::slider, .state = state::has_range | state::vertical, .label = view(sight.label)};
    case Function::input_text:
        return {.role = (sight.flags & ImGuiInputTextFlags_Multiline) != 0 ? Role::textarea : Role::textbox,
                .label = view(sight.label)};
    case Function::color_button: return {.role = Role::button, .label = view(sight.desc_id)};
    case Function::tree_node: return tree_node(sight);
    case Function::selectable: return selectable(sight);
    case Function::tab_item: return tab(sight);
    case Function::table_header: return {.role = Role::columnheader, .label = view(sight.label)};
    case Function::list_box:
    case Function::other: break;
    }
    return {};
}

std::string_view name_of_label(std::string_view label, bool& provisional) {
    const std::size_t mark = label.find("##");
    provisional = mark == 0;
    if (mark == std::string_view::npos) {
        return label;
    }
    if (mark > 0) {
        return label.substr(0, mark);
    }
    label.remove_prefix(label.starts_with("###") ? 3 : 2);
    return label;
}

} // namespace mirror
