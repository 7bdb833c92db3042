#include "ui/icons.hpp"
#include "ui/views/gallery_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/timeline.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

struct TableSample {
    std::string_view name, technique, silent, value;
};
constexpr std::array<TableSample, 4> people{{{"Bill Novak", "Close the file", "22 d", "$120,000"},
                                             {"Grace Oyelaran", "Answer", "1 d", "$64,000"},
                                             {"Harriet Lindqvist", "Step-back call", "6 d", "$180,000"},
                                             {"Tom Gallagher", "Heavy stone", "16 d", "$95,000"}}};

struct SampleColumns {
    TableColumn name{.title = "Prospect"};
    TableColumn technique{.title = "Technique"};
    TableColumn silent{.title = "Silent", .at_right = true};
    TableColumn value{.title = "Value", .at_right = true};
};

SampleColumns columns_for(float left, float width) {
    SampleColumns columns;
    columns.technique.shown = width > 420;
    columns.value.right = left + width - 10;
    columns.value.left = columns.value.right - 72;
    columns.silent.right = columns.value.left - 12;
    columns.silent.left = columns.silent.right - 40;
    columns.name.left = left + 36;
    const float end = columns.silent.left - 12;
    columns.name.right = columns.technique.shown ? columns.name.left + (end - columns.name.left) * 0.55f : end;
    columns.technique.left = columns.name.right + 8;
    columns.technique.right = end;
    return columns;
}

void draw_person(GalleryPen& pen, const SampleColumns& columns, std::size_t i, const ImRect& row) {
    const Look& look = pen.look();
    const TableSample& person = people[i];
    bool& ticked = pen.state().rows_ticked[i];
    ImGui::PushID(static_cast<int>(i));
    {
        const mirror::Scope scope(mirror::Role::row, person.name, ImGui::GetID("row"));
        const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(row.Min, row.Max);
        paint_table_row(look, row, ticked, hovered);
        {
            const mirror::Scope cell({.role = mirror::Role::cell}, ImGui::GetID("tick"));
            if (draw_tick(look, ImRect(row.Min, {row.Min.x + 36, row.Max.y}), "mark",
                          "Mark " + std::string(person.name), ticked))
                ticked = !ticked;
        }
        const Palette& p = pen.palette();
        draw_table_cell(look, columns.name, row.Min.y, type::dense_strong, p.text_primary, person.name);
        if (columns.technique.shown)
            draw_table_cell(look, columns.technique, row.Min.y, type::dense, p.text_secondary, person.technique);
        draw_table_cell(look, columns.silent, row.Min.y, type::dense, p.text_primary, person.silent);
        draw_table_cell(look, columns.value, row.Min.y, type::dense, p.text_primary, person.value);
    }
    ImGui::PopID();
}

void paint_dialog_sample(GalleryPen& pen) {
    const Look& look = pen.look();
    const Palette& p = pen.palette();
    const ImRect ground(pen.at, {pen.at.x + pen.width, pen.at.y + 232});
    look.fill(ground, p.bg_canvas, 12);
    look.fill(ground, IM_COL32(0, 0, 0, static_cast<int>(p.scrim * 255)), 12);
    const float side = pen.width > 440 ? 32.0f : 12.0f;
    const ImRect box({ground.Min.x + side, ground.Min.y + 24}, {ground.Max.x - side, ground.Max.y - 24});
    look.shadow(box, 14, 3);
    look.fill(box, p.bg_sheet, 14);
    const ImVec2 at{box.Min.x + 20, box.Min.y + 20};
    const float width = box.GetWidth() - 40;
    look.heading(at, 3, type::title, p.text_primary, "Close the file of Bill Novak?", width);
    look.paragraph({at.x, at.y + 28}, width, type::dense, p.text_secondary,
                   "The deadline was Tue 17 Nov. Nothing is deleted: the file rests until the day below.");
    const float middle = at.y + 96;
    if (draw_switch(look, {at.x + 28, middle}, "revisit", "Offer to revisit on Thu 18 Feb 2027", pen.state().revisit))
        pen.state().revisit = !pen.state().revisit;
    look.paint_cut({at.x + 36, middle - 10}, width - 36, type::dense, p.text_primary,
                   "Offer to revisit on Thu 18 Feb 2027");
    const Button close{.id = "close", .label = "Close the file", .kind = ButtonKind::primary};
    const Button wait{.id = "wait", .label = "Not yet", .kind = ButtonKind::ghost};
    const float right = box.Max.x - 20;
    const float y = box.Max.y - 16 - button_height(ButtonSize::normal);
    const float w = button_width(look, close);
    {
        const ShownState shown(Shown::rest, "sample");
        draw_button(look, {right - w - 8 - button_width(look, wait), y}, wait);
    }
    const ShownState shown(Shown::focus, "focus");
    draw_button(look, {right - w, y}, close);
    pen.at.y = ground.Max.y + 16;
}

