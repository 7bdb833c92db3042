#include "ui/views/own_figure_view.hpp"

#include "insight/silence.hpp"
#include "playbook/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

void count(const Context& context, OwnFigureCache& cache) {
    const playbook::Parameter* patience = context.moment.playbook->parameter("patience");
    insight::Patience against{context.moment.now, *context.moment.user_zone, *context.moment.calendar};
    if (patience != nullptr) against.patience = std::chrono::days{patience->value};
    const insight::CameBack found = insight::came_back(insight::silences_of(context.model, against));
    cache = {.revision = context.model.revision(),
             .today = context.moment.today,
             .came_back = found.share.count,
             .of = found.share.of,
             .low = found.share.low,
             .high = found.share.high};
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)); }

std::string words_of(const OwnFigureCache& own) {
    const std::string author = "In Patrick McClure's experience about " + percent(insight::authors_share) +
                               " % were nothing to worry about (D1).";
    if (own.of == 0) return author + " Yours are counted from the first silent case on.";
    return author + " Of your " + std::to_string(own.of) + (own.of == 1 ? " silent case" : " silent cases") +
           " so far " + std::to_string(own.came_back) +
           " came back: " + percent(static_cast<double>(own.came_back) / static_cast<double>(own.of)) +
           " % (95 % interval " + percent(own.low) + " to " + percent(own.high) + " %).";
}

} // namespace

float draw_own_figure(const Context& context, const playbook::QueueEntry& entry, ImVec2 at, float width) {
    const auto& credits = playbook::advice_credits(*context.moment.playbook, entry.advice);
    if (std::ranges::find(credits, "D1") == credits.end()) return 0;
    OwnFigureCache& own = context.state.own_figure;
    if (own.revision != context.model.revision() || own.today != context.moment.today) count(context, own);
    return context.look.paragraph(at, width, type::dense, context.palette().text_primary, words_of(own)) + 12;
}

} // namespace ringback::ui
