#include "ui/views/welcome_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/shown_parts.hpp"
#include "ui/views/host_packs.hpp"
#include "ui/widgets/brand.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/tile.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

struct Beginning {
    const char* id;
    const char* icon;
    std::string_view title;
    std::string_view text;
    CommandId command; // CommandId::count: the sample
};

constexpr std::string_view usual_text = "Bring them in, and Ringback says what to do next about each one, why, and in "
                                        "which words. Everything stays in this "
                                        "browser; nothing is sent anywhere.";

float draw_beginning(const Context& context, ImVec2 at, float width, const Beginning& beginning, bool first) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float room = width - 88;
    const float height = 16 + 22 + look.paragraph_height(room, type::dense, beginning.text) + 16;
    const ImRect box(at, {at.x + width, at.y + height});
    const Hit hit = hit_area(beginning.id, box,
                             {.role = mirror::Role::button, .name = beginning.title, .description = beginning.text});
    look.fill(box, hit.held ? p.bg_press : hit.hovered ? p.bg_hover : p.bg_card, 12);
    draw_tile(look, {at.x + 16, at.y + 16}, first ? TileTone::solid : TileTone::soft, beginning.icon, 40);
    look.paint({at.x + 72, at.y + 16}, type::base_strong, p.text_primary, beginning.title);
    look.paint_paragraph({at.x + 72, at.y + 38}, room, type::dense, p.text_secondary, beginning.text);
    if (hit.focused) look.focus_ring(box, 12);
    if (hit.pressed && beginning.command == CommandId::count)
        context.out.ask(OpenSample{});
    else if (hit.pressed)
        run_command(context, beginning.command);
    return height;
}

} // namespace

void draw_welcome(const Context& context, const ImRect& area) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float inset = context.phone() ? 0.0f : 8.0f;
    const ImRect sheet({area.Min.x, area.Min.y + inset}, {area.Max.x - inset, area.Max.y - inset});
    draw_sheet(look, sheet);
    const ScrollArea scroll("welcome", sheet);
    const float width = std::min(560.0f, scroll.width() - 32);
    const float left = scroll.origin().x + (scroll.width() - width) / 2;
    float y = scroll.origin().y + std::max(24.0f, (sheet.GetHeight() - 460) / 2.5f);
    draw_brand(look, {left, y}, context.brand.title, width - 33);
    y += 44;
    const exchange::Brand& brand = context.brand;
    const std::string_view title =
        brand.welcome_title.empty() ? std::string_view("Who has stopped calling back?") : brand.welcome_title;
    const float title_height = look.heading_paragraph({left, y}, 1, width, type::headline, p.text_primary, title);
    y += title_height + 8;
    y += look.paragraph({left, y}, width, type::base, p.text_secondary,
                        brand.welcome_text.empty() ? usual_text : std::string_view(brand.welcome_text)) +
         24;
    const std::array<Beginning, 3> beginnings{{
        {"import", icon::download, "Import contacts",
         "A CSV file from HubSpot, Salesforce, Google Contacts, Outlook or a spreadsheet. You see what would be added "
         "first.",
         CommandId::import_contacts},
        {"add", icon::plus, "Add a prospect", "Start with one person you have in mind.", CommandId::add_prospect},
        {"sample", icon::eye, "Look at a sample workspace",
         "Made-up people to try everything on. Nothing of it is kept.", CommandId::count},
    }};
    bool first = true;
    for (const Beginning& beginning : beginnings) {
        const bool sample = beginning.command == CommandId::count;
        if (!shows(context, sample ? CommandId::open_sample : beginning.command)) continue;
        ImGui::PushID(beginning.id);
        y += draw_beginning(context, {left, y}, width, beginning, first) + 12;
        first = false;
        ImGui::PopID();
    }
    y += draw_host_packs(context, {left, y + 8}, width) + 4;
    y += look.paragraph(
        {left, y}, width, type::small, p.text_tertiary,
        "A workspace file (.ringback.json) can be dropped anywhere on this page, and so can a CSV file.");
    scroll.end_at(y + 24);
}

} // namespace ringback::ui
