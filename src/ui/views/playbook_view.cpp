#include "ui/views/playbook_view.hpp"
#include "ui/tour.hpp"

#include "exchange/playbook_json.hpp"
#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/views/playbook_acts.hpp"
#include "ui/views/playbook_editor.hpp"
#include "ui/views/playbook_map.hpp"
#include "ui/views/playbook_outline.hpp"
#include "ui/views/playbook_parameters.hpp"
#include "ui/views/playbook_people.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float one_row = 1080; // from this width on the header is one row
constexpr float least_tree = 320;
constexpr float least_tools = 340;
constexpr float most_tools = 460;

bool shows_outline(const Context& context) { return context.state.playbook.outline.value_or(context.phone()); }

void draw_title(const Context& context, ImVec2 at) {
    const Look& look = context.look;
    const TextStyle& style = context.phone() ? type::headline : type::pane;
    look.heading({at.x, at.y + (context.phone() ? 4.0f : 2.0f)}, 1, style, context.palette().text_primary, "Playbook");
    const float left = at.x + look.width(style, "Playbook") + 10;
    look.text({left, at.y + (context.phone() ? 14.0f : 9.0f)}, type::small, context.palette().text_secondary,
              count_text(context.model.prospects().size(), "prospect", "prospects"));
}

float title_width(const Context& context) {
    const TextStyle& style = context.phone() ? type::headline : type::pane;
    return context.look.width(style, "Playbook") + 10 +
           context.look.width(type::small, count_text(context.model.prospects().size(), "prospect", "prospects"));
}

void show(const Context& context, const std::string& id) {
    context.out.ask(GoTo{playbook_route_with(context, id, context.state.route.prospect), true});
}

// One of the user's own, in a list beside the five.
void draw_own_choice(const Context& context, ImVec2 at, float width) {
    const auto& own = own_playbooks(context);
    if (own.empty()) return;
    std::vector<std::string_view> names;
    std::size_t chosen = own.size();
    for (std::size_t i = 0; i < own.size(); ++i) {
        names.emplace_back(own[i].name);
        if (own[i].id == shown_playbook(context).id) chosen = i;
    }
    const Field field{.id = "own", .label = "Your own playbooks", .hint = "Your own", .label_hidden = true};
    if (const auto wish = draw_select(context.look, {at.x, at.y - 2}, width, field, names, chosen))
        show(context, own[*wish].id);
}

// The five playbooks, and the user's own; returns the height.
float draw_choice(const Context& context, ImVec2 at, float room) {
    std::array<std::string_view, exchange::built_in_playbook_ids.size()> names;
    std::size_t chosen = names.size();
    float toggle = 4;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view id = exchange::built_in_playbook_ids[i];
        names[i] = exchange::built_in_playbook(id).name;
        toggle += context.look.width(type::dense_medium, names[i]) + 28;
        if (id == shown_playbook(context).id) chosen = i;
    }
    float height = 32;
    const bool narrow = room < 420;
    const auto wish = narrow ? draw_segmented(context.look, at, room, "playbooks", "Playbook", names, chosen, &height)
                             : draw_toggle(context.look, at, "playbooks", "Playbook", names, chosen);
    if (wish) show(context, std::string(exchange::built_in_playbook_ids[*wish]));
    if (own_playbooks(context).empty()) return height;
    if (!narrow) {
        draw_own_choice(context, {at.x + toggle + 12, at.y}, 180);
        return height;
    }
    draw_own_choice(context, {at.x, at.y + height + 10}, room);
    return height + 58;
}

float path_width(const Context& context, const LitPath& path) {
    const std::string name = path.prospect == nullptr ? std::string() : display_name(*path.prospect);
    return std::min(280.0f,
                    context.look.width(type::dense, "Path of ") + context.look.width(type::dense_strong, name) + 60);
}

void draw_path_choice(const Context& context, const LitPath& path, ImVec2 at, float width) {
    if (path.prospect == nullptr) return;
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float high = context.phone() ? 48.0f : 32.0f;
    const ImRect box(at, {at.x + width, at.y + high});
    const std::string name = display_name(*path.prospect);
    const Hit hit = hit_area("path", box,
                             {.role = mirror::Role::button, .name = "Path of " + name, .popup = mirror::Popup::dialog});
    look.fill(box, hit.hovered ? p.bg_hover : p.bg_button, 8);
    look.edge(box, 8);
    const float middle = box.GetCenter().y;
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 14, middle}, 4, p.accent_mark);
    float x = at.x + 24;
    x += look.paint({x, middle - 10}, type::dense, p.text_secondary, "Path of ");
    look.paint_cut({x, middle - 10}, box.Max.x - 28 - x, type::dense_strong, p.text_primary, name);
    look.icon({box.Max.x - 15, middle}, icon::chevron_down, 14, p.text_secondary);
    if (hit.focused) look.focus_ring(box, 8);
    if (!hit.pressed) return;
    context.state.playbook.path.begin();
}

