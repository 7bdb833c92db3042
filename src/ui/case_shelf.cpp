#include "ui/case_shelf.hpp"

#include "exchange/case_json.hpp"
#include "ui/practice_desk.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace ringback::ui {
namespace {

using practice::PracticeCase;
using std::chrono::milliseconds;

constexpr milliseconds typing_rests{600};

CaseEditorState& desk(const Context& context) { return context.state.practice.editor; }

bool is_taken(const Context& context, std::string_view id) {
    return case_named(context, id) != nullptr || has_case_draft(context, id);
}

// Another one than anybody else's: cases meet on the pages of those who take them. Made of the moment and of who
// writes; a secret it is not.
std::string fresh_case_id(const Context& context, std::string_view title) {
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::uint64_t mixed = 0xcbf29ce484222325; // FNV-1a
    const auto mix = [&](std::string_view words) {
        for (const char sign : words) mixed = (mixed ^ static_cast<unsigned char>(sign)) * 0x100000001b3;
    };
    mix(context.model.profile.name);
    mix(title);
    mix(std::to_string(context.clock.time_since_epoch().count()));
    for (;; mix("another")) {
        std::string id = "own-";
        for (unsigned shift = 0; shift < 50; shift += 5) id += digits[(mixed >> shift) & 31U];
        if (!is_taken(context, id)) return id;
    }
}

std::string own_title(const Context& context, const std::string& title) {
    const auto is_there = [&](const std::string& wanted) {
        return std::ranges::contains(kept_practice(context).cases, wanted, &PracticeCase::title) ||
               std::ranges::contains(kept_practice(context).drafts, wanted, &PracticeCase::title);
    };
    std::string mine = title + ", mine";
    for (int number = 2; is_there(mine); ++number) mine = title + ", mine " + std::to_string(number);
    return mine;
}

void keep_draft(const Context& context) {
    CaseEditorState& state = desk(context);
    const PracticeCase& draft = state.draft->subject();
    if (state.draft->revision() == state.draft_kept) return;
    state.draft_kept = state.draft->revision();
    if (exchange::write_case(draft).size() > exchange::case_size_limit) return; // a fault says so
    const PracticeCase* kept = kept_practice(context).find(draft.id);
    const bool as_it_was = kept != nullptr && *kept == draft;
    if (as_it_was && !has_case_draft(context, draft.id)) return;
    context.out.ask(KeepDraft{as_it_was ? exchange::drop_case_draft(draft.id) : exchange::keep_case_draft(draft)});
}

void open(const Context& context, const PracticeCase& subject, bool as_kept) {
    CaseEditorState& state = desk(context);
    if (state.draft != nullptr && !state.draft_ends) keep_draft(context);
    auto draft = std::make_unique<CaseDraft>(subject);
    state = {};
    state.draft = std::move(draft);
    state.draft_kept = as_kept ? state.draft->revision() : 0;
}

} // namespace

std::vector<const PracticeCase*> unfinished_cases(const Context& context) {
    std::vector<const PracticeCase*> unfinished;
    const exchange::KeptPractice& kept = kept_practice(context);
    for (const PracticeCase& draft : kept.drafts)
        if (kept.find(draft.id) == nullptr) unfinished.push_back(&draft);
    return unfinished;
}

bool is_own_case(const Context& context, std::string_view id) { return kept_practice(context).find(id) != nullptr; }

bool has_case_draft(const Context& context, std::string_view id) {
    return kept_practice(context).draft_of(id) != nullptr;
}

CaseDraft* open_case_draft(const Context& context) {
    CaseEditorState& state = desk(context);
    const Route& route = context.state.route;
    if (route.screen != Screen::practice || route.part == PracticePart::run || state.draft_ends) return nullptr;
    if (state.draft != nullptr && state.draft->subject().id == route.practice) return state.draft.get();
    const exchange::KeptPractice& kept = kept_practice(context);
    const PracticeCase* draft = kept.draft_of(route.practice);
    const PracticeCase* subject = draft != nullptr ? draft : kept.find(route.practice);
    if (subject == nullptr) return nullptr; // those that came with Ringback are copied first
    open(context, PracticeCase(*subject), true);
    return state.draft.get();
}

