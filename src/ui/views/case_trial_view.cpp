// Preview and test: the case as a trainee finds it, and how a thousand random trainees fare in it.
#include "exchange/playbook_json.hpp"
#include "ui/case_shelf.hpp"
#include "ui/icons.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/progress.hpp"

#include <algorithm>
#include <numeric>

namespace ringback::ui {
namespace {

using practice::Difficulty;

constexpr std::size_t bars = 10;
constexpr float chart_width = 480;
constexpr float chart_height = 96;

CaseEditorState& desk(const Context& context) { return context.state.practice.editor; }

struct Pen {
    const Context& context;
    ImVec2 at;
    float width;

    void heading(std::string_view words) {
        context.look.heading(at, 2, type::title, context.palette().text_primary, words);
        at.y += 34;
    }
    void say(std::string_view words, const TextStyle& style = type::base) {
        at.y += context.look.paragraph(at, width, style, context.palette().text_secondary, words) + 8;
    }
    bool button(Button made) {
        made.size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
        const bool pressed = draw_button(context.look, at, made);
        at.y += button_height(made.size) + 16;
        return pressed;
    }
};

std::string of_hundred(unsigned tenths) { return std::to_string((tenths + 5) / 10); }
std::string thousand(std::size_t count) { return count == 1000 ? "1,000" : std::to_string(count); }

std::array<std::size_t, bars> bars_of(const Difficulty& random) {
    std::array<std::size_t, bars> heights{};
    for (std::size_t score = 0; score < random.by_score.size(); ++score)
        heights[std::min(score / 10, bars - 1)] += random.by_score[score];
    return heights;
}

// A bar for each ten points, and where the playbook comes to.
void draw_spread(Pen& pen, const CaseTrial& trial) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const auto heights = bars_of(trial.random());
    const auto highest = static_cast<float>(std::max<std::size_t>(*std::ranges::max_element(heights), 1));
    const float wide = std::min(pen.width, chart_width);
    const float step = wide / bars;
    const float foot = pen.at.y + 20 + chart_height;
    std::string words = "How the scores spread. ";
    for (std::size_t i = 0; i < bars; ++i) {
        const float left = pen.at.x + static_cast<float>(i) * step;
        const float high = std::max(2.0f, chart_height * static_cast<float>(heights[i]) / highest);
        look.fill(ImRect({left + 2, foot - high}, {left + step - 2, foot}), heights[i] > 0 ? p.accent_mark : p.bg_track,
                  3);
        words += std::to_string(i * 10) + " to " + std::to_string(i + 1 == bars ? 100 : i * 10 + 9) + ": " +
                 std::to_string(heights[i]) + ". ";
    }
    const unsigned playbook = trial.follower().mean_tenths();
    const float mark = snapped(pen.at.x + wide * static_cast<float>(playbook) / 1000);
    look.fill(ImRect({mark - 1, pen.at.y + 18}, {mark + 1, foot}), p.text_primary);
    const std::string label = "Playbook " + of_hundred(playbook);
    const float label_width = look.width(type::small_strong, label);
    look.paint({std::clamp(mark - label_width / 2, pen.at.x, pen.at.x + wide - label_width), pen.at.y},
               type::small_strong, p.text_primary, label);
    look.paint({pen.at.x, foot + 4}, type::small, p.text_secondary, "0");
    look.paint_right({pen.at.x + wide, foot + 4}, type::small, p.text_secondary, "100");
    mirror::text(ImRect(pen.at, {pen.at.x + wide, foot + 20}), words + label + ".", mirror::Role::image);
    pen.at.y = foot + 32;
}

std::string truths_words(const Difficulty& random) {
    return std::to_string(random.truths) + " of " + thousand(random.runs) + " learned the truth.";
}

void draw_result(Pen& pen, const CaseTrial& trial) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const mirror::Scope region(mirror::Role::region, "Test run", ImGui::GetID("result"));
    const Difficulty& random = trial.random();
    const Difficulty& follower = trial.follower();
    const float figure = look.text(pen.at, type::figure, p.text_primary, of_hundred(random.mean_tenths()));
    look.text({pen.at.x + figure + 10, pen.at.y + 17}, type::base, p.text_secondary,
              "of 100 on average, by " + thousand(random.runs) + " random trainees");
    pen.at.y += 48;
    const std::string hard = hardness_words(random);
    pen.say(hard.empty() ? std::string_view("Comparing it with the built-in cases") : std::string_view(hard),
            type::base_strong);
    draw_spread(pen, trial);
    pen.say("The middle one comes to " + std::to_string(random.quantile(50)) + ", half of them to between " +
            std::to_string(random.quantile(25)) + " and " + std::to_string(random.quantile(75)) + ". " +
            truths_words(random));
    pen.say("One who follows the blended playbook comes to " + of_hundred(follower.mean_tenths()) +
            " on average, and learns the truth in " + std::to_string(follower.truths) + " of " +
            std::to_string(follower.runs) + " runs.");
    if (follower.mean_tenths() <= random.mean_tenths())
        pen.say("That is no more than chance brings: look again at what counts, and at what they answer.");
    if (!trial.compared()) return;
    std::string means = "The built-in cases come to";
    for (unsigned level = 1; level <= practice::highest_level; ++level)
        means += (level == 1 ? " " : ", ") + of_hundred(built_in_means().of_level(level)) + " in level " +
                 std::to_string(level);
    pen.say(means + ".", type::small);
}

