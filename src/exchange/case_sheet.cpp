#include "exchange/case_sheet.hpp"

#include "core/labels.hpp"
#include "core/queries.hpp"
#include "exchange/stand_ins.hpp"
#include "exchange/utf8.hpp"
#include "playbook/recommend.hpp"
#include "playbook/sentences.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::size_t most_advised = 10;    // attempts that are held against the advice, the latest
constexpr std::size_t most_reasons = 4;     // of the advice of today
constexpr std::size_t most_changes = 3;     // what would change it
constexpr std::size_t longest_words = 1200; // characters of one note

std::string words_of(std::string_view text) { return shortened(text, longest_words); }

// One sheet while it is put together.
class SheetMaker {
public:
    SheetMaker(const Model& model, const Prospect& prospect, const SheetMoment& moment, SheetWishes wishes)
        : model_(model)
        , prospect_(prospect)
        , moment_(moment)
        , wishes_(wishes)
        , recommender_(moment.playbook, model.profile, moment.zones, moment.now)
        , touches_(time_ordered(prospect, moment.now)) {}

    CaseSheet sheet() {
        CaseSheet sheet;
        sheet.title = display_name(prospect_);
        sheet.about = about();
        sheet.made_on = recommender_.today();
        sheet.names_replaced = wishes_.names_replaced;
        sheet.history = history();
        sheet.steps = prospect_.process.steps;
        for (SheetSection section : {standing(), advised(), now_advised(), questions(), notes()})
            if (!section.lines.empty()) sheet.sections.push_back(std::move(section));
        if (wishes_.names_replaced) replace_names(sheet);
        return sheet;
    }

private:
    std::string about() const {
        std::string words = prospect_.role;
        if (!prospect_.company.empty() && prospect_.company != display_name(prospect_))
            words += (words.empty() ? "" : ", ") + prospect_.company;
        return words;
    }

    Day day(const Touch& touch) const { return recommender_.user_zone().day(touch.at); }

    std::vector<SheetTouch> history() const {
        std::vector<SheetTouch> history;
        for (const Touch* touch : touches_) {
            SheetTouch line{.on = day(*touch), .kind = SheetTouchKind::reached_out, .title = {}, .below = {}};
            if (is_conversation(*touch))
                line.kind = SheetTouchKind::talked;
            else if (touch->direction == Direction::in)
                line.kind = SheetTouchKind::heard;
            const std::size_t from_last = touches_.size() - history.size();
            if (from_last <= listed_touches) {
                line.title = touch_title(*touch);
                if (!touch->technique.empty()) line.below = playbook::technique_label(touch->technique);
                if (wishes_.with_notes && !touch->note.empty())
                    line.below += (line.below.empty() ? "" : ": ") + words_of(touch->note);
            }
            history.push_back(std::move(line));
        }
        return history;
    }

    SheetSection standing() const {
        SheetSection section{"Where it stands", {}};
        auto& lines = section.lines;
        lines.push_back("Status: " + std::string(label_of(prospect_.status)) +
                        ". What is really the case: " + std::string(label_of(prospect_.truth)) + ".");
        if (!prospect_.interest.empty()) lines.push_back("What they wanted: " + words_of(prospect_.interest));
        if (prospect_.value) lines.push_back("Worth " + money_text(*prospect_.value));
        if (const auto silent = silent_for(prospect_, moment_.now, recommender_.user_zone(), recommender_.calendar()))
            lines.push_back("Silent for " + days_text(*silent));
        std::string preferred;
        for (const Channel channel : prospect_.preferred_channels)
            preferred += (preferred.empty() ? "" : ", ") + std::string(label_of(channel));
        if (!preferred.empty()) lines.push_back("Prefers: " + preferred);
        if (prospect_.style != Style::unknown)
            lines.push_back("Takes things in: " + std::string(label_of(prospect_.style)));
        if (prospect_.agreement) lines.push_back(agreed(*prospect_.agreement));
        return section;
    }

