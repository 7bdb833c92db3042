// Owns: a list of plain values that keeps its memory when it is emptied. Must not know: what is listed. Written over
// ImVector, which the program holds anyway: a std::vector of every kind of value costs half a kilobyte on the wire.
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>

#include "imgui.h"

namespace mirror {

template <class T>
class PlainList {
public:
    PlainList() { static_assert(std::is_trivially_copyable_v<T>); }
    ~PlainList() = default;
    PlainList(const PlainList&) = default;
    PlainList& operator=(const PlainList&) = default;
    PlainList(PlainList&& other) noexcept { items_.swap(other.items_); }
    PlainList& operator=(PlainList&& other) noexcept {
        items_.swap(other.items_);
        return *this;
    }

    std::size_t size() const { return static_cast<std::size_t>(items_.Size); }
    bool empty() const { return items_.empty(); }
    void clear() { items_.resize(0); }
    void push_back(const T& item) { items_.push_back(item); }
    void pop_back() { items_.pop_back(); }
    void append(std::span<const T> more) {
        const int before = items_.Size;
        items_.resize(before + static_cast<int>(more.size()));
        for (std::size_t i = 0; i < more.size(); ++i) (*this)[static_cast<std::size_t>(before) + i] = more[i];
    }
    T& back() { return items_.back(); }
    const T& back() const { return items_.back(); }
    T& operator[](std::size_t place) { return items_[static_cast<int>(place)]; }
    const T& operator[](std::size_t place) const { return items_[static_cast<int>(place)]; }
    T* data() { return items_.Data; }
    const T* data() const { return items_.Data; }
    T* begin() { return items_.begin(); }
    T* end() { return items_.end(); }
    const T* begin() const { return items_.begin(); }
    const T* end() const { return items_.end(); }

private:
    ImVector<T> items_;
};

} // namespace mirror