float form_width(const Context& context) {
    return 4 + 2 * 28 + context.look.width(type::dense_medium, "Tree") +
           context.look.width(type::dense_medium, "Outline");
}

void draw_form_choice(const Context& context, ImVec2 at) {
    static constexpr std::array<std::string_view, 2> forms{"Tree", "Outline"};
    if (const auto wish = draw_toggle(context.look, at, "form", "Shown as", forms, shows_outline(context) ? 1 : 0))
        context.state.playbook.outline = *wish == 1;
}

// Returns the height.
float draw_header(const Context& context, const ImRect& area, const LitPath& path) {
    const float path_room = path_width(context, path);
    draw_title(context, area.Min);
    if (context.phone()) {
        float y = area.Min.y + 44;
        draw_form_choice(context, {area.Max.x - form_width(context), area.Min.y - 4});
        y += 8 + draw_choice(context, {area.Min.x, y + 8}, area.GetWidth()) + 8;
        draw_path_choice(context, path, {area.Min.x, y}, area.GetWidth());
        return y + 48 - area.Min.y;
    }
    const float right = area.Max.x - form_width(context);
    draw_form_choice(context, {right, area.Min.y});
    draw_path_choice(context, path, {right - 12 - path_room, area.Min.y}, path_room);
    const bool one = area.GetWidth() >= one_row && own_playbooks(context).empty();
    const ImVec2 choice =
        one ? ImVec2{area.Min.x + title_width(context) + 22, area.Min.y} : ImVec2{area.Min.x, area.Min.y + 44};
    draw_choice(context, choice, area.GetWidth());
    return one ? 32.0f : 76.0f;
}

// What can be done, and beside it on larger screens what helps to find one's way in the tree; returns the height.
float draw_acts(const Context& context, ImVec2 at, float width) {
    const bool tools = !context.phone() && !shows_outline(context) && context.state.playbook.draft == nullptr;
    if (!tools) return draw_playbook_acts(context, at, width);
    const float room = std::clamp(width * 0.42f, least_tools, most_tools);
    const float height = draw_playbook_acts(context, at, width - room - 16);
    draw_playbook_tools(context, ImRect({at.x + width - room, at.y - 2}, {at.x + width, at.y + 34}));
    return height;
}

float draw_body(const Context& context, const ImRect& area, const LitPath& path) {
    if (shows_outline(context)) return draw_playbook_outline(context, area.Min, area.GetWidth(), path);
    const float side = context.phone() ? 16.0f : 32.0f;
    float y = area.Min.y;
    if (context.phone()) {
        const ImRect tools(area.Min, {area.Max.x, area.Min.y + playbook_tools_height(context)});
        draw_playbook_tools(context, tools);
        y = tools.Max.y + 8;
    }
    const ImRect tree({area.Min.x - side, y}, {area.Max.x + side, std::max(area.Max.y, y + least_tree)});
    draw_playbook_tree(context, tree, path);
    draw_playbook_map(context, tree, path);
    return tree.Max.y - area.Min.y;
}

} // namespace

void draw_playbook(const Context& context, const ImRect& sheet) {
    work_on_playbook(context);
    const LitPath path = lit_path(context);
    const ScrollArea scroll("playbook", sheet);
    const float side = context.phone() ? 16.0f : 32.0f;
    const ImVec2 at{scroll.origin().x + side, scroll.origin().y + (context.phone() ? 12.0f : 16.0f)};
    const float width = scroll.width() - 2 * side;
    float y = at.y + draw_header(context, ImRect(at, {at.x + width, at.y + 32}), path) + 12;
    y += draw_acts(context, {at.x, y}, width) + 12;
    if (context.state.playbook.draft != nullptr) {
        y += draw_playbook_editor(context, {at.x, y}, width);
        scroll.end_at(y + 24);
        draw_playbook_dialogs(context);
        draw_path_dialog(context);
        return;
    }
    const float parameters = playbook_parameters_height(context, width);
    const float body = y;
    y += draw_body(context, ImRect({at.x, y}, {at.x + width, sheet.Max.y - parameters - 32}), path) + 16;
    point_out(context, TourStop::playbook, ImRect({at.x, body}, {at.x + width, y - 20}));
    context.look.hairline({sheet.Min.x, y - 8}, sheet.GetWidth());
    draw_playbook_parameters(context, {at.x, y + 8}, width);
    scroll.end_at(y + parameters + 24);
    draw_playbook_people(context);
    draw_playbook_dialogs(context);
    draw_path_dialog(context);
}

} // namespace ringback::ui
