#include "mirror/mirror.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

using practice::CheckState;
using practice::PracticeRun;
using practice::ScoreLine;

std::string points_of(const ScoreLine& line) {
    switch (line.state) {
    case CheckState::open: return "open";
    case CheckState::passed: return std::to_string(line.points);
    case CheckState::failed: return "0";
    }
    return {};
}

// The day that decided it.
std::string moment_of(const PracticeRun& run, const ScoreLine& line) {
    if (line.state == CheckState::open) return {};
    if (!line.moment || *line.moment >= run.transcript().size()) return "never came to it";
    return "day " + std::to_string(run.transcript()[*line.moment].day);
}

float draw_line(const Context& context, const PracticeRun& run, const ScoreLine& line, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const practice::CheckInfo& info = practice::check_info(line.check);
    const bool open = line.state == CheckState::open;
    const std::string points = points_of(line) + " of " + std::to_string(line.points);
    std::string credit(info.author);
    if (!info.rule.empty()) credit += (credit.empty() ? "" : ", ") + std::string(info.rule);
    const std::string moment = moment_of(run, line);
    const std::string below = moment.empty() ? credit : moment + " · " + credit;
    const float right = look.width(type::dense, points);
    look.paint_cut(at, width - right - 12, open ? type::dense : type::dense_strong,
                   open ? p.text_secondary : p.text_primary, info.label);
    look.paint_right({at.x + width, at.y}, type::dense, open ? p.text_secondary : p.text_primary, points);
    const float credit_width = look.width(type::small, below);
    const float bar = std::clamp(width - credit_width - 16, 40.0f, 160.0f);
    draw_bar(look, ImRect({at.x, at.y + 26}, {at.x + bar, at.y + 32}),
             {.share = line.state == CheckState::passed ? 1.0f : 0.0f});
    look.paint_right({at.x + width, at.y + 21}, type::small,
                     line.state == CheckState::failed ? p.warn_text : p.text_secondary, below);
    mirror::text(ImRect(at, {at.x + width, at.y + 38}), std::string(info.label) + ": " + points + ". " + below,
                 mirror::Role::listitem, 0, ImGui::GetID(static_cast<int>(line.check)));
    return 50;
}

// How the runs before this one ended.
float draw_past(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    const auto scores = scores_of(context, run.subject());
    if (scores.empty()) return 0;
    const std::string words = count_text(scores.size(), "run", "runs") + " to the end, best " +
                              std::to_string(std::ranges::max(scores)) + " of 100";
    return context.look.paragraph(at, width, type::small, context.palette().text_secondary, words) + 8;
}

} // namespace

float draw_practice_score(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope region(mirror::Role::region, "What counts", ImGui::GetID("score"));
    const practice::Score score = run.score();
    look.text(at, type::small, p.text_secondary, run.is_over() ? "In the end" : "So far");
    float y = at.y + 18;
    const std::string earned = std::to_string(score.earned);
    const float drawn = look.text({at.x, y}, type::figure, p.text_primary, earned);
    look.text({at.x + drawn + 10, y + 17}, type::base, p.text_secondary,
              "of " + std::to_string(run.is_over() ? score.total : score.decided) + (run.is_over() ? "" : " decided"));
    y += 52;
    const auto total = static_cast<float>(std::max(score.total, 1u));
    const bool midway = score.decided > 0 && score.decided < score.total;
    draw_bar(look, ImRect({at.x, y}, {at.x + width, y + 8}),
             {.share = static_cast<float>(score.earned) / total,
              .tick = midway ? static_cast<float>(score.decided) / total : -1.0f});
    y += 20;
    y += draw_past(context, run, {at.x, y}, width);
    look.heading({at.x, y}, 2, type::title, p.text_primary, "What counts");
    look.text({at.x + look.width(type::title, "What counts") + 10, y + 5}, type::small, p.text_secondary,
              "known from the first day");
    y += 36;
    {
        const mirror::Scope list(mirror::Role::list, "What counts, line by line", ImGui::GetID("lines"));
        for (const ScoreLine& line : score.lines) y += draw_line(context, run, line, {at.x, y}, width);
    }
    return y - at.y;
}

} // namespace ringback::ui
