#include "ui/views/script_for_all_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/gaps.hpp"
#include "ui/script_for_all.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

using Gap = script::RenderAll::Gap;

constexpr float row_height = 52;

std::string progress_text(const script::RenderAll& run) {
    if (run.done() < run.total())
        return std::to_string(run.done()) + " of " + std::to_string(run.total()) + " prospects";
    const std::string all = count_text(run.total(), "prospect", "prospects");
    if (run.gaps().empty()) return "The words lack nothing for any of " + all + ".";
    return "The words lack something for " + std::to_string(run.gaps().size()) + " of " + all + ".";
}

void draw_row(const Context& context, const Gap& gap, const std::string& script, const ImRect& box) {
    const Prospect& prospect = context.model.prospects()[gap.prospect];
    const std::string name = display_name(prospect);
    const std::string missing = missing_text(gap.missing);
    Route route{Screen::scripts, prospect.id};
    route.script = script;
    const Hit hit = hit_area(
        prospect.id.text.c_str(), box,
        {.role = mirror::Role::link, .name = name, .description = "Missing: " + missing, .value = href_of(route)});
    const Look& look = context.look;
    const Palette& p = context.palette();
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    look.paint_cut({box.Min.x + 10, box.Min.y + 6}, box.GetWidth() - 20, type::base_medium, p.text_primary, name);
    look.paint_cut({box.Min.x + 10, box.Min.y + 28}, box.GetWidth() - 20, type::small, p.warn_text, missing);
    if (hit.focused) look.focus_ring(box, 8);
}

float draw_rows(const Context& context, ScriptForAll& all, ImVec2 at, float width) {
    const mirror::Scope list(mirror::Role::list, "Prospects with gaps", ImGui::GetID("gaps"));
    const auto& gaps = all.run().gaps();
    const std::size_t shown = std::min(all.shown, gaps.size());
    float y = at.y;
    for (std::size_t i = 0; i < shown; ++i) {
        const ImRect box({at.x - 10, y}, {at.x + width + 10, y + row_height});
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        draw_row(context, gaps[i], all.script().id, box);
        y += row_height;
    }
    if (shown == gaps.size()) return y - at.y;
    const std::string left = "Show more, " + std::to_string(gaps.size() - shown) + " are left";
    const Button more{.id = "more", .label = left, .kind = ButtonKind::soft};
    if (draw_button(context.look, {at.x, y + 8}, more)) all.shown += ScriptForAll::shown_at_once;
    return y + 8 + button_height(more.size) - at.y;
}

} // namespace

void begin_for_all(const Context& context, const script::Script& script) {
    context.state.for_all = std::make_shared<ScriptForAll>(context, script);
}

void draw_for_all(const Context& context) {
    const auto all = context.state.for_all;
    if (all == nullptr) return;
    all->step(context);
    const std::string title = "For everybody: " + all->script().title;
    Dialog dialog(context.look, title.c_str(), 420, true, DialogPlace::side);
    if (!dialog) return;
    const script::RenderAll& run = all->run();
    const ImVec2 at = dialog.origin();
    const auto total = static_cast<float>(std::max<std::size_t>(run.total(), 1));
    draw_bar(context.look, ImRect(at, {at.x + dialog.width(), at.y + 8}),
             {.share = static_cast<float>(run.done()) / total});
    float y = at.y + 20;
    y += context.look.paragraph({at.x, y}, dialog.width(), type::dense_strong, context.palette().text_primary,
                                progress_text(run)) +
         8;
    y += draw_rows(context, *all, {at.x, y}, dialog.width());
    dialog.end_at(y);
    const bool follows = context.state.route.script == all->script().id && !context.state.route.prospect.empty() &&
                         context.state.route.prospect != all->opened_for;
    const bool left = context.state.route.screen != Screen::scripts || follows;
    if (!dialog.close_asked() && !left) return;
    context.state.for_all.reset();
    dialog.close();
}

} // namespace ringback::ui
