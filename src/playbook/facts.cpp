#include "playbook/facts.hpp"

#include <string>
#include <unordered_map>

namespace ringback::playbook {
namespace {

constexpr FactType flag = FactType::flag;
constexpr FactType count = FactType::count;
constexpr FactType business_days = FactType::business_days;
constexpr FactType day = FactType::day;
constexpr FactType choice = FactType::choice;

// In the order of enum Fact.
constexpr std::array<FactInfo, static_cast<std::size_t>(Fact::count)> single{{
    {"today", "today", day, true},
    {"do_not_contact", "marked do not contact", flag},
    {"opted_out", "opted out", flag},
    {"status", "status", choice},
    {"truth", "what is really the case", choice},
    {"style", "style", choice},
    {"revisit_on", "day to come back to them", day},
    {"their_turn_taken", "they were the last to get in touch", flag},
    {"touches", "touches", count},
    {"conversations", "conversations", count},
    {"unanswered", "unanswered touches", count},
    {"last_touch_on", "last touch", day},
    {"elapsed_since_last_touch", "business days since the last touch", business_days, true},
    {"follow_up_on", "agreed day", day},
    {"follow_up_kept", "got in touch on or after the agreed day", flag},
    {"final_deadline", "deadline of the final opportunity", day},
    {"heavy_stone_on", "day of the heavy stone", day},
    {"elapsed_since_heavy_stone", "business days since the heavy stone", business_days, true},
    {"channels_possible", "possible channels", count},
    {"written_possible", "a written channel is possible", flag},
    {"voicemail_and_email_open", "voicemail or email is still open", flag},
    {"text_first", "prefers text to voicemail and email", flag},
    {"tidbits_left", "tidbits left", count},
    {"untried_channels", "possible channels not tried yet", count},
    {"next_untried", "next channel not tried yet", choice},
    {"reviewed", "process reviewed since", flag},
    {"steps_missing", "process steps missing", count},
    {"steps_partly", "process steps half done", count},
}};

struct Labels {
    std::string_view name;
    std::string_view label;
};

constexpr std::array<Labels, permitted_channel_count> possible{{
    {"possible.call", "a call is possible"},
    {"possible.voicemail", "a voicemail is possible"},
    {"possible.email", "an email is possible"},
    {"possible.text", "a text is possible"},
    {"possible.video_email", "a video email is possible"},
    {"possible.mail", "a letter is possible"},
}};
constexpr std::array<Labels, permitted_channel_count> untried{{
    {"untried.call", "a call is possible and none is unanswered"},
    {"untried.voicemail", "a voicemail is possible and none is unanswered"},
    {"untried.email", "an email is possible and none is unanswered"},
    {"untried.text", "a text is possible and none is unanswered"},
    {"untried.video_email", "a video email is possible and none is unanswered"},
    {"untried.mail", "a letter is possible and none is unanswered"},
}};
constexpr std::array<Labels, channel_count> unanswered_channel{{
    {"unanswered.call", "calls unanswered"},
    {"unanswered.voicemail", "voicemails unanswered"},
    {"unanswered.email", "emails unanswered"},
    {"unanswered.text", "texts unanswered"},
    {"unanswered.video_email", "video emails unanswered"},
    {"unanswered.mail", "letters unanswered"},
    {"unanswered.meeting", "meetings missed"},
}};
constexpr std::array<Labels, technique_count> unanswered_technique{{
    {"unanswered_technique.stop", "stops unanswered"},
    {"unanswered_technique.rest", "rests unanswered"},
    {"unanswered_technique.wait", "waits unanswered"},
    {"unanswered_technique.revisit", "revisits unanswered"},
    {"unanswered_technique.answer", "answers unanswered"},
    {"unanswered_technique.set_guidelines", "guideline talks unanswered"},
    {"unanswered_technique.direct_call", "agreed calls unanswered"},
    {"unanswered_technique.close_file", "closings unanswered"},
    {"unanswered_technique.step_back_call", "step-back calls unanswered"},
    {"unanswered_technique.voicemail_and_email", "voicemails with email unanswered"},
    {"unanswered_technique.text", "text steps unanswered"},
    {"unanswered_technique.share_tidbit", "tidbits unanswered"},
    {"unanswered_technique.heavy_stone", "heavy stones unanswered"},
    {"unanswered_technique.final_opportunity", "final opportunities unanswered"},
    {"unanswered_technique.find_contact", "contact searches unanswered"},
    {"unanswered_technique.voicemail", "voicemail steps unanswered"},
    {"unanswered_technique.email", "email steps unanswered"},
    {"unanswered_technique.review_process", "reviews unanswered"},
    {"unanswered_technique.value_call", "value calls unanswered"},
}};

const std::unordered_map<std::string_view, FactId>& by_name() {
    static const auto names = [] {
        std::unordered_map<std::string_view, FactId> map;
        for (std::size_t i = 0; i < fact_count; ++i) map.emplace(fact_info(FactId{i}).name, FactId{i});
        return map;
    }();
    return names;
}

template <class E>
std::optional<FactValue> value_in(std::string_view word) {
    if (const auto value = from_word<E>(word)) return static_cast<FactValue>(*value);
    return std::nullopt;
}

template <class E>
std::string_view word_in(FactValue value) {
    const auto& words = Vocabulary<E>::words;
    return value >= 0 && static_cast<std::size_t>(value) < words.size() ? words[static_cast<std::size_t>(value)]
                                                                        : std::string_view{};
}

} // namespace

FactInfo fact_info(FactId fact) {
    const std::size_t place = fact.place;
    if (place < fact_possible) return single[place];
    if (place < fact_untried)
        return {possible[place - fact_possible].name, possible[place - fact_possible].label, flag};
    if (place < fact_unanswered_channel)
        return {untried[place - fact_untried].name, untried[place - fact_untried].label, flag};
    if (place < fact_unanswered_technique) {
        const Labels& labels = unanswered_channel[place - fact_unanswered_channel];
        return {labels.name, labels.label, count};
    }
    if (place < fact_count) {
        const Labels& labels = unanswered_technique[place - fact_unanswered_technique];
        return {labels.name, labels.label, count};
    }
    return {};
}

std::optional<FactId> fact_named(std::string_view name) {
    const auto found = by_name().find(name);
    return found == by_name().end() ? std::nullopt : std::optional{found->second};
}

std::string_view choice_word(FactId fact, FactValue value) {
    switch (static_cast<Fact>(fact.place)) {
    case Fact::status: return word_in<Status>(value);
    case Fact::truth: return word_in<Truth>(value);
    case Fact::style: return word_in<Style>(value);
    case Fact::next_untried: return word_in<Channel>(value);
    default: return {};
    }
}

std::optional<FactValue> choice_value(FactId fact, std::string_view word) {
    switch (static_cast<Fact>(fact.place)) {
    case Fact::status: return value_in<Status>(word);
    case Fact::truth: return value_in<Truth>(word);
    case Fact::style: return value_in<Style>(word);
    case Fact::next_untried: return value_in<Channel>(word);
    default: return std::nullopt;
    }
}

} // namespace ringback::playbook
