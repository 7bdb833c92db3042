#include "ui/practice_desk.hpp"

#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/lint_rules_json.hpp"
#include "mirror/mirror.hpp"
#include "ui/case_shelf.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace ringback::ui {
namespace {

using practice::Move;
using practice::MoveKind;
using practice::PracticeCase;
using practice::PracticeRun;

PracticeState& desk(const Context& context) { return context.state.practice; }

void keep(const Context& context) {
    if (!desk(context).played_by.empty() || desk(context).trying) return; // another's, or of a draft
    const PracticeRun& run = *desk(context).run;
    const PracticeCase& subject = run.subject();
    if (run.is_over()) {
        context.out.ask(KeepDraft{exchange::keep_result(result_on_screen(context))});
        return;
    }
    context.out.ask(KeepDraft{exchange::keep_run(subject.id, {run.seed(), context.model.profile.name, run.moves()})});
}

// Another one each time, the same wherever it is played again.
std::uint64_t next_seed(const Context& context, const PracticeCase& subject) {
    return 1 + scores_of(context, subject).size();
}

void begin(const Context& context, const PracticeCase& subject, std::uint64_t seed, std::span<const Move> moves) {
    PracticeState& state = desk(context);
    state.run.reset();
    state.staged = std::make_unique<practice::StagedCase>(subject, practice_tools());
    auto run = practice::play_all(*state.staged, seed, moves);
    // What was kept of another version of the case may no longer be possible.
    state.run = std::make_unique<PracticeRun>(run ? std::move(*run) : PracticeRun(*state.staged, seed));
    state.draft = {};
    state.refused.clear();
    state.played_by.clear();
    state.trying = context.state.route.part == PracticePart::trial;
}

// The one that is played at this address; null where there is none.
const PracticeCase* subject_on_screen(const Context& context) {
    const Route& route = context.state.route;
    if (route.part != PracticePart::trial) return case_named(context, route.practice);
    const CaseDraft* draft = open_case_draft(context);
    return draft != nullptr && draft->may_be_played() ? &draft->subject() : nullptr;
}

void announce_since(const PracticeRun& run, std::size_t first) {
    std::string words;
    for (std::size_t i = first; i < run.transcript().size(); ++i) {
        const practice::Entry& entry = run.transcript()[i];
        const std::string sentence = practice::sentence_of(entry, run.subject());
        words += (words.empty() ? "" : " ") + sentence;
        if (entry.who == practice::Who::they) words += ' ' + entry.words;
    }
    mirror::announce(words);
}

} // namespace

const practice::PracticeTools& practice_tools() {
    static const practice::PracticeTools made{exchange::builtin_linter(), exchange::builtin_scripts()};
    return made;
}

const exchange::KeptPractice& kept_practice(const Context& context) {
    PracticeState& state = desk(context);
    if (state.kept_of != context.model.profile_revision()) {
        state.kept = exchange::kept_practice(context.model);
        state.kept_of = context.model.profile_revision();
        state.as_said.clear();
    }
    return state.kept;
}

std::vector<const PracticeCase*> all_cases(const Context& context) {
    std::vector<const PracticeCase*> all;
    const exchange::KeptPractice& kept = kept_practice(context);
    for (const PracticeCase& own : kept.cases) all.push_back(&own);
    for (const PracticeCase& built_in : exchange::built_in_cases())
        if (kept.find(built_in.id) == nullptr) all.push_back(&built_in);
    return all;
}

const PracticeCase* case_named(const Context& context, std::string_view id) {
    const PracticeCase* own = kept_practice(context).find(id);
    return own != nullptr ? own : exchange::find_built_in_case(id);
}

Route practice_route(std::string_view case_id) {
    Route route{Screen::practice, {}};
    route.practice = case_id;
    return route;
}

std::vector<unsigned> scores_of(const Context& context, const PracticeCase& subject) {
    std::vector<unsigned> scores;
    for (const practice::PracticeResult& result : kept_practice(context).results)
        if (result.case_id == subject.id && result.total > 0) scores.push_back(result.earned * 100 / result.total);
    return scores;
}

PracticeRun* run_on_screen(const Context& context) {
    PracticeState& state = desk(context);
    const bool trying = context.state.route.part == PracticePart::trial;
    const PracticeCase* subject = subject_on_screen(context);
    if (subject == nullptr) return nullptr;
    if (state.run != nullptr && state.trying == trying && state.run->subject() == *subject) return state.run.get();
    if (trying)
        begin(context, *subject, 1, {});
    else if (const exchange::RunUnderWay* left = kept_practice(context).run_of(subject->id))
        begin(context, *subject, left->moves.seed, left->moves.moves);
    else
        begin(context, *subject, next_seed(context, *subject), {});
    return state.run.get();
}

void ask_move(const Context& context, Move move) { desk(context).wish.move = std::move(move); }

void ask_back_to(const Context& context, std::size_t move) { desk(context).wish.back_to = move; }

void ask_anew(const Context& context) { desk(context).wish.anew = true; }

void carry_out_wish(const Context& context) {
    PracticeWish wish = std::exchange(desk(context).wish, {});
    if (wish.move) play_move(context, std::move(*wish.move));
    if (wish.back_to) take_back_to(context, *wish.back_to);
    if (wish.anew) begin_run_anew(context);
}

bool play_move(const Context& context, Move move) {
    PracticeState& state = desk(context);
    const auto first = state.run->play(std::move(move));
    state.refused = first ? std::string() : first.error().reason;
    if (!first) return false;
    state.draft = {};
    state.to_end = true;
    state.focus_moves = true;
    announce_since(*state.run, *first);
    keep(context);
    return true;
}

bool can_take_back(const Context& context) {
    const PracticeState& state = desk(context);
    return state.run != nullptr && !state.run->moves().empty();
}