void draw_work(Pen& pen, const CaseTrial& trial) {
    const std::size_t all = CaseTrial::runs + CaseTrial::follower_runs;
    const ImRect box(pen.at, {pen.at.x + std::min(pen.width, chart_width), pen.at.y + 8});
    const std::string words = thousand(trial.random().runs) + " of " + thousand(CaseTrial::runs) + " trainees";
    draw_bar(pen.context.look, box, {.share = static_cast<float>(trial.steps_done()) / static_cast<float>(all)});
    mirror::drawn(
        box, {.role = mirror::Role::progressbar,
              .name = "Test run",
              .value = words,
              .range = mirror::Range{.now = static_cast<double>(trial.steps_done()), .max = static_cast<double>(all)}});
    pen.at.y += 18;
    pen.say(words);
    if (pen.button({.id = "stop", .label = "Stop", .icon = icon::x})) desk(pen.context).trial.reset();
}

void draw_test(Pen& pen, const CaseDraft& draft) {
    CaseEditorState& state = desk(pen.context);
    pen.heading("How hard it is");
    if (state.trial != nullptr && !state.trial->done()) return draw_work(pen, *state.trial);
    if (state.trial != nullptr) {
        draw_result(pen, *state.trial);
        if (state.trial_of != draft.revision()) pen.say("The case has changed since this test.", type::dense_strong);
    } else {
        pen.say(
            "Random trainees do anything that is allowed. What they come to shows how hard the case is, and whether "
            "one who follows a playbook fares better.");
    }
    if (pen.button({.id = "test",
                    .label = state.trial == nullptr ? "Let 1,000 random trainees try it" : "Run it again",
                    .icon = icon::users_round})) {
        state.trial =
            std::make_unique<CaseTrial>(draft.subject(), practice_tools(), exchange::built_in_playbook("blended"));
        state.trial_of = draft.revision();
    }
}

void draw_preview(Pen& pen, const CaseDraft& draft) {
    CaseEditorState& state = desk(pen.context);
    if (state.preview == nullptr || state.preview_of != draft.revision()) {
        state.preview = std::make_unique<CasePreview>(draft.subject(), practice_tools());
        state.preview_of = draft.revision();
    }
    const practice::PracticeRun& run = state.preview->run;
    pen.at.y += 12;
    pen.heading("What the trainee sees first");
    ImGui::PushID("preview");
    pen.at.y += draw_practice_days(pen.context, run, pen.at, pen.width) + 24;
    pen.at.y += draw_transcript(pen.context, run, pen.at, pen.width) + 20;
    pen.at.y += draw_practice_score(pen.context, run, pen.at, std::min(pen.width, chart_width));
    ImGui::PopID();
}

} // namespace

std::string trial_words(const Context& context, const CaseDraft& draft) {
    const CaseEditorState& state = desk(context);
    if (state.trial == nullptr || !state.trial->done() || state.trial_of != draft.revision()) return {};
    const Difficulty& random = state.trial->random();
    return "Random trainees come to " + of_hundred(random.mean_tenths()) + " of 100, the playbook to " +
           of_hundred(state.trial->follower().mean_tenths()) + ". " + hardness_words(random);
}

float draw_case_trial(const Context& context, const CaseDraft& draft, ImVec2 at, float width) {
    Pen pen{context, at, width};
    if (!draft.may_be_played()) {
        pen.say("Mend what is marked first. Then you see the case here as a trainee finds it, and can test how hard it "
                "is.");
        return pen.at.y - at.y;
    }
    draw_test(pen, draft);
    draw_preview(pen, draft);
    return pen.at.y - at.y;
}

} // namespace ringback::ui
