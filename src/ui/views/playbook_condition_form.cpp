#include "ui/views/playbook_condition_form.hpp"

#include "ui/views/fact_condition_form.hpp"

#include <string>

namespace ringback::ui {

void draw_condition_form(PlaybookPen& pen, std::uint16_t node, std::size_t number) {
    PlaybookState& state = pen.context.state.playbook;
    const playbook::Playbook& playbook = pen.playbook();
    const std::string which = std::to_string(node) + ' ' + std::to_string(number);
    const FactConditionResult result = draw_fact_condition({.context = pen.context,
                                                            .at = pen.at,
                                                            .width = pen.width,
                                                            .fact = playbook.nodes[node].fact,
                                                            .now = playbook.nodes[node].answers[number].when,
                                                            .parameters = playbook.parameters,
                                                            .which = which,
                                                            .figure = state.figure,
                                                            .figure_of = state.figure_of});
    pen.at.y += result.height;
    if (!result.changed) return;
    pen.draft.edit(result.typed ? "figure" + which : std::string(),
                   [&](playbook::Playbook& edited) { edited.nodes[node].answers[number].when = *result.changed; });
}

} // namespace ringback::ui
