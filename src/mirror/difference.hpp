// Writes the operations that turn one tree into another. Pure: knows neither ImGui's state nor the page.
#pragma once

#include <cstdint>
#include <span>

#include "mirror/operation.hpp"
#include "mirror/tree.hpp"

namespace mirror {

/// A batch being written.
class Batch {
public:
    void clear();
    void put(Operation operation);
    void put(std::uint32_t word) { words_.push_back(word); }
    void put(float number);
    std::span<const std::uint32_t> words() const { return {words_.data(), words_.size()}; }
    int operations() const { return operations_; }

private:
    PlainList<std::uint32_t> words_;
    int operations_ = 0;
};

void write_difference(const Tree& from, const Tree& to, Batch& batch);

} // namespace mirror
