// Owns: a value that few records have: the others carry one pointer for it. Must not know: what it is.
#pragma once

#include <memory>
#include <utility>

namespace ringback {

template <class T>
class Rare {
public:
    Rare() = default;
    Rare(T value)
        : value_(std::make_unique<T>(std::move(value))) {}
    Rare(const Rare& other)
        : value_(other ? std::make_unique<T>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        value_ = std::move(other.value_);
        return *this;
    }
    ~Rare() = default;

    explicit operator bool() const { return value_ != nullptr; }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    T& emplace() {
        value_ = std::make_unique<T>();
        return *value_;
    }
    void reset() { value_.reset(); }

    friend bool operator==(const Rare& a, const Rare& b) {
        return a && b ? *a == *b : static_cast<bool>(a) == static_cast<bool>(b);
    }

private:
    std::unique_ptr<T> value_;
};

} // namespace ringback
