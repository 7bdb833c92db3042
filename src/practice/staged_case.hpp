// Owns: a case made ready to be played often: names resolved, all words heard once. Must not know: any particular run.
#pragma once

#include "core/business_calendar.hpp"
#include "practice/attempt_kinds.hpp"
#include "practice/contact.hpp"
#include "practice/listener.hpp"
#include "practice/practice_case.hpp"
#include "script/script.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace ringback::practice {

// What practice needs from the floors above; both must outlive whatever is made with them.
struct PracticeTools {
    const script::Linter& linter;
    const script::Library& scripts; // the built-in ones: a run must replay elsewhere
};

class StagedCase {
public:
    static constexpr std::uint16_t no_turn = 0xffff;

    struct StagedLine {
        std::uint16_t next = no_turn;
        std::uint16_t guarded = no_turn;
        unsigned pressure = 0;
        CheckSet serves; // as the case says
    };
    struct StagedTurn {
        std::vector<StagedLine> lines;
        bool leads_to_truth = false; // here, or by some way on from here
    };
    // The words of an attempt without words of its own.
    struct StagedScript {
        const script::Script* script = nullptr; // null where none fits
        Heard heard;
    };

    // The case must be without faults (case_faults.hpp).
    StagedCase(PracticeCase subject, const PracticeTools& tools);

    const PracticeCase& subject() const { return subject_; }
    const PracticeTools& tools() const { return tools_; }
    const Listener& listener() const { return listener_; }
    const StagedTurn& turn(std::size_t place) const { return turns_[place]; }
    std::uint16_t turn_named(std::string_view id) const; // no_turn where there is none
    // The turn with which they answer such an attempt; no_turn where they do not.
    std::uint16_t opening(Channel channel, std::uint8_t technique, unsigned pressure) const;
    std::uint16_t news_turn(std::size_t place) const { return news_turns_[place]; }
    const std::vector<Contact>& history() const { return history_; }
    const StagedScript& script(std::uint8_t technique, Channel channel) const {
        return scripts_[technique * permitted_channel_count + static_cast<std::size_t>(channel)];
    }
    bool permitted(Channel channel) const {
        return channel != Channel::meeting && subject_.persona.chances[static_cast<std::size_t>(channel)].has_value();
    }
    // Percent of the channel's chance.
    unsigned technique_percent(std::uint8_t technique) const { return technique_percents_[technique]; }

    int elapsed(int from, int to) const; // business days
    int after_elapsed(int from, int count) const;
    bool is_business_day(int day) const;

private:
    struct StagedOpening {
        ChannelBits channels = 0; // none: any
        std::uint16_t techniques = 0;
        unsigned after_pressure = 0;
        std::uint16_t turn = no_turn;
    };

    void stage_turns();
    void stage_openings();
    void stage_scripts();
    bool spread_truth();

    PracticeCase subject_;
    PracticeTools tools_;
    Listener listener_;
    BusinessCalendar calendar_;
    std::vector<StagedTurn> turns_;
    std::vector<StagedOpening> openings_;
    std::vector<std::uint16_t> news_turns_;
    std::vector<Contact> history_;
    std::vector<StagedScript> scripts_;
    std::array<unsigned, attempt_kinds.size()> technique_percents_{};
};

} // namespace ringback::practice
