#include "mirror/bridge.hpp"

#include <initializer_list>

namespace mirror {

namespace {

/// Copies the texts into one string and lets the views point there.
void own(std::string& storage, std::initializer_list<std::string_view*> views) {
    storage.clear();
    std::size_t length = 0;
    for (const std::string_view* view : views) {
        length += view->size();
    }
    storage.reserve(length); // so that the views below stay valid
    for (std::string_view* view : views) {
        const std::size_t start = storage.size();
        storage.append(*view);
        *view = std::string_view(storage).substr(start);
    }
}

} // namespace

Bridge& bridge() {
    static auto* const the_bridge = new Bridge; // for as long as the program runs
    return *the_bridge;
}

void Frame::clear() {
    tree.clear();
    windows.clear();
    tables.clear();
    scopes.clear();
    groups.clear();
    relations.clear();
    radios = selection = {};
    last_window = 0;
    focused = -1;
    open_combo = -1;
}

void PendingItem::set(const Item& item, ImGuiWindow* window) {
    if (window_ != nullptr && window_ != window) { // a wish for the focus alone has no window yet, and stays
        clear();
    }
    window_ = window;
    has_item_ = true;
    item_ = item;
    own(item_texts_, {&item_.name, &item_.description, &item_.value, &item_.key_shortcuts});
}

void PendingItem::set(const TextField& field, ImGuiWindow* window) {
    if (window_ != nullptr && window_ != window) { // a wish for the focus alone has no window yet, and stays
        clear();
    }
    window_ = window;
    has_field_ = true;
    field_ = field;
    own(field_texts_, {&field_.name, &field_.input_mode, &field_.autocomplete, &field_.placeholder, &field_.error,
                       &field_.described_by, &field_.key_shortcuts});
}

void PendingItem::clear() {
    window_ = nullptr;
    has_item_ = has_field_ = false;
    wants_focus = false;
}

} // namespace mirror
