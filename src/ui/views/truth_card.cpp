#include "ui/views/truth_card.hpp"

#include "core/queries.hpp"
#include "core/truth_plan.hpp"
#include "mirror/mirror.hpp"
#include "ui/widgets/button_flow.hpp"
#include "ui/widgets/card.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

struct Said {
    Truth truth;
    const char* id;
    std::string_view label;
};
constexpr std::array<Said, 8> answers{{{Truth::interested, "interested", "Still interested"},
                                       {Truth::sidetracked, "sidetracked", "Sidetracked"},
                                       {Truth::not_now, "not now", "Not now"},
                                       {Truth::chose_other, "chose other", "Chose another"},
                                       {Truth::no_need, "no need", "No need"},
                                       {Truth::no_value, "no value", "Value not seen"},
                                       {Truth::away, "away", "Away"},
                                       {Truth::no_fit, "no fit", "No fit"}}};

// What is said once it is recorded.
std::string outcome_words(const Context& context, const Prospect& prospect, Truth truth, const TruthPlan& plan) {
    const std::string name = short_name(prospect);
    std::string words = name + ": " + std::string(label_of(truth));
    if (plan.revisit_on) return words + ", back on " + day_text(*plan.revisit_on, context.moment.today);
    if (plan.status == Status::open) return words + ", back on track";
    return words;
}

struct Question {
    std::string title;
    std::string_view words;
};

// The card's ground lies under what is drawn later: its height is that of the frame before.
float& height_kept(const char* id) { return *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(id), 120); }

template <class DrawButtons>
float draw_question(const Context& context, const Question& question, ImVec2 at, float width, DrawButtons&& buttons) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, question.title, ImGui::GetID("truth question"));
    float& height = height_kept("truth question height");
    draw_card(look, ImRect(at, {at.x + width, at.y + height}), p.accent_soft);
    const float left = at.x + 16;
    const float room = width - 32;
    float y = at.y + 14;
    look.heading({left, y}, 3, type::base_strong, p.text_primary, question.title);
    y += 24;
    y += look.paragraph({left, y}, room, type::dense, p.text_secondary, question.words) + 10;
    ButtonFlow flow(look, {left, y}, room, context.phone() ? ButtonSize::touch : ButtonSize::normal);
    buttons(flow);
    height = flow.end() + 16 - at.y;
    return height + 24;
}

std::string_view skip_label(const Prospect& prospect) {
    return prospect.truth == Truth::unknown ? "I do not know yet" : "As before";
}

// Answered or put off: one after the other goes on, unless thanks are offered next.
void settle_truth(const Context& context, const Prospect& prospect) {
    if (context.state.truth_due_of == prospect.id) context.state.truth_due_of = {};
    if (context.state.focus_mode) context.state.chosen = {};
}

float draw_thanks(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Truth truth = context.state.thanks_offer->truth;
    const Question question{"Close the file of " + short_name(prospect) + " with thanks?",
                            "They told you the truth. Thank them; nothing is deleted. Leigh Ashton, V5"};
    return draw_question(context, question, at, width, [&](ButtonFlow& flow) {
        const bool close =
            flow.button({.id = "close with thanks", .label = "Close with thanks", .kind = ButtonKind::neutral});
        const bool keep = flow.button({.id = "keep open", .label = "Keep it open", .kind = ButtonKind::ghost});
        if (close)
            context.out.change(RecordTruth{prospect.id, truth, {}, true},
                               "File of " + short_name(prospect) + " closed with thanks");
        if (!close && !keep) return;
        context.state.thanks_offer.reset();
        if (context.state.focus_mode) context.state.chosen = {};
    });
}

} // namespace

bool wants_truth(const Context& context, const Prospect& prospect) {
    const bool just_answered = context.state.truth_due_of == prospect.id;
    if (prospect.truth != Truth::unknown && !just_answered) return false;
    const Touch* heard = last_heard(prospect, context.moment.now);
    if (heard == nullptr || heard->outcome == Outcome::opted_out) return false;
    const auto touches = time_ordered(prospect, context.moment.now);
    if (touches.back() != heard) return false; // you were the last: the question would come late
    if (just_answered) return true;
    return std::ranges::none_of(prospect.decisions, [&](const Decision& decision) {
        return decision.kind == DecisionKind::asked_truth_later && decision.at >= heard->at;
    });
}

void record_truth(const Context& context, const Prospect& prospect, Truth truth) {
    const TruthPlan plan = plan_for(truth, context.moment.today);
    context.out.change(RecordTruth{prospect.id, truth, {}, false}, outcome_words(context, prospect, truth, plan));
    context.state.thanks_offer.reset();
    settle_truth(context, prospect);
    if (!plan.offer_close || prospect.status != Status::open) return;
    context.state.thanks_offer = ThanksOffer{prospect.id, truth};
    context.state.chosen = prospect.id;
}

bool offers_thanks(const Context& context, const Prospect& prospect) {
    const auto& offer = context.state.thanks_offer;
    return offer && offer->prospect == prospect.id;
}

float draw_truth_card(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    if (offers_thanks(context, prospect)) return draw_thanks(context, prospect, at, width);
    if (!wants_truth(context, prospect)) return 0;
    const std::string known = "So far: " + std::string(label_of(prospect.truth)) + ". One click, as they say it now.";
    const Question question{"What is really the case with " + short_name(prospect) + "?",
                            prospect.truth == Truth::unknown ? "One click, as they said it. It decides what comes next."
                                                             : std::string_view(known)};
    return draw_question(context, question, at, width, [&](ButtonFlow& flow) {
        for (const Said& said : answers)
            if (flow.button({.id = said.id, .label = said.label})) record_truth(context, prospect, said.truth);
        if (flow.button({.id = "ask later", .label = skip_label(prospect), .kind = ButtonKind::ghost})) {
            context.out.change(Decide{prospect.id, {.kind = DecisionKind::asked_truth_later}},
                               "Asked again after the next answer");
            settle_truth(context, prospect);
        }
    });
}

} // namespace ringback::ui
