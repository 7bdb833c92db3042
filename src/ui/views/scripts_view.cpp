#include "ui/views/scripts_view.hpp"

#include "core/queries.hpp"
#include "mirror/mirror.hpp"
#include "playbook/wording.hpp"
#include "ui/acts.hpp"
#include "ui/icons.hpp"
#include "ui/script_cards.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/share_desk.hpp"
#include "ui/views/prospect_chooser.hpp"
#include "ui/views/script_acts.hpp"
#include "ui/views/script_blocks.hpp"
#include "ui/views/script_editor.hpp"
#include "ui/views/script_preview.hpp"
#include "ui/views/script_trial.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/split_view.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float preview_width = 392;
constexpr float beside = 900; // from this width of the sheet on the preview stands beside the words

const Prospect& nobody() {
    static const Prospect none;
    return none;
}

void draw_row(const Context& context, const script::Script& script, const ImRect& box, bool shown) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Prospect* prospect = words_prospect(context);
    const auto rendered = rendered_for(context, script, prospect == nullptr ? nobody() : *prospect);
    const bool drafted = has_script_draft(context, script.id);
    const std::string length = drafted          ? "Draft"
                               : script.channel ? length_text(script.channel, rendered)
                                                : std::string();
    const std::string channel = script.channel ? std::string(label_of(*script.channel)) : "Words to you";
    ImGui::PushID(script.id.c_str());
    const Hit hit = hit_area("script", box,
                             {.role = mirror::Role::link,
                              .name = script.title,
                              .description = channel + (length.empty() ? "" : ", " + length),
                              .value = href_of(scripts_route(context, script.id)),
                              .current = shown ? mirror::Current::page : mirror::Current::none});
    ImGui::PopID();
    if (shown) {
        look.shadow(box, 8, 1);
        look.fill(box, p.bg_selected, 8);
    } else if (hit.hovered) {
        look.fill(box, p.bg_hover, 8);
    }
    const float middle = box.GetCenter().y;
    look.icon({box.Min.x + 18, middle}, icon_of_technique(script.technique, script.channel), 16,
              shown ? p.accent_text : p.text_secondary);
    const float right = look.width(type::small, length);
    look.paint_cut({box.Min.x + 36, middle - 10}, box.GetWidth() - 36 - right - 20,
                   shown ? type::base_strong : type::base, p.text_primary, script.title);
    look.paint_right({box.Max.x - 12, middle - 8}, type::small, p.text_secondary, length);
    if (hit.focused) look.focus_ring(box, 8);
}

void print_all(const Context& context) {
    std::vector<const script::Script*> all;
    for (const ScriptGroup& group : script_groups(context.library))
        for (const script::Script* script : group.scripts) all.push_back(script);
    context.out.ask(PrintCards{script_cards(all)});
}

// What concerns all of them.
void draw_library_menu(const Context& context, const Button& button, ImVec2 at) {
    constexpr const char* id = "library";
    if (draw_button(context.look, at, button)) ImGui::OpenPopup(id);
    const ImRect anchor(at, {at.x + button_width(context.look, button), at.y + button_height(button.size)});
    Menu menu(context.look, id, "Library", anchor, 232);
    if (!menu) return;
    if (menu.item("find", "Find and replace", icon::search)) context.state.scripts.search = SearchDraft{};
    if (menu.item("open", "Open a pack of scripts", icon::upload)) context.out.ask(PickFile{".json"});
    if (std::ranges::any_of(context.library.scripts, is_own) &&
        menu.item("save", "Save my scripts as a pack", icon::download))
        save_as_file(context, outgoing_scripts(context, {}));
    if (std::ranges::any_of(context.library.scripts, is_own) && menu.item("share", "Share my scripts", icon::share_2))
        share_by_link(context, outgoing_scripts(context, {}));
    if (menu.item("print", "Print all as cards", icon::printer)) print_all(context);
    if (menu.item("checks", "Checks while you write", icon::list_checks)) context.state.scripts.lists_checks = true;
}

void draw_list(const Context& context, const ImRect& area, const script::Script* shown) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const TextStyle& style = context.phone() ? type::headline : type::pane;
    const ImVec2 title{area.Min.x + 16, area.Min.y + (context.phone() ? 14.0f : 18.0f)};
    look.heading(title, 1, style, p.text_primary, "Scripts");
    look.text({title.x + look.width(style, "Scripts") + 10, title.y + (context.phone() ? 10.0f : 7.0f)}, type::small,
              p.text_secondary, std::to_string(context.library.scripts.size()));
    const Button more{.id = "library menu",
                      .icon = icon::ellipsis,
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                      .name = "More of the library"};
    const Button add{.id = "new script",
                     .icon = icon::plus,
                     .kind = ButtonKind::ghost,
                     .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                     .name = "New script"};
    const ImVec2 menu{area.Max.x - 12 - button_width(look, more), title.y - 4};
    draw_library_menu(context, more, menu);
    if (draw_button(look, {menu.x - 4 - button_width(look, add), menu.y}, add))
        begin_script(context, shown == nullptr ? "text" : shown->technique,
                     shown == nullptr ? Channel::text : shown->channel);
    const ScrollArea scroll("scripts", ImRect({area.Min.x, title.y + 40}, area.Max), mirror::Role::navigation,
                            "Library");
    const float row = context.phone() ? 48.0f : 36.0f;
    float y = scroll.origin().y;
    for (const ScriptGroup& group : script_groups(context.library)) {
        const mirror::Scope scope({.role = mirror::Role::group, .name = group.title},
                                  ImGui::GetID(group.title.c_str()));
        look.paint({scroll.origin().x + 16, y + 8}, type::small_strong, p.text_secondary, group.title);
        y += 30;
        for (const script::Script* script : group.scripts) {
            const float side = context.phone() ? 4.0f : 4.0f;
            draw_row(context, *script,
                     ImRect({scroll.origin().x + side, y}, {scroll.origin().x + scroll.width() - side - 8, y + row}),
                     script == shown);
            y += row;
        }
        y += 6;
    }
    scroll.end_at(y + 16);
}

