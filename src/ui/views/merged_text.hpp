// Owns: text with its merged words marked as chips behind the letters. Must not know: where the text came from.
#pragma once

#include "script/render.hpp"
#include "ui/look.hpp"

#include <string_view>
#include <vector>

namespace ringback::ui {

// Whose letters stand out: nobody's, those of fields that stand for something, or none since all of it is quiet.
enum class MergedInk { plain, fields, quiet };

float merged_text_height(const Look& look, float room, const TextStyle& style, std::string_view text);
// Wrapped; an empty line parts paragraphs. Mirrored as one text. `marks` are underlined. Returns the height.
float draw_merged_text(const Look& look, ImVec2 at, float room, const TextStyle& style, std::string_view text,
                       const std::vector<script::Span>& spans, MergedInk ink = MergedInk::plain,
                       const std::vector<script::Span>& marks = {});

} // namespace ringback::ui
