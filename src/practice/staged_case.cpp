#include "practice/staged_case.hpp"

#include "practice/record.hpp"
#include "script/choose.hpp"

#include <algorithm>

namespace ringback::practice {
namespace {

constexpr unsigned noon = 12 * 60;

std::vector<Day> days_off(const PracticeCase& subject) {
    std::vector<Day> off;
    for (const int day : subject.days_off) off.push_back(subject.day_of(day));
    return off;
}

std::uint8_t technique_place(std::string_view name) {
    const auto kind = attempt_kind(name);
    return kind ? static_cast<std::uint8_t>(*kind) : no_technique;
}

} // namespace

StagedCase::StagedCase(PracticeCase subject, const PracticeTools& tools)
    : subject_(std::move(subject))
    , tools_(tools)
    , listener_(tools.linter)
    , calendar_(Profile{}.work_days, days_off(subject_)) {
    for (const PastTouch& past : subject_.history)
        history_.push_back({.day = past.day,
                            .at = noon,
                            .direction = past.direction,
                            .channel = past.channel,
                            .outcome = past.outcome,
                            .technique = technique_place(past.technique)});
    technique_percents_.fill(100);
    for (const TechniqueEffect& effect : subject_.persona.techniques)
        if (const auto kind = attempt_kind(effect.technique)) technique_percents_[*kind] = effect.percent;
    stage_turns();
    stage_openings();
    stage_scripts();
}

std::uint16_t StagedCase::turn_named(std::string_view id) const {
    const auto found = std::ranges::find(subject_.turns, id, &Turn::id);
    return found == subject_.turns.end() ? no_turn : static_cast<std::uint16_t>(found - subject_.turns.begin());
}

void StagedCase::stage_turns() {
    for (const Turn& turn : subject_.turns) {
        StagedTurn& staged = turns_.emplace_back();
        staged.leads_to_truth = turn.tells;
        for (const Line& line : turn.lines) {
            StagedLine& made = staged.lines.emplace_back();
            made.next = turn_named(line.next);
            made.guarded = line.guarded.empty() ? made.next : turn_named(line.guarded);
            made.pressure = std::max(line.pressure, listener_.hear(line.words, std::nullopt).pressure);
            made.serves = line.serves;
        }
    }
    while (spread_truth()) {
    }
}

// From a turn to those that lead to it; true while there is something new.
bool StagedCase::spread_truth() {
    bool changed = false;
    for (StagedTurn& turn : turns_) {
        if (turn.leads_to_truth) continue;
        turn.leads_to_truth = std::ranges::any_of(turn.lines, [&](const StagedLine& line) {
            return line.next != no_turn && turns_[line.next].leads_to_truth;
        });
        changed = changed || turn.leads_to_truth;
    }
    return changed;
}

void StagedCase::stage_openings() {
    for (const Opening& opening : subject_.openings) {
        StagedOpening& staged = openings_.emplace_back();
        staged.turn = turn_named(opening.turn);
        staged.after_pressure = opening.after_pressure;
        for (const Channel channel : opening.channels) staged.channels |= bit_of(channel);
        for (const std::string& name : opening.techniques)
            if (const auto kind = attempt_kind(name)) staged.techniques |= static_cast<std::uint16_t>(1u << *kind);
    }
    for (const News& news : subject_.news) news_turns_.push_back(turn_named(news.turn));
}

void StagedCase::stage_scripts() {
    const Prospect record = record_of(subject_, history_, {});
    scripts_.resize(attempt_kinds.size() * permitted_channel_count);
    for (std::size_t kind = 0; kind < attempt_kinds.size(); ++kind)
        for (std::size_t i = 0; i < permitted_channel_count; ++i) {
            const auto channel = static_cast<Channel>(i);
            if ((attempt_kinds[kind].channels & bit_of(channel)) == 0 || !permitted(channel)) continue;
            StagedScript& staged = scripts_[kind * permitted_channel_count + i];
            staged.script = script::choose(tools_.scripts, attempt_kinds[kind].technique, channel, record,
                                           moment_of(subject_, 1, noon));
            if (staged.script == nullptr) continue;
            const ScriptWords words = words_of(*staged.script, subject_, record, 1, noon, std::nullopt, std::nullopt);
            staged.heard = listener_.hear(words.text, channel);
        }
}

std::uint16_t StagedCase::opening(Channel channel, std::uint8_t technique, unsigned pressure) const {
    for (const StagedOpening& opening : openings_) {
        const bool fits = (opening.channels == 0 || (opening.channels & bit_of(channel)) != 0) &&
                          (opening.techniques == 0 || ((opening.techniques >> technique) & 1u) != 0) &&
                          pressure >= opening.after_pressure;
        if (fits) return opening.turn;
    }
    return no_turn;
}

int StagedCase::elapsed(int from, int to) const {
    return static_cast<int>(calendar_.elapsed(subject_.day_of(from), subject_.day_of(to)).count());
}

int StagedCase::after_elapsed(int from, int count) const {
    const Day day = calendar_.after_elapsed(subject_.day_of(from), std::chrono::days{count});
    return static_cast<int>((day - subject_.starts_on).count()) + 1;
}

bool StagedCase::is_business_day(int day) const { return calendar_.is_business_day(subject_.day_of(day)); }

} // namespace ringback::practice
