#include "mirror/role.hpp"

#include <array>
#include <cstddef>

namespace mirror {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Role::count_)> names{
    "automatic",     "none",        "window",      "content",       "generic",     "text",
    "heading",       "paragraph",   "image",       "separator",     "tooltip",     "main",
    "navigation",    "banner",      "contentinfo", "complementary", "search",      "form",
    "region",        "article",     "group",       "radiogroup",    "toolbar",     "list",
    "listitem",      "listbox",     "option",      "tree",          "treeitem",    "tablist",
    "tab",           "tabpanel",    "menubar",     "menu",          "menuitem",    "menuitemcheckbox",
    "menuitemradio", "table",       "grid",        "row",           "cell",        "gridcell",
    "columnheader",  "rowheader",   "button",      "link",          "checkbox",    "switch",
    "radio",         "combobox",    "textbox",     "textarea",      "searchbox",   "slider",
    "spinbutton",    "progressbar", "meter",       "dialog",        "alertdialog", "status",
    "alert",         "log",
};
static_assert(!names.back().empty(), "a name for every role");

} // namespace

std::string_view role_name(Role role) {
    const auto index = static_cast<std::size_t>(role);
    return index < names.size() ? names[index] : std::string_view{};
}

} // namespace mirror
