#include "ui/views/prospect_table.hpp"

#include "core/queries.hpp"
#include "ui/icons.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/views/prospect_list.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/list_row.hpp"
#include "ui/widgets/silence_strip.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr float tick_width = 40;
constexpr std::size_t rows_beyond = 3; // drawn out of sight, so that Tab can reach them

struct Column {
    ProspectSort sort;
    TableColumn cell;
};

struct Columns {
    std::array<Column, 6> all{{{ProspectSort::name, {"Name"}},
                               {ProspectSort::company, {"Company"}},
                               {ProspectSort::status, {"Status"}},
                               {ProspectSort::due, {"Next"}},
                               {ProspectSort::silent, {.title = "Silent", .at_right = true}},
                               {ProspectSort::value, {.title = "Value", .at_right = true}}}};
    bool strips = true;

    const TableColumn& of(ProspectSort sort) const { return std::ranges::find(all, sort, &Column::sort)->cell; }
};

Columns columns_for(float left, float width) {
    Columns columns;
    columns.strips = width >= 860;
    const bool company = width >= 700;
    const float rest = std::max(200.0f, width - tick_width - 84 - (columns.strips ? 136 : 72) - 100 - 16);
    const std::array<float, 6> widths{rest * (company ? 0.34f : 0.42f), company ? rest * 0.28f : 0,      84,
                                      rest * (company ? 0.38f : 0.58f), columns.strips ? 136.0f : 72.0f, 100};
    float x = left + tick_width;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        columns.all[i].cell.shown = widths[i] > 0;
        columns.all[i].cell.left = x;
        columns.all[i].cell.right = x + std::max(0.0f, widths[i] - 12);
        x += widths[i];
    }
    return columns;
}

void draw_header(const Context& context, const Columns& columns, const ImRect& area,
                 std::span<const std::uint32_t> shown) {
    const mirror::Scope row({.role = mirror::Role::row, .position = 1}, ImGui::GetID("header"));
    const std::size_t marked = count_marked(context, shown);
    const mirror::Flag checked = marked == 0              ? mirror::Flag(false)
                                 : marked == shown.size() ? mirror::Flag(true)
                                                          : mirror::Flag::mixed();
    {
        const mirror::Scope cell({.role = mirror::Role::columnheader}, ImGui::GetID("mark"));
        const ImRect reach({area.Min.x, area.Min.y}, {area.Min.x + 32, area.Min.y + table_header_height});
        if (draw_tick(context.look, reach, "mark all", "Mark all shown", checked))
            mark_all(context, shown, marked != shown.size());
    }
    const bool down = context.state.prospect_sort_down;
    for (const auto& [sort, column] : columns.all) {
        const mirror::Sort sorted = context.state.prospect_sort != sort ? mirror::Sort::none
                                    : down                              ? mirror::Sort::descending
                                                                        : mirror::Sort::ascending;
        if (column.shown && draw_table_sorter(context.look, column, area.Min.y, sorted)) sort_by(context.state, sort);
    }
    context.look.hairline({area.Min.x, area.Min.y + table_header_height}, area.GetWidth());
}

void draw_name_cell(const Context& context, const Prospect& prospect, const TableColumn& column, const ImRect& row) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string name = display_name(prospect);
    const std::string href = href_of({Screen::prospect, prospect.id});
    const mirror::Scope cell({.role = mirror::Role::rowheader}, ImGui::GetID("name"));
    // The whole row behind its tick is one link.
    const ImRect reach({row.Min.x + 34, row.Min.y}, row.Max);
    const Hit hit = hit_area("open", reach, {.role = mirror::Role::link, .name = name, .value = href});
    offer_menu(context, {.prospect = prospect.id});
    look.paint_cut({column.left, row.Min.y + 10}, column.right - column.left, type::dense_strong, p.text_primary, name);
    if (hit.focused) look.focus_ring(ImRect({reach.Min.x + 4, reach.Min.y + 4}, {reach.Max.x - 4, reach.Max.y - 4}), 6);
}

