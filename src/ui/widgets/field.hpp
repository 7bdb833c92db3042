// Owns: labelled fields for typing and choosing, with their errors. Must not know: what is done with the value.
#pragma once

#include "ui/look.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ringback::ui {

struct Field {
    const char* id;
    std::string_view label;
    std::string_view hint{};       // inside, where empty
    std::string_view help{};       // below
    std::string_view error{};      // below, in place of help; says what to do
    std::string_view input_mode{}; // "email", "tel", "numeric", ...: the phone keyboard
    std::string_view autocomplete{};
    bool spellcheck = false;
    bool label_hidden = false;  // the label is for assistive technology only
    const char* icon = nullptr; // inside, left
    std::string_view key{};     // keycap inside, right
    bool search = false;
    bool focus = false;   // take the focus now
    bool compact = false; // a select as low as a chip, beside a heading
    std::size_t* caret =
        nullptr; // of a text area: the byte at which the typing goes on is written here while it has it
};

// Height with label and the line below where there is one.
float field_height(const Field& field);
// True when the text changed. `width` of the box; draws from `at` downwards.
bool draw_field(const Look& look, ImVec2 at, float width, const Field& field, std::string& value);
// Several lines high; wraps.
float text_area_height(const Field& field, int lines);
bool draw_text_area(const Look& look, ImVec2 at, float width, int lines, const Field& field, std::string& value);

// A choice out of a list; returns the index that was chosen in this frame.
std::optional<std::size_t> draw_select(const Look& look, ImVec2 at, float width, const Field& field,
                                       std::span<const std::string_view> options, std::size_t chosen);

} // namespace ringback::ui
