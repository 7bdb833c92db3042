#include "ui/views/preparation_view.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "ui/acts.hpp"
#include "ui/breathing.hpp"
#include "ui/call_desk.hpp"
#include "ui/effect_scope.hpp"
#include "ui/icons.hpp"
#include "ui/views/history_view.hpp"
#include "ui/views/words_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

using Step = PreparationState::Step;
using std::chrono::milliseconds;

constexpr float guide_height = 200;
constexpr std::array<std::string_view, 3> step_names{"Get clear", "Let go", "Decide what to say"};
constexpr std::array<std::string_view, 5> lengths{"1 minute", "2 minutes", "3 minutes", "4 minutes", "5 minutes"};
constexpr milliseconds picture{33};

milliseconds breathed(const PreparationState& preparation) {
    const std::chrono::duration<double> since{ImGui::GetTime() - *preparation.breathing_since};
    return std::chrono::duration_cast<milliseconds>(since);
}

// --- let go ---

constexpr float guide_core = 26;
constexpr float guide_reach = 100;

bool guide_by_card(const Context& context, ImVec2 centre, float share) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const EffectScope scope(context.effects, list, {platform::EffectKind::breath, share, guide_reach, 0, guide_core});
    if (!scope) return false;
    list.PrimReserve(6, 4);
    list.PrimRectUV({centre.x - guide_reach, centre.y - guide_reach}, {centre.x + guide_reach, centre.y + guide_reach},
                    {-1, -1}, {1, 1}, context.palette().accent_fill);
    return true;
}

// A disc that grows and shrinks, with a halo; drawn only, the words beside it say it. Without a program for it, rings
// around the disc, wider and fainter.
void paint_guide(const Context& context, ImVec2 centre, float share) {
    if (guide_by_card(context, centre, share)) return;
    const Palette& p = context.palette();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = 28 + share * 44;
    constexpr int rings = 4;
    for (int ring = rings; ring > 0; --ring)
        list->AddCircleFilled(centre, radius + static_cast<float>(ring) * 7, faded(p.accent_fill, 0.05f));
    list->AddCircleFilled(centre, radius, faded(p.accent_fill, 0.22f));
    list->AddCircleFilled(centre, guide_core, p.accent_fill);
}

void run_guide(const Context& context, PreparationState& preparation, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const milliseconds since = breathed(preparation);
    const milliseconds left = std::chrono::duration_cast<milliseconds>(preparation.quiet) - since;
    if (left <= milliseconds{0}) {
        preparation.breathing_since.reset();
        preparation.breathed = true;
        mirror::announce("The quiet minutes are over.");
        return;
    }
    const Breath breath = breath_at(since);
    const ImVec2 centre{at.x + width / 2, at.y + guide_height / 2};
    paint_guide(context, centre, context.still ? 0.5f : breath.width);
    const std::string clock = clock_words(std::chrono::ceil<std::chrono::seconds>(left));
    look.paint_centred(ImRect({centre.x - 40, centre.y - 10}, {centre.x + 40, centre.y + 10}), type::dense_strong,
                       p.accent_on, clock);
    const std::string_view words = context.still ? "Breathe in for four seconds, out for six"
                                   : breath.in   ? "Breathe in"
                                                 : "Breathe out";
    look.paint_centred(ImRect({at.x, at.y + guide_height}, {at.x + width, at.y + guide_height + 20}), type::base_medium,
                       p.text_primary, words);
    // Not each breath is told: a screen reader would speak all the time.
    look.tell(ImRect({at.x, at.y + guide_height}, {at.x + width, at.y + guide_height + 20}), type::base_medium,
              "Quiet minutes run: breathe in for four seconds, out for six");
}

float draw_quiet(const Context& context, PreparationState& preparation, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                        "The sale is probably gone, and that is fine: this call is about learning how it is. "
                        "Breathe slowly until the disc comes to rest.") +
         12;
    if (preparation.breathing_since) run_guide(context, preparation, {at.x, y}, width);
    if (!preparation.breathing_since) {
        paint_guide(context, {at.x + width / 2, y + guide_height / 2}, 0.3f);
        if (preparation.breathed)
            look.text({at.x, y + guide_height}, type::base_medium, p.text_primary, "The quiet minutes are over.");
    }
    y += guide_height + 28;
    if (preparation.breathing_since) {
        const Button stop{.id = "stop", .label = "Stop", .icon = icon::x};
        if (draw_button(look, {at.x, y}, stop)) preparation.breathing_since.reset();
        return y + 32 - at.y;
    }
    float height = 0;
    const auto chosen = draw_segmented(look, {at.x, y}, width, "length", "How long", lengths,
                                       static_cast<std::size_t>(preparation.quiet.count() - 1), &height);
    if (chosen) preparation.quiet = std::chrono::minutes{static_cast<int>(*chosen) + 1};
    y += height + 10;
    const Button start{.id = "start",
                       .label = preparation.breathed ? "Once more" : "Start",
                       .icon = icon::wind,
                       .kind = ButtonKind::soft};
    if (draw_button(look, {at.x, y}, start)) preparation.breathing_since = ImGui::GetTime();
    return y + 32 - at.y;
}

