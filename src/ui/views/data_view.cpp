#include "ui/views/data_view.hpp"

#include "journal/two_copies.hpp"
#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/tour.hpp"
#include "ui/views/data_changes.hpp"
#include "ui/views/data_copies.hpp"
#include "ui/views/data_duties.hpp"
#include "ui/views/erasing_view.hpp"
#include "ui/views/passphrase_view.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

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

float draw_exports(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 3, type::title, p.text_primary, "Files saved from here");
    const auto& exports = context.state.data.exports;
    float y = at.y + 32;
    if (exports.empty())
        return 32 + look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                                   "None so far. Files are listed here by their names; they are yours to keep.");
    const mirror::Scope list(mirror::Role::list, "Files saved from here", ImGui::GetID("exports"));
    int n = 0;
    for (const ExportRecord& each : exports) {
        look.hairline({at.x, y}, width);
        const ImRect row({at.x, y}, {at.x + width, y + 36});
        const std::string size = size_text(each.bytes);
        mirror::text(row, day_text(each.on) + ", " + each.file + ", " + size, mirror::Role::listitem, 0,
                     ImGui::GetID(n++));
        look.paint({at.x, y + 8}, type::dense, p.text_secondary, day_text(each.on));
        look.paint_cut({at.x + 104, y + 8}, width - 104 - 80, type::dense, p.text_primary, each.file);
        look.paint_right({at.x + width, y + 8}, type::dense, p.text_secondary, size);
        y += 36;
    }
    return y - at.y;
}

std::vector<Button> head_buttons(const Context& context) {
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    std::vector<Button> buttons{{.id = "open file", .label = "Open a file", .icon = icon::folder_open, .size = size},
                                {.id = "import", .label = "Import contacts", .icon = icon::users_round, .size = size}};
    if (context.copies != nullptr && !context.sample)
        buttons.push_back({.id = "examine",
                           .label = "Examine all",
                           .icon = icon::shield_check,
                           .size = size,
                           .busy = context.copies->checking()});
    return buttons;
}

void press_head(const Context& context, std::size_t button) {
    if (button == 0) run_command(context, CommandId::open_file);
    if (button == 1) run_command(context, CommandId::import_contacts);
    if (button == 2) context.out.ask(CheckCopies{});
}

// The title with its buttons; on a phone they stand below. Returns the height.
float draw_head(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading({at.x, at.y + 2}, 1, type::pane, p.text_primary, "Data");
    const float title = look.width(type::pane, "Data") + 14;
    look.text_cut({at.x + title, at.y + 11}, width - title, type::small, p.text_secondary,
                  "on this device only, nothing is sent anywhere");
    const std::vector<Button> buttons = head_buttons(context);
    const bool stacked = width < 640;
    float all = -8;
    for (const Button& each : buttons) all += button_width(look, each) + 8;
    const float left = stacked ? at.x : at.x + width - all;
    float x = left;
    float y = stacked ? at.y + 44 : at.y;
    const float high = button_height(buttons[0].size);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float wide = button_width(look, buttons[i]);
        if (x > left && x + wide > at.x + width + 0.5f) {
            x = left;
            y += high + 8;
        }
        if (draw_button(look, {x, y}, buttons[i])) press_head(context, i);
        x += wide + 8;
    }
    return std::max(y + high - at.y, 36.0f);
}

// Where the work is, and the files that were saved of it. Returns the height.
float draw_trust(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    const std::string places = copies_headline(context);
    y += look.heading_paragraph({at.x, y}, 2, width, type::headline, p.text_primary,
                                places.empty() ? headline_of(context) : places) +
         6;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        places.empty() ? context.save.reason : copies_sentence(context)) +
         16;
    if (!context.state.open_error.empty()) {
        const Banner refused{.id = "refused", .alarm = true, .title = "Not opened.", .text = context.state.open_error};
        y += draw_banner(look, {at.x, y}, width, refused).height + 16;
    }
    y += draw_copies(context, {at.x, y}, width) + 8;
    point_out(context, TourStop::data, ImRect(at, {at.x + width, y - 4}));
    if (const float changes = draw_changes(context, {at.x, y}, width); changes > 0) y += changes + 24;
    if (const float kept = draw_kept(context, {at.x, y}, width); kept > 0) y += kept + 24;
    if (const float backups = draw_backups(context, {at.x, y}, width); backups > 0) y += backups + 24;
    y += draw_exports(context, {at.x, y}, width) + 24;
    if (!context.sample) y += draw_mishaps(context, {at.x, y}, width) + 16;
    draw_text_link(look, {at.x, y}, "about", type::dense, "About Ringback and its licences", "#/about");
    return y + 20 - at.y;
}

} // namespace

void draw_data(const Context& context, const ImRect& sheet) {
    const ScrollArea scroll("data", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 1160.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 16.0f : 20.0f)};
    const float top = at.y + draw_head(context, at, width) + 24;
    const bool wide = width >= 880;
    const float left = wide ? std::floor(width * 0.58f) : width;
    float end = top + draw_trust(context, {at.x, top}, left);
    const ImVec2 duties = wide ? ImVec2{at.x + left + 48, top + 8} : ImVec2{at.x, end + 32};
    const float room = wide ? width - left - 48 : width;
    float low = duties.y + draw_duties(context, duties, room);
    if (!context.sample) {
        low += 32 + draw_passphrase(context, {duties.x, low + 32}, room);
        low += 32 + draw_erasing(context, {duties.x, low + 32}, room);
    }
    end = std::max(end, low);
    scroll.end_at(end + 32);
}

} // namespace ringback::ui