    static std::string agreed(const Agreement& agreement) {
        std::string words = "Agreed";
        if (agreement.follow_up_on) words += ": to be in touch on " + dated_day_text(*agreement.follow_up_on);
        if (agreement.channel) words += ", by " + std::string(word_from(*agreement.channel));
        if (!agreement.subject.empty()) words += ", about " + agreement.subject;
        return words + (agreement.ok_to_say_no ? ". That a no is fine was said." : ". That a no is fine was not said.");
    }

    // The record as it was before `touch`: without what is known only today.
    Prospect record_before(const Touch& touch) const {
        Prospect before = prospect_;
        before.status = Status::open;
        before.truth = Truth::unknown;
        before.do_not_contact = false;
        before.revisit_on.reset();
        if (before.reviewed_on && *before.reviewed_on >= day(touch)) before.reviewed_on.reset();
        if (before.agreement && before.agreement->made_on && *before.agreement->made_on > day(touch))
            before.agreement.reset();
        for (Tidbit& tidbit : before.tidbits)
            if (tidbit.used_on && *tidbit.used_on >= day(touch)) tidbit.used_on.reset();
        std::erase_if(before.touches, [&](const Touch& other) { return other.at >= touch.at; });
        return before;
    }

    std::string advice_before(const Touch& touch) const {
        playbook::Recommender then(moment_.playbook, model_.profile, moment_.zones, touch.at);
        const playbook::Advice advice = then.advise(record_before(touch));
        std::string words =
            dated_day_text(day(touch)) + ": advised " + playbook::advice_label(moment_.playbook, advice);
        if (advice.technique == touch.technique.view()) return words + "; done as advised: " + touch_title(touch);
        words += "; done " + touch_title(touch);
        return touch.technique.empty() ? words : words + " (" + playbook::technique_label(touch.technique) + ")";
    }

    std::string decided(const Decision& decision) const {
        std::string words = dated_day_text(recommender_.user_zone().day(decision.at)) + ": decided ";
        switch (decision.kind) {
        case DecisionKind::snoozed:
            words += decision.until ? "to put it off until " + dated_day_text(*decision.until) : "to put it off";
            break;
        case DecisionKind::another_way: words += "to do it another way"; break;
        case DecisionKind::not_this: words += "not to do it"; break;
        case DecisionKind::skipped_preparation: words += "to call without all preparations"; break;
        case DecisionKind::prepared: words += "to prepare the call"; break;
        case DecisionKind::asked_truth_later: words += "to ask later what is really the case"; break;
        }
        if (!decision.technique.empty()) words += " (" + playbook::technique_label(decision.technique) + ")";
        return decision.reason.empty() ? words : words + ": " + words_of(decision.reason);
    }

    // Attempts and decisions by time, each with what was advised.
    SheetSection advised() const {
        std::vector<std::pair<Instant, std::string>> all;
        for (auto touch = touches_.rbegin(); touch != touches_.rend() && all.size() < most_advised; ++touch)
            if ((*touch)->direction == Direction::out && *touch != touches_.front())
                all.emplace_back((*touch)->at, advice_before(**touch));
        const auto& decisions = prospect_.decisions;
        for (std::size_t i = decisions.size(); i-- > 0 && decisions.size() - i <= most_advised;)
            if (decisions[i].at <= moment_.now) all.emplace_back(decisions[i].at, decided(decisions[i]));
        std::ranges::stable_sort(all, {}, &std::pair<Instant, std::string>::first);
        SheetSection section{"Advised and done", {}};
        for (auto& [at, words] : all) section.lines.push_back(std::move(words));
        return section;
    }

