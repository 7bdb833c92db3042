#include "practice/case_faults.hpp"
#include "ui/views/case_parts.hpp"

#include <algorithm>

namespace ringback::ui {

void draw_case_counts(CasePen& pen) {
    auto& rubric = pen.edited.rubric;
    unsigned total = 0;
    for (const practice::RubricLine& line : rubric) total += line.points;
    pen.paragraph("Known to the trainee from the first day. " + std::to_string(total) +
                  " points together; a score is told as so many of 100.");
    pen.fault("/rubric");
    std::vector<std::string> labels;
    practice::RubricLine fresh;
    for (std::size_t i = practice::check_count; i-- > 0;) {
        const auto check = static_cast<practice::Check>(i);
        labels.insert(labels.begin(), check_label(check));
        if (!std::ranges::contains(rubric, check, &practice::RubricLine::check)) fresh.check = check;
    }
    const auto options = views_of(labels);
    draw_items(pen, {"What counts", "Check", "Add a check", practice::check_count}, "/rubric", rubric, fresh,
               [&](practice::RubricLine& line, const std::string& place) {
                   pen.word(place + "/check", "What is checked", options, line.check);
                   pen.number(place + "/points", "Points", line.points);
               });
}

} // namespace ringback::ui
