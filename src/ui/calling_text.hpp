// Owns: calling hours as people read and type them. Must not know: which limits there are, forms.
#pragma once

#include "core/calling_limit.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// "Mon to Sat 8 am to 9 pm; Sun 9 am to 9 pm"; "never" without hours.
std::string hours_in_words(const std::vector<CallingSpan>& hours);

// One line a span: "Mon-Sat 08:00-21:00".
std::string input_from_hours(const std::vector<CallingSpan>& hours);
// The same read back; days may be left out (every day), or stand as "Mon, Wed-Fri". What is not understood of an older
// span stays with the line of the same days and hours. The error names the line and what to write.
std::expected<std::vector<CallingSpan>, std::string> hours_from_input(std::string_view text,
                                                                      const std::vector<CallingSpan>& before);

} // namespace ringback::ui
