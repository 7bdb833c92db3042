#include "practice/transcript.hpp"

#include "practice/move.hpp"

#include <array>
#include <string_view>

namespace ringback::practice {
namespace {

constexpr std::array<std::string_view, channel_count> outgoing{
    "You called",      "You left a voicemail",   "You sent an email",
    "You sent a text", "You sent a video email", "You posted a letter",
    "You met"};
constexpr std::array<std::string_view, channel_count> incoming{
    " calls back",          " leaves a voicemail", " sends an email", " sends a text",
    " sends a video email", " writes a letter",    " comes by"};

std::string prepared(std::string_view step) {
    if (step == word_from(Preparation::get_clear)) return "You read the notes.";
    if (step == word_from(Preparation::let_go)) return "You sat quietly and let the sale go.";
    return "You decided what to say.";
}

std::string finished(std::string_view ending) {
    if (ending == word_from(Ending::schedule)) return "You put the next talk in the calendar.";
    if (ending == word_from(Ending::later)) return "You agreed to come back in a few months.";
    return "You closed the file with thanks.";
}

std::string at_time(const Entry& entry) {
    return entry.at ? " at " + text_from_minutes(std::chrono::minutes{*entry.at}) : std::string{};
}

} // namespace

std::string sentence_of(const Entry& entry, const PracticeCase& subject) {
    const std::string& name = subject.persona.given_name;
    const auto channel = static_cast<std::size_t>(entry.channel.value_or(Channel::call));
    switch (entry.what) {
    case What::past: return {};
    case What::attempt: return std::string(outgoing[channel]) + at_time(entry) + ".";
    case What::rang_out: return "It rang out and you left no message.";
    case What::picked_up: return name + " picks up.";
    case What::came_in: return name + std::string(incoming[channel]) + ".";
    case What::said: return {};
    case What::talk_ended: return "The talk ends.";
    case What::prepared: return prepared(entry.detail);
    case What::waited: return "You let it rest.";
    case What::prospected: return "You looked up ten other people.";
    case What::reviewed: return "You held the case against your process.";
    case What::recorded: return "You recorded the truth.";
    case What::finished: return finished(entry.detail);
    case What::asked_to_stop: return name + " asks you not to get in touch any more.";
    case What::ran_out: return "The days are over, and nothing was decided.";
    }
    return {};
}

} // namespace ringback::practice
