#include "platform/web/shown_picture.hpp"

#include <utility>

#include "imgui.h"

namespace ringback::platform::web {

void ShownPicture::put(const void* bytes, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(bytes);
    next_.insert(next_.end(), first, first + size);
}

/// False where it cannot be compared.
bool ShownPicture::collect(const ImDrawData& picture, std::uint32_t background) {
    next_.clear();
    if (picture.Textures != nullptr) {
        for (const ImTextureData* texture : *picture.Textures) {
            if (texture->Status != ImTextureStatus_OK) {
                return false; // a letter that was not there before; painting brings it to the card
            }
        }
    }
    put(&background, sizeof background);
    put(&picture.DisplaySize, sizeof picture.DisplaySize);
    put(&picture.FramebufferScale, sizeof picture.FramebufferScale);
    for (const ImDrawList* list : picture.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) {
                return false;
            }
            const ImTextureID texture = command.GetTexID();
            put(&command.ClipRect, sizeof command.ClipRect);
            put(&texture, sizeof texture);
            put(&command.ElemCount, sizeof command.ElemCount);
        }
        put(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        put(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    }
    return true;
}

bool ShownPicture::changes_to(const ImDrawData& picture, std::uint32_t background) {
    if (!collect(picture, background)) {
        forget();
        return true;
    }
    std::swap(shown_, next_);
    return shown_ != next_;
}

} // namespace ringback::platform::web
