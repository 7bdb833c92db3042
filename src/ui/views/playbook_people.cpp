#include "ui/views/playbook_people.hpp"

#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/views/prospect_chooser.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

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
        const ImRect box({at.x - 10, y}, {at.x + width + 10, y + person_height(context)});
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(prospect.id.text.c_str()));
        draw_person(context, prospect, box, href_of({Screen::prospect, prospect.id}));
        y += person_height(context);
    }
    return y;
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
    const Prospect* chosen = draw_prospect_chooser(context, state.path, "Light the path of");
    if (chosen == nullptr) return;
    context.out.ask(GoTo{playbook_route_with(context, shown_playbook(context).id, chosen->id), true});
    state.fit = true;
}

} // namespace ringback::ui
