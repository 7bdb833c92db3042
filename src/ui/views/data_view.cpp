#include "ui/views/data_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/views/passphrase_view.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

std::string headline_of(const Context& context) {
    const std::string count = count_text(context.model.prospects().size(), "prospect", "prospects");
    if (context.sample) return "A sample of " + count + ", kept nowhere";
    switch (context.save.state) {
    case journal::SaveState::saved: return count + ", saved in this browser";
    case journal::SaveState::saving: return count + ", being saved";
    case journal::SaveState::not_saved: return count + ", the last change is not saved";
    case journal::SaveState::memory_only: return count + ", in memory only";
    case journal::SaveState::read_only: return count + ", read only";
    case journal::SaveState::opening: break;
    }
    return count;
}

std::string persistence_words(const journal::SaveStatus& save) {
    if (!save.persistent)
        return "The browser has not been asked yet to keep this storage for good; that happens with your first change.";
    return *save.persistent
               ? "The browser has promised to keep this storage until you clear it yourself."
               : "The browser may clear this storage when the disk is nearly full. Save a file now and then.";
}

struct Duty {
    CommandId command;
    const char* icon;
    std::string_view title, text, button;
};

float draw_duty(const Context& context, ImVec2 at, float width, const Duty& duty) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string key = context.phone() ? std::string() : keycap(context, duty.command);
    const Button button{.id = duty.title.data(), .label = duty.button, .kind = ButtonKind::soft, .key = key};
    const float side = button_width(look, button);
    const bool stacked = width < 520;
    const float room = width - 72 - (stacked ? 16 : side + 32);
    const float words = 22 + look.paragraph_height(room, type::dense, duty.text);
    const float height = std::max(words + 32, 64.0f) + (stacked ? 44.0f : 0.0f);
    draw_card(look, ImRect(at, {at.x + width, at.y + height}));
    draw_tile(look, {at.x + 16, at.y + 16}, TileTone::neutral, duty.icon);
    look.heading({at.x + 64, at.y + 16}, 2, type::base_strong, p.text_primary, duty.title);
    look.paragraph({at.x + 64, at.y + 38}, room, type::dense, p.text_secondary, duty.text);
    const ImVec2 place =
        stacked ? ImVec2{at.x + 64, at.y + height - 44} : ImVec2{at.x + width - 16 - side, at.y + (height - 32) / 2};
    if (draw_button(look, place, button)) run_command(context, duty.command);
    return height;
}

} // namespace

void draw_data(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("data", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 760.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + 24};
    const std::string headline = headline_of(context);
    const float title = look.heading_paragraph(at, 1, width, type::headline, p.text_primary, headline);
    float y = at.y + title + 10;
    if (!context.sample)
        y += look.paragraph({at.x, y}, width, type::base, p.text_secondary, persistence_words(context.save)) + 16;
    if (!context.state.open_error.empty()) {
        const Banner refused{.id = "refused", .alarm = true, .title = "Not opened.", .text = context.state.open_error};
        y += draw_banner(look, {at.x, y}, width, refused).height + 16;
    }
    constexpr Duty duties[]{{CommandId::save_file, icon::download, "Save a file",
                             "Everything as one .ringback.json file that you keep where you like.", "Save"},
                            {CommandId::open_file, icon::folder_open, "Open a file",
                             "A workspace takes the place of what is here; a CSV file is previewed first.", "Open"},
                            {CommandId::import_contacts, icon::users_round, "Import contacts",
                             "From HubSpot, Salesforce, Google Contacts, Outlook or a spreadsheet.", "Import"}};
    for (const Duty& duty : duties) y += draw_duty(context, {at.x, y}, width, duty) + 12;
    y += 12;
    if (!context.sample) y += draw_passphrase(context, {at.x, y}, width) + 16;
    draw_text_link(look, {at.x, y}, "about", type::dense, "About Ringback and its licences", "#/about");
    scroll.end_at(y + 48);
}

} // namespace ringback::ui
