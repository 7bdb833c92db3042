#include "ui/views/prospect_table.hpp"

#include "core/queries.hpp"
#include "ui/icons.hpp"
#include "ui/views/prospect_list.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/marks.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr float header_height = 36;
constexpr float row_height = 40;
constexpr float tick_width = 40;
constexpr std::size_t rows_beyond = 3; // drawn out of sight, so that Tab can reach them

struct Column {
    ProspectSort sort;
    std::string_view title;
    float left = 0;
    float right = 0;
    bool shown = true;
    bool at_right = false;
};

struct Columns {
    std::array<Column, 6> all{{{ProspectSort::name, "Name"},
                               {ProspectSort::company, "Company"},
                               {ProspectSort::status, "Status"},
                               {ProspectSort::due, "Next"},
                               {ProspectSort::silent, "Silent", 0, 0, true, true},
                               {ProspectSort::value, "Value", 0, 0, true, true}}};
    bool strips = true;

    const Column& of(ProspectSort sort) const { return *std::ranges::find(all, sort, &Column::sort); }
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
        columns.all[i].shown = widths[i] > 0;
        columns.all[i].left = x;
        columns.all[i].right = x + std::max(0.0f, widths[i] - 12);
        x += widths[i];
    }
    return columns;
}

void draw_header_cell(const Context& context, const Column& column, float top) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool sorted = context.state.prospect_sort == column.sort;
    const bool down = context.state.prospect_sort_down;
    const mirror::Scope cell({.role = mirror::Role::columnheader,
                              .sort = !sorted ? mirror::Sort::none
                                      : down  ? mirror::Sort::descending
                                              : mirror::Sort::ascending},
                             ImGui::GetID(column.title.data()));
    const TextStyle& style = sorted ? type::small_strong : type::small;
    const float w = look.width(style, column.title);
    const float lead = column.at_right ? column.right - w - (sorted ? 16 : 0) : column.left;
    const ImRect box({lead - 6, top + 4}, {lead + w + (sorted ? 22 : 6), top + header_height - 4});
    const Hit hit =
        hit_area(column.title.data(), box,
                 {.role = mirror::Role::button, .name = column.title, .description = "Sort by this column"});
    if (hit.hovered) look.fill(box, p.bg_hover, 6);
    look.paint({lead, top + 10}, style, sorted ? p.text_primary : p.text_secondary, column.title);
    if (sorted)
        look.icon({lead + w + 9, top + header_height / 2}, down ? icon::chevron_down : icon::chevron_up, 14,
                  p.text_primary);
    if (hit.focused) look.focus_ring(box, 6);
    if (hit.pressed) sort_by(context.state, column.sort);
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
        const ImRect reach({area.Min.x, area.Min.y}, {area.Min.x + 32, area.Min.y + header_height});
        if (draw_tick(context.look, reach, "mark all", "Mark all shown", checked))
            mark_all(context, shown, marked != shown.size());
    }
    for (const Column& column : columns.all)
        if (column.shown) draw_header_cell(context, column, area.Min.y);
    context.look.hairline({area.Min.x, area.Min.y + header_height}, area.GetWidth());
}

// A cell of plain words.
void draw_cell(const Look& look, const Column& column, float top, const TextStyle& style, ImU32 ink,
               std::string_view words, float extra_right = 0) {
    const ImRect box({column.left, top}, {column.right, top + row_height});
    const float y = top + (row_height - style.line) / 2;
    if (column.at_right)
        look.paint_right({column.right - extra_right, y}, style, ink, words);
    else
        look.paint_cut({column.left, y}, column.right - column.left, style, ink, words);
    mirror::text(box, words.empty() ? "none" : words, mirror::Role::cell);
}

void draw_name_cell(const Context& context, const Prospect& prospect, const Column& column, const ImRect& row) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const std::string name = display_name(prospect);
    const std::string href = href_of({Screen::prospect, prospect.id});
    const mirror::Scope cell({.role = mirror::Role::rowheader}, ImGui::GetID("name"));
    // The whole row behind its tick is one link.
    const ImRect reach({row.Min.x + 34, row.Min.y}, row.Max);
    const Hit hit = hit_area("open", reach, {.role = mirror::Role::link, .name = name, .value = href});
    look.paint_cut({column.left, row.Min.y + 10}, column.right - column.left, type::dense_strong, p.text_primary, name);
    if (hit.focused) look.focus_ring(ImRect({reach.Min.x + 4, reach.Min.y + 4}, {reach.Max.x - 4, reach.Max.y - 4}), 6);
}

