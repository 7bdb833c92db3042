// Owns: domain.md's five playbooks a second time, written down naively rule by rule, to hold against the data-driven
// ones. Must not know: src/playbook. Slow on purpose: days are counted one by one, touches are sorted, nothing is
// shared.
#pragma once

#include "core/profile.hpp"
#include "core/prospect.hpp"
#include "core/zone.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::test {

struct OracleAdvice {
    std::string technique;
    std::optional<Channel> channel;
    std::optional<Day> due;
    std::optional<std::pair<Instant, Instant>> window;
    std::optional<std::size_t> tidbit;
};

class PlaybookOracle {
public:
    PlaybookOracle(std::string method, const Profile& profile, const TimeZone& user_zone, Instant now)
        : method_(std::move(method))
        , profile_(profile)
        , zone_(user_zone)
        , now_(now)
        , today_(user_zone.day(now)) {}

    // The advice as it would be on `day` if nothing happened; by default today.
    OracleAdvice advise(const Prospect& prospect, const TimeZone* their_zone, std::optional<Day> day = {}) {
        p_ = &prospect;
        today_ = day.value_or(zone_.day(now_));
        sort_touches();
        OracleAdvice advice = method_ == "blended" ? blended() : single();
        if (advice.channel == Channel::call || advice.channel == Channel::voicemail || advice.channel == Channel::text)
            if (advice.due) advice.window = window(*advice.due, their_zone == nullptr ? zone_ : *their_zone);
        return advice;
    }

    // Day by day from the last touch on.
    std::optional<Day> since(const Prospect& prospect) {
        const std::string technique = advise(prospect, nullptr).technique;
        if (touches_.empty()) return std::nullopt;
        const Day floor = zone_.day(touches_.back()->at);
        Day first = zone_.day(now_);
        while (first > floor && advise(prospect, nullptr, first - std::chrono::days{1}).technique == technique)
            first -= std::chrono::days{1};
        return first;
    }

private:
    using Days = std::chrono::days;

