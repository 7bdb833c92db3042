#include "ui/views/more_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/shown_parts.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"

#include <array>
#include <string_view>

namespace ringback::ui {
namespace {

constexpr float row_height = 56;

struct Destination {
    Screen screen;
    const char* icon;
    std::string_view label;
    std::string_view about;
};

constexpr std::array<Destination, 7> destinations{
    {{Screen::practice, icon::messages_square, "Practice", "Made-up people who go silent on you"},
     {Screen::review, icon::clipboard_check, "Review", "What the silent cases lacked"},
     {Screen::data, icon::shield_check, "Data", "Where the work is kept, files, backups"},
     {Screen::import_contacts, icon::users_round, "Import contacts", "From a file of another program"},
     {Screen::profile, icon::user_round, "Your profile", "Name, hours, days off, appearance"},
     {Screen::calling_hours, icon::phone, "Calling hours", "By place, with their sources"},
     {Screen::about, icon::circle_help, "About Ringback", "The methods, and whose they are"}}};

} // namespace

void draw_more(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("more", sheet);
    const ImVec2 at{scroll.origin().x + 16, scroll.origin().y + 14};
    look.heading(at, 1, type::headline, p.text_primary, "More");
    float y = at.y + 48;
    const mirror::Scope list(mirror::Role::list, "Screens", ImGui::GetID("more screens"));
    for (const Destination& each : destinations) {
        if (!shows(context, each.screen)) continue;
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(each.label.data()));
        const ImRect box({sheet.Min.x, y}, {sheet.Max.x, y + row_height});
        const Hit hit = hit_area(each.label.data(), box,
                                 {.role = mirror::Role::link,
                                  .name = each.label,
                                  .description = each.about,
                                  .value = href_of({each.screen, {}})});
        if (hit.hovered) look.fill(box, p.bg_hover);
        look.icon({at.x + 10, box.GetCenter().y}, each.icon, 20, p.text_secondary);
        look.paint({at.x + 36, y + 9}, type::base_medium, p.text_primary, each.label);
        look.paint_cut({at.x + 36, y + 29}, scroll.width() - 84, type::small, p.text_secondary, each.about);
        look.icon({sheet.Max.x - 24, box.GetCenter().y}, icon::chevron_right, 16, p.text_tertiary);
        if (hit.focused) look.focus_ring(ImRect({box.Min.x + 6, box.Min.y + 3}, {box.Max.x - 6, box.Max.y - 3}), 8);
        y += row_height;
    }
    scroll.end_at(y + 24);
}

} // namespace ringback::ui
