#include "ui/views/playbook_people.hpp"

#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/text_match.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::size_t most_offered = 8;

float row_height(const Context& context) { return context.phone() ? 56.0f : 44.0f; }

// A name with what is quieter behind it; a link where it has an address.
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

std::string title_of(const playbook::Playbook& playbook, PlaybookPlace place) {
    return place.is_leaf ? playbook.leaves[place.place].label : playbook.nodes[place.place].question;
}

bool exists(const playbook::Playbook& playbook, PlaybookPlace place) {
    return place.place < (place.is_leaf ? playbook.leaves.size() : playbook.nodes.size());
}

std::string about_place(const playbook::Playbook& playbook, PlaybookPlace place) {
    if (!place.is_leaf)
        return "Asks about: " + std::string(playbook::fact_info(playbook.nodes[place.place].fact).label);
    const playbook::Leaf& leaf = playbook.leaves[place.place];
    const std::string credit = playbook::credit_text(leaf.credits);
    return leaf.why + (credit.empty() ? "" : " " + credit + ".");
}

float draw_list(const Context& context, ImVec2 at, float width, const std::vector<std::uint32_t>& places) {
    const mirror::Scope list(mirror::Role::list, "Prospects", ImGui::GetID("people"));
    float y = at.y;
    for (const std::uint32_t place : places) {
        const Prospect& prospect = context.model.prospects()[place];
        const ImRect box({at.x - 10, y}, {at.x + width + 10, y + row_height(context)});
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(prospect.id.text.c_str()));
        draw_person(context, prospect, box, href_of({Screen::prospect, prospect.id}));
        y += row_height(context);
    }
    return y;
}

// Whom the query fits, the most urgent first; looked for when it changes.
const std::vector<std::uint32_t>& offered(const Context& context) {
    PlaybookState& state = context.state.playbook;
    std::vector<std::uint32_t>& places = state.offered;
    if (state.offered_for == state.path_query && state.offered_revision == context.model.revision()) return places;
    state.offered_for = state.path_query;
    state.offered_revision = context.model.revision();
    places.clear();
    const auto words = query_words(state.path_query);
    for (const playbook::QueueEntry& entry : context.moment.queue) {
        if (places.size() == most_offered) break;
        const Prospect& prospect = context.model.prospects()[entry.prospect];
        if (words.empty() || fit(folded_with_origin(display_name(prospect) + ' ' + prospect.company).text, words) > 0)
            places.push_back(static_cast<std::uint32_t>(entry.prospect));
    }
    return places;
}

} // namespace

void draw_playbook_people(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (!state.opened) return;
    const playbook::Playbook& playbook = shown_playbook(context);
    if (!exists(playbook, *state.opened)) {
        state.opened.reset();
        return;
    }
    const PlaybookPeople& people = people_at(context, *state.opened);
    Dialog dialog(context.look, title_of(playbook, *state.opened).c_str(), 420, true, DialogPlace::side);
    if (!dialog) return;
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = dialog.origin().y;
    y += look.paragraph({dialog.origin().x, y}, dialog.width(), type::dense, p.text_secondary,
                        about_place(playbook, *state.opened)) +
         12;
    const std::string count =
        count_text(people.count, "prospect is", "prospects are") + " here now" +
        (people.count > people.shown.size() ? ", the first " + std::to_string(people.shown.size()) + " of them below"
                                            : "");
    y += look.paragraph({dialog.origin().x, y}, dialog.width(), type::dense_strong, p.text_primary, count) + 8;
    y = draw_list(context, {dialog.origin().x, y}, dialog.width(), people.shown);
    dialog.end_at(y);
    const bool left = context.state.route.screen != Screen::playbook;
    if (!dialog.close_asked() && !left) return;
    state.opened.reset();
    dialog.close();
}

void draw_path_dialog(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (!state.choosing_path) return;
    Dialog dialog(context.look, "Light the path of", 420, true);
    if (!dialog) return;
    const Field field{.id = "who",
                      .label = "Name or company",
                      .hint = "Name or company",
                      .input_mode = "search",
                      .label_hidden = true,
                      .icon = icon::search,
                      .search = true,
                      .focus = state.focus_path && !ImGui::GetCurrentWindow()->Hidden};
    if (field.focus) state.focus_path = false;
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) && ImGui::GetIO().WantTextInput;
    draw_field(context.look, dialog.origin(), dialog.width(), field, state.path_query);
    float y = dialog.origin().y + field_height(field) + 8;
    const Prospect* chosen = nullptr;
    {
        const mirror::Scope list(mirror::Role::list, "Found", ImGui::GetID("found"));
        for (const std::uint32_t place : offered(context)) {
            const Prospect& prospect = context.model.prospects()[place];
            const ImRect box({dialog.origin().x - 10, y},
                             {dialog.origin().x + dialog.width() + 10, y + row_height(context)});
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(prospect.id.text.c_str()));
            const bool first = chosen == nullptr && enter;
            if (draw_person(context, prospect, box, {}) || first) chosen = &prospect;
            y += row_height(context);
        }
    }
    dialog.end_at(y);
    if (chosen != nullptr) {
        context.out.ask(GoTo{playbook_route_with(context, shown_playbook(context).id, chosen->id), true});
        state.fit = true;
    }
    if (chosen == nullptr && !dialog.close_asked()) return;
    state.choosing_path = false;
    dialog.close();
}

} // namespace ringback::ui