void draw_silence_cell(const Context& context, const Prospect& prospect, const Columns& columns, float top, bool warn) {
    const Look& look = context.look;
    const TableColumn& column = columns.of(ProspectSort::silent);
    const auto silent = silent_for(prospect, context.moment.now, *context.moment.user_zone, *context.moment.calendar);
    const std::string days = silent ? std::to_string(silent->count()) + " d" : "";
    look.paint_right({column.right, top + 10}, type::dense, context.palette().text_secondary, days);
    if (columns.strips)
        draw_strip(look, {column.right - 40, top + table_row_height / 2}, day_marks(context, prospect, warn));
    mirror::text(ImRect({column.left, top}, {column.right, top + table_row_height}), strip_words(context, prospect),
                 mirror::Role::cell);
}

void draw_row(const Context& context, const Columns& columns, const ImRect& row, std::uint32_t place,
              std::size_t position) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const Prospect& prospect = context.model.prospects()[place];
    ImGui::PushID(prospect.id.text.c_str());
    {
        const bool marked = is_marked(context.state, prospect.id);
        const mirror::Scope scope({.role = mirror::Role::row, .position = static_cast<int>(position) + 2},
                                  ImGui::GetID("row"), &row);
        const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(row.Min, row.Max);
        paint_table_row(look, row, marked, hovered);
        {
            const mirror::Scope cell({.role = mirror::Role::cell}, ImGui::GetID("tick"));
            const ImRect reach(row.Min, {row.Min.x + 32, row.Max.y});
            if (draw_tick(look, reach, "mark", "Mark " + display_name(prospect), marked))
                mark(context.state, prospect.id, !marked);
        }
        draw_name_cell(context, prospect, columns.of(ProspectSort::name), row);
        if (const TableColumn& company = columns.of(ProspectSort::company); company.shown)
            draw_table_cell(look, company, row.Min.y, type::dense, p.text_secondary, prospect.company);
        draw_table_cell(look, columns.of(ProspectSort::status), row.Min.y, type::dense, p.text_secondary,
                        label_of(prospect.status));
        const auto* entry = context.moment.entry_of(context.model, prospect.id);
        RowWords words = entry != nullptr ? row_words(context, *entry) : RowWords{};
        const bool resting = entry == nullptr || entry->urgency == playbook::Urgency::at_rest;
        const std::string next = resting || words.due.empty() ? words.technique
                                 : words.waiting              ? words.due + ", " + words.technique
                                                              : words.technique + ", " + words.due;
        draw_table_cell(look, columns.of(ProspectSort::due), row.Min.y, type::dense,
                        words.warn ? p.warn_text : p.text_secondary, next);
        draw_silence_cell(context, prospect, columns, row.Min.y, words.warn);
        draw_table_cell(look, columns.of(ProspectSort::value), row.Min.y, type::dense, p.text_primary,
                        prospect.value ? money_text(*prospect.value) : "");
    }
    ImGui::PopID();
}

// Calls `each(position, box)` for every row that can be seen, and tells the scroll area how long it is.
template <class Each>
void for_visible_rows(const ScrollArea& scroll, const ImRect& area, std::size_t count, float height, Each&& each) {
    const float above = area.Min.y - scroll.origin().y;
    const auto first = static_cast<std::size_t>(std::max(0.0f, above / height));
    const auto last = static_cast<std::size_t>(std::max(0.0f, (above + area.GetHeight()) / height)) + 1 + rows_beyond;
    for (std::size_t i = first > rows_beyond ? first - rows_beyond : 0; i < std::min(last, count); ++i) {
        const float y = scroll.origin().y + static_cast<float>(i) * height;
        each(i, ImRect({area.Min.x, y}, {area.Max.x, y + height}));
    }
    scroll.end_at(scroll.origin().y + static_cast<float>(count) * height + 24);
}