Route case_editor_route(std::string_view id, PracticePart part) {
    Route route = practice_route(id);
    route.part = part;
    return route;
}

void begin_case(const Context& context) {
    open(context, case_skeleton(fresh_case_id(context, {}), context.moment.today), false);
    desk(context).focus = "/title";
    context.out.go(case_editor_route(desk(context).draft->subject().id));
}

void copy_case(const Context& context, const PracticeCase& subject) {
    PracticeCase copy = subject;
    copy.id = fresh_case_id(context, subject.title);
    copy.title = own_title(context, subject.title);
    open(context, copy, false);
    context.out.go(case_editor_route(copy.id));
}

void keep_case(const Context& context) {
    CaseEditorState& state = desk(context);
    const PracticeCase& subject = state.draft->subject();
    if (!state.draft->may_be_played()) return;
    context.out.change(exchange::keep_case(subject), subject.title + " kept");
    state.draft_kept = state.draft->revision();
    state.draft_ends = true;
    context.out.ask(GoTo{practice_route(subject.id), true});
}

void leave_case_editor(const Context& context) {
    CaseEditorState& state = desk(context);
    const PracticeCase& subject = state.draft->subject();
    keep_draft(context);
    state.draft_ends = true;
    const bool playable = case_named(context, subject.id) != nullptr;
    context.out.go(practice_route(playable ? std::string_view(subject.id) : std::string_view{}));
}

void drop_case_draft(const Context& context, const PracticeCase& subject) {
    context.out.change(exchange::drop_case_draft(subject.id), "Draft of " + subject.title + " dropped");
}

void remove_written_case(const Context& context) {
    CaseEditorState& state = desk(context);
    const PracticeCase& subject = state.draft->subject();
    if (is_own_case(context, subject.id) || has_case_draft(context, subject.id))
        context.out.change(exchange::remove_case(subject.id), subject.title + " removed");
    state.draft_ends = true;
    state.draft_kept = state.draft->revision();
    context.out.go(practice_route({}));
}

void try_case(const Context& context) {
    keep_draft(context);
    context.state.practice.run.reset();
    context.out.go(case_editor_route(desk(context).draft->subject().id, PracticePart::trial));
}

void leave_inner_part(const Context& context) {
    const Route& route = context.state.route;
    if (route.part == PracticePart::trial) return context.out.go(case_editor_route(route.practice));
    if (route.part == PracticePart::edit && desk(context).turn) {
        desk(context).focus = "/turns/" + std::to_string(*desk(context).turn) + "/row";
        desk(context).turn.reset();
        return;
    }
    context.state.practice.marked.reset();
}

void keep_case_draft_in_time(const Context& context) {
    CaseEditorState& state = desk(context);
    if (std::exchange(state.draft_ends, false)) state = {};
    if (state.draft == nullptr) return;
    const Route& route = context.state.route;
    const bool on_screen = route.screen == Screen::practice && route.part != PracticePart::run &&
                           route.practice == state.draft->subject().id;
    if (!on_screen) { // left by the browser's buttons, or by a link
        keep_draft(context);
        state = {};
        return;
    }
    if (state.draft->revision() == state.draft_kept) return;
    if (state.draft_seen != state.draft->revision()) {
        state.draft_seen = state.draft->revision();
        state.draft_since = ImGui::GetTime();
    }
    if (!case_draft_wait(context.state)) keep_draft(context);
}

std::optional<milliseconds> case_draft_wait(const UiState& state) {
    const CaseEditorState& editor = state.practice.editor;
    if (editor.draft == nullptr || editor.draft->revision() == editor.draft_kept) return std::nullopt;
    const std::chrono::duration<double> since{ImGui::GetTime() - editor.draft_since};
    const auto left =
        (editor.draft->is_typing() ? typing_rests : milliseconds{0}) - std::chrono::duration_cast<milliseconds>(since);
    return left <= milliseconds{0} ? std::nullopt : std::optional(left);
}

} // namespace ringback::ui
