// Owns: what an input said that this build has no name for. Must not know: JSON (exchange reads and writes the text).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace ringback {

// The members of a JSON object that were not understood, as the text of a JSON object; empty when there were none.
// They ride along beside their record and are written back unchanged. Every record has them and hardly any has some, so
// that they take one pointer only.
class OpaqueFields {
public:
    OpaqueFields() = default;
    OpaqueFields(std::string json)
        : json_(json.empty() ? nullptr : std::make_unique<std::string>(std::move(json))) {}
    OpaqueFields(const OpaqueFields& other)
        : OpaqueFields(std::string(other.json())) {}
    OpaqueFields(OpaqueFields&&) noexcept = default;
    OpaqueFields& operator=(OpaqueFields other) noexcept {
        json_ = std::move(other.json_);
        return *this;
    }

    std::string_view json() const { return json_ == nullptr ? std::string_view() : *json_; }

    friend bool operator==(const OpaqueFields& a, const OpaqueFields& b) { return a.json() == b.json(); }

private:
    std::unique_ptr<std::string> json_;
};

} // namespace ringback
