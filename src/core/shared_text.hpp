// Owns: texts of which a workspace has few, such as a technique's name: each is kept once, however many records hold
// it. Must not know: what they mean.
#pragma once

#include <string>
#include <string_view>

namespace ringback {

class SharedText {
public:
    SharedText() = default;
    explicit SharedText(std::string_view text)
        : text_(text.empty() ? nullptr : &kept(text)) {}
    SharedText& operator=(std::string_view text) { return *this = SharedText(text); }

    bool empty() const { return text_ == nullptr; }
    std::string_view view() const { return text_ == nullptr ? std::string_view() : *text_; }
    operator std::string_view() const { return view(); }

    friend bool operator==(SharedText a, SharedText b) { return a.text_ == b.text_; }
    friend bool operator==(SharedText a, std::string_view b) { return a.view() == b; }

private:
    // Stays as long as the program runs.
    static const std::string& kept(std::string_view text);

    const std::string* text_ = nullptr;
};

} // namespace ringback
