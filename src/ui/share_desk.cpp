#include "ui/share_desk.hpp"

#include "exchange/case_sheet_json.hpp"
#include "exchange/kept_scripts.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/script_shelf.hpp"
#include "ui/wording.hpp"

#include <cctype>
#include <utility>
#include <variant>

namespace ringback::ui {
namespace {

struct Preview {
    IncomingLink& link;

    void operator()(const playbook::Playbook& playbook) const {
        link.title = "A playbook: " + playbook.name;
        link.inside = {count_text(playbook.nodes.size(), "question", "questions") + ", " +
                       count_text(playbook.leaves.size(), "leaf", "leaves") + ", " +
                       count_text(playbook.parameters.size(), "parameter", "parameters")};
    }
    void operator()(const exchange::CaseSet& set) const {
        link.title = count_text(set.cases.size(), "case", "cases") + " to practise on";
        for (const practice::PracticeCase& each : set.cases)
            link.inside.push_back(each.title + ", " + each.sector + ", level " + std::to_string(each.level));
    }
    void operator()(const practice::PracticeResult& result) const {
        link.title = "A result" + (result.trainee.empty() ? std::string() : " of " + result.trainee);
        link.inside = {count_text(result.moves.size(), "move", "moves") + ", " + std::to_string(result.earned) +
                       " of " + std::to_string(result.total) + " points"};
    }
    void operator()(const exchange::ScriptPack& pack) const {
        link.title = count_text(pack.scripts.size(), "script", "scripts");
        if (!pack.name.empty()) link.title = pack.name + ", " + link.title;
        for (const script::Script& script : pack.scripts)
            link.inside.push_back(script.channel ? script.title + ", " + std::string(label_of(*script.channel))
                                                 : script.title);
    }
};

void preview_sheet(IncomingLink& link) {
    link.to_read = true;
    const auto sheet = exchange::read_case_sheet(link.text);
    if (!sheet) {
        link.fault = "What the link holds cannot be used. " + exchange::message(sheet.error());
        return;
    }
    link.title = "A case review sheet: " + sheet->title;
    link.inside = {count_text(sheet->history.size(), "touch", "touches") + ", made on " +
                   long_day_text(sheet->made_on)};
}

} // namespace

std::string file_stem(std::string_view name) {
    std::string stem(name);
    for (char& sign : stem)
        if (std::isalnum(static_cast<unsigned char>(sign)) == 0) sign = '-';
    return stem;
}

Outgoing outgoing_playbook(const Context& context) {
    const playbook::Playbook& shown = shown_playbook(context);
    const std::string& name = shown.name.empty() ? shown.id : shown.name;
    return {name, file_stem(name) + ".ringback-playbook.json", exchange::shared_text(shown)};
}

Outgoing outgoing_scripts(const Context& context, std::vector<std::string> ids) {
    std::string name = "My scripts";
    if (ids.size() == 1)
        if (const script::Script* only = context.library.find(ids.front())) name = only->title;
    if (ids.empty())
        for (const script::Script& script : context.library.scripts)
            if (is_own(script)) ids.push_back(script.id);
    exchange::ScriptPack pack = exchange::pack_of(context.library, ids);
    pack.name = name;
    return {name, file_stem(name) + ".ringback-scripts.json", exchange::shared_text(pack)};
}

Outgoing outgoing_case(const practice::PracticeCase& subject) {
    exchange::CaseSet set;
    set.cases.push_back(subject);
    return {subject.title, file_stem(subject.title) + ".ringback-case.json", exchange::shared_text(std::move(set))};
}

Outgoing outgoing_cases(std::vector<practice::PracticeCase> cases) {
    return {count_text(cases.size(), "case", "cases"), "Cases.ringback-cases.json",
            exchange::shared_text(exchange::CaseSet{std::move(cases)})};
}

Outgoing outgoing_result(const practice::PracticeResult& result, const std::string& title) {
    return {"Result of " + title, file_stem(title) + ".ringback-result.json", exchange::shared_text(result)};
}

void share_by_link(const Context& context, Outgoing outgoing) {
    context.out.ask(MakeLink{outgoing.text});
    context.state.share = {.outgoing = std::move(outgoing), .link = std::nullopt};
}

void save_as_file(const Context& context, Outgoing outgoing) {
    context.out.ask(SaveText{std::move(outgoing.file), std::move(outgoing.text)});
}

IncomingLink incoming_link(const platform::OpenedLink& link, std::span<const script::SharedBlock> known) {
    IncomingLink incoming{.text = link.text, .title = {}, .inside = {}, .fault = link.fault};
    if (!incoming.fault.empty()) return incoming;
    if (exchange::looks_like_case_sheet(link.text)) {
        preview_sheet(incoming);
        return incoming;
    }
    if (const auto read = exchange::read_shared(link.text, known))
        std::visit(Preview{incoming}, *read);
    else
        incoming.fault = "What the link holds cannot be used. " + exchange::message(read.error());
    return incoming;
}

} // namespace ringback::ui
