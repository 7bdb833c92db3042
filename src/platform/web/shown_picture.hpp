// What the canvas shows, as the lists ImGui made it of: a frame that came out the same is not painted again. Most
// frames after an event are, and painting is what costs. Must not know: how it is painted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace ringback::platform::web {

class ShownPicture {
public:
    /// True where the picture is another one than that of the last call: then it is to be painted. Pictures with an
    /// effect are, always, since its state is not in the lists.
    bool changes_to(const ImDrawData& picture, std::uint32_t background);
    /// The canvas has lost what it showed.
    void forget() { shown_.clear(); }

private:
    void put(const void* bytes, std::size_t size);
    bool collect(const ImDrawData& picture, std::uint32_t background);

    std::vector<std::byte> shown_, next_;
};

} // namespace ringback::platform::web
