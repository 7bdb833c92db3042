// Owns the list of roles that a mirrored node can have, with their ARIA names.
// Must not know ImGui or the page.
#pragma once

#include <cstdint>
#include <string_view>

namespace mirror {

enum class Role : std::uint8_t {
    automatic, // take the role from the ImGui function that made the item
    none,      // do not mirror the item at all (decoration)
    // structure
    window,  // an ImGui window without a role of its own: a region if it has a name
    content, // the scrolling part of a window, made by the mirror itself
    generic, // a container without meaning
    text,
    heading,
    paragraph,
    image,
    separator,
    tooltip,
    // landmarks and sections
    main,
    navigation,
    banner,
    contentinfo,
    complementary,
    search,
    form,
    region,
    article,
    // groups
    group,
    radiogroup,
    toolbar,
    list,
    listitem,
    listbox,
    option,
    tree,
    treeitem,
    tablist,
    tab,
    tabpanel,
    menubar,
    menu,
    menuitem,
    menuitemcheckbox,
    menuitemradio,
    // tables
    table,
    grid,
    row,
    cell,
    gridcell,
    columnheader,
    rowheader,
    // controls
    button,
    link,
    checkbox,
    switch_,
    radio,
    combobox,
    textbox,
    textarea, // a textbox of several lines
    searchbox,
    slider,
    spinbutton,
    progressbar,
    meter,
    // top layers and live parts
    dialog,
    alertdialog,
    status,
    alert,
    log,
    count_,
};

/// The name by which the page knows a role ("button", "switch", "textarea" ...).
std::string_view role_name(Role role);

} // namespace mirror
