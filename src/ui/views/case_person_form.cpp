#include "playbook/techniques.hpp"
#include "practice/attempt_kinds.hpp"
#include "practice/case_faults.hpp"
#include "ui/views/case_parts.hpp"
#include "ui/wording.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 6> temperaments{"Warm", "Brisk", "Wary", "Chatty", "Dry", "Anxious"};

void draw_who(CasePen& pen) {
    practice::Persona& persona = pen.edited.persona;
    pen.columns(2);
    pen.text("/persona/given_name", "Given name", persona.given_name);
    pen.text("/persona/company", "Company", persona.company, 1, "May stay empty");
    pen.word("/persona/temperament", "Temperament", temperaments, persona.temperament);
    pen.word("/persona/style", "What they take in best", all_labels<Style>(), persona.style);
    draw_channel_set(pen, "/persona/preferred_channels", "Channels they prefer (V2)", persona.preferred_channels);
}

void draw_truth(CasePen& pen) {
    practice::Persona& persona = pen.edited.persona;
    pen.heading("Hidden until the end");
    pen.word("/persona/truth", "What is really the case", all_labels<Truth>(), persona.truth);
    pen.text("/persona/reason", "Their reason", persona.reason, 2);
    pen.text("/persona/stop_words", "How they ask to be left alone", persona.stop_words, 2,
             "They say it when pressure becomes too much");
}

void draw_chances(CasePen& pen) {
    practice::Persona& persona = pen.edited.persona;
    pen.heading("How they can be reached");
    pen.paragraph("In percent: a call is picked up, another attempt gets a reply. Empty: not on this channel.");
    pen.fault("/persona/chances");
    pen.columns(3);
    for (std::size_t i = 0; i < permitted_channel_count; ++i) {
        const auto channel = static_cast<Channel>(i);
        pen.number("/persona/chances/" + std::string(word_from(channel)), label_of(channel), persona.chances[i]);
    }
    pen.columns(2);
    pen.number("/persona/delay/0", "Days until a reply, at least", persona.delay_least, "Business days");
    pen.number("/persona/delay/1", "Days until a reply, at most", persona.delay_most, "Business days");
    pen.number("/persona/away_until", "Away until day", persona.away_until, "Empty: not away");
    pen.number("/persona/ahead", "Minutes their clock is ahead", persona.ahead, "Of the trainee’s; may be less than 0");
}

void draw_hours(CasePen& pen) {
    practice::Persona& persona = pen.edited.persona;
    pen.heading("When they can be reached");
    pen.paragraph("For calls and texts, on their own clock: how many percent of the chance above holds then.");
    draw_items(pen, {"Hours", "Hours", "Add hours", practice::most_items}, "/persona/hours", persona.hours,
               practice::ReachHours{.from = 9 * 60, .to = 12 * 60, .percent = 140},
               [&](practice::ReachHours& hours, const std::string& place) {
                   pen.columns(3);
                   pen.time(place + "/from", "From", hours.from);
                   pen.time(place + "/to", "To", hours.to);
                   pen.number(place + "/percent", "Percent", hours.percent);
                   pen.fault(place);
               });
    pen.number("/persona/outside_hours", "Percent outside of these hours", persona.outside_hours,
               "Where no hours are given, all of the day counts as outside");
}

// A technique each, so that none is given twice.
void draw_techniques(CasePen& pen) {
    auto& effects = pen.edited.persona.techniques;
    pen.heading("How techniques do with them");
    pen.paragraph("In percent of the chance of the channel; 100 where a technique is not named.");
    std::vector<std::string> names;
    for (const practice::AttemptKind& kind : practice::attempt_kinds)
        if (!std::ranges::contains(effects, kind.technique, &practice::TechniqueEffect::technique))
            names.emplace_back(kind.technique);
    const std::string first = names.empty() ? std::string() : names.front();
    draw_items(pen, {"Techniques", "Technique", "Add a technique", practice::attempt_kinds.size()},
               "/persona/techniques", effects, practice::TechniqueEffect{.technique = first, .percent = 100},
               [&](practice::TechniqueEffect& effect, const std::string& place) {
                   pen.columns(2);
                   std::vector<std::string> free = names;
                   free.insert(free.begin(), effect.technique);
                   std::vector<std::string> labels;
                   for (const std::string& name : free) labels.push_back(playbook::technique_label(name));
                   if (const auto picked = pen.choice(place + "/technique", "Technique", views_of(labels), 0))
                       effect.technique = free[*picked];
                   pen.number("/persona/techniques/" + effect.technique, "Percent", effect.percent);
               });
}

void draw_pressure(CasePen& pen) {
    practice::Pressure& pressure = pen.edited.persona.pressure;
    pen.heading("How they bear pressure");
    pen.paragraph("Points come from words that press, from lines that say so, and from attempts that come too close.");
    pen.columns(3);
    pen.number("/persona/pressure/weight", "Percent that a point takes", pressure.weight, "Of every chance");
    pen.number("/persona/pressure/guarded", "Guarded from, points", pressure.guarded);
    pen.number("/persona/pressure/limit", "Asks to stop at, points", pressure.limit);
}

} // namespace

void draw_case_person(CasePen& pen) {
    draw_who(pen);
    draw_truth(pen);
    draw_chances(pen);
    draw_hours(pen);
    draw_techniques(pen);
    draw_pressure(pen);
}

void draw_channel_set(CasePen& pen, const std::string& place, std::string_view label, std::vector<Channel>& channels) {
    std::uint64_t bits = 0;
    for (const Channel channel : channels) bits |= std::uint64_t{1} << static_cast<unsigned>(channel);
    const std::uint64_t now = pen.set(place, label, all_labels<Channel>(permitted_channel_count), bits);
    if (now == bits) return;
    // In the order in which they were named: what was added comes last.
    std::erase_if(channels, [&](Channel channel) { return (now >> static_cast<unsigned>(channel) & 1U) == 0; });
    for (std::size_t i = 0; i < permitted_channel_count; ++i)
        if ((now & ~bits) >> i & 1U) channels.push_back(static_cast<Channel>(i));
}

std::vector<std::string> attempt_labels() {
    std::vector<std::string> labels;
    for (const practice::AttemptKind& kind : practice::attempt_kinds)
        labels.push_back(playbook::technique_label(kind.technique));
    return labels;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

} // namespace ringback::ui
