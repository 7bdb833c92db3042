// Owns: prospects for table rows, written in few words. Must not know: what is tested with them.
#pragma once

#include "core/prospect.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::test {

inline Day day(std::string_view text) { return *day_from_text(text); }
inline Instant at(std::string_view text) { return *instant_from_text(text); }

// Starts with a phone, an email address and the default permissions (all but text), in Chicago, every process step
// done.
class Made {
public:
    Made() {
        prospect_.id = ProspectId{"p"};
        prospect_.given_name = "Ada";
        prospect_.phones = {"+13125550147"};
        prospect_.emails = {"ada@example.com"};
        prospect_.time_zone = "America/Chicago";
        prospect_.process.steps.fill(StepState::done);
    }
    operator const Prospect&() const { return prospect_; }

    // "2026-11-10T15:00:00Z out call no_answer step_back_call"; the technique may be left out. A bare day means 15:00Z.
    Made& touch(std::string_view words) {
        const auto next = [&] {
            const std::size_t space = words.find(' ');
            const std::string_view word = words.substr(0, space);
            words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
            return word;
        };
        Touch touch;
        const std::string_view when = next();
        touch.at = when.size() == 10 ? at(std::string{when} + "T15:00:00Z") : at(when);
        touch.direction = from_word<Direction>(next()).value();
        touch.channel = from_word<Channel>(next()).value();
        touch.outcome = from_word<Outcome>(next()).value();
        touch.technique = next();
        prospect_.touches.push_back(touch);
        return *this;
    }
    Made& touches(std::initializer_list<std::string_view> list) {
        for (const std::string_view words : list) touch(words);
        return *this;
    }
    Made& phones(std::vector<std::string> list) {
        return set([&] { prospect_.phones = std::move(list); });
    }
    Made& emails(std::vector<std::string> list) {
        return set([&] { prospect_.emails = std::move(list); });
    }
    Made& address(std::string text) {
        return set([&] { prospect_.address = std::move(text); });
    }
    Made& allow(Channel channel) {
        return set([&] { prospect_.permissions.set(channel, true); });
    }
    Made& forbid(Channel channel) {
        return set([&] { prospect_.permissions.set(channel, false); });
    }
    Made& unreachable() { return phones({}).emails({""}).address("  "); }
    Made& prefers(std::vector<Channel> list) {
        return set([&] { prospect_.preferred_channels = std::move(list); });
    }
    Made& zone(std::string name) {
        return set([&] { prospect_.time_zone = std::move(name); });
    }
    Made& do_not_contact() {
        return set([&] { prospect_.do_not_contact = true; });
    }
    Made& status(Status status) {
        return set([&] { prospect_.status = status; });
    }
    Made& revisit(std::string_view on) {
        return set([&] { prospect_.revisit_on = day(on); });
    }
    Made& reviewed(std::string_view on) {
        return set([&] { prospect_.reviewed_on = day(on); });
    }
    Made& agreed(std::string_view on, std::optional<Channel> by = {}) {
        return set([&] {
            prospect_.agreement.emplace();
            prospect_.agreement->follow_up_on = day(on);
            prospect_.agreement->channel = by;
        });
    }
    Made& tidbits(std::size_t spent, std::size_t left) {
        return set([&] {
            for (std::size_t i = 0; i < spent + left; ++i)
                prospect_.tidbits.push_back(
                    {"tidbit", i < spent ? std::optional{day("2026-10-01")} : std::nullopt, {}});
        });
    }
    Made& step(ProcessStep step, StepState state) {
        return set([&] { prospect_.process[step] = state; });
    }
    Made& named(std::string id, std::string name, double worth) {
        return set([&] {
            prospect_.id = ProspectId{std::move(id)};
            prospect_.given_name = std::move(name);
            prospect_.value = Money{worth, "USD", {}};
        });
    }

private:
    template <class Change>
    Made& set(Change change) {
        change();
        return *this;
    }
    Prospect prospect_;
};

} // namespace ringback::test
