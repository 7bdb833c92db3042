// Owns: putting a text together from many short pieces: a call of the library for each would take most of the time.
// Must not know: where the pieces come from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace ringback::script {

// Appends to the text, which has its size again once the sink is gone.
class TextSink {
public:
    explicit TextSink(std::string& text)
        : text_(text)
        , size_(text.size()) {
        take_room(std::max(text.capacity(), least_room));
    }
    ~TextSink() { text_.resize(size_); }
    TextSink(const TextSink&) = delete;
    TextSink& operator=(const TextSink&) = delete;

    std::size_t size() const { return size_; }
    std::string_view view() const { return {text_.data(), size_}; }

    void append(std::string_view piece) {
        if (text_.size() - size_ < piece.size()) take_room(2 * text_.size() + piece.size());
        copy(text_.data() + size_, piece.data(), piece.size());
        size_ += piece.size();
    }
    void cut(std::size_t size) { size_ = size; }
    void erase(std::size_t start, std::size_t count) {
        std::memmove(text_.data() + start, text_.data() + start + count, size_ - start - count);
        size_ -= count;
    }
    char& operator[](std::size_t at) { return text_[at]; }

private:
    static constexpr std::size_t least_room = 512;

    void take_room(std::size_t room) {
        text_.resize_and_overwrite(room, [&](char*, std::size_t) { return room; });
    }

    template <std::size_t Count>
    static void copy_both_ends(char* to, const char* from, std::size_t size) {
        std::memcpy(to, from, Count);
        std::memcpy(to + size - Count, from + size - Count, Count);
    }

    // In steps of fixed sizes, which may overlap.
    static void copy(char* to, const char* from, std::size_t size) {
        constexpr std::size_t step = 16;
        if (size >= step) {
            for (std::size_t at = 0; at + step < size; at += step) std::memcpy(to + at, from + at, step);
            std::memcpy(to + size - step, from + size - step, step);
        } else if (size >= 8) {
            copy_both_ends<8>(to, from, size);
        } else if (size >= 4) {
            copy_both_ends<4>(to, from, size);
        } else {
            for (std::size_t at = 0; at < size; ++at) to[at] = from[at];
        }
    }

    std::string& text_; // its size is the room, while this lives
    std::size_t size_;
};

} // namespace ringback::script
