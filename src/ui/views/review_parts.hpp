// Owns: the parts of the process review: the eight steps over all silent cases, the cases, the record of reviews and
// its dialog. Must not know: how they stand on the screen.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace ringback::ui {

// Worked out once for each change.
const ReviewCache& review_now(const Context& context);

// "12 of 40 silent cases lack: the real problem found".
std::string review_headline(const ReviewCache& cache);

// Each returns its height.
float draw_review_steps(const Context& context, const ReviewCache& cache, ImVec2 at, float width);
float draw_review_cases(const Context& context, const ReviewCache& cache, ImVec2 at, float width);
float draw_review_record(const Context& context, ImVec2 at, float width);

void begin_review(UiState& state, const Moment& moment);
void draw_review_form(const Context& context);

} // namespace ringback::ui
