#include "practice/attempt_kinds.hpp"
#include "practice/case_faults.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using practice::PracticeCase;

constexpr std::array<std::string_view, 2> directions{"From the trainee", "From them"};

// Which technique it was, if any; one that Ringback does not know stays as it is.
void draw_technique(CasePen& pen, const std::string& place, std::string& technique) {
    auto labels = attempt_labels();
    labels.insert(labels.begin(), "None");
    const auto kind = practice::attempt_kind(technique);
    const std::size_t now = technique.empty() ? 0 : kind ? *kind + 1 : labels.size();
    if (const auto picked = pen.choice(place, "Technique", views_of(labels), now))
        technique = *picked == 0 ? std::string() : std::string(practice::attempt_kinds[*picked - 1].technique);
}

void draw_history(CasePen& pen) {
    PracticeCase& subject = pen.edited;
    pen.heading("What happened");
    pen.paragraph(
        "In the order of time. Day 1 is the trainee’s first day, 0 the day before it, −4 five days before it.");
    practice::PastTouch fresh;
    fresh.day = subject.history.empty() ? -2 : subject.history.back().day;
    draw_items(pen, {"What happened", "Contact", "Add a contact", practice::most_items}, "/history", subject.history,
               fresh, [&](practice::PastTouch& past, const std::string& place) {
                   pen.columns(2);
                   pen.number(place + "/day", "Day", past.day, day_text(subject.day_of(past.day)));
                   pen.word(place + "/channel", "Channel", all_labels<Channel>(), past.channel);
                   pen.word(place + "/direction", "Direction", directions, past.direction);
                   pen.word(place + "/outcome", "Outcome", all_labels<Outcome>(), past.outcome);
                   draw_technique(pen, place + "/technique", past.technique);
                   pen.columns(1);
                   pen.text(place + "/words", "What it was, in words", past.words, 2);
               });
}

void draw_agreement(CasePen& pen) {
    auto& agreement = pen.edited.agreement;
    pen.heading("What was agreed (G1)");
    bool agreed = agreement.has_value();
    pen.flag("/agreement", "A next contact was agreed", agreed);
    if (agreed && !agreement) agreement.emplace();
    if (!agreed) agreement.reset();
    if (!agreement) return;
    std::vector<std::string_view> channels = all_labels<Channel>();
    channels.insert(channels.begin(), "Not said");
    pen.columns(2);
    pen.number("/agreement/follow_up", "On day", agreement->follow_up, "Empty: no day was named");
    const std::size_t now = agreement->channel ? static_cast<std::size_t>(*agreement->channel) + 1 : 0;
    if (const auto picked = pen.choice("/agreement/channel", "By", channels, now))
        agreement->channel = *picked == 0 ? std::nullopt : std::optional(static_cast<Channel>(*picked - 1));
    pen.text("/agreement/subject", "About", agreement->subject);
    pen.text("/agreement/still_missing", "What they still looked for", agreement->still_missing);
    pen.flag("/agreement/ok_to_say_no", "It was said that no is fine", agreement->ok_to_say_no);
}

void draw_tidbits(CasePen& pen) {
    pen.heading("Tidbits (G2)");
    pen.paragraph("Useful facts that were held back, each a reason for one more contact.");
    draw_items(pen, {"Tidbits", "Tidbit", "Add a tidbit", practice::most_items}, "/tidbits", pen.edited.tidbits,
               std::string(), [&](std::string& tidbit, const std::string& place) { pen.text(place, "Words", tidbit); });
}

void draw_process(CasePen& pen) {
    pen.heading("The first meeting (D5)");
    pen.columns(2);
    const auto states = all_labels<StepState>();
    for (std::size_t i = 0; i < process_step_count; ++i) {
        const auto step = static_cast<ProcessStep>(i);
        pen.word("/process/" + std::string(word_from(step)), label_of(step), states, pen.edited.process[i]);
    }
}

void draw_scarcity(CasePen& pen) {
    pen.heading("What may become scarce (G6)");
    pen.paragraph("What the trainee may say in a final opportunity. Not all of it need be true.");
    draw_items(pen, {"What may become scarce", "Reason", "Add a reason", practice::most_items}, "/scarcity",
               pen.edited.scarcity, practice::Scarcity{}, [&](practice::Scarcity& scarcity, const std::string& place) {
                   pen.text(place + "/text", "Words", scarcity.text);
                   pen.flag(place + "/true", "It is true", scarcity.is_true);
               });
}

} // namespace

void draw_case_before(CasePen& pen) {
    draw_history(pen);
    draw_agreement(pen);
    draw_tidbits(pen);
    draw_process(pen);
    draw_scarcity(pen);
}

} // namespace ringback::ui
