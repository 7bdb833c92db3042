#include "ui/views/filter_form.hpp"

#include "mirror/mirror.hpp"
#include "ui/filter_words.hpp"
#include "ui/today_list.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::FilterKind;

constexpr std::size_t most_tags = 60;

struct Choice {
    const char* id;
    std::string_view fact;
    std::string_view label;
};
constexpr std::array<Choice, 10> choices{{{"section", "section", "Section"},
                                          {"technique", "technique", "Technique"},
                                          {"channel", "channel", "Channel"},
                                          {"preferred", "preferred_channel", "They prefer"},
                                          {"status", "status", "Status"},
                                          {"truth", "truth", "What is really the case"},
                                          {"style", "style", "Style"},
                                          {"agreement", "agreement", "A follow-up was agreed"},
                                          {"zone", "zone", "Their zone"},
                                          {"tag", "tag", "Tag"}}};

// The words to choose from; what nobody on Today can have is left out.
std::vector<std::string> words_of(const FilterDraft& draft, std::string_view fact) {
    if (fact == "zone") return draft.zones;
    if (fact == "tag") return draft.tags;
    if (fact == "agreement") return {"true", "false"};
    std::vector<std::string> words;
    for (const std::string_view word : playbook::filter_choices(fact)) {
        if (word == "at_rest" || (fact == "technique" && (word == "stop" || word == "rest"))) continue;
        words.emplace_back(word);
    }
    return words;
}

void drop(const Context& context, Dialog& dialog) {
    context.state.today.filter_draft.reset();
    dialog.close();
}

void draw_choice(const Context& context, FormPen& pen, FilterDraft& draft, const Choice& choice, ImVec2 at) {
    const std::vector<std::string> words = words_of(draft, choice.fact);
    const FilterTerm* term = term_about(draft.terms, choice.fact);
    std::vector<std::string> labels{"Any"};
    for (const std::string& word : words) labels.push_back(filter_word_label(choice.fact, word));
    std::size_t chosen = 0;
    if (term != nullptr && term->is.size() == 1)
        if (const auto found = std::ranges::find(words, term->is.front()); found != words.end())
            chosen = static_cast<std::size_t>(found - words.begin()) + 1;
    // More than one word comes out of a file: it stays until another is chosen.
    if (term != nullptr && chosen == 0) {
        chosen = labels.size();
        labels.push_back(term_text(*term));
    }
    const std::vector<std::string_view> options(labels.begin(), labels.end());
    const Field field{.id = choice.id, .label = choice.label};
    if (draft.focus && FormPen::is_seen()) {
        draft.focus = false;
        mirror::focus_next();
    }
    const auto picked = draw_select(context.look, at, pen.width_of(2), field, options, chosen);
    if (!picked || *picked == chosen || *picked > words.size()) return;
    FilterTerm next;
    next.fact = choice.fact;
    if (*picked > 0) next.is = {words[*picked - 1]};
    put_term(draft.terms, std::move(next));
}

void draw_choices(const Context& context, FormPen& pen, FilterDraft& draft) {
    const float height = field_height({.id = "", .label = " "});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const int column = static_cast<int>(i % 2);
        draw_choice(context, pen, draft, choices[i], pen.place(column, 2));
        if (pen.narrow() || column == 1) pen.end_row(height);
    }
}

// What was added further down, each to be taken away again.
void draw_further(const Context& context, FormPen& pen, FilterDraft& draft) {
    ImVec2 at = pen.place(0, 1);
    const ImVec2 start = at;
    const float step = pen.narrow() ? 48.0f : 30.0f;
    for (std::size_t i = 0; i < draft.terms.size(); ++i) {
        const FilterTerm& term = draft.terms[i];
        const bool above =
            term.fact == "worth" || std::ranges::find(choices, term.fact, &Choice::fact) != choices.end();
        if (above) continue;
        const std::string words = term_text(term);
        const float width = removable_chip_width(context.look, words);
        if (at.x > start.x && at.x + width > start.x + pen.width()) at = {start.x, at.y + step};
        const std::string id = "term " + term.fact;
        if (draw_removable_chip(context.look, at, id.c_str(), words, "Remove " + words)) {
            draft.terms.erase(draft.terms.begin() + static_cast<std::ptrdiff_t>(i));
            break;
        }
        at.x += width + 8;
    }
    if (at.x > start.x) pen.end_row(at.y + 22 - start.y);
}

