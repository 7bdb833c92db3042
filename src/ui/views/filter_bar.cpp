#include "ui/views/filter_bar.hpp"

#include "mirror/mirror.hpp"
#include "ui/filter_words.hpp"
#include "ui/icons.hpp"
#include "ui/today_list.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

// Which of the kept views is shown; none where the filter is another one.
std::optional<std::size_t> view_shown(const Context& context) {
    const auto& views = context.model.profile.views;
    const auto found = std::ranges::find(views, context.state.today.filter, &SavedView::where);
    if (context.state.today.filter.empty() || found == views.end()) return std::nullopt;
    return static_cast<std::size_t>(found - views.begin());
}

void change_views(const Context& context, std::vector<SavedView> views, std::string said) {
    edit_profile(context, std::move(said), [&](Profile& profile) { profile.views = std::move(views); });
}

float draw_views(const Context& context, ImVec2 at, float width) {
    const auto& views = context.model.profile.views;
    if (views.empty()) return 0;
    std::vector<std::string_view> names{"All"};
    for (const SavedView& view : views) names.emplace_back(view.name);
    const auto shown = view_shown(context);
    const std::size_t chosen = shown ? *shown + 1 : context.state.today.filter.empty() ? 0 : names.size();
    float height = 0;
    if (const auto picked = draw_segmented(context.look, at, width, "views", "Views", names, chosen, &height))
        set_filter(context.state, *picked == 0 ? FilterTerms{} : views[*picked - 1].where);
    return height + 8;
}

// Puts things side by side, in as many lines as they need.
class Line {
public:
    Line(ImVec2 at, float width, bool touch)
        : left_(at.x)
        , right_(at.x + width)
        , pen_(at)
        , step_(touch ? 48.0f : 30.0f) {}

    ImVec2 place(float width) {
        if (pen_.x > left_ && pen_.x + width > right_) pen_ = {left_, pen_.y + step_};
        const ImVec2 at = pen_;
        pen_.x += width + 8;
        return at;
    }
    float end() const { return pen_.y + step_; }

private:
    float left_, right_;
    ImVec2 pen_;
    float step_;
};

bool small_button(const Context& context, Line& line, const char* id, std::string_view label, const char* glyph) {
    const Button button{.id = id,
                        .label = label,
                        .icon = glyph,
                        .kind = ButtonKind::ghost,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::small};
    ImVec2 at = line.place(button_width(context.look, button));
    at.y += 11 - button_height(button.size) / 2; // on the middle of the chips
    return draw_button(context.look, at, button);
}

void draw_terms(const Context& context, Line& line) {
    const FilterTerms terms = context.state.today.filter;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string words = term_text(terms[i]);
        const std::string id = "term " + std::to_string(i);
        const ImVec2 at = line.place(removable_chip_width(context.look, words));
        if (!draw_removable_chip(context.look, at, id.c_str(), words, "Remove filter " + words)) continue;
        FilterTerms rest = terms;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        set_filter(context.state, std::move(rest));
    }
}

void draw_acts(const Context& context, Line& line) {
    UiState& state = context.state;
    if (small_button(context, line, "clear filter", "Show all", icon::x)) set_filter(state, {});
    const auto shown = view_shown(context);
    if (!shown) {
        if (small_button(context, line, "keep view", "Keep as a view", icon::plus)) state.today.view_draft.emplace();
        return;
    }
    const SavedView& view = context.model.profile.views[*shown];
    if (small_button(context, line, "rename view", "Rename", icon::pencil))
        state.today.view_draft = ViewDraft{.renamed = *shown, .name = view.name, .error = {}};
    if (small_button(context, line, "remove view", "Remove view", icon::trash_2)) {
        auto views = context.model.profile.views;
        views.erase(views.begin() + static_cast<std::ptrdiff_t>(*shown));
        change_views(context, std::move(views), "View removed: " + view.name);
    }
}

void drop(const Context& context, Dialog& dialog) {
    context.state.today.view_draft.reset();
    dialog.close();
}

void finish(const Context& context, ViewDraft& draft, Dialog& dialog) {
    auto views = context.model.profile.views;
    const std::string name(trimmed(draft.name));
    const auto same = std::ranges::find(views, name, &SavedView::name);
    const bool taken =
        same != views.end() && (!draft.renamed || static_cast<std::size_t>(same - views.begin()) != *draft.renamed);
    draft.error = name.empty() ? "Write a name" : taken ? "There is a view of this name" : "";
    context.state.lead_to_error = !draft.error.empty();
    if (context.state.lead_to_error) return;
    if (draft.renamed && *draft.renamed < views.size())
        views[*draft.renamed].name = name;
    else
        views.push_back({name, context.state.today.filter, {}});
    change_views(context, std::move(views), (draft.renamed ? "View renamed: " : "View kept: ") + name);
    drop(context, dialog);
}

} // namespace

float draw_filter_bar(const Context& context, ImVec2 at, float width) {
    float y = at.y + draw_views(context, at, width);
    if (context.state.today.filter.empty()) return y - at.y;
    const Look& look = context.look;
    const mirror::Scope group(mirror::Role::group, "Filter", ImGui::GetID("filter"));
    Line line({at.x, y}, width, context.phone());
    draw_terms(context, line);
    if (context.state.today.filter.empty()) return y - at.y; // the last one was just taken away
    draw_acts(context, line);
    y = line.end();
    const std::size_t shown = shown_today(context).size();
    const std::size_t left_out = today_list(context).queue.left_out();
    const std::string words = std::to_string(shown) + " of " + std::to_string(shown + left_out) + " shown, " +
                              std::to_string(left_out) + " left out";
    const float w = look.paint({at.x, y}, type::small, context.palette().text_secondary, words);
    mirror::text(ImRect({at.x, y}, {at.x + w, y + 16}), words, mirror::Role::status, 0, ImGui::GetID("left out"));
    return y + 24 - at.y;
}

float draw_nobody_passes(const Context& context, ImVec2 at, float width) {
    const std::size_t left_out = today_list(context).queue.left_out();
    const std::string text = count_text(left_out, "prospect is", "prospects are") + " left out by the filter.";
    const EmptyState state{.title = "Nobody passes the filter",
                           .text = text,
                           .act = Button{.id = "show everybody",
                                         .label = "Show everybody",
                                         .kind = ButtonKind::soft,
                                         .size = context.phone() ? ButtonSize::touch : ButtonSize::normal}};
    if (draw_empty_state(context.look, at, width, state)) set_filter(context.state, {});
    return empty_state_height(context.look, width, state);
}

void draw_view_form(const Context& context) {
    auto& draft = context.state.today.view_draft;
    if (!draft) return;
    Dialog dialog(context.look, draft->renamed ? "Rename the view" : "Keep as a view", 420, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width(), &context.state.lead_to_error);
    if (!draft->renamed) pen.paragraph("It stands above the queue from now on, and goes along into saved files.");
    const bool fresh = draft->focus;
    if (FormPen::is_seen()) draft->focus = false;
    pen.row({{{.id = "name", .label = "Name", .hint = "Large ones to call", .error = draft->error, .focus = fresh},
              &draft->name}});
    const Answer answer = end_dialog(pen, dialog, {.accept = draft->renamed ? "Rename" : "Keep it"}, submitted);
    if (answer == Answer::accepted)
        finish(context, *draft, dialog);
    else if (answer == Answer::cancelled)
        drop(context, dialog);
}

} // namespace ringback::ui
