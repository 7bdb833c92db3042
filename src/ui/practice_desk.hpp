// Owns: practising as the screens ask for it: which cases there are, the run on screen, moves, steps back, what is kept
// of it. Must not know: how it is drawn.
#pragma once

#include "practice/practice_run.hpp"
#include "practice/result.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// What cases are played with here: the built-in words.
const practice::PracticeTools& practice_tools();
// What the workspace keeps of practising, read again where that has changed.
const exchange::KeptPractice& kept_practice(const Context& context);
// The user's own and taken ones first, then those that come with Ringback, by level.
std::vector<const practice::PracticeCase*> all_cases(const Context& context);
const practice::PracticeCase* case_named(const Context& context, std::string_view id); // null where none
Route practice_route(std::string_view case_id);

// Scores in percent of the runs that came to their end, in their order.
std::vector<unsigned> scores_of(const Context& context, const practice::PracticeCase& subject);

// The run of the case that the address names, where it was left; of its draft, where that is tried. Null: there is
// none.
practice::PracticeRun* run_on_screen(const Context& context);
// For views: what is asked for waits until the frame is drawn, since it changes what is being drawn.
void ask_move(const Context& context, practice::Move move);
void ask_back_to(const Context& context, std::size_t move);
void ask_anew(const Context& context);
void carry_out_wish(const Context& context);

// False where it was refused; PracticeState::refused says why.
bool play_move(const Context& context, practice::Move move);
bool can_take_back(const Context& context);
// Back to before that move (of PracticeRun::moves()); the luck of each day stays the same.
void take_back_to(const Context& context, std::size_t move);
void begin_run_anew(const Context& context);
// Takes one of the user's own or taken cases away, and goes back to all of them.
void remove_shown_case(const Context& context);

// --- results ---
practice::PracticeResult result_on_screen(const Context& context);
enum class Replayed : std::uint8_t { as_said, otherwise, unknown_case };
// What playing the moves of a result again comes to, here.
Replayed replayed(const Context& context, const practice::PracticeResult& result);
// Plays it again on screen, move by move as it was.
void show_result(const Context& context, const practice::PracticeResult& result);
// A line each, with a heading; formulas in names stay words.
std::string results_csv(const Context& context);

// The move that the form on screen would make.
practice::Move move_of(const MoveDraft& draft, const practice::PracticeRun& run);

// Techniques that may be tried now, each once, in the order of the offers, and the channels of one.
std::vector<std::string_view> offered_techniques(const practice::Offers& offers);
std::vector<Channel> offered_channels(const practice::Offers& offers, std::string_view technique);

} // namespace ringback::ui
