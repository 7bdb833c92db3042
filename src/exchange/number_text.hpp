// Owns: decimal numbers as text, both ways, by the C library: std::to_chars and std::from_chars for double would bring
// 100 KB of tables to every first visit. Must not know: where the text stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ringback::exchange {

// The whole of `text` as a finite number ("12", "-1.5e3"); none where it is anything else.
std::optional<double> number_from_text(std::string_view text);

// The fewest digits that read back as the same number, at least 15 tried. `number` is finite.
std::string text_from_number(double number);

} // namespace ringback::exchange
