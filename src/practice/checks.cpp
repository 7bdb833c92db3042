#include "practice/checks.hpp"

namespace ringback::practice {
namespace {

constexpr std::string_view galper = "Galper";
constexpr std::string_view ashton = "Ashton";
constexpr std::string_view hoffmann = "Von Hoffmann";
constexpr std::string_view mcclure = "McClure";
constexpr std::string_view everybody = "all four";

constexpr std::array<CheckInfo, check_count> infos{{
    {"D1", mcclure, "Waited before the first move", "The first move came too soon"},
    {"G1", hoffmann, "Kept the agreed day", "The first move did not come on the agreed day"},
    {"T4", galper, "Phone before message", "The first attempt was no call"},
    {"T4", galper, "Called twice before a message", "A message went out before two calls"},
    {"V2", ashton, "Used a channel they prefer", "No attempt went out on a channel that they prefer"},
    {"T5", galper, "Read the notes before the call", "The notes were not read before the first call"},
    {"T5", galper, "Let go before the call", "There was no quiet minute before the first call"},
    {"T5", galper, "Decided the words before the call", "The words were not decided before the first call"},
    {"T1", galper, "No pressure in your words", "Some words read as pressure"},
    {"T1", galper, "Left room between attempts", "An attempt came too close to the one before"},
    {"T3", galper, "Went back to where the talk was left", "The talk did not go back to where it was left"},
    {"T6", galper, "Took the breakdown on yourself", "The breakdown was not taken as your own"},
    {"T7", galper, "Apology came first", "Something else came before the apology"},
    {"T7", galper, "Said that nothing is to be moved forward", "It was not said that nothing is to be moved forward"},
    {"T7", galper, "Asked where you went wrong", "It was not asked where you went wrong"},
    {"T8", galper, "Took another choice as fine", "It was not said that another choice is fine"},
    {"T2", galper, "Guessed no truth", "The truth was taken for known before they told it"},
    {"T9", galper, "Truth learned and recorded", "The truth was not learned and recorded"},
    {"T9", galper, "Their reason noted", "Their own reason was not noted"},
    {"V1", ashton, "Voicemail within forty seconds", "The voicemail was too long, or it pressed, or there was none"},
    {"G3", hoffmann, "Email with the voicemail", "No email went out with the voicemail"},
    {"V4", ashton, "Multiple choice after the other channels",
     "The multiple choice did not come after the other channels"},
    {"V3", ashton, "Brought to a decision", "The case was left to fizzle out"},
    {"V5", ashton, "Did what follows from the answer", "What followed did not fit the answer"},
    {"G1", hoffmann, "Agreed on the next contact", "No next contact was agreed"},
    {"G2", hoffmann, "Spent a tidbit as a reason", "No tidbit was spent"},
    {"G4", hoffmann, "Number shown on every call", "A number was withheld, or there was no call"},
    {"G5", hoffmann, "Asked which channel suits them", "It was not asked which channel suits them"},
    {"G6", hoffmann, "Final opportunity came last", "The final opportunity did not come last"},
    {"G6", hoffmann, "True reason for the deadline", "The reason for the deadline was not true, or none was given"},
    {"G6", hoffmann, "Closed the file after the deadline", "The file was not closed after the deadline"},
    {"D2", mcclure, "Looked up ten others meanwhile", "Nobody else was looked up meanwhile"},
    {"D3", mcclure, "Held the case against the process", "The case was not held against the process"},
    {"D5", mcclure, "Found the step that was missing", "The missing step was not named"},
    {"D4", mcclure, "Went through it with somebody else", "Nobody else looked at the case"},
    {"", everybody, "Answered without delay", "What they wrote was left lying"},
    {"", everybody, "Stopped when asked", "It did not stop when they asked"},
}};

} // namespace

const CheckInfo& check_info(Check check) { return infos[static_cast<std::size_t>(check)]; }

} // namespace ringback::practice