// On a phone; the tile is the tick: it turns into a check mark.
void draw_phone_row(const Context& context, const Prospect& prospect, const ImRect& row) {
    const Look& look = context.look;
    const bool marked = is_marked(context.state, prospect.id);
    if (marked)
        look.fill(ImRect({row.Min.x - 8, row.Min.y + 2}, {row.Max.x + 8, row.Max.y - 2}), look.palette().accent_soft,
                  10);
    const auto* entry = context.moment.entry_of(context.model, prospect.id);
    const RowWords words = entry != nullptr ? row_words(context, *entry) : RowWords{};
    const std::string name = display_name(prospect);
    const ImRect tile({row.Min.x, row.GetCenter().y - 20}, {row.Min.x + 40, row.GetCenter().y + 20});
    const Hit tick =
        hit_area("mark", tile, {.role = mirror::Role::checkbox, .name = "Mark " + name, .checked = marked});
    if (tick.pressed) mark(context.state, prospect.id, !marked);
    const Hit hit = hit_area("open", ImRect({row.Min.x + 46, row.Min.y}, row.Max),
                             {.role = mirror::Role::link,
                              .name = words.aloud.empty() ? name : words.aloud,
                              .value = href_of({Screen::prospect, prospect.id})});
    offer_menu(context, {.prospect = prospect.id});
    const auto marks = day_marks(context, prospect, words.warn);
    const std::string value = prospect.value ? money_text(*prospect.value) : "";
    const bool answer = entry != nullptr && entry->urgency == playbook::Urgency::answer;
    paint_list_row(look, row,
                   {.icon = marked             ? icon::check
                            : entry == nullptr ? icon::user_round
                                               : row_icon(words, *entry),
                    .tone = marked ? TileTone::solid : row_tone(words),
                    .title = name,
                    .after = words.company,
                    .below = words.technique,
                    .at_right = value,
                    .days = answer ? std::string_view() : std::string_view(words.silent),
                    .strip = &marks},
                   false, false);
    if (tick.focused) look.focus_ring(tile, 10);
    if (hit.focused) look.focus_ring(ImRect({row.Min.x + 50, row.Min.y + 4}, {row.Max.x + 4, row.Max.y - 4}), 8);
}

} // namespace

void draw_prospect_table(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown) {
    const Columns columns = columns_for(area.Min.x, area.GetWidth());
    const mirror::Scope table({.role = mirror::Role::table,
                               .name = "Prospects",
                               .position = 1,
                               .set_size = static_cast<int>(shown.size()) + 1},
                              ImGui::GetID("prospects"), &area);
    draw_header(context, columns, area, shown);
    const ImRect body({area.Min.x, area.Min.y + table_header_height + 1}, area.Max);
    const ScrollArea scroll("rows", body);
    for_visible_rows(scroll, body, shown.size(), table_row_height, [&](std::size_t i, const ImRect& row) {
        draw_row(context, columns, ImRect(row.Min, {row.Max.x - 12, row.Max.y}), shown[i], i);
    });
}

void draw_prospect_rows(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown) {
    const ScrollArea scroll("rows", area, mirror::Role::list, "Prospects");
    for_visible_rows(scroll, area, shown.size(), list_row_height(), [&](std::size_t i, const ImRect& whole) {
        const Prospect& prospect = context.model.prospects()[shown[i]];
        ImGui::PushID(prospect.id.text.c_str());
        {
            const mirror::Scope item({.role = mirror::Role::listitem,
                                      .position = static_cast<int>(i) + 1,
                                      .set_size = static_cast<int>(shown.size())},
                                     ImGui::GetID("item"));
            draw_phone_row(context, prospect, ImRect({whole.Min.x + 16, whole.Min.y}, {whole.Max.x - 16, whole.Max.y}));
        }
        ImGui::PopID();
    });
}

} // namespace ringback::ui
