// Owns: reading and writing whole numbers, texts and frames as bytes (FORMAT.md, "Primitives"). Must not know: records.
#pragma once

#include "journal/storage.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace ringback::journal {

class ByteWriter {
public:
    void u8(std::uint8_t value) { *room(1) = static_cast<std::byte>(value); }

    void u32(std::uint32_t value) { fixed(value, 4); }
    void u64(std::uint64_t value) { fixed(value, 8); }
    void f64(double value) { fixed(std::bit_cast<std::uint64_t>(value), 8); }

    // LEB128: seven bits a byte, the lowest first.
    void varint(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) u8(static_cast<std::uint8_t>(value | 0x80));
        u8(static_cast<std::uint8_t>(value));
    }
    // Zigzag, then varint.
    void signed_varint(std::int64_t value) {
        varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string_view value) {
        varint(value.size());
        raw(std::as_bytes(std::span(value.data(), value.size())));
    }
    void raw(ByteView bytes) {
        if (!bytes.empty()) std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    }

    // What is written between begin_frame() and end_frame() gets its length in front.
    std::size_t begin_frame() {
        u8(0);
        return size_;
    }
    void end_frame(std::size_t start) {
        const std::size_t length = size_ - start;
        std::uint64_t rest = length;
        std::array<std::byte, 10> prefix{};
        std::size_t size = 0;
        for (; size == 0 || rest != 0; rest >>= 7)
            prefix[size++] = static_cast<std::byte>((rest & 0x7f) | (rest >= 0x80 ? 0x80 : 0));
        room(size - 1);
        std::byte* content = out_.data() + start;
        std::memmove(content + size - 1, content, length);
        std::memcpy(content - 1, prefix.data(), size);
    }

    std::size_t size() const { return size_; }
    void reserve(std::size_t size) {
        if (size > out_.size()) out_.resize(size);
    }
    // Keeps its memory for what is written next.
    void clear() { size_ = 0; }
    ByteView view() const { return ByteView(out_).first(size_); }
    Bytes take() {
        out_.resize(std::exchange(size_, 0));
        return std::move(out_);
    }

private:
    void fixed(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i) u8(static_cast<std::uint8_t>(value >> (8 * i)));
    }

    // The next `count` bytes, to be written. One call for each byte is what encoding mostly does: it must be cheap.
    std::byte* room(std::size_t count) {
        if (out_.size() - size_ < count) out_.resize(std::max(2 * out_.size(), std::size_t{64}) + count);
        return out_.data() + std::exchange(size_, size_ + count);
    }

    Bytes out_; // more than what is written
    std::size_t size_ = 0;
};

// Never reads past its bytes. After the first fault every read gives zero or nothing, and ok() is false.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes)
        : at_(bytes.data())
        , end_(bytes.data() + bytes.size()) {}

    bool ok() const { return fault_.empty(); }
    std::string_view fault() const { return fault_; }
    void fail(std::string_view static_reason) {
        if (ok()) fault_ = static_reason;
        at_ = end_;
    }
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

    std::uint8_t u8() {
        if (at_ == end_) {
            fail("the bytes end too early");
            return 0;
        }
        return static_cast<std::uint8_t>(*at_++);
    }
    std::uint32_t u32() { return static_cast<std::uint32_t>(fixed(4)); }
    std::uint64_t u64() { return fixed(8); }
    double f64() { return std::bit_cast<double>(fixed(8)); }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            std::uint8_t byte = u8();
            if (shift == 63 && byte > 1) break;
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        fail("a number is too long");
        return 0;
    }
    std::int64_t signed_varint() {
        std::uint64_t value = varint();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }
    // Stays good as long as the bytes.
    std::string_view text() {
        ByteView bytes = raw(varint());
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    void text(std::string& value) { value = text(); }
    ByteView raw(std::uint64_t size) {
        if (size > left()) {
            fail("a length goes past the end");
            return {};
        }
        ByteView bytes(at_, static_cast<std::size_t>(size));
        at_ += size;
        return bytes;
    }

    // Bounds all reads to the frame until leave_frame(), which skips what was not read of it.
    struct Frame {
        const std::byte* outer_end;
    };
    Frame enter_frame() {
        ByteView inside = raw(varint());
        Frame frame{end_};
        if (ok()) {
            at_ = inside.data();
            end_ = inside.data() + inside.size();
        }
        return frame;
    }
    void leave_frame(Frame frame) {
        at_ = ok() ? end_ : frame.outer_end;
        end_ = frame.outer_end;
    }

private:
    std::uint64_t fixed(int count) {
        std::uint64_t value = 0;
        ByteView bytes = raw(static_cast<std::uint64_t>(count));
        for (std::size_t i = 0; i < bytes.size(); ++i) value |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
        return value;
    }

    const std::byte* at_;
    const std::byte* end_;
    std::string_view fault_;
};

} // namespace ringback::journal
