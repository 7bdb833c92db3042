// What travels by links, and cases and results that come as files: shown first, taken where the user says so.
#include "app/app.hpp"
#include "exchange/case_sheet_json.hpp"
#include "exchange/kept_practice.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/shared.hpp"
#include "ui/practice_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/wording.hpp"

#include <utility>
#include <variant>

namespace ringback::app {

void App::on_link_made(const platform::MadeLink& link) {
    if (state_.share.outgoing) state_.share.link = link;
}

void App::on_link_opened(const platform::OpenedLink& link) {
    state_.incoming = ui::incoming_link(link, moments_.library().shared);
}

void App::offer_shared(std::string_view name, std::string_view text) {
    shell_.wake();
    state_.incoming = ui::incoming_link({.text = std::string(text), .fault = {}}, moments_.library().shared);
    state_.incoming->from = name;
}

void App::answer_link(bool take) {
    const auto link = std::exchange(state_.incoming, std::nullopt);
    shell_.set_route(ui::text_from_route(state_.route), true); // a reload does not ask again
    if (!take || !link) return;
    if (link->to_read) {
        if (auto sheet = exchange::read_case_sheet(link->text)) state_.sheet.received = std::move(*sheet);
        go({ui::Screen::sheet, {}}, false);
        return;
    }
    const std::string from = link->from.empty() ? "the link" : link->from;
    auto shared = exchange::read_shared(link->text, moments_.library().shared);
    if (!shared) return; // it was asked about, so it could be read
    if (std::holds_alternative<playbook::Playbook>(*shared))
        take_playbook(from, link->text);
    else if (std::holds_alternative<exchange::ScriptPack>(*shared))
        take_scripts(from, link->text);
    else if (const auto* set = std::get_if<exchange::CaseSet>(&*shared))
        take_cases(*set);
    else
        take_result(std::get<practice::PracticeResult>(*shared));
}

void App::take_cases(const exchange::CaseSet& set) {
    KeepPractice keep;
    for (const practice::PracticeCase& each : set.cases) {
        if (exchange::known_case(model_, each.id) != each)
            keep.items.push_back(exchange::keep_case(each).items.front());
    }
    const std::string count = count_text(set.cases.size(), "case", "cases");
    if (keep.items.empty())
        say("Nothing new: " + count + (set.cases.size() == 1 ? " that is" : " that are") + " here already", false);
    else
        change({std::move(keep), count + " to practise on taken"});
    go(ui::practice_route(set.cases.size() == 1 ? set.cases.front().id : std::string{}), false);
}

void App::take_result(const practice::PracticeResult& result) {
    const std::string of = result.trainee.empty() ? std::string() : " of " + result.trainee;
    change({exchange::keep_handed_in(result), "Result" + of + " taken"});
    go(ui::practice_route({}), false);
}

} // namespace ringback::app
