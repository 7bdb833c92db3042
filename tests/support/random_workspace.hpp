// Owns: prospects, profiles and actions made by chance, with every field in use. Must not know: storage, files.
#pragma once

#include "core/action.hpp"
#include "core/json_list.hpp"
#include "core/model.hpp"
#include "core/truth_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace ringback::test {

class RandomWorkspace {
public:
    explicit RandomWorkspace(std::uint32_t seed)
        : random_(seed) {}

    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
    bool coin() { return below(2) == 1; }

    std::string text() {
        static const std::vector<std::string> words{"",
                                                    "Ada",
                                                    "call back after lunch",
                                                    "naïve 日本 🙂",
                                                    "\"quoted\"\nline",
                                                    "{\"x\":1}",
                                                    std::string(300, 'n'),
                                                    std::string("nul\0inside", 10)};
        return words[below(words.size())];
    }
    OpaqueFields opaque() { return {coin() ? "" : R"({"unknown":[1,"two",null]})"}; }
    Day day() { return Day{std::chrono::days{20'000 + static_cast<int>(below(2000))}}; }
    Instant instant() {
        return Instant{std::chrono::milliseconds{1'700'000'000'000 + static_cast<long long>(below(1u << 30))}};
    }
    template <class E>
    E word() {
        return static_cast<E>(below(Vocabulary<E>::words.size()));
    }
    template <class Make>
    auto maybe(Make make) -> std::optional<decltype(make())> {
        return coin() ? std::optional(make()) : std::nullopt;
    }
    template <class Make>
    auto some(Make make) -> std::vector<decltype(make())> {
        std::vector<decltype(make())> made;
        for (std::size_t i = below(4); i > 0; --i) made.push_back(make());
        return made;
    }

    Touch touch() {
        Touch touch;
        touch.id = TouchId{"t" + std::to_string(++touches_)};
        touch.at = instant();
        touch.channel = word<Channel>();
        if (below(4) == 0) touch.sent = SentWords{text(), static_cast<unsigned>(below(9)), text(), text(), opaque()};
        touch.outcome = word<Outcome>();
        touch.direction = touch.outcome == Outcome::replied ? Direction::in : word<Direction>();
        touch.technique = coin() ? "step_back_call" : "";
        touch.seconds = std::chrono::seconds{below(5000)};
        touch.note = text();
        touch.opaque = opaque();
        return touch;
    }

    ProspectDetails details() {
        ProspectDetails made;
        made.given_name = text();
        made.family_name = text();
        made.company = text();
        made.role = text();
        made.emails = some([&] { return text(); });
        made.phones = some([&] { return text(); });
        made.address = text();
        made.time_zone = coin() ? "America/Chicago" : "";
        made.preferred_channels = some([&] { return word<Channel>(); });
        made.style = word<Style>();
        made.interest = text();
        made.value = maybe([&] { return Money{static_cast<double>(below(1000)) / 7, "USD", opaque()}; });
        made.agreement = maybe([&] {
            return Agreement{maybe([&] { return day(); }),
                             coin(),
                             maybe([&] { return day(); }),
                             maybe([&] { return word<Channel>(); }),
                             text(),
                             text(),
                             opaque()};
        });
        made.tidbits = some([&] { return Tidbit{text(), maybe([&] { return day(); }), opaque()}; });
        for (StepState& step : made.process.steps) step = word<StepState>();
        made.process.opaque = opaque();
        for (bool& allowed : made.permissions.allowed) allowed = coin();
        made.permissions.opaque = opaque();
        made.do_not_contact = coin();
        made.status = word<Status>();
        made.truth = word<Truth>();
        made.revisit_on = maybe([&] { return day(); });
        made.reviewed_on = maybe([&] { return day(); });
        made.tags = some([&] { return text(); });
        made.notes = text();
        made.opaque = opaque();
        return made;
    }

    Prospect prospect() {
        Prospect made;
        static_cast<ProspectDetails&>(made) = details();
        made.id = ProspectId{"p" + std::to_string(++prospects_)};
        made.touches = some([&] { return touch(); });
        made.decisions = some([&] { return decision(); });
        made.added_on = maybe([&] { return day(); });
        return made;
    }

    Decision decision() {
        return {instant(), word<DecisionKind>(), coin() ? "heavy_stone" : "", text(), day(), opaque()};
    }

    TimeOff time_off() {
        const Day from = day();
        return {from, from + std::chrono::days{below(30)}, text(), opaque()};
    }

    SavedView view() {
        SavedView made;
        made.name = "view " + text();
        made.where = some([&] {
            FilterTerm term{text(), some([&] { return text(); }), {}, {}, opaque()};
            if (coin()) term.at_least = static_cast<double>(below(1000)) / 4;
            if (coin()) term.at_most = static_cast<double>(below(1000));
            return term;
        });
        made.opaque = opaque();
        return made;
    }

    CallingLimit calling_limit() {
        CallingLimit made;
        made.place = text();
        made.zones = some([&] { return text(); });
        made.tags = some([&] { return text(); });
        made.hours = some([&] {
            const std::chrono::minutes from{below(1000)};
            return CallingSpan{WorkDays{1 + below(127)}, from, from + std::chrono::minutes{1 + below(400)}, opaque()};
        });
        made.source = text();
        made.as_of = maybe([&] { return day(); });
        made.opaque = opaque();
        return made;
    }

    // An item of Model::playbooks_json.
    std::string playbook_item() {
        return R"({"id":"mine)" + std::to_string(below(3)) + R"(","version":)" + std::to_string(below(9)) + "}";
    }

    Profile profile() {
        Profile made;
        made.name = text();
        made.company = text();
        made.phone = text();
        made.email = text();
        made.time_zone = coin() ? "UTC" : "Europe/Berlin";
        made.work_days = WorkDays{1 + below(127)};
        made.holidays = some([&] { return day(); });
        made.words_per_minute = 100 + static_cast<unsigned>(below(100));
        made.time_off = some([&] { return time_off(); });
        made.playbook = coin() ? "blended" : "mine1";
        made.calling_limits = some([&] { return calling_limit(); });
        made.views = some([&] { return view(); });
        made.reviews = some([&] { return ReviewNote{day(), text(), opaque()}; });
        made.checks_off = some([&] { return text(); });
        made.opaque = opaque();
        return made;
    }

    std::shared_ptr<Model> model(std::size_t prospects) {
        auto made = std::make_shared<Model>();
        made->profile = profile();
        made->playbooks_json = R"([{"id":"mine"}])";
        made->scripts_json = R"([{"id":"yours"}])";
        made->practice_json = R"([{"id":"run"}])";
        made->opaque = opaque();
        for (std::size_t i = 0; i < prospects; ++i) made->put(prospect());
        return made;
    }

    // An action that update() carries out on `model`.
    Action action(const Model& model) {
        const auto& prospects = model.prospects();
        std::size_t kind = prospects.empty() ? below(3) : below(40);
        if (kind == 0) return EditProfile{profile()};
        if (kind >= 30) return newer_action(kind, model);
        if (kind == 1 && below(10) == 0) return ReplaceWorkspace{this->model(below(12))};
        if (kind <= 2) return ImportProspects{{prospect(), prospect(), prospect()}, {}};
        if (kind <= 6) return AddProspect{prospect()};
        const Prospect& one = prospects[below(prospects.size())];
        if (kind <= 10) return EditProspect{one.id, details()};
        if (kind == 11) return RemoveProspects{{one.id}};
        if (kind <= 13) return SetStatus{one.id, word<Status>(), maybe([&] { return day(); })};
        if (kind <= 16 && !one.touches.empty()) return RemoveTouch{one.id, one.touches[below(one.touches.size())].id};
        if (kind <= 19 && !one.touches.empty()) {
            Touch changed = touch();
            changed.id = one.touches[below(one.touches.size())].id;
            return EditTouch{one.id, changed};
        }
        if (kind == 20) {
            Prospect merged = one;
            static_cast<ProspectDetails&>(merged) = details();
            return ImportProspects{{prospect()}, {merged}};
        }
        if (kind == 21)
            return Restore{{{below(prospects.size() + 1), prospect()}}, {one.id}, maybe([&] { return profile(); })};
        LogTouch log{one.id, {touch()}, {}, maybe([&] { return word<Truth>(); })};
        if (!one.tidbits.empty() && coin()) log.used_tidbit = below(one.tidbits.size());
        return log;
    }

private:
    Action newer_action(std::size_t kind, const Model& model) {
        const Prospect& one = model.prospects()[below(model.prospects().size())];
        if (kind == 30) return KeepPlaybook{playbook_item()};
        if (kind == 38) return KeepPractice{{playbook_item()}};
        if (kind == 39) {
            const auto items = items_of_json_list(model.practice_json);
            if (!items.empty())
                return RemovePractice{std::string{text_member(items[below(items.size())], "id").value_or("")}};
        }
        if (kind == 36) return KeepScript{{playbook_item(), playbook_item()}};
        if (kind == 37) {
            const auto items = items_of_json_list(model.scripts_json);
            if (!items.empty())
                return RemoveScript{std::string{text_member(items[below(items.size())], "id").value_or("")}};
        }
        if (kind == 31) return ChoosePlaybook{coin() ? "T" : "mine2"};
        if (kind == 32) {
            const auto items = items_of_json_list(model.playbooks_json);
            if (!items.empty())
                return RemovePlaybook{std::string{text_member(items[below(items.size())], "id").value_or("")}};
        }
        if (kind == 33) {
            RecordTruth record{one.id, word<Truth>(), maybe([&] { return day(); }), false};
            record.close = plan_for(record.truth, day()).offer_close && coin();
            return record;
        }
        return Decide{one.id, decision()};
    }

    std::mt19937 random_;
    std::size_t prospects_ = 0;
    std::size_t touches_ = 0;
};

inline bool same(const Model& a, const Model& b) {
    return a.profile == b.profile && a.playbooks_json == b.playbooks_json && a.scripts_json == b.scripts_json &&
           a.practice_json == b.practice_json && a.opaque == b.opaque && a.prospects() == b.prospects();
}

} // namespace ringback::test
