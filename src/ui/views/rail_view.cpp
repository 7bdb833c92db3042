#include "ui/views/rail_view.hpp"

#include "ui/views/ten_new_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/shown_parts.hpp"
#include "ui/today_list.hpp"
#include "ui/views/data_duties.hpp"
#include "ui/widgets/brand.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/saved_state.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

struct Destination {
    Screen screen;
    const char* id;
    std::string_view label;
    const char* icon;
};

constexpr std::array<Destination, 7> destinations{{{Screen::today, "today", "Today", icon::sun},
                                                   {Screen::prospects, "prospects", "Prospects", icon::users_round},
                                                   {Screen::playbook, "playbook", "Playbook", icon::waypoints},
                                                   {Screen::scripts, "scripts", "Scripts", icon::scroll_text},
                                                   {Screen::practice, "practice", "Practice", icon::messages_square},
                                                   {Screen::review, "review", "Review", icon::clipboard_check},
                                                   {Screen::data, "data", "Data", icon::shield_check}}};

bool is_here(const Context& context, Screen screen) {
    const Screen now = context.state.route.screen;
    if (screen == Screen::today) return now == Screen::today || now == Screen::call;
    if (screen == Screen::prospects) return now == Screen::prospects || now == Screen::prospect || now == Screen::sheet;
    if (screen == Screen::more)
        return now == Screen::more || now == Screen::data || now == Screen::import_contacts || now == Screen::profile ||
               now == Screen::about || now == Screen::review || now == Screen::practice || now == Screen::calling_hours;
    if (screen == Screen::data) return now == Screen::data || now == Screen::import_contacts;
    return now == screen;
}

// What waits on a screen: things to do on Today, people in Prospects.
std::string count_on(const Context& context, Screen screen) {
    if (screen == Screen::prospects && !context.model.prospects().empty())
        return std::to_string(context.model.prospects().size());
    if (screen != Screen::today) return {};
    const std::size_t count = due_today(context.moment.queue);
    return count == 0 ? std::string() : std::to_string(count);
}

void draw_destination(const Context& context, const ImRect& box, const Destination& destination, bool wide) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool here = is_here(context, destination.screen);
    const std::string count = count_on(context, destination.screen);
    const Hit hit = hit_area(destination.id, box,
                             {.role = mirror::Role::link,
                              .name = destination.label,
                              .description = count,
                              .value = href_of({destination.screen, {}}),
                              .current = here ? mirror::Current::page : mirror::Current::none});
    if (here) {
        look.shadow(box, 8, 1);
        look.fill(box, p.bg_selected, 8);
    } else if (hit.hovered) {
        look.fill(box, p.bg_hover, 8);
    }
    const float middle = box.GetCenter().y;
    look.icon({wide ? box.Min.x + 19 : box.GetCenter().x, middle}, destination.icon, 18,
              here ? p.accent_text : p.text_secondary);
    if (wide) {
        look.paint({box.Min.x + 38, middle - 10}, type::base_medium, here ? p.text_primary : p.text_secondary,
                   destination.label);
        look.paint_right({box.Max.x - 10, middle - 8}, type::small, p.text_secondary, count);
    }
    if (hit.focused) look.focus_ring(box, 8);
}

void draw_search(const Context& context, const ImRect& box, bool wide) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Hit hit =
        hit_area("search", box, {.role = mirror::Role::button, .name = "Search or do", .key_shortcuts = "Control+K"});
    if (wide || hit.hovered) look.fill(box, hit.hovered ? p.bg_press : p.bg_hover, 8);
    look.icon({wide ? box.Min.x + 16 : box.GetCenter().x, box.GetCenter().y}, icon::search, 16, p.text_secondary);
    if (wide) {
        look.paint({box.Min.x + 30, box.GetCenter().y - 10}, type::dense, p.text_secondary, "Search or do");
        const std::string key = keycap(context, CommandId::palette);
        draw_keycaps(look, {box.Max.x - 8 - keycaps_width(look, key), box.GetCenter().y}, key);
    }
    if (hit.focused) look.focus_ring(box, 8);
    if (hit.pressed) run_command(context, CommandId::palette);
}

std::string initials(const Profile& profile) {
    std::string out;
    bool start = true;
    for (const char c : profile.name) {
        if (start && c != ' ' && (static_cast<unsigned char>(c) & 0x80u) == 0 && out.size() < 2)
            out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        start = c == ' ';
    }
    return out;
}

void draw_user(const Context& context, const ImRect& box, bool wide) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Profile& profile = context.model.profile;
    const std::string_view name = profile.name.empty() ? std::string_view("Your profile") : profile.name;
    const Hit hit = hit_area(
        "profile", box,
        {.role = mirror::Role::link,
         .name = name,
         .description = "Your profile",
         .value = href_of({Screen::profile, {}}),
         .current = context.state.route.screen == Screen::profile ? mirror::Current::page : mirror::Current::none});
    if (hit.hovered) look.fill(box, p.bg_hover, 8);
    const ImRect tile({box.Min.x + 8, box.GetCenter().y - 15}, {box.Min.x + 38, box.GetCenter().y + 15});
    look.fill(tile, p.accent_soft, 8);
    const std::string letters = initials(profile);
    if (letters.empty())
        look.icon(tile.GetCenter(), icon::user_round, 16, p.accent_text);
    else
        look.paint_centred(tile, type::small_strong, p.accent_text, letters);
    if (wide) {
        const float room = box.Max.x - tile.Max.x - 14;
        const bool two = !profile.company.empty();
        look.paint_cut({tile.Max.x + 8, box.GetCenter().y - (two ? 18.0f : 10.0f)}, room, type::dense_strong,
                       p.text_primary, name);
        if (two)
            look.paint_cut({tile.Max.x + 8, box.GetCenter().y + 1}, room, type::small, p.text_secondary,
                           profile.company);
    }
    if (hit.focused) look.focus_ring(box, 8);
}