void take_back_to(const Context& context, std::size_t move) {
    PracticeState& state = desk(context);
    if (state.run == nullptr || move >= state.run->moves().size()) return;
    const std::vector<Move> before(state.run->moves().begin(),
                                   state.run->moves().begin() + static_cast<std::ptrdiff_t>(move));
    const PracticeCase subject = state.run->subject();
    const std::string other = state.played_by;
    begin(context, subject, state.run->seed(), before);
    state.played_by = other; // still no run of the user's own
    state.to_end = true;
    keep(context);
}

void begin_run_anew(const Context& context) {
    PracticeState& state = desk(context);
    if (state.run == nullptr) return;
    if (!state.played_by.empty()) { // back to the user's own, where it was left
        state.run.reset();
        state.played_by.clear();
        return;
    }
    const PracticeCase subject = state.run->subject();
    if (state.trying) return begin(context, subject, state.run->seed() + 1, {}); // with other luck
    begin(context, subject, next_seed(context, subject), {});
    context.out.ask(KeepDraft{exchange::drop_run(subject.id)});
}

void remove_shown_case(const Context& context) {
    PracticeState& state = desk(context);
    if (state.run == nullptr) return;
    const PracticeCase& subject = state.run->subject();
    context.out.change(exchange::remove_case(subject.id), subject.title + " removed");
    context.out.go(practice_route({}));
}

practice::PracticeResult result_on_screen(const Context& context) {
    const PracticeRun& run = *desk(context).run;
    return practice::result_of(run, exchange::digest_of(run.subject()), context.model.profile.name);
}

Replayed replayed(const Context& context, const practice::PracticeResult& result) {
    const PracticeCase* subject = case_named(context, result.case_id);
    if (subject == nullptr) return Replayed::unknown_case;
    const practice::StagedCase staged(*subject, practice_tools());
    return practice::holds(result, staged, exchange::digest_of(*subject)) ? Replayed::as_said : Replayed::otherwise;
}

void show_result(const Context& context, const practice::PracticeResult& result) {
    const PracticeCase* subject = case_named(context, result.case_id);
    if (subject == nullptr) return;
    begin(context, PracticeCase(*subject), result.seed, result.moves);
    desk(context).played_by = result.trainee.empty() ? "somebody" : result.trainee;
    context.out.go(practice_route(result.case_id));
}

std::string results_csv(const Context& context) {
    const auto cell = [](std::string text) {
        if (!text.empty() && std::string_view("=+-@\t\r").contains(text.front())) text.insert(0, 1, '\'');
        std::string quoted = "\"";
        for (const char sign : text) quoted += sign == '"' ? std::string("\"\"") : std::string(1, sign);
        return quoted + '"';
    };
    std::string csv = "trainee,case,points,of,truth learned,replayed\r\n";
    for (const practice::PracticeResult& each : kept_practice(context).handed_in) {
        const PracticeCase* subject = case_named(context, each.case_id);
        csv += cell(each.trainee) + ',' + cell(subject == nullptr ? each.case_id : subject->title) + ',' +
               std::to_string(each.earned) + ',' + std::to_string(each.total) + ',' + (each.truth_told ? "yes" : "no") +
               ',' + (replayed(context, each) == Replayed::as_said ? "the same" : "not the same") + "\r\n";
    }
    return csv;
}

Move move_of(const MoveDraft& draft, const PracticeRun& run) {
    Move move;
    switch (draft.form) {
    case MoveForm::none: break;
    case MoveForm::attempt: {
        const practice::Offers offers = run.offers();
        const auto techniques = offered_techniques(offers);
        if (techniques.empty()) break;
        move.kind = MoveKind::attempt;
        move.technique = techniques[std::min(draft.technique, techniques.size() - 1)];
        const auto channels = offered_channels(offers, move.technique);
        move.channel = channels[std::min(draft.channel, channels.size() - 1)];
        const auto at = minutes_from_text(draft.time);
        move.at = at ? static_cast<unsigned>(at->count()) : practice::minutes_a_day; // refused, with the reason
        if (draft.own_words) move.words = draft.words;
        move.withheld = draft.withheld && move.channel == Channel::call;
        if (move.technique == "share_tidbit" && draft.tidbit < offers.tidbits.size())
            move.tidbit = offers.tidbits[draft.tidbit];
        if (move.technique == "final_opportunity" && !run.subject().scarcity.empty())
            move.scarcity = static_cast<std::uint32_t>(draft.scarcity);
        break;
    }
    case MoveForm::wait: move.days = draft.days; break;
    case MoveForm::truth:
        move.kind = MoveKind::record;
        move.truth = static_cast<Truth>(draft.truth + 1); // "unknown" is no answer
        move.words = draft.words;
        break;
    case MoveForm::finish:
        move.kind = MoveKind::finish;
        move.ending = static_cast<practice::Ending>(draft.ending);
        break;
    case MoveForm::review:
        move.kind = MoveKind::review;
        if (draft.gap > 0) move.gap = static_cast<ProcessStep>(draft.gap - 1);
        move.with_other = draft.with_other;
        move.words = draft.words;
        break;
    }
    return move;
}

std::vector<std::string_view> offered_techniques(const practice::Offers& offers) {
    std::vector<std::string_view> techniques;
    for (const practice::Offers::Attempt& attempt : offers.attempts)
        if (!std::ranges::contains(techniques, attempt.technique)) techniques.push_back(attempt.technique);
    return techniques;
}

std::vector<Channel> offered_channels(const practice::Offers& offers, std::string_view technique) {
    std::vector<Channel> channels;
    for (const practice::Offers::Attempt& attempt : offers.attempts)
        if (attempt.technique == technique) channels.push_back(attempt.channel);
    return channels;
}

} // namespace ringback::ui
