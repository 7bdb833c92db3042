#include "ui/views/script_condition_form.hpp"

#include "mirror/mirror.hpp"
#include "ui/condition_terms.hpp"
#include "ui/icons.hpp"
#include "ui/views/fact_condition_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::FactId;

constexpr float gap = 12;

struct Pen {
    const ConditionForm& form;
    ImVec2 at;
    float width;
    ConditionResult& result;

    ConditionDraft& draft() const { return form.context.state.scripts.condition; }
    ConditionKind kind() const { return static_cast<ConditionKind>(draft().kind); }
    ButtonSize size() const { return form.context.phone() ? ButtonSize::touch : ButtonSize::normal; }
    template <class Change>
    void change(Change&& change) const {
        result.changed = form.now;
        std::forward<Change>(change)(*result.changed);
    }
};

// What it asks for, each to be taken away.
void draw_terms(Pen& pen) {
    const Context& context = pen.form.context;
    const auto terms = terms_of(pen.form.now);
    if (terms.empty()) {
        pen.at.y += context.look.paragraph(pen.at, pen.width, type::small, context.palette().text_secondary,
                                           pen.form.of_block ? "Said to everybody." : "For everybody.") +
                    8;
        return;
    }
    const float step = context.phone() ? 48.0f : 30.0f;
    const ImVec2 start = pen.at;
    ImVec2 at = start;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const float wide = removable_chip_width(context.look, terms[i].words);
        if (at.x > start.x && at.x + wide > start.x + pen.width) at = {start.x, at.y + step};
        ImGui::PushID(static_cast<int>(i));
        if (draw_removable_chip(context.look, at, "term", terms[i].words, "Remove " + terms[i].words))
            pen.change([&](script::Condition& condition) { remove_term(condition, terms[i]); });
        ImGui::PopID();
        at.x += wide + 8;
    }
    pen.at.y = at.y + step;
}

std::vector<std::string_view> kinds(bool of_block) {
    std::vector<std::string_view> labels;
    const std::size_t count = of_block ? condition_kind_count : script_condition_kinds;
    for (std::size_t i = 0; i < count; ++i) labels.push_back(label_of(static_cast<ConditionKind>(i)));
    return labels;
}

void draw_fact(Pen& pen) {
    ConditionDraft& draft = pen.draft();
    std::vector<std::string_view> facts;
    for (std::size_t i = 0; i < playbook::fact_count; ++i) facts.push_back(playbook::fact_info(FactId{i}).label);
    const Field field{.id = "fact", .label = "Fact"};
    if (const auto picked = draw_select(pen.form.context.look, pen.at, pen.width, field, facts, draft.fact.place)) {
        draft.fact = FactId{*picked};
        draft.test = {.comparison = playbook::Comparison::is, .operand = {}};
    }
    pen.at.y += field_height(field) + gap;
    const FactConditionResult result = draw_fact_condition({.context = pen.form.context,
                                                            .at = pen.at,
                                                            .width = pen.width,
                                                            .fact = draft.fact,
                                                            .now = draft.test,
                                                            .parameters = {},
                                                            .which = std::to_string(draft.fact.place),
                                                            .figure = draft.figure,
                                                            .figure_of = draft.figure_of});
    pen.at.y += result.height;
    if (result.changed) draft.test = *result.changed;
}

void draw_value(Pen& pen) {
    ConditionDraft& draft = pen.draft();
    const Look& look = pen.form.context.look;
    const ConditionKind kind = pen.kind();
    if (kind == ConditionKind::fact) return draw_fact(pen);
    const auto values = values_of(kind);
    const Field field{.id = "value",
                      .label = values.empty() ? label_of(kind) : std::string_view("Which"),
                      .input_mode = kind == ConditionKind::tag || !values.empty() ? "" : "numeric"};
    if (values.empty())
        draw_field(look, pen.at, pen.width, field, draft.typed);
    else if (const auto picked = draw_select(look, pen.at, pen.width, field, values, draft.value))
        draft.value = *picked;
    pen.at.y += field_height(field) + gap;
}

void add(Pen& pen) {
    ConditionDraft& draft = pen.draft();
    const ConditionKind kind = pen.kind();
    pen.change([&](script::Condition& condition) {
        if (kind == ConditionKind::fact)
            add_fact(condition, draft.fact, draft.test);
        else if (!values_of(kind).empty())
            add_value(condition, kind, draft.value);
        else
            add_typed(condition, kind, draft.typed);
    });
    if (*pen.result.changed == pen.form.now) pen.result.changed.reset();
    draft = {};
    pen.form.context.state.scripts.condition_of.clear();
}

void draw_adding(Pen& pen) {
    const Context& context = pen.form.context;
    ConditionDraft& draft = pen.draft();
    const Field field{.id = "kind", .label = "It applies only where"};
    if (const auto picked = draw_select(context.look, pen.at, pen.width, field, kinds(pen.form.of_block), draft.kind)) {
        draft = {};
        draft.kind = *picked;
    }
    pen.at.y += field_height(field) + gap;
    draw_value(pen);
    const Button accept{.id = "accept", .label = "Add this condition", .kind = ButtonKind::soft, .size = pen.size()};
    const Button cancel{.id = "cancel", .label = "Cancel", .kind = ButtonKind::ghost, .size = pen.size()};
    if (draw_button(context.look, pen.at, accept)) add(pen);
    if (draw_button(context.look, {pen.at.x + button_width(context.look, accept) + 8, pen.at.y}, cancel))
        context.state.scripts.condition_of.clear();
    pen.at.y += button_height(pen.size());
}

} // namespace

ConditionResult draw_script_condition(const ConditionForm& form, ImVec2 at, float width) {
    ConditionResult result;
    Pen pen{form, at, width, result};
    const mirror::Scope group(mirror::Role::group, "When it applies",
                              ImGui::GetID(form.which.data(), form.which.data() + form.which.size()));
    ImGui::PushID(form.which.data(), form.which.data() + form.which.size());
    draw_terms(pen);
    std::string& adding = form.context.state.scripts.condition_of;
    if (adding == form.which) {
        draw_adding(pen);
    } else {
        const Button button{.id = "add condition",
                            .label = "Add a condition",
                            .icon = icon::list_filter,
                            .kind = ButtonKind::ghost,
                            .size = pen.size()};
        if (draw_button(form.context.look, {pen.at.x - 12, pen.at.y}, button)) {
            adding = form.which;
            form.context.state.scripts.condition = {};
        }
        pen.at.y += button_height(pen.size());
    }
    ImGui::PopID();
    result.height = pen.at.y - at.y;
    return result;
}

} // namespace ringback::ui