void draw_real_dialog(GalleryPen& pen, const char* title, bool& open, DialogPlace place) {
    Dialog dialog(pen.look(), title, 440, open, place);
    if (!dialog) return;
    FormPen form(pen.look(), dialog.origin(), dialog.width());
    form.paragraph("The title stays above and the buttons below, whatever is between them.");
    form.row({{{.id = "note", .label = "A note", .spellcheck = true}, &pen.state().note, 3}});
    const Answer answer = draw_ending(form, {.accept = "Keep it", .cancel = "Not yet"});
    dialog.end_at(form.y());
    if (answer == Answer::none && !dialog.close_asked()) return;
    if (answer == Answer::accepted) pen.state().said = "Kept: " + pen.state().note;
    open = false;
    dialog.close();
}

void paint_found(GalleryPen& pen, float y, const char* icon, std::string_view words, std::string_view key, bool lit) {
    const Look& look = pen.look();
    const ImRect box({pen.at.x + 6, y}, {pen.at.x + pen.width - 6, y + 34});
    if (lit) look.fill(box, pen.palette().accent_soft, 8);
    look.icon({box.Min.x + 18, y + 17}, icon, 16, pen.palette().text_secondary);
    look.text({box.Min.x + 36, y + 7}, type::base, pen.palette().text_primary, words);
    if (!key.empty()) draw_keycaps(look, {box.Max.x - 10 - keycaps_width(look, key), y + 17}, key);
}

} // namespace

void draw_gallery_table(GalleryPen& pen) {
    const GallerySection section(pen, "Table");
    const SampleColumns columns = columns_for(pen.at.x, pen.width);
    const float height = table_header_height + table_row_height * static_cast<float>(people.size());
    const ImRect area(pen.at, {pen.at.x + pen.width, pen.at.y + height});
    const mirror::Scope table({.role = mirror::Role::table, .name = "Sample table"}, ImGui::GetID("table"), &area);
    {
        const mirror::Scope row({.role = mirror::Role::row}, ImGui::GetID("header"));
        mirror::text(ImRect(area.Min, {area.Min.x + 36, area.Min.y + 36}), "Marked", mirror::Role::columnheader);
        const mirror::Sort sort = pen.state().down ? mirror::Sort::descending : mirror::Sort::ascending;
        if (draw_table_sorter(pen.look(), columns.name, area.Min.y, sort)) pen.state().down = !pen.state().down;
        if (columns.technique.shown) draw_table_heading(pen.look(), columns.technique, area.Min.y);
        draw_table_heading(pen.look(), columns.silent, area.Min.y);
        draw_table_heading(pen.look(), columns.value, area.Min.y);
    }
    float y = pen.at.y + table_header_height;
    for (std::size_t i = 0; i < people.size(); ++i, y += table_row_height)
        draw_person(pen, columns, pen.state().down ? people.size() - 1 - i : i,
                    ImRect({area.Min.x, y}, {area.Max.x, y + table_row_height}));
    pen.at.y = area.Max.y;
}