// --- the dialog ---

float draw_step(const Context& context, const Prospect& prospect, PreparationState& preparation, ImVec2 at,
                float width) {
    switch (preparation.step) {
    case Step::get_clear: return draw_history(context, prospect, at, width);
    case Step::let_go: return draw_quiet(context, preparation, at, width);
    case Step::decide: break;
    }
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    if (entry == nullptr) return 0;
    return draw_words(context, prospect, *entry, words_for(context, prospect, entry->advice), at, width);
}

// Skips are kept, never scolded.
void finish(const Context& context, const Prospect& prospect, const PreparationState& preparation) {
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    Decision decision;
    decision.kind = preparation.skipped ? DecisionKind::skipped_preparation : DecisionKind::prepared;
    if (entry != nullptr) decision.technique = entry->advice.technique;
    context.out.change(Decide{prospect.id, std::move(decision)}, "Ready for the call to " + short_name(prospect));
}

enum class Move { none, next, skip, done };

Move draw_moves(const Context& context, const PreparationState& preparation, ImVec2 at, float width) {
    const Look& look = context.look;
    const bool last = preparation.step == Step::decide;
    const Button next{.id = "next",
                      .label = last ? "I am ready" : "Next",
                      .kind = ButtonKind::primary,
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    const Button skip{.id = "skip",
                      .label = "Skip this",
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    const float next_width = button_width(look, next);
    Move move = Move::none;
    if (draw_button(look, {at.x + width - next_width - 8 - button_width(look, skip), at.y}, skip)) move = Move::skip;
    if (draw_button(look, {at.x + width - next_width, at.y}, next)) move = last ? Move::done : Move::next;
    return move;
}

} // namespace

void begin_preparation(UiState& state, const Prospect& prospect, Step step) {
    PreparationState preparation;
    preparation.prospect = prospect.id;
    preparation.step = step;
    state.preparation = std::move(preparation);
}

void draw_preparation(const Context& context) {
    auto& preparation = context.state.preparation;
    if (!preparation) return;
    const Prospect* prospect = context.model.find(preparation->prospect);
    const std::string title = prospect == nullptr ? "Prepare" : "Before you call " + display_name(*prospect);
    Dialog dialog(context.look, title.c_str(), 560, true);
    if (!dialog) return;
    const auto drop = [&] {
        preparation.reset();
        dialog.close();
    };
    if (prospect == nullptr) return drop();
    const ImVec2 at = dialog.origin();
    float height = 0;
    const auto chosen = draw_segmented(context.look, at, dialog.width(), "step", "Step", step_names,
                                       static_cast<std::size_t>(preparation->step), &height);
    if (chosen) preparation->step = static_cast<Step>(*chosen);
    float y = at.y + height + 16;
    y += draw_step(context, *prospect, *preparation, {at.x, y}, dialog.width()) + 16;
    const ImVec2 foot = dialog.begin_foot(y, context.phone() ? 48.0f : 32.0f);
    const Move move = draw_moves(context, *preparation, foot, dialog.width());
    dialog.end_at(foot.y + (context.phone() ? 48.0f : 32.0f));
    if (dialog.close_asked()) return drop();
    if (move == Move::none) return;
    preparation->skipped |= move == Move::skip;
    if (preparation->step != Step::decide) {
        preparation->breathing_since.reset();
        preparation->step = static_cast<Step>(static_cast<int>(preparation->step) + 1);
        return;
    }
    finish(context, *prospect, *preparation);
    drop();
}

std::optional<milliseconds> breathing_wait(const UiState& state, bool still) {
    if (!state.preparation || !state.preparation->breathing_since) return std::nullopt;
    if (!still) return picture;
    return milliseconds{1000} - breathed(*state.preparation) % milliseconds{1000};
}

} // namespace ringback::ui
