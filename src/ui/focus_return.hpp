// Owns: where the focus was before each layer (dialog, menu, palette) opened, so that it goes back there when the layer
// closes. Must not know: which layers there are.
#pragma once

#include "imgui.h"

#include <cstddef>
#include <vector>

namespace ringback::ui {

class FocusReturn {
public:
    // Once a frame, before anything is drawn: how many layers are open, and which item has the focus. Returns the item
    // that is to have it again; 0: none.
    ImGuiID step(std::size_t layers, ImGuiID focused) {
        ImGuiID back = 0;
        if (layers > before_.size()) {
            before_.resize(layers, last_);
        } else if (layers < before_.size()) {
            back = before_[layers];
            before_.resize(layers);
        }
        last_ = back != 0 ? back : focused;
        return back;
    }

private:
    std::vector<ImGuiID> before_; // by layer
    ImGuiID last_ = 0;
};

} // namespace ringback::ui