float draw_header(const Context& context, const script::Script& script, ImVec2 at, float width, int level) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    if (context.phone() || context.width == Width::tablet) {
        const Button back{.id = "back",
                          .label = "Scripts",
                          .icon = icon::chevron_left,
                          .kind = ButtonKind::ghost,
                          .size = context.phone() ? ButtonSize::large : ButtonSize::normal};
        if (draw_button(look, {at.x - 12, y - 4}, back))
            context.out.go({Screen::scripts, context.state.route.prospect});
        y += button_height(back.size) + 4;
    }
    const std::string_view channel = script.channel ? label_of(*script.channel) : std::string_view("Words to you");
    const float chip = chip_width(look, channel);
    const float room = std::max(width - chip - 12, 120.0f);
    look.heading({at.x, y}, level, type::pane, p.text_primary, script.title, room);
    draw_chip(look, {at.x + std::min(look.width(type::pane, script.title), room) + 12, y + 3}, Tone::neutral, channel);
    y += 34;
    if (is_own(script)) {
        const std::string mine = (came_with_ringback(script.id) ? "Your words, version " : "Yours, version ") +
                                 std::to_string(script.version) + ". ";
        y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, mine);
    }
    std::string about = playbook::credit_text(script.credits);
    if (!about.empty()) about += ". ";
    about += condition_text(script.when);
    if (!about.empty()) y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, about);
    y += 12;
    y += draw_script_acts(context, script, {at.x, y}, width) + 20;
    return y - at.y;
}

// Its blocks, and what came of a trial.
float draw_read(const Context& context, const ScriptShown& shown, ImVec2 at, float width) {
    const float blocks = draw_script_blocks(context, shown, at, width);
    return blocks + draw_script_trial(context, shown.script, {at.x, at.y + blocks + 8}, width);
}

// `level` of its title: the first, where no list stands beside it.
void draw_script(const Context& context, const script::Script& script, const ImRect& sheet, int level) {
    draw_sheet(context.look, sheet);
    const ScrollArea scroll("script", sheet, mirror::Role::region, "Script");
    const float side = context.phone() ? 16.0f : 28.0f;
    const Prospect* prospect = words_prospect(context);
    const auto rendered = rendered_for(context, script, prospect == nullptr ? nobody() : *prospect);
    const ImVec2 at{scroll.origin().x + side, scroll.origin().y + (context.phone() ? 12.0f : 20.0f)};
    const bool two = scroll.width() >= beside;
    const float words = two ? scroll.width() - preview_width - 2 * side : scroll.width() - 2 * side;
    float y = at.y + draw_header(context, script, at, words, level);
    if (ScriptDraft* draft = open_script_draft(context))
        y += draw_script_editor(context, *draft, rendered, {at.x, y}, words);
    else
        y += draw_read(context, {script, rendered}, {at.x, y}, words);
    if (two) {
        const float left = scroll.origin().x + scroll.width() - preview_width;
        context.look.hairline({left, sheet.Min.y}, sheet.GetHeight(), true);
        const float below =
            draw_script_preview(context, script, prospect, rendered, level + 1, {left + 24, at.y}, preview_width - 48);
        y = std::max(y, at.y + below);
    } else {
        context.look.hairline({at.x, y + 8}, words);
        y += 28;
        y += draw_script_preview(context, script, prospect, rendered, level + 1, {at.x, y}, words);
    }
    scroll.end_at(y + 24);
}

} // namespace

void draw_scripts(const Context& context, const ImRect& area) {
    const script::Script* shown = shown_script(context);
    const bool both = context.width != Width::phone && context.width != Width::tablet;
    const Split split = split_view(area, context.width == Width::small_desktop ? 264.0f : 288.0f, both,
                                   !context.state.route.script.empty() && shown != nullptr);
    if (split.list) draw_list(context, *split.list, shown);
    shown = shown_script(context); // another one may have been begun
    if (split.sheet && shown != nullptr) draw_script(context, *shown, *split.sheet, both ? 2 : 1);
    draw_script_dialogs(context);
    if (const Prospect* chosen = draw_prospect_chooser(context, context.state.scripts.chooser, "Show the words for")) {
        Route route = scripts_route(context, shown == nullptr ? std::string_view{} : shown->id);
        route.prospect = chosen->id;
        context.out.ask(GoTo{route, true});
    }
}

} // namespace ringback::ui