void draw_silence_cell(const Context& context, const Prospect& prospect, const Columns& columns, float top, bool warn) {
    const Look& look = context.look;
    const Column& column = columns.of(ProspectSort::silent);
    const auto silent = silent_for(prospect, context.moment.now, *context.moment.user_zone, *context.moment.calendar);
    const std::string days = silent ? std::to_string(silent->count()) + " d" : "";
    look.paint_right({column.right, top + 10}, type::dense, context.palette().text_secondary, days);
    if (columns.strips) draw_strip(look, {column.right - 40, top + row_height / 2}, day_marks(context, prospect, warn));
    mirror::text(ImRect({column.left, top}, {column.right, top + row_height}), strip_words(context, prospect),
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
        if (marked || hovered) look.fill(row, marked ? p.accent_soft : p.bg_card, 8);
        {
            const mirror::Scope cell({.role = mirror::Role::cell}, ImGui::GetID("tick"));
            const ImRect reach(row.Min, {row.Min.x + 32, row.Max.y});
            if (draw_tick(look, reach, "mark", "Mark " + display_name(prospect), marked))
                mark(context.state, prospect.id, !marked);
        }
        draw_name_cell(context, prospect, columns.of(ProspectSort::name), row);
        if (const Column& company = columns.of(ProspectSort::company); company.shown)
            draw_cell(look, company, row.Min.y, type::dense, p.text_secondary, prospect.company);
        draw_cell(look, columns.of(ProspectSort::status), row.Min.y, type::dense, p.text_secondary,
                  label_of(prospect.status));
        const auto* entry = context.moment.entry_of(context.model, prospect.id);
        RowWords words = entry != nullptr ? row_words(context, *entry) : RowWords{};
        const bool resting = entry == nullptr || entry->urgency == playbook::Urgency::at_rest;
        const std::string next = resting || words.due.empty() ? words.technique
                                 : words.waiting              ? words.due + ", " + words.technique
                                                              : words.technique + ", " + words.due;
        draw_cell(look, columns.of(ProspectSort::due), row.Min.y, type::dense,
                  words.warn ? p.warn_text : p.text_secondary, next);
        draw_silence_cell(context, prospect, columns, row.Min.y, words.warn);
        draw_cell(look, columns.of(ProspectSort::value), row.Min.y, type::dense, p.text_primary,
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

} // namespace

bool draw_tick(const Look& look, const ImRect& reach, const char* id, std::string_view name, mirror::Flag checked) {
    const Palette& p = look.palette();
    const Hit hit = hit_area(id, reach, {.role = mirror::Role::checkbox, .name = name, .checked = checked});
    const ImVec2 middle = reach.GetCenter();
    const ImRect box({middle.x - 9, middle.y - 9}, {middle.x + 9, middle.y + 9});
    if (checked.is_on() || checked.is_mixed()) {
        look.fill(box, hit.hovered ? p.accent_fill_hover : p.accent_fill, 4);
        look.icon(middle, checked.is_on() ? icon::check : icon::minus, 14, p.accent_on);
    } else {
        look.fill(box, p.bg_raised, 4);
        look.stroke(box, p.line_control, 4, hit.hovered ? 2.0f : 1.0f);
    }
    if (hit.focused) look.focus_ring(box, 4);
    return hit.pressed;
}

void draw_prospect_table(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown) {
    const Columns columns = columns_for(area.Min.x, area.GetWidth());
    const mirror::Scope table({.role = mirror::Role::table,
                               .name = "Prospects",
                               .position = 1,
                               .set_size = static_cast<int>(shown.size()) + 1},
                              ImGui::GetID("prospects"), &area);
    draw_header(context, columns, area, shown);
    const ImRect body({area.Min.x, area.Min.y + header_height + 1}, area.Max);
    const ScrollArea scroll("rows", body);
    for_visible_rows(scroll, body, shown.size(), row_height, [&](std::size_t i, const ImRect& row) {
        draw_row(context, columns, ImRect(row.Min, {row.Max.x - 12, row.Max.y}), shown[i], i);
    });
}

void draw_prospect_rows(const Context& context, const ImRect& area, std::span<const std::uint32_t> shown) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("rows", area, mirror::Role::list, "Prospects");
    for_visible_rows(scroll, area, shown.size(), 68, [&](std::size_t i, const ImRect& whole) {
        const Prospect& prospect = context.model.prospects()[shown[i]];
        ImGui::PushID(prospect.id.text.c_str());
        {
            const mirror::Scope item({.role = mirror::Role::listitem,
                                      .position = static_cast<int>(i) + 1,
                                      .set_size = static_cast<int>(shown.size())},
                                     ImGui::GetID("item"));
            const bool marked = is_marked(context.state, prospect.id);
            const ImRect row({whole.Min.x + 16, whole.Min.y}, {whole.Max.x - 16, whole.Max.y});
            if (marked)
                look.fill(ImRect({row.Min.x - 8, row.Min.y + 2}, {row.Max.x + 8, row.Max.y - 2}), p.accent_soft, 10);
            const auto* entry = context.moment.entry_of(context.model, prospect.id);
            const RowWords words = entry != nullptr ? row_words(context, *entry) : RowWords{};
            const std::string name = display_name(prospect);
            // The tile is the tick: it turns into a check mark.
            const Hit tick = hit_area("mark", ImRect({row.Min.x - 8, row.Min.y + 8}, {row.Min.x + 44, row.Max.y - 8}),
                                      {.role = mirror::Role::checkbox, .name = "Mark " + name, .checked = marked});
            const char* glyph = marked             ? icon::check
                                : words.waiting    ? icon::hourglass
                                : entry == nullptr ? icon::user_round
                                                   : icon_of_technique(entry->advice.technique, entry->advice.channel);
            const TileTone tone = marked          ? TileTone::solid
                                  : words.warn    ? TileTone::warn
                                  : words.waiting ? TileTone::bare
                                                  : TileTone::neutral;
            draw_tile(look, {row.Min.x, row.GetCenter().y - 20}, tone, glyph, 40);
            if (tick.focused)
                look.focus_ring(ImRect({row.Min.x, row.GetCenter().y - 20}, {row.Min.x + 40, row.GetCenter().y + 20}),
                                10);
            if (tick.pressed) mark(context.state, prospect.id, !marked);
            const std::string href = href_of({Screen::prospect, prospect.id});
            const Hit hit =
                hit_area("open", ImRect({row.Min.x + 46, row.Min.y}, row.Max),
                         {.role = mirror::Role::link, .name = words.aloud.empty() ? name : words.aloud, .value = href});
            const float left = row.Min.x + 52;
            const float top = row.GetCenter().y - 20;
            const std::string value = prospect.value ? money_text(*prospect.value) : "";
            const float value_width = look.paint_right({row.Max.x, top}, type::dense, p.text_secondary, value);
            look.paint_cut({left, top}, row.Max.x - value_width - 12 - left, type::base_strong, p.text_primary, name);
            const float strip_right = row.Max.x - 38;
            const auto marks = day_marks(context, prospect, words.warn);
            if (entry != nullptr && entry->urgency != playbook::Urgency::answer)
                look.paint_right({row.Max.x, top + 20}, type::dense, p.text_secondary, words.silent);
            draw_strip(look, {strip_right, top + 30}, marks);
            std::string second = words.technique;
            if (!words.company.empty()) second += (second.empty() ? "" : ", ") + words.company;
            look.paint_cut({left, top + 20}, strip_right - strip_width(marks.size()) - 12 - left, type::dense,
                           words.warn ? p.warn_text : p.text_secondary, second);
            if (hit.focused) look.focus_ring(ImRect({left - 2, row.Min.y + 4}, {row.Max.x + 4, row.Max.y - 4}), 8);
        }
        ImGui::PopID();
    });
}

} // namespace ringback::ui