    // --- words used ---
    void sort_touches() {
        touches_.clear();
        for (const Touch& touch : p_->touches)
            if (touch.at <= now_) touches_.push_back(&touch);
        std::stable_sort(touches_.begin(), touches_.end(), [](auto* a, auto* b) { return a->at < b->at; });
        unanswered_.clear();
        for (const Touch* touch : touches_) {
            if (touch->direction == Direction::in || is_conversation(*touch))
                unanswered_.clear();
            else
                unanswered_.push_back(touch);
        }
    }
    bool is_off(Day day) const {
        bool free = std::find(profile_.holidays.begin(), profile_.holidays.end(), day) != profile_.holidays.end();
        for (const TimeOff& off : profile_.time_off) free = free || (off.from <= day && day <= off.to);
        return free || !profile_.work_days[std::chrono::weekday{day}.c_encoding()];
    }
    int elapsed(Day from, Day to) const {
        int count = 0;
        for (Day day = from + Days{1}; day <= to; day += Days{1}) count += is_off(day) ? 0 : 1;
        return count;
    }
    int elapsed(const Touch* from) const { return elapsed(zone_.day(from->at), today_); }
    Day moved(Day day) const {
        while (is_off(day)) day += Days{1};
        return day;
    }
    // The first day on which fewer than `count` elapsed is no longer so.
    Day when_elapsed(const Touch* from, int count) const {
        Day day = zone_.day(from->at);
        while (elapsed(zone_.day(from->at), day) < count) day += Days{1};
        return day;
    }
    static bool blank(const std::string& text) {
        return std::all_of(text.begin(), text.end(),
                           [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    }
    static bool known(const std::vector<std::string>& texts) { return !std::all_of(texts.begin(), texts.end(), blank); }
    bool possible(Channel channel) const {
        switch (channel) {
        case Channel::call:
        case Channel::voicemail:
        case Channel::text:
            if (!known(p_->phones)) return false;
            break;
        case Channel::email:
        case Channel::video_email:
            if (!known(p_->emails)) return false;
            break;
        case Channel::mail:
            if (blank(p_->address)) return false;
            break;
        case Channel::meeting: return false;
        }
        if (!p_->permissions.allows(channel)) return false;
        for (auto touch = touches_.rbegin(); touch != touches_.rend(); ++touch)
            if ((*touch)->direction == Direction::out && (*touch)->channel == channel)
                return (*touch)->outcome != Outcome::bounced;
        return true;
    }
    bool any_possible() const {
        for (int i = 0; i < 6; ++i)
            if (possible(static_cast<Channel>(i))) return true;
        return false;
    }
    bool written_possible() const {
        return possible(Channel::email) || possible(Channel::text) || possible(Channel::video_email) ||
               possible(Channel::mail);
    }
    int unanswered_on(Channel channel) const {
        return static_cast<int>(std::count_if(unanswered_.begin(), unanswered_.end(),
                                              [&](auto* touch) { return touch->channel == channel; }));
    }
    int bearing(std::string_view technique) const {
        return static_cast<int>(std::count_if(unanswered_.begin(), unanswered_.end(),
                                              [&](auto* touch) { return touch->technique == technique; }));
    }
    const Touch* latest_bearing(std::string_view technique) const {
        for (auto touch = unanswered_.rbegin(); touch != unanswered_.rend(); ++touch)
            if ((*touch)->technique == technique) return *touch;
        return nullptr;
    }
    std::optional<std::size_t> unspent() const {
        for (std::size_t i = 0; i < p_->tidbits.size(); ++i)
            if (!p_->tidbits[i].used_on) return i;
        return std::nullopt;
    }
    bool once(Channel channel) const { return possible(channel) && unanswered_on(channel) == 0; }
    bool text_before() const {
        const auto& list = p_->preferred_channels;
        const auto at = [&](Channel channel) { return std::find(list.begin(), list.end(), channel) - list.begin(); };
        return at(Channel::text) < std::ssize(list) && at(Channel::text) < at(Channel::voicemail) &&
               at(Channel::text) < at(Channel::email);
    }

    // --- channels ---
    std::optional<Channel> first_of(std::vector<Channel> order, bool preferred_too = true) const {
        if (preferred_too)
            for (Channel channel : p_->preferred_channels)
                if (possible(channel)) return channel;
        for (Channel channel : order)
            if (possible(channel)) return channel;
        return std::nullopt;
    }
    std::optional<Channel> without_voicemail() const {
        for (Channel channel : p_->preferred_channels)
            if (channel != Channel::voicemail && possible(channel)) return channel;
        if (auto channel =
                first_of({Channel::email, Channel::text, Channel::call, Channel::video_email, Channel::mail}, false))
            return channel;
        return possible(Channel::voicemail) ? std::optional{Channel::voicemail} : std::nullopt;
    }
    std::optional<Channel> written() const {
        for (Channel channel : p_->preferred_channels)
            if (channel != Channel::call && channel != Channel::voicemail && possible(channel)) return channel;
        return first_of({Channel::email, Channel::text, Channel::video_email, Channel::mail}, false);
    }

    // --- advice ---
    OracleAdvice act(std::string technique, std::optional<Channel> channel = {}) const {
        return {std::move(technique), channel, moved(today_), {}, {}};
    }
    OracleAdvice wait_until(Day day) const { return {"wait", {}, moved(day), {}, {}}; }
    OracleAdvice tidbit_on(std::optional<Channel> channel) const {
        OracleAdvice advice = act("share_tidbit", channel);
        advice.tidbit = unspent();
        return advice;
    }

    std::optional<OracleAdvice> rules_1_to_6() const {
        const auto opted_out = [](auto* touch) { return touch->outcome == Outcome::opted_out; };
        if (p_->do_not_contact || std::any_of(touches_.begin(), touches_.end(), opted_out))
            return OracleAdvice{"stop", {}, {}, {}, {}};
        if (p_->status == Status::closed || p_->status == Status::won || p_->status == Status::lost)
            return OracleAdvice{"rest", {}, {}, {}, {}};
        if (p_->status == Status::later) {
            if (p_->revisit_on && today_ < *p_->revisit_on) return wait_until(*p_->revisit_on);
            return act("revisit", without_voicemail());
        }
        if (!touches_.empty() && touches_.back()->direction == Direction::in && !is_conversation(*touches_.back())) {
            const Channel used = touches_.back()->channel;
            return OracleAdvice{"answer", used == Channel::voicemail ? Channel::call : used, today_, {}, {}};
        }
        if (touches_.empty()) return act("set_guidelines", Channel::meeting);
        if (p_->agreement && p_->agreement->follow_up_on && *p_->agreement->follow_up_on > today_)
            return OracleAdvice{"wait", {}, p_->agreement->follow_up_on, {}, {}};
        return std::nullopt;
    }
    std::optional<OracleAdvice> rule_7() const {
        if (!p_->agreement || !p_->agreement->follow_up_on) return std::nullopt;
        const Day agreed = *p_->agreement->follow_up_on;
        for (const Touch* touch : touches_)
            if ((touch->direction == Direction::out || is_conversation(*touch)) && zone_.day(touch->at) >= agreed)
                return std::nullopt;
        if (!any_possible()) return act("find_contact");
        std::optional<Channel> channel = without_voicemail();
        if (possible(Channel::call)) channel = Channel::call;
        if (p_->agreement->channel && possible(*p_->agreement->channel)) channel = p_->agreement->channel;
        OracleAdvice advice = act("direct_call", channel);
        if (today_ == agreed) advice.due = today_;
        return advice;
    }
    std::optional<OracleAdvice> rule_8() const {
        const Touch* last = latest_bearing("final_opportunity");
        if (last == nullptr) return std::nullopt;
        const Day deadline = when_elapsed(last, last->channel == Channel::mail ? 7 : 1);
        if (deadline >= today_) return wait_until(deadline + Days{1});
        return act("close_file");
    }
    std::optional<OracleAdvice> rule_9(int patience, int spacing) const {
        const int days = unanswered_.empty() ? patience : spacing;
        if (elapsed(touches_.back()) < days) return wait_until(when_elapsed(touches_.back(), days));
        return std::nullopt;
    }
    std::optional<OracleAdvice> rule_11() const {
        const bool open = once(Channel::voicemail) || once(Channel::email);
        if (!open || bearing("voicemail_and_email") > 0) return std::nullopt;
        return act("voicemail_and_email", possible(Channel::voicemail) ? Channel::voicemail : Channel::email);
    }
    std::optional<OracleAdvice> rule_12() const {
        if (!once(Channel::text)) return std::nullopt;
        return act("text", Channel::text);
    }

    OracleAdvice blended() const {
        if (auto advice = rules_1_to_6()) return *advice;
        if (auto advice = rule_7()) return *advice;
        if (auto advice = rule_8()) return *advice;
        if (auto advice = rule_9(3, 2)) return *advice;
        if (!any_possible()) return act("find_contact");
        if (possible(Channel::call) && unanswered_on(Channel::call) < 2) return act("step_back_call", Channel::call);
        if (text_before()) {
            if (auto advice = rule_12()) return *advice;
            if (auto advice = rule_11()) return *advice;
        } else {
            if (auto advice = rule_11()) return *advice;
            if (auto advice = rule_12()) return *advice;
        }
        if (unspent() && bearing("share_tidbit") < 2)
            return tidbit_on(first_of({Channel::email, Channel::voicemail, Channel::text, Channel::call,
                                       Channel::video_email, Channel::mail}));
        if (written_possible()) {
            const Touch* stone = latest_bearing("heavy_stone");
            if (stone == nullptr) return act("heavy_stone", written());
            if (elapsed(stone) < 5) return wait_until(when_elapsed(stone, 5));
        }
        return act("final_opportunity", without_voicemail());
    }

    OracleAdvice single() const {
        if (auto advice = rules_1_to_6()) return *advice;
        if (method_ == "T" || method_ == "G")
            if (auto advice = rule_7()) return *advice;
        if (auto advice = rule_8()) return *advice;
        const int patience = method_ == "T" ? 3 : method_ == "V" ? 2 : method_ == "G" ? 1 : 10;
        if (auto advice = rule_9(patience, method_ == "D" ? 10 : 2)) return *advice;
        if (method_ == "D" && !reviewed()) return act("review_process");
        if (!any_possible()) return act("find_contact");
        const auto step = method_ == "T"   ? steps_t()
                          : method_ == "V" ? steps_v()
                          : method_ == "G" ? steps_g()
                                           : steps_d();
        if (step) return *step;
        if (elapsed(touches_.back()) < 5) return wait_until(when_elapsed(touches_.back(), 5));
        return unanswered_.empty() ? act("find_contact") : act("close_file");
    }
    std::optional<OracleAdvice> steps_t() const {
        if (possible(Channel::call) && unanswered_on(Channel::call) < 3) return act("step_back_call", Channel::call);
        if (once(Channel::voicemail)) return act("voicemail", Channel::voicemail);
        if (once(Channel::email)) return act("email", Channel::email);
        return std::nullopt;
    }
    std::optional<OracleAdvice> steps_v() const {
        const auto is_step = [](Channel c) {
            return c == Channel::email || c == Channel::voicemail || c == Channel::text;
        };
        std::vector<Channel> order;
        for (Channel channel : p_->preferred_channels)
            if (is_step(channel)) order.push_back(channel);
        order.insert(order.end(), {Channel::email, Channel::voicemail, Channel::text});
        for (Channel channel : order)
            if (once(channel)) return act(std::string{word_from(channel)}, channel);
        if (written_possible() && bearing("heavy_stone") == 0) return act("heavy_stone", written());
        return std::nullopt;
    }
    std::optional<OracleAdvice> steps_g() const {
        if (auto advice = rule_11()) return advice;
        if (unspent() && bearing("share_tidbit") < 3) {
            std::vector<Channel> order = p_->preferred_channels;
            order.insert(order.end(), {Channel::email, Channel::voicemail, Channel::text, Channel::call,
                                       Channel::video_email, Channel::mail});
            for (Channel channel : order)
                if (once(channel)) return tidbit_on(channel);
        }
        return act("final_opportunity", without_voicemail());
    }
    std::optional<OracleAdvice> steps_d() const {
        if (possible(Channel::call) && unanswered_on(Channel::call) < 2) return act("value_call", Channel::call);
        return rule_11();
    }
    bool reviewed() const {
        const Touch* from = touches_.front();
        for (const Touch* touch : touches_)
            if (is_conversation(*touch)) from = touch;
        return p_->reviewed_on && *p_->reviewed_on >= zone_.day(from->at);
    }

    std::pair<Instant, Instant> window(Day due, const TimeZone& zone) const {
        for (Day day = due;; day += Days{1}) {
            const Instant end = zone.instant(LocalTime{day} + std::chrono::hours{18});
            if (!is_off(day) && end > now_) return {zone.instant(LocalTime{day} + std::chrono::hours{9}), end};
        }
    }

    std::string method_;
    const Profile& profile_;
    const TimeZone& zone_;
    Instant now_;
    Day today_;
    const Prospect* p_ = nullptr;
    std::vector<const Touch*> touches_;
    std::vector<const Touch*> unanswered_;
};

} // namespace ringback::test
