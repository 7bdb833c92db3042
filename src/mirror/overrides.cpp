#include "mirror/overrides.hpp"

#include "mirror/shown_text.hpp"

namespace mirror {

namespace {

void apply_flag(Node& node, Flag flag, std::uint32_t can, std::uint32_t is) {
    if (flag.is_set()) {
        node.set(can);
        node.set(is, flag.is_on());
    }
}

/// An item whose role was changed keeps only the states that the new role can show.
void change_role(Node& node, Role role) {
    node.role = role;
    switch (role) {
    case Role::option:
    case Role::row:
    case Role::tab:
    case Role::treeitem:
    case Role::gridcell:
    case Role::columnheader: return;
    default: node.set(state::selectable | state::selected | state::pressable | state::pressed, false);
    }
}

void apply_states(Node& node, const Item& item) {
    apply_flag(node, item.checked, state::checkable, state::checked);
    if (item.checked.is_set()) {
        node.set(state::mixed, item.checked.is_mixed());
    } else if (item.role == Role::menuitemcheckbox || item.role == Role::menuitemradio) {
        node.set(state::checkable);
    }
    apply_flag(node, item.selected, state::selectable, state::selected);
    apply_flag(node, item.expanded, state::expandable, state::expanded);
    apply_flag(node, item.pressed, state::pressable, state::pressed);
    if (item.disabled) {
        node.set(state::disabled);
    }
    if (item.invalid) {
        node.set(state::invalid);
    }
    if (item.busy) {
        node.set(state::busy);
    }
    if (item.required) {
        node.set(state::required);
    }
}

void set_if_given(Tree& tree, int position, Slot slot, std::string_view words) {
    if (!words.empty()) {
        tree.set_text(position, slot, words);
    }
}

} // namespace

void apply_item(Tree& tree, int position, const Item& item) {
    Node& node = tree[position];
    if (item.role != Role::automatic && item.role != node.role) {
        change_role(node, item.role);
    }
    apply_states(node, item);
    if (item.level > 0) {
        node.traits.level = static_cast<std::uint8_t>(item.level);
    }
    if (item.popup != Popup::none) {
        node.traits.popup = static_cast<std::uint8_t>(item.popup);
        if (item.popup == Popup::listbox && item.expanded.is_on()) {
            bridge().frame.open_combo = position; // the popup that comes next is its list
        }
    }
    node.traits.current = static_cast<std::uint8_t>(item.current);
    if (item.sort != Sort::none) {
        node.traits.sort = static_cast<std::uint8_t>(item.sort);
    }
    if (item.position > 0) {
        node.relations.position = item.position;
        node.relations.set_size = item.set_size;
    }
    if (item.controls != 0) {
        node.relations.controls = item.controls;
    }
    if (item.range) {
        node.set(state::has_range);
        node.limits = {static_cast<float>(item.range->now), static_cast<float>(item.range->min),
                       static_cast<float>(item.range->max), static_cast<float>(item.range->step)};
    }
    set_if_given(tree, position, Slot::name, item.name);
    set_if_given(tree, position, Slot::description, item.description);
    set_if_given(tree, position, Slot::value, item.value);
    set_if_given(tree, position, Slot::shortcuts, item.key_shortcuts);
    if (!item.name.empty()) {
        tree[position].name_is_provisional = false;
    }
}

void apply_field(Tree& tree, int position, const TextField& field) {
    Node& node = tree[position];
    node.set(state::spellcheck, field.spellcheck);
    if (field.required) {
        node.set(state::required);
    }
    if (!field.error.empty()) {
        node.set(state::invalid);
    }
    if (!field.name.empty()) {
        node.name_is_provisional = false;
    }
    node.set(state::page_field, is_page_field(field));
    node.set(state::shown, is_shown_field(field));
    node.set(state::wraps, field.wraps);
    if (field.ink != 0) {
        const ImU32 blue_to_red = field.ink & 0xFFFFFFu; // ImGui's colours have red in the lowest byte
        node.limits.max = static_cast<float>((blue_to_red & 0xFF) << 16 | (blue_to_red & 0xFF00) | blue_to_red >> 16);
        node.limits.step = field.line_height;
    }
    set_if_given(tree, position, Slot::name, field.name);
    set_if_given(tree, position, Slot::input_mode, field.input_mode);
    set_if_given(tree, position, Slot::autocomplete, field.autocomplete);
    set_if_given(tree, position, Slot::placeholder, field.placeholder);
    set_if_given(tree, position, Slot::shortcuts, field.key_shortcuts);
    std::string description(field.error);
    if (!field.described_by.empty()) {
        description += description.empty() ? "" : ". ";
        description += field.described_by;
    }
    set_if_given(tree, position, Slot::description, description);
}

} // namespace mirror
