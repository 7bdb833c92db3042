// Owns: the menu that drops from a button. Must not know: what its items do.
#pragma once

#include "ui/look.hpp"

#include <string_view>

namespace ringback::ui {

// While it lives and is true, call item() and line(). Open it with ImGui::OpenPopup(id) in the same window.
class Menu {
public:
    // Hangs below `anchor`, with its right edge where the anchor's is.
    Menu(const Look& look, const char* id, std::string_view name, const ImRect& anchor, float width = 208);
    ~Menu();
    Menu(const Menu&) = delete;
    Menu& operator=(const Menu&) = delete;

    explicit operator bool() const { return open_; }
    // True when chosen; the menu closes itself.
    bool item(const char* id, std::string_view label, const char* icon, bool danger = false, std::string_view key = {});
    void line();

private:
    const Look& look_;
    bool open_;
    float row_;
};

} // namespace ringback::ui
