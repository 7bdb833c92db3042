// Owns: a growing run of bytes whose new ones are not filled with noughts first, since they are written at once. Must
// not know: what the bytes mean.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace ringback {

// std::allocator, but `resize` leaves what it adds as it is: megabytes that come from the page would be written twice.
template <class T>
struct UnfilledAllocator : std::allocator<T> {
    static_assert(std::is_trivially_default_constructible_v<T>);

    template <class Other>
    struct rebind {
        using other = UnfilledAllocator<Other>;
    };

    UnfilledAllocator() = default;
    template <class Other>
    explicit UnfilledAllocator(const UnfilledAllocator<Other>& /*other*/) noexcept {}

    template <class... Arguments>
    void construct(T* place, Arguments&&... arguments) {
        if constexpr (sizeof...(Arguments) == 0)
            ::new (static_cast<void*>(place)) T;
        else
            std::construct_at(place, std::forward<Arguments>(arguments)...);
    }
};

// What is added by `resize` has no value until it is written.
using ByteBuffer = std::vector<std::byte, UnfilledAllocator<std::byte>>;

} // namespace ringback
