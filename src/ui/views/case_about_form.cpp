#include "practice/case_faults.hpp"
#include "ui/views/case_parts.hpp"

namespace ringback::ui {

void draw_case_about(CasePen& pen) {
    constexpr std::array<std::string_view, practice::highest_level> levels{
        "1, a silence that may mean nothing", "2, a silence with a reason", "3, up to the last word"};
    practice::PracticeCase& subject = pen.edited;
    pen.text("/title", "Title", subject.title);
    pen.columns(2);
    pen.text("/sector", "Line of business", subject.sector);
    if (const auto picked = pen.choice("/level", "Level", levels, subject.level - 1))
        subject.level = static_cast<unsigned>(*picked) + 1;
    pen.columns(1);
    pen.text("/briefing", "Briefing", subject.briefing, 5, "What the trainee is told before the first day");
    pen.text("/interest", "What they are interested in", subject.interest, 1, "Goes into the words of the scripts");
    pen.heading("Whom the trainee plays");
    pen.columns(2);
    pen.text("/you/name", "Name", subject.you.name);
    pen.text("/you/company", "Company", subject.you.company);
    pen.text("/you/phone", "Phone", subject.you.phone);
    pen.text("/you/email", "Email", subject.you.email);
    pen.heading("The days");
    pen.columns(2);
    pen.day("/starts_on", "First day", subject.starts_on);
    pen.number("/days", "How many days", subject.days, "Up to 120");
    pen.columns(1);
    pen.numbers("/days_off", "Days off", subject.days_off,
                "Besides Saturdays and Sundays: 5, 12 are the fifth and the twelfth day");
}

} // namespace ringback::ui
