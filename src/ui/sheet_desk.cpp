#include "ui/sheet_desk.hpp"

#include "exchange/case_sheet_json.hpp"
#include "exchange/case_sheet_page.hpp"
#include "ui/share_desk.hpp"

#include <span>
#include <utility>

namespace ringback::ui {
namespace {

std::string page_of(const exchange::CaseSheet& sheet) { return exchange::case_sheet_page(std::span(&sheet, 1)); }

// The name of a file is seen by whoever gets it.
std::string stem_of(const exchange::CaseSheet& sheet) {
    return "Case-review-sheet" + (sheet.names_replaced ? std::string() : "-" + file_stem(sheet.title));
}

bool is_current(const Context& context, const SheetState::Made& made) {
    const SheetState& state = context.state.sheet;
    return made.prospect == context.state.route.prospect && made.revision == context.model.revision() &&
           made.profile_revision == context.model.profile_revision() && made.today == context.moment.today &&
           made.wishes == state.wishes;
}

} // namespace

const exchange::CaseSheet* sheet_on_screen(const Context& context) {
    SheetState& state = context.state.sheet;
    const ProspectId& id = context.state.route.prospect;
    if (id.empty()) return state.received ? &*state.received : nullptr;
    const Prospect* prospect = context.model.find(id);
    if (prospect == nullptr) return nullptr;
    if (!state.made || !is_current(context, *state.made)) {
        const exchange::SheetMoment moment{*context.moment.playbook, *context.moment.zones, context.moment.now};
        state.made = SheetState::Made{exchange::case_sheet(context.model, *prospect, moment, state.wishes),
                                      id,
                                      context.model.revision(),
                                      context.model.profile_revision(),
                                      context.moment.today,
                                      state.wishes};
    }
    return &state.made->sheet;
}

void share_sheet(const Context& context, const exchange::CaseSheet& sheet) {
    share_by_link(context, {.title = "the sheet about " + sheet.title,
                            .file = stem_of(sheet) + ".ringback-sheet.json",
                            .text = exchange::write_case_sheet(sheet),
                            .about = "It holds what the sheet shows, and nothing else" +
                                     std::string(sheet.names_replaced ? "; names are replaced." : ", with names.")});
}

void save_sheet_as_page(const Context& context, const exchange::CaseSheet& sheet) {
    context.out.ask(SaveText{stem_of(sheet) + ".html", page_of(sheet), "text/html"});
}

void print_sheet(const Context& context, const exchange::CaseSheet& sheet) {
    context.out.ask(PrintPage{page_of(sheet)});
}

} // namespace ringback::ui
