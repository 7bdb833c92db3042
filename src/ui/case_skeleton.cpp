// The case that a new one begins with (case_shelf.hpp).
#include "ui/case_shelf.hpp"

#include <chrono>
#include <utility>

namespace ringback::ui {
namespace {

using practice::Check;

practice::Line line(std::string words, std::string next, Check serves) {
    practice::Line line;
    line.words = std::move(words);
    line.next = std::move(next);
    line.serves.add(serves);
    return line;
}

} // namespace

practice::PracticeCase case_skeleton(std::string id, Day today) {
    practice::PracticeCase made;
    made.id = std::move(id);
    made.title = "New case";
    made.you = {.name = "Alex Reed", .company = {}, .phone = "555 0100", .email = {}};
    const std::chrono::weekday weekday{today};
    made.starts_on = today + (std::chrono::Monday - weekday); // no day that has passed: today, or the next Monday
    practice::Persona& persona = made.persona;
    persona.preferred_channels = {Channel::call};
    for (const auto& [channel, chance] :
         {std::pair{Channel::call, 40u}, {Channel::voicemail, 20u}, {Channel::email, 40u}, {Channel::text, 30u}})
        persona.chances[static_cast<std::size_t>(channel)] = chance;
    persona.stop_words = "Please do not contact me any more.";
    practice::PastTouch met;
    met.day = -2;
    met.channel = Channel::meeting;
    met.outcome = Outcome::met;
    made.history.push_back(std::move(met));
    practice::Turn hello;
    hello.id = "t1";
    hello.says = "Hello. I know, I owe you a call.";
    hello.lines.push_back(line("I’m calling to apologise. I think that I did not listen well when we met. Where did I "
                               "go wrong?",
                               "t2", Check::asked_feedback));
    practice::Line presses;
    presses.words = "Have you decided yet?";
    presses.pressure = 1;
    hello.lines.push_back(std::move(presses));
    practice::Turn truth;
    truth.id = "t2";
    truth.tells = true;
    made.turns = {std::move(hello), std::move(truth)};
    practice::Opening opening;
    opening.turn = "t1";
    made.openings.push_back(std::move(opening));
    for (const Check check : {Check::patience, Check::phone_first, Check::asked_feedback, Check::no_pressure,
                              Check::spacing, Check::truth_recorded, Check::consequence}) {
        practice::RubricLine counts;
        counts.check = check;
        made.rubric.push_back(counts);
    }
    return made;
}

} // namespace ringback::ui