void add_further(FilterDraft& draft) {
    const OfferedFact& fact = offered_facts()[draft.more];
    draft.error_figure.clear();
    double figure = 0;
    if (fact.kind == FilterKind::number) {
        const auto read = amount_from_input(draft.figure);
        if (!read) {
            draft.error_figure = "Write a number";
            return;
        }
        figure = *read;
    }
    put_term(draft.terms, term_from(fact, draft.test, figure));
    draft.figure.clear();
}

void draw_more(const Context& context, FormPen& pen, FilterDraft& draft) {
    pen.heading("By any fact the playbooks ask about");
    std::vector<std::string_view> facts;
    for (const OfferedFact& fact : offered_facts()) facts.emplace_back(fact.label);
    const Field field{.id = "fact", .label = "Fact"};
    if (const auto picked = draw_select(context.look, pen.place(0, 2), pen.width_of(2), field, facts, draft.more)) {
        draft.more = *picked;
        draft.test = 0;
        draft.error_figure.clear();
    }
    if (pen.narrow()) pen.end_row(field_height(field));
    const OfferedFact& fact = offered_facts()[draft.more];
    const std::vector<std::string> tests = tests_of(fact);
    const std::vector<std::string_view> options(tests.begin(), tests.end());
    const Field test{.id = "test", .label = "Is"};
    if (const auto picked = draw_select(context.look, pen.place(1, 2), pen.width_of(2), test, options, draft.test))
        draft.test = *picked;
    pen.end_row(field_height(test));
    if (fact.kind == FilterKind::number)
        pen.row({{{.id = "figure",
                   .label = "Figure",
                   .help = "A whole number, such as 2",
                   .error = draft.error_figure,
                   .input_mode = "numeric"},
                  &draft.figure}});
    const Button add{.id = "add term",
                     .label = "Add this condition",
                     .kind = ButtonKind::soft,
                     .size = pen.narrow() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(context.look, pen.place(0, 1), add)) add_further(draft);
    pen.end_row(button_height(add.size));
    draw_further(context, pen, draft);
}

void finish(const Context& context, FilterDraft& draft, Dialog& dialog) {
    draft.error_worth.clear();
    FilterTerm worth;
    if (const FilterTerm* before = term_about(draft.terms, "worth")) worth = *before;
    worth.fact = "worth";
    worth.at_least.reset();
    if (!trimmed(draft.worth).empty()) {
        worth.at_least = amount_from_input(draft.worth);
        if (!worth.at_least) draft.error_worth = "Write an amount like 50,000";
    }
    context.state.lead_to_error = !draft.error_worth.empty();
    if (context.state.lead_to_error) return;
    put_term(draft.terms, std::move(worth));
    set_filter(context.state, draft.terms);
    drop(context, dialog);
}

} // namespace

void begin_filter(const Context& context) {
    FilterDraft draft;
    draft.terms = context.state.today.filter;
    if (const FilterTerm* worth = term_about(draft.terms, "worth"); worth != nullptr && worth->at_least)
        draft.worth = input_from_amount(*worth->at_least);
    std::map<std::string, std::size_t> zones;
    std::map<std::string, std::size_t> tags;
    for (const Prospect& prospect : context.model.prospects()) {
        ++zones[prospect.time_zone.empty() ? "unknown" : prospect.time_zone];
        for (const std::string& tag : prospect.tags)
            if (!tag.empty()) ++tags[tag];
    }
    for (const auto& [zone, count] : zones) draft.zones.push_back(zone);
    for (const auto& [tag, count] : tags) draft.tags.push_back(tag);
    // The most frequent ones where there are very many.
    std::ranges::stable_sort(draft.tags, [&](const std::string& a, const std::string& b) { return tags[a] > tags[b]; });
    if (draft.tags.size() > most_tags) draft.tags.resize(most_tags);
    std::ranges::sort(draft.tags);
    context.state.today.filter_draft = std::move(draft);
}

void draw_filter_form(const Context& context) {
    auto& draft = context.state.today.filter_draft;
    if (!draft) return;
    Dialog dialog(context.look, "Filter Today", 520, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    pen.paragraph("Everything chosen must hold. Whoever is left out is counted, not lost.");
    draw_choices(context, pen, *draft);
    pen.row({{{.id = "worth",
               .label = "Worth at least",
               .hint = "50,000",
               .error = draft->error_worth,
               .input_mode = "decimal"},
              &draft->worth}});
    draw_more(context, pen, *draft);
    const Answer answer = end_dialog(pen, dialog, {.accept = "Show these"}, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
