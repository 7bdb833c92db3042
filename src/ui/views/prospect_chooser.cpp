#include "ui/views/prospect_chooser.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/text_match.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {
namespace {

constexpr std::size_t most_offered = 8;

// Whom the query fits, the most urgent first; looked for when it changes.
const std::vector<std::uint32_t>& offered(const Context& context, ProspectChooser& chooser) {
    std::vector<std::uint32_t>& places = chooser.offered;
    if (chooser.offered_for == chooser.query && chooser.offered_revision == context.model.revision()) return places;
    chooser.offered_for = chooser.query;
    chooser.offered_revision = context.model.revision();
    places.clear();
    const auto words = query_words(chooser.query);
    for (const playbook::QueueEntry& entry : context.moment.queue) {
        if (places.size() == most_offered) break;
        const Prospect& prospect = context.model.prospects()[entry.prospect];
        if (words.empty() || fit(folded_with_origin(display_name(prospect) + ' ' + prospect.company).text, words) > 0)
            places.push_back(static_cast<std::uint32_t>(entry.prospect));
    }
    return places;
}

// Returns where they end. With `enter` the first one is chosen.
float draw_offered(const Context& context, ProspectChooser& chooser, const Dialog& dialog, float y, bool enter,
                   const Prospect*& chosen) {
    const mirror::Scope list(mirror::Role::list, "Found", ImGui::GetID("found"));
    const ImVec2 at = dialog.origin();
    for (const std::uint32_t place : offered(context, chooser)) {
        const Prospect& prospect = context.model.prospects()[place];
        const ImRect box({at.x - 10, y}, {at.x + dialog.width() + 10, y + person_height(context)});
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(prospect.id.text.c_str()));
        const bool first = chosen == nullptr && enter;
        if (draw_person(context, prospect, box, {}) || first) chosen = &prospect;
        y += person_height(context);
    }
    return y;
}

} // namespace

float person_height(const Context& context) { return context.phone() ? 56.0f : 44.0f; }

bool draw_person(const Context& context, const Prospect& prospect, const ImRect& box, const std::string& href) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string name = display_name(prospect);
    const playbook::QueueEntry* entry = context.moment.entry_of(context.model, prospect.id);
    const std::string due =
        entry != nullptr && entry->advice.due ? day_text(*entry->advice.due, context.moment.today) : std::string();
    ImGui::PushID(prospect.id.text.c_str());
    const Hit hit = hit_area("person", box,
                             {.role = href.empty() ? mirror::Role::button : mirror::Role::link,
                              .name = name,
                              .description = prospect.company + (due.empty() ? "" : ", " + due),
                              .value = href});
    ImGui::PopID();
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    const float y = box.GetCenter().y;
    const float right = look.width(type::small, due);
    look.paint_cut({box.Min.x + 10, prospect.company.empty() ? y - 10 : y - 19}, box.GetWidth() - 32 - right,
                   type::base_medium, p.text_primary, name);
    look.paint_cut({box.Min.x + 10, y + 1}, box.GetWidth() - 32 - right, type::small, p.text_secondary,
                   prospect.company);
    look.paint_right({box.Max.x - 10, y - 8}, type::small, p.text_secondary, due);
    if (hit.focused) look.focus_ring(box, 8);
    return hit.pressed;
}

const Prospect* draw_prospect_chooser(const Context& context, ProspectChooser& chooser, const char* title) {
    if (!chooser.open) return nullptr;
    Dialog dialog(context.look, title, 420, true);
    if (!dialog) return nullptr;
    const Field field{.id = "who",
                      .label = "Name or company",
                      .hint = "Name or company",
                      .input_mode = "search",
                      .label_hidden = true,
                      .icon = icon::search,
                      .search = true,
                      .focus = chooser.focus && !ImGui::GetCurrentWindow()->Hidden};
    if (field.focus) chooser.focus = false;
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) && ImGui::GetIO().WantTextInput;
    draw_field(context.look, dialog.origin(), dialog.width(), field, chooser.query);
    const Prospect* chosen = nullptr;
    dialog.end_at(draw_offered(context, chooser, dialog, dialog.origin().y + field_height(field) + 8, enter, chosen));
    if (chosen == nullptr && !dialog.close_asked()) return nullptr;
    chooser.open = false;
    dialog.close();
    return chosen;
}

} // namespace ringback::ui