SavedState saved_now(const Context& context) {
    if (context.sample) return {SavedTone::neutral, "Sample"};
    switch (context.save.state) {
    case journal::SaveState::opening: return {SavedTone::saving, "Opening"};
    case journal::SaveState::saved: return {SavedTone::saved, "Saved"};
    case journal::SaveState::saving: return {SavedTone::saving, "Saving"};
    case journal::SaveState::not_saved: return {SavedTone::alarm, "Not saved"};
    case journal::SaveState::memory_only: return {SavedTone::alarm, "Not kept"};
    case journal::SaveState::read_only: return {SavedTone::neutral, "Read only"};
    }
    return {SavedTone::neutral, ""};
}

// How long ago the work was saved as a file, right-aligned; nothing where there is no room for it.
void draw_last_file(const Context& context, ImVec2 right, float from) {
    if (context.sample || context.opening || context.model.prospects().empty()) return;
    const auto last = last_saved_on(context.state.data);
    std::string words = "no file yet";
    if (last) {
        const auto days = (context.moment.today - *last).count();
        words = days <= 0 ? "file today" : days == 1 ? "file yesterday" : "file " + std::to_string(days) + " days ago";
    }
    const float width = context.look.width(type::small, words);
    if (right.x - width < from) return;
    const Palette& p = context.palette();
    context.look.text({right.x - width, right.y}, type::small, is_export_due(context) ? p.warn_text : p.text_secondary,
                      words);
}

} // namespace

float rail_width(const Context& context) { return context.page_width >= 1280 ? 208.0f : 56.0f; }

float save_badge_width(const Context& context) { return saved_state_width(context.look, saved_now(context)); }

void draw_save_badge(const Context& context, ImVec2 at, bool short_form) {
    SavedState state = saved_now(context);
    state.short_form = short_form;
    draw_saved_state(context.look, at, "save state", state);
}

void draw_rail(const Context& context, const ImRect& area) {
    const bool wide = area.GetWidth() > 100;
    const float side = wide ? 12.0f : 8.0f;
    draw_brand(context.look, {area.Min.x + (wide ? 20.0f : 16.0f), area.Min.y + 20},
               wide ? context.brand.name() : std::string_view{}, area.GetWidth() - 53 - side);
    draw_search(context, ImRect({area.Min.x + side, area.Min.y + 60}, {area.Max.x - side, area.Min.y + 92}), wide);
    {
        const mirror::Scope navigation(mirror::Role::navigation, "Screens", ImGui::GetID("screens"));
        float y = area.Min.y + 108;
        for (const Destination& destination : destinations) {
            if (!shows(context, destination.screen)) continue;
            draw_destination(context, ImRect({area.Min.x + side, y}, {area.Max.x - side, y + 36}), destination, wide);
            y += 38;
        }
    }
    const float bottom = area.Max.y - 12;
    draw_user(context,
              ImRect({area.Min.x + (wide ? 12.0f : 5.0f), bottom - 44}, {area.Max.x - (wide ? 12.0f : 5.0f), bottom}),
              wide);
    const ImVec2 badge{area.Min.x + (wide ? 22.0f : 21.0f), bottom - 44 - 28};
    if (wide && area.GetHeight() >= 620) draw_ten_new(context, {area.Min.x + 22, badge.y - 78}, area.GetWidth() - 44);
    draw_save_badge(context, badge, !wide);
    if (wide) draw_last_file(context, {area.Max.x - side - 10, badge.y}, badge.x + save_badge_width(context) + 8);
}

bool covers_tab_bar(const Context& context) {
    return context.phone() &&
           (context.state.route.screen == Screen::prospect || context.state.route.screen == Screen::call ||
            (context.state.route.screen == Screen::today && context.state.sheet_open));
}

void draw_tab_bar(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.fill(area, p.bg_sheet);
    look.hairline(area.Min, area.GetWidth());
    const mirror::Scope navigation(mirror::Role::navigation, "Screens", ImGui::GetID("screens"));
    constexpr std::array<Destination, 5> tabs{{destinations[0],
                                               destinations[1],
                                               destinations[2],
                                               destinations[3],
                                               {Screen::more, "more", "More", icon::ellipsis}}};
    const auto seen = [&](const Destination& tab) { return shows(context, tab.screen); };
    const float width = area.GetWidth() / static_cast<float>(std::ranges::count_if(tabs, seen));
    float left = area.Min.x - width;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        if (!seen(tabs[i])) continue;
        left += width;
        const ImRect box({left, area.Min.y + 1}, {left + width, area.Max.y});
        const bool here = is_here(context, tabs[i].screen);
        const Hit hit = hit_area(tabs[i].id, box,
                                 {.role = mirror::Role::link,
                                  .name = tabs[i].label,
                                  .value = href_of({tabs[i].screen, {}}),
                                  .current = here ? mirror::Current::page : mirror::Current::none});
        const ImU32 ink = here ? p.accent_text : p.text_secondary;
        look.icon({box.GetCenter().x, box.Min.y + 23}, tabs[i].icon, 20, ink);
        look.paint_centred(ImRect({box.Min.x, box.Min.y + 36}, {box.Max.x, box.Min.y + 52}), type::micro, ink,
                           tabs[i].label);
        if (hit.focused) look.focus_ring(ImRect({box.Min.x + 8, box.Min.y + 6}, {box.Max.x - 8, box.Max.y - 6}), 8);
    }
}

} // namespace ringback::ui