void draw_gallery_timeline(GalleryPen& pen) {
    const GallerySection section(pen, "Timeline");
    struct Step {
        TimelineLine line;
        int days;
        std::string_view gap;
    };
    const std::array<Step, 4> steps{
        {{{TouchMark::next, icon::phone, "Step-back call", "today, before 6 pm", "The next step, hollow"},
          2,
          "2 business days"},
         {{TouchMark::yours, icon::phone_missed, "Call, no answer", "Mon 16 Nov", "Yours, grey"}, 4, "4 business days"},
         {{TouchMark::conversation, icon::handshake, "Met, 50 min", "Tue 10 Nov", "A conversation, solid"},
          3,
          "3 business days"},
         {{TouchMark::theirs, icon::mail, "She emailed", "Thu 5 Nov", "Theirs, soft"}, 0, ""}}};
    for (const Step& step : steps) {
        const float height = timeline_line_height(pen.look(), step.line, pen.width);
        const ImRect box(pen.at, {pen.at.x + pen.width, pen.at.y + height});
        paint_timeline_line(pen.look(), box, step.line, false, false);
        mirror::text(box, step.line.title + ", " + step.line.when + ", " + step.line.below);
        pen.at.y += height;
        if (step.days > 0) pen.at.y += draw_timeline_gap(pen.look(), pen.at, step.days, step.gap);
    }
}

void draw_gallery_dialog(GalleryPen& pen) {
    const GallerySection section(pen, "Dialog and sheet");
    paint_dialog_sample(pen);
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    const Button dialog{.id = "dialog", .label = "Open a dialog", .size = size};
    const Button sheet{.id = "sheet", .label = "Open a sheet", .size = size};
    GalleryState& state = pen.state();
    if (draw_button(pen.look(), pen.at, dialog)) state.dialog_open = true;
    if (draw_button(pen.look(), {pen.at.x + button_width(pen.look(), dialog) + 8, pen.at.y}, sheet))
        state.sheet_open = true;
    pen.at.y += button_height(size);
    draw_real_dialog(pen, "A dialog", state.dialog_open, DialogPlace::middle);
    draw_real_dialog(pen, "A sheet", state.sheet_open, DialogPlace::side);
}

void draw_gallery_palette(GalleryPen& pen) {
    const GallerySection section(pen, "Command palette");
    const Look& look = pen.look();
    const Palette& p = pen.palette();
    const ImRect box(pen.at, {pen.at.x + pen.width, pen.at.y + 208});
    look.shadow(box, 12, 2);
    look.fill(box, p.bg_raised, 12);
    look.icon({box.Min.x + 24, box.Min.y + 26}, icon::search, 16, p.text_secondary);
    look.text({box.Min.x + 44, box.Min.y + 16}, type::read, p.text_primary, "har");
    draw_keycap(look, {box.Max.x - 16 - keycap_width(look, "Esc"), box.Min.y + 26}, "Esc");
    look.hairline({box.Min.x, box.Min.y + 52}, box.GetWidth());
    look.text({box.Min.x + 16, box.Min.y + 62}, type::small_strong, p.text_secondary, "Prospects");
    paint_found(pen, box.Min.y + 86, icon::user_round, "Harriet Lindqvist", "Enter", true);
    look.text({box.Min.x + 16, box.Min.y + 130}, type::small_strong, p.text_secondary, "Go to");
    paint_found(pen, box.Min.y + 154, icon::shield_check, "Data, share an export", "", false);
    pen.at.y = box.Max.y;
}

void draw_gallery_menu(GalleryPen& pen) {
    const GallerySection section(pen, "Menu");
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::normal;
    const Button button{.id = "menu", .label = "Open a menu", .icon = icon::ellipsis, .size = size};
    const float w = button_width(pen.look(), button);
    const ImRect anchor(pen.at, {pen.at.x + w, pen.at.y + button_height(size)});
    if (draw_button(pen.look(), pen.at, button)) ImGui::OpenPopup("sample menu");
    pen.at.y = anchor.Max.y;
    Menu menu(pen.look(), "sample menu", "Sample menu", anchor);
    if (!menu) return;
    std::string& said = pen.state().said;
    if (menu.item("later", "Not today", icon::calendar_clock)) said = "Not today chosen";
    if (menu.item("other", "Another technique", icon::list_checks)) said = "Another technique chosen";
    menu.line();
    if (menu.item("stop", "Do not contact", icon::ban, true)) said = "Do not contact chosen";
}

} // namespace ringback::ui
