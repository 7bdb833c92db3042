#include "ui/views/sheet_view.hpp"

#include "ui/icons.hpp"
#include "ui/sheet_desk.hpp"
#include "ui/views/act_row.hpp"
#include "ui/views/sheet_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float most_wide = 760;
constexpr float part_gap = 26;

float draw_acts(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    ActRow row(context, at, width);
    if (row.button({.id = "print", .label = "Print", .icon = icon::printer, .kind = ButtonKind::primary}))
        print_sheet(context, sheet);
    if (row.button({.id = "save", .label = "Save as a page", .icon = icon::download, .kind = ButtonKind::soft}))
        save_sheet_as_page(context, sheet);
    if (row.button({.id = "share", .label = "Share by a link", .icon = icon::share_2, .kind = ButtonKind::soft}))
        share_sheet(context, sheet);
    return row.height();
}

// What may be left out; the sheet below follows at once.
float draw_wishes(const Context& context, ImVec2 at) {
    exchange::SheetWishes& wishes = context.state.sheet.wishes;
    const float row = context.phone() ? 48.0f : 32.0f;
    draw_checkbox(context.look, at, "names", "Replace names, addresses and numbers", wishes.names_replaced);
    draw_checkbox(context.look, {at.x, at.y + row}, "notes", "With what was noted", wishes.with_notes);
    return 2 * row;
}

void draw_way_back(const Context& context, ImVec2 at, float& y) {
    const ProspectId& id = context.state.route.prospect;
    const bool own = !id.empty();
    const Prospect* prospect = own ? context.model.find(id) : nullptr;
    const std::string whither = prospect == nullptr ? "Today" : short_name(*prospect);
    const Button back{.id = "back",
                      .label = whither,
                      .icon = icon::chevron_left,
                      .kind = ButtonKind::ghost,
                      .size = context.phone() ? ButtonSize::large : ButtonSize::small};
    if (draw_button(context.look, {at.x - 12, y}, back))
        context.out.go(prospect == nullptr ? Route{Screen::today, {}} : Route{Screen::prospect, id});
    y += button_height(back.size) + 4;
}

float draw_head(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool own = !context.state.route.prospect.empty();
    float y = at.y;
    draw_way_back(context, at, y);
    look.heading({at.x, y}, 1, type::headline, p.text_primary, "Case review sheet");
    y += 40;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        own ? "For going through the case with somebody else. Below is exactly what leaves; read it "
                              "first: a nickname, a place or somebody else's first name may still tell who it is."
                            : "Somebody shared this case with you. It is only shown: nothing of it is kept here.") +
         12;
    y += draw_acts(context, sheet, {at.x, y}, width) + 12;
    if (own) y += draw_wishes(context, {at.x, y}) + 4;
    look.hairline({at.x, y}, width);
    return y + 20 - at.y;
}

float draw_body(const Context& context, const exchange::CaseSheet& sheet, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    y += look.heading_paragraph({at.x, y}, 2, width, type::pane, p.text_primary, sheet.title) + 2;
    if (!sheet.about.empty()) y += look.paragraph({at.x, y}, width, type::base, p.text_primary, sheet.about) + 2;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                        long_day_text(sheet.made_on) + (sheet.names_replaced ? ". Names are replaced." : "")) +
         part_gap;
    y += draw_sheet_history(context, sheet, {at.x, y}, width) + part_gap;
    y += draw_sheet_steps(context, sheet, {at.x, y}, width) + part_gap;
    for (std::size_t i = 0; i < sheet.sections.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        y += draw_sheet_section(context, sheet.sections[i], {at.x, y}, width) + part_gap;
        ImGui::PopID();
    }
    return y - at.y;
}

float draw_nothing(const Context& context, ImVec2 at, float width) {
    float y = at.y;
    draw_way_back(context, at, y);
    context.look.heading({at.x, y}, 1, type::headline, context.palette().text_primary, "No sheet is here");
    y += 40;
    return y +
           context.look.paragraph({at.x, y}, width, type::base, context.palette().text_secondary,
                                  "A sheet that was shared is not kept. Open its link or its file again; one of your "
                                  "own is made from the menu of a prospect.") -
           at.y;
}

} // namespace

void draw_case_sheet(const Context& context, const ImRect& area) {
    const ScrollArea scroll("case sheet", area);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 12.0f : 20.0f)};
    const exchange::CaseSheet* sheet = sheet_on_screen(context);
    float y = at.y;
    if (sheet == nullptr) {
        y += draw_nothing(context, at, width);
    } else {
        y += draw_head(context, *sheet, at, width);
        y += draw_body(context, *sheet, {at.x, y}, width);
    }
    scroll.end_at(y + 32);
}

} // namespace ringback::ui
