// The form of a move.
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/practice_desk.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

using practice::PracticeRun;

constexpr std::array<std::string_view, 3> endings{"Put the next talk in the calendar",
                                                  "Agree to come back in a few months", "Close the file with thanks"};

template <class Labels>
void choose(FormPen& pen, const char* id, std::string_view label, const Labels& labels, std::size_t& chosen) {
    const std::vector<std::string_view> options(labels.begin(), labels.end());
    chosen = std::min(chosen, options.empty() ? 0 : options.size() - 1);
    if (const auto picked = pen.select({.id = id, .label = label}, options, chosen)) chosen = *picked;
}

// The words that go out where none are typed.
std::string script_words(const practice::Offers& offers, const practice::Move& move) {
    for (const practice::Offers::Attempt& each : offers.attempts)
        if (each.technique == move.technique && each.channel == move.channel && each.script != nullptr)
            return each.script->title;
    return {};
}

void draw_words(FormPen& pen, MoveDraft& draft, const std::string& script) {
    if (!script.empty()) {
        bool own = draft.own_words;
        if (pen.checkbox("own words", "In my own words", own)) draft.own_words = own;
        if (!draft.own_words) return pen.paragraph("With the words of the script “" + script + "”.");
    }
    draft.own_words = true;
    pen.row({{.field = {.id = "words", .label = "Your words", .spellcheck = true}, .value = &draft.words, .lines = 5}});
}

void draw_attempt(FormPen& pen, const PracticeRun& run, MoveDraft& draft) {
    const practice::Offers offers = run.offers();
    const auto techniques = offered_techniques(offers);
    std::vector<std::string> names;
    names.reserve(techniques.size());
    for (const std::string_view each : techniques) names.push_back(playbook::technique_label(std::string(each)));
    const std::size_t before = draft.technique;
    choose(pen, "technique", "How", names, draft.technique);
    if (before != draft.technique) draft.channel = 0;
    const auto channels = offered_channels(offers, techniques[draft.technique]);
    std::vector<std::string_view> labels;
    for (const Channel channel : channels) labels.push_back(label_of(channel));
    choose(pen, "channel", "By", labels, draft.channel);
    const practice::Move move = move_of(draft, run);
    pen.row({{.field = {.id = "time",
                        .label = "At what time",
                        .error = minutes_from_text(draft.time) ? "" : "Write the time as 10:00",
                        .input_mode = "numeric"},
              .value = &draft.time}});
    if (techniques[draft.technique] == "share_tidbit" && !offers.tidbits.empty()) {
        std::vector<std::string_view> tidbits;
        for (const std::uint32_t place : offers.tidbits) tidbits.push_back(run.subject().tidbits[place]);
        choose(pen, "tidbit", "Which tidbit", tidbits, draft.tidbit);
    }
    if (techniques[draft.technique] == "final_opportunity" && !run.subject().scarcity.empty()) {
        std::vector<std::string_view> reasons;
        for (const practice::Scarcity& each : run.subject().scarcity) reasons.push_back(each.text);
        choose(pen, "scarcity", "What becomes scarce", reasons, draft.scarcity);
    }
    if (move.channel == Channel::call) pen.checkbox("withheld", "Withhold my number", draft.withheld);
    draw_words(pen, draft, script_words(offers, move));
}

void draw_fields(FormPen& pen, const PracticeRun& run, MoveDraft& draft) {
    switch (draft.form) {
    case MoveForm::none: break;
    case MoveForm::attempt: draw_attempt(pen, run, draft); break;
    case MoveForm::wait: {
        std::vector<std::string> days;
        for (std::size_t i = 1; i <= 10; ++i) days.push_back(count_text(i, "business day", "business days"));
        auto chosen = static_cast<std::size_t>(draft.days - 1);
        choose(pen, "days", "For how long", days, chosen);
        draft.days = static_cast<int>(chosen) + 1;
        break;
    }
    case MoveForm::truth: {
        std::vector<std::string_view> truths;
        for (std::size_t i = 1; i < Vocabulary<Truth>::words.size(); ++i)
            truths.push_back(label_of(static_cast<Truth>(i)));
        choose(pen, "truth", "What is really the case", truths, draft.truth);
        pen.row({{.field = {.id = "reason", .label = "Their reason, in their words"}, .value = &draft.words}});
        break;
    }
    case MoveForm::finish: choose(pen, "ending", "How", endings, draft.ending); break;
    case MoveForm::review: {
        std::vector<std::string_view> gaps{"No step was missing"};
        for (std::size_t i = 0; i < process_step_count; ++i) gaps.push_back(label_of(static_cast<ProcessStep>(i)));
        choose(pen, "gap", "Which step was missing or half done", gaps, draft.gap);
        pen.checkbox("other", "Gone through with somebody else", draft.with_other);
        break;
    }
    }
}

std::string_view act_label(const MoveDraft& draft) {
    switch (draft.form) {
    case MoveForm::attempt: return "Do it";
    case MoveForm::wait: return "Let it rest";
    case MoveForm::truth: return "Write it down";
    case MoveForm::finish: return "End it so";
    default: return "Record the review";
    }
}

} // namespace

float draw_move_form(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    MoveDraft& draft = context.state.practice.draft;
    if (draft.form == MoveForm::none) return 0;
    const mirror::Scope group(mirror::Role::group, "Your move", ImGui::GetID("move"));
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("form height");
    const float side = context.phone() ? 12.0f : 16.0f;
    draw_card(context.look, ImRect(at, {at.x + width, at.y + kept->GetFloat(key, 220)}));
    FormPen pen(context.look, {at.x + side, at.y + 16}, width - 2 * side);
    draw_fields(pen, run, draft);
    const practice::Move move = move_of(draft, run);
    const auto fault = run.fault_of(move);
    if (fault) pen.paragraph(fault->reason);
    const Answer answer = draw_ending(pen, {.accept = act_label(draft), .disabled = fault.has_value()});
    const float height = pen.y() - at.y + 12;
    kept->SetFloat(key, height);
    if (answer == Answer::accepted) ask_move(context, move);
    if (answer == Answer::cancelled) draft = {};
    return height;
}

} // namespace ringback::ui