    SheetSection now_advised() {
        const playbook::Playbook& playbook = moment_.playbook;
        playbook::Reasons because;
        const playbook::Advice advice = recommender_.advise(prospect_, &because);
        SheetSection section{"Advised now, by the playbook " + in_quotes_of(playbook), {}};
        std::string first = playbook::advice_label(playbook, advice);
        if (advice.due) first += ", due " + dated_day_text(*advice.due);
        section.lines.push_back(first + ": " + playbook::advice_why(playbook, advice));
        const playbook::Witness witness{prospect_, moment_.now, recommender_.user_zone()};
        const std::size_t skipped = because.size() > most_reasons ? because.size() - most_reasons : 0;
        for (std::size_t i = skipped; i < because.size(); ++i)
            section.lines.push_back(playbook::reason_sentence(playbook, because[i], witness));
        const auto changes = recommender_.would_change(prospect_);
        for (std::size_t i = 0; i < std::min(changes.size(), most_changes); ++i)
            section.lines.push_back(playbook::change_sentence(playbook, changes[i], witness));
        return section;
    }

    static std::string in_quotes_of(const playbook::Playbook& playbook) {
        return "“" + (playbook.name.empty() ? playbook.id : playbook.name) + "”";
    }

    void ask_steps(std::vector<std::string>& lines) const {
        const auto& steps = prospect_.process.steps;
        if (std::ranges::count(steps, StepState::no) == static_cast<std::ptrdiff_t>(steps.size())) {
            lines.emplace_back("Which of the eight steps were done at the first meeting? Nothing is recorded.");
            return;
        }
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (steps[i] != StepState::done)
                lines.push_back("What came of “" + std::string(label_of(static_cast<ProcessStep>(i))) + "”? It was " +
                                (steps[i] == StepState::partly ? "half done." : "not done."));
    }

    // What two people would ask each other about it.
    SheetSection questions() const {
        SheetSection section{"Open questions", {}};
        auto& lines = section.lines;
        if (prospect_.truth == Truth::unknown) lines.emplace_back("What is really the case? They have not said."); // T2
        ask_steps(lines);                                                                                          // D5
        if (!prospect_.agreement)                                                                                  // G1
            lines.emplace_back("Was it ever agreed when and about what to be in touch again?");
        else if (!prospect_.agreement->still_missing.empty())
            lines.push_back("What about what was still missing: " + words_of(prospect_.agreement->still_missing) + "?");
        if (std::ranges::none_of(prospect_.tidbits, [](const Tidbit& each) { return !each.used_on; })) // G2
            lines.emplace_back("Which useful fact could be a reason to be in touch? None is left.");
        if (prospect_.preferred_channels.empty()) lines.emplace_back("Which channel do they prefer?"); // G5
        lines.emplace_back("What would you have done otherwise?");                                     // D4
        return section;
    }

    SheetSection notes() const {
        SheetSection section{"Notes", {}};
        if (!wishes_.with_notes) return section;
        if (!prospect_.notes.empty()) section.lines.push_back(words_of(prospect_.notes));
        for (const Tidbit& tidbit : prospect_.tidbits)
            section.lines.push_back((tidbit.used_on ? "Told on " + dated_day_text(*tidbit.used_on) : "Not told yet") +
                                    ": " + words_of(tidbit.text));
        return section;
    }

    void replace_names(CaseSheet& sheet) const {
        std::vector<std::string*> texts{&sheet.about};
        for (SheetTouch& touch : sheet.history) texts.push_back(&touch.below);
        for (SheetSection& section : sheet.sections) {
            texts.push_back(&section.heading); // a playbook may bear a name
            for (std::string& line : section.lines) texts.push_back(&line);
        }
        std::vector<std::string_view> said;
        for (const std::string* text : texts) said.emplace_back(*text);
        const StandIns stand_ins(prospect_, model_, said);
        sheet.title = "Person A";
        for (std::string* text : texts) *text = stand_ins.replaced(*text);
    }

    const Model& model_;
    const Prospect& prospect_;
    const SheetMoment& moment_;
    SheetWishes wishes_;
    playbook::Recommender recommender_;
    std::vector<const Touch*> touches_;
};

} // namespace

CaseSheet case_sheet(const Model& model, const Prospect& prospect, const SheetMoment& moment, SheetWishes wishes) {
    return SheetMaker(model, prospect, moment, wishes).sheet();
}

} // namespace ringback::exchange
