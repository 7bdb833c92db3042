#include "ui/views/script_trial.hpp"

#include "exchange/kept_scripts.hpp"
#include "insight/ab_count.hpp"
#include "mirror/mirror.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

using insight::AbCount;
using script::Script;

std::string percent(double share) { return std::to_string(std::lround(share * 100)); }

// "12 of 40 came back, 30 %, between 18 and 46 %"
std::string share_words(const insight::Share& share) {
    if (share.of == 0) return "nobody yet whose time to answer is over";
    return std::to_string(share.count) + " of " + std::to_string(share.of) + " came back, " + percent(share.value()) +
           " %, between " + percent(share.low) + " and " + percent(share.high) + " %";
}

std::string verdict_words(const AbCount& count, const Script& first, const Script& second) {
    switch (count.verdict) {
    case AbCount::Verdict::too_few:
        return "Too few to say which is better: " + std::to_string(insight::ab_needed) + " of each are needed.";
    case AbCount::Verdict::no_difference: return "No difference that chance could not have made.";
    case AbCount::Verdict::first: return first.title + " brings more people back.";
    case AbCount::Verdict::second: return second.title + " brings more people back.";
    }
    return {};
}

// Counted anew where a record has changed.
const AbCount& counted(const Context& context, const Script& first, const Script& second) {
    ScriptsState& state = context.state.scripts;
    std::string sign = std::to_string(context.model.revision()) + ' ' + text_from_day(context.moment.today) + ' ' +
                       first.id + '\n' + second.id;
    if (state.trial_of != sign) {
        state.trial_of = std::move(sign);
        state.trial_count = insight::ab_count(context.model, {first.id, second.id}, context.moment.now);
    }
    return state.trial_count;
}

void keep_against(const Context& context, const Script& script, const std::string& rival, const std::string& said) {
    Script next = script;
    next.against = rival;
    auto keep = exchange::keep_scripts({&next, 1}, {}, context.model, context.moment.today);
    if (keep) context.out.change(std::move(*keep), said);
}

void stop(const Context& context, const Script& script, const Script& rival) {
    const Script& holder = script.against == rival.id ? script : rival;
    keep_against(context, holder, {}, "The trial is over");
}

std::vector<const Script*> rivals_for(const Context& context, const Script& script) {
    std::vector<const Script*> rivals;
    for (const Script& other : context.library.scripts)
        if (other.id != script.id && other.technique == script.technique && other.channel == script.channel)
            rivals.push_back(&other);
    return rivals;
}

} // namespace

const Script* rival_of(const script::Library& library, const Script& script) {
    const auto found = std::ranges::find_if(library.scripts, [&](const Script& other) {
        return other.id != script.id && (other.id == script.against || other.against == script.id);
    });
    return found == library.scripts.end() ? nullptr : &*found;
}

float draw_script_trial(const Context& context, const Script& script, ImVec2 at, float width) {
    const Script* rival = rival_of(context.library, script);
    if (rival == nullptr) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Trial", ImGui::GetID("trial"));
    const AbCount& count = counted(context, script, *rival);
    float y = at.y;
    look.text({at.x, y}, type::small_strong, p.text_secondary, "Tried against " + rival->title);
    y += 22;
    const auto line = [&](const Script& one, std::size_t place) {
        std::string words = one.title + ": " + share_words(count.came_back[place]);
        if (count.open[place] > 0) words += "; " + std::to_string(count.open[place]) + " still have time to answer";
        y += look.paragraph({at.x, y}, width, type::dense, p.text_primary, words) + 2;
    };
    line(script, 0);
    line(*rival, 1);
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary, verdict_words(count, script, *rival)) + 8;
    const Button end{.id = "end trial",
                     .label = "End the trial",
                     .kind = ButtonKind::ghost,
                     .size = context.phone() ? ButtonSize::touch : ButtonSize::small};
    if (draw_button(look, {at.x - 10, y}, end)) stop(context, script, *rival);
    return y + button_height(end.size) + 20 - at.y;
}

void draw_trial_dialog(const Context& context) {
    auto& chosen = context.state.scripts.trial;
    const Script* shown = shown_script(context);
    if (!chosen || shown == nullptr) return;
    Dialog dialog(context.look, "Try it against another", 520, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph("Half of the prospects get the one, half the other, by their ids. What came back is counted after " +
                  std::to_string(insight::ab_patience.count()) + " days, and there is no winner below " +
                  std::to_string(insight::ab_needed) + " of each.");
    const auto rivals = rivals_for(context, *shown);
    std::vector<std::string_view> titles;
    for (const Script* rival : rivals) titles.push_back(rival->title);
    const Field field{.id = "rival",
                      .label = "The other one",
                      .help = rivals.empty() ? "Duplicate this script first, and change the copy" : ""};
    if (const auto picked = draw_select(context.look, pen.place(0, 1), pen.width(), field, titles, *chosen))
        chosen = *picked;
    pen.end_row(field_height(field));
    const Answer answer = end_dialog(pen, dialog, {.accept = "Begin the trial", .disabled = rivals.empty()},
                                     submitted && !rivals.empty());
    if (answer == Answer::none) return;
    if (answer == Answer::accepted && *chosen < rivals.size())
        keep_against(context, *shown, rivals[*chosen]->id,
                     shown->title + " is tried against " + rivals[*chosen]->title);
    chosen.reset();
    dialog.close();
}

} // namespace ringback::ui
