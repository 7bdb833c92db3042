#include "practice/checks.hpp"

namespace ringback::practice {
namespace {

constexpr std::string_view galper = "Galper";
constexpr std::string_view ashton = "Ashton";
constexpr std::string_view hoffmann = "Von Hoffmann";
constexpr std::string_view mcclure = "McClure";
constexpr std::string_view everybody = "all four";

constexpr std::array<CheckInfo, check_count> infos{{
    {"D1", mcclure, "Waited before the first move"},
    {"G1", hoffmann, "Kept the agreed day"},
    {"T4", galper, "Phone before message"},
    {"T4", galper, "Called twice before a message"},
    {"V2", ashton, "Used a channel they prefer"},
    {"T5", galper, "Read the notes before the call"},
    {"T5", galper, "Let go before the call"},
    {"T5", galper, "Decided the words before the call"},
    {"T1", galper, "No pressure in your words"},
    {"T1", galper, "Left room between attempts"},
    {"T3", galper, "Went back to where the talk was left"},
    {"T6", galper, "Took the breakdown on yourself"},
    {"T7", galper, "Apology came first"},
    {"T7", galper, "Said that nothing is to be moved forward"},
    {"T7", galper, "Asked where you went wrong"},
    {"T8", galper, "Took another choice as fine"},
    {"T2", galper, "Guessed no truth"},
    {"T9", galper, "Truth learned and recorded"},
    {"T9", galper, "Their reason noted"},
    {"V1", ashton, "Voicemail within forty seconds"},
    {"G3", hoffmann, "Email with the voicemail"},
    {"V4", ashton, "Multiple choice after the other channels"},
    {"V3", ashton, "Brought to a decision"},
    {"V5", ashton, "Did what follows from the answer"},
    {"G1", hoffmann, "Agreed on the next contact"},
    {"G2", hoffmann, "Spent a tidbit as a reason"},
    {"G4", hoffmann, "Number shown on every call"},
    {"G5", hoffmann, "Asked which channel suits them"},
    {"G6", hoffmann, "Final opportunity came last"},
    {"G6", hoffmann, "True reason for the deadline"},
    {"G6", hoffmann, "Closed the file after the deadline"},
    {"D2", mcclure, "Looked up ten others meanwhile"},
    {"D3", mcclure, "Held the case against the process"},
    {"D5", mcclure, "Found the step that was missing"},
    {"D4", mcclure, "Went through it with somebody else"},
    {"", everybody, "Answered without delay"},
    {"", everybody, "Stopped when asked"},
}};

} // namespace

const CheckInfo& check_info(Check check) { return infos[static_cast<std::size_t>(check)]; }

} // namespace ringback::practice
