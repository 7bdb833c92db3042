#include "ui/views/import_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

using exchange::ImportPreview;

constexpr std::size_t shown_rows = 100; // of a long list; the count says how many there are

std::string headline_of(const ImportDraft& draft) {
    if (!draft.preview) return "Import contacts";
    if (!draft.preview->has_value()) return "This file could not be read";
    const ImportPreview& preview = **draft.preview;
    if (preview.added() == 0 && preview.changed.empty()) return "Nothing new in this file";
    std::string text;
    if (preview.added() > 0) text = count_text(preview.added(), "new prospect", "new prospects");
    if (!preview.changed.empty())
        text += (text.empty() ? "" : ", ") + count_text(preview.changed.size(), "known prospect", "known prospects") +
                " filled in";
    return text;
}

float draw_choice(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        "Choose a CSV file, or drop it anywhere on this page. Exports of HubSpot, Salesforce, Google "
                        "Contacts and Outlook "
                        "are understood as they are. Nothing changes before you have seen what would be added.") +
         20;
    const Button pick{.id = "pick",
                      .label = "Choose a file",
                      .icon = icon::folder_open,
                      .kind = ButtonKind::primary,
                      .size = ButtonSize::large};
    if (draw_button(look, {at.x, y}, pick)) context.out.ask(PickFile{".csv,.txt,.tsv,text/csv"});
    return y + 44 - at.y;
}

// "We last spoke on ... by ...", for everybody in the file.
float draw_last_spoke(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    ImportDraft& draft = context.state.import;
    float y = at.y;
    bool changed = draw_checkbox(look, {at.x, y}, "says", "We last spoke on one day, by ...", draft.says_last_spoke);
    y += 28;
    y += look.paragraph({at.x + 26, y}, width - 26, type::small, context.palette().text_secondary,
                        "Counts for everybody in this file without a date of their own") +
         12;
    if (draft.says_last_spoke) {
        constexpr std::array<std::string_view, 2> ways{"Call", "Meeting"};
        const Field day{.id = "spoke on",
                        .label = "On",
                        .hint = "2026-11-21",
                        .error = draft.error_last_spoke}; // a keyboard of digits alone has no hyphen
        const float half = std::min(240.0f, (width - 12) / 2);
        changed = draw_field(look, {at.x, y}, half, day, draft.last_spoke_on) || changed;
        const Field by{.id = "spoke by", .label = "By"};
        if (const auto way = draw_select(look, {at.x + half + 12, y}, half, by, ways,
                                         draft.last_spoke_by == Channel::meeting ? 1u : 0u)) {
            draft.last_spoke_by = *way == 1 ? Channel::meeting : Channel::call;
            changed = true;
        }
        y += field_height(day) + 12;
    }
    if (changed) context.out.ask(PreviewImport{});
    return y - at.y;
}

float draw_date_order(const Context& context, ImVec2 at, float width) {
    constexpr std::array<std::string_view, 3> orders{"Tell by the file", "Day first (31/12)", "Month first (12/31)"};
    ImportDraft& draft = context.state.import;
    const Field field{.id = "order", .label = "Dates in this file"};
    if (const auto chosen = draw_select(context.look, at, std::min(260.0f, width), field, orders,
                                        static_cast<std::size_t>(draft.date_order))) {
        draft.date_order = static_cast<exchange::DateOrder>(*chosen);
        context.out.ask(PreviewImport{});
    }
    return field_height(field);
}

float draw_columns(const Context& context, const ImportPreview& preview, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "How the columns were understood");
    float y = at.y + 34;
    const bool narrow = width < 480;
    const float second = narrow ? width * 0.5f : width * 0.34f;
    const float third = width * 0.66f;
    const mirror::Scope table(mirror::Role::table, "Columns", ImGui::GetID("columns"));
    std::size_t row = 0;
    const auto draw_row = [&](std::string_view a, std::string_view b, std::string_view c, bool head, bool used) {
        const mirror::Scope line({.role = mirror::Role::row}, ImGui::GetID(reinterpret_cast<void*>(++row)));
        const TextStyle& style = head ? type::small_medium : type::dense;
        const ImU32 ink = head ? p.text_secondary : used ? p.text_primary : p.text_tertiary;
        const mirror::Role cell = head ? mirror::Role::columnheader : mirror::Role::cell;
        const auto draw_cell = [&](float x, float room, std::string_view words, ImU32 colour) {
            look.paint_cut({x, y + 4}, room - 12, style, colour, words);
            mirror::text(ImRect({x, y}, {x + room, y + 28}), words.empty() ? "empty" : words, cell);
        };
        draw_cell(at.x, second, a, ink);
        draw_cell(at.x + second, narrow ? width - second : third - second, b, ink);
        if (!narrow) draw_cell(at.x + third, width - third, c, head ? ink : p.text_secondary);
        y += 28;
    };
    draw_row("Column", "Understood as", "First value", true, true);
    for (const exchange::ColumnReading& column : preview.columns)
        draw_row(column.header.empty() ? std::string_view("(no name)") : column.header, column.understood_as,
                 column.sample, false, column.used);
    return y - at.y;
}

// A titled list of lines, cut at shown_rows.
template <class Line>
float draw_list(const Context& context, const char* id, std::string_view title, std::size_t count, ImVec2 at,
                float width, Line&& line) {
    if (count == 0) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, title);
    look.text({at.x + look.width(type::title, title) + 8, at.y + 4}, type::small, p.text_secondary,
              std::to_string(count));
    float y = at.y + 32;
    const mirror::Scope list(mirror::Role::list, title, ImGui::GetID(id));
    for (std::size_t i = 0; i < std::min(count, shown_rows); ++i) {
        const mirror::Scope item(
            {.role = mirror::Role::listitem, .position = static_cast<int>(i) + 1, .set_size = static_cast<int>(count)},
            ImGui::GetID(reinterpret_cast<void*>(i + 1)));
        const auto [lead, words] = line(i);
        const float indent = lead.empty() ? 0.0f : 76.0f;
        if (!lead.empty()) look.text({at.x, y + 2}, type::small, p.text_tertiary, lead);
        y += look.paragraph({at.x + indent, y}, width - indent, type::dense, p.text_primary, words) + 4;
    }
    if (count > shown_rows)
        y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                            "and " + std::to_string(count - shown_rows) + " more") +
             4;
    return y - at.y + 20;
}

std::string addition_words(const Prospect& prospect) {
    std::string words = display_name(prospect);
    const auto add = [&](std::string_view part) {
        if (!part.empty() && part != words) words.append(", ").append(part);
    };
    add(prospect.company);
    for (const std::string& email : prospect.emails) add(email);
    for (const std::string& phone : prospect.phones) add(phone_text(phone));
    if (prospect.do_not_contact) add("do not contact");
    if (prospect.status != Status::open) add(label_of(prospect.status));
    return words;
}

std::string merge_words(const exchange::MergedRow& merge) {
    constexpr std::array<std::string_view, 3> by{"email", "phone", "name and company"};
    std::string words = merge.name + ", met by " + std::string(by[static_cast<std::size_t>(merge.by)]);
    if (merge.met_line != 0) words += " (line " + std::to_string(merge.met_line) + ")";
    if (merge.filled.empty()) return words + ": nothing was missing";
    words += ": filled in ";
    for (std::size_t i = 0; i < merge.filled.size(); ++i) words += (i == 0 ? "" : ", ") + merge.filled[i];
    return words;
}

float draw_lists(const Context& context, const ImportPreview& preview, ImVec2 at, float width) {
    const auto line_name = [](std::size_t line) { return line == 0 ? std::string() : "line " + std::to_string(line); };
    float y = at.y;
    y += draw_list(context, "rejected", "Not taken", preview.rejected.size(), {at.x, y}, width, [&](std::size_t i) {
        return std::pair{line_name(preview.rejected[i].line), preview.rejected[i].reason};
    });
    y += draw_list(context, "warnings", "Worth knowing", preview.warnings.size(), {at.x, y}, width, [&](std::size_t i) {
        return std::pair{line_name(preview.warnings[i].line), preview.warnings[i].text};
    });
    y += draw_list(context, "added", "New", preview.additions.size(), {at.x, y}, width, [&](std::size_t i) {
        return std::pair{line_name(i < preview.addition_lines.size() ? preview.addition_lines[i] : 0),
                         addition_words(preview.additions[i])};
    });
    y += draw_list(context, "merged", "Known already", preview.merges.size(), {at.x, y}, width, [&](std::size_t i) {
        return std::pair{line_name(preview.merges[i].line), merge_words(preview.merges[i])};
    });
    return y - at.y;
}

float draw_buttons(const Context& context, const ImportPreview* preview, ImVec2 at) {
    const Look& look = context.look;
    float x = at.x;
    const bool something = preview != nullptr && (preview->added() > 0 || !preview->changed.empty());
    if (something) {
        const std::string label = preview->added() > 0
                                      ? "Import " + count_text(preview->added(), "prospect", "prospects")
                                      : "Fill in what is missing";
        const Button import{.id = "finish",
                            .label = label,
                            .icon = icon::check,
                            .kind = ButtonKind::primary,
                            .size = ButtonSize::large};
        if (draw_button(look, {x, at.y}, import)) context.out.ask(FinishImport{});
        x += button_width(look, import) + 8;
    }
    const Button other{
        .id = "other", .label = "Choose another file", .icon = icon::folder_open, .size = ButtonSize::large};
    const bool below = x + button_width(look, other) > context.page_width - 16;
    if (draw_button(look, below ? ImVec2{at.x, at.y + 52} : ImVec2{x, at.y}, other))
        context.out.ask(PickFile{".csv,.txt,.tsv,text/csv"});
    return below ? 96.0f : 44.0f;
}

std::string facts_of(const ImportDraft& draft, const ImportPreview& preview) {
    return draft.file_name + ": " + count_text(preview.read, "row", "rows") + " read, " +
           std::to_string(preview.merged()) + " known already, " + std::to_string(preview.rejected.size()) +
           " not taken. " + preview.encoding + ", separated by " + preview.separator + ".";
}

float draw_preview(const Context& context, const ImportPreview& preview, ImVec2 at, float width) {
    float y = at.y;
    y += context.look.paragraph({at.x, y}, width, type::base, context.palette().text_secondary,
                                facts_of(context.state.import, preview)) +
         20;
    y += draw_buttons(context, &preview, {at.x, y}) + 24;
    const bool wide = width >= 760;
    const float half = wide ? (width - 40) * 0.5f : width;
    float left = y;
    left += draw_last_spoke(context, {at.x, left}, half) + 8;
    left += draw_date_order(context, {at.x, left}, half) + 28;
    left += draw_columns(context, preview, {at.x, left}, half) + 24;
    const float lists_x = wide ? at.x + half + 40 : at.x;
    const float lists_y = wide ? y : left;
    const float right = lists_y + draw_lists(context, preview, {lists_x, lists_y}, half);
    return std::max(left, right) - at.y;
}

} // namespace

void draw_import(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("import", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 1100.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + 24};
    const ImportDraft& draft = context.state.import;
    const std::string headline = headline_of(draft);
    const float title = look.heading_paragraph(at, 1, width, type::headline, p.text_primary, headline);
    float y = at.y + title + 12;
    if (!draft.preview) {
        y += draw_choice(context, {at.x, y}, std::min(width, 640.0f));
    } else if (draft.preview->has_value()) {
        y += draw_preview(context, **draft.preview, {at.x, y}, width);
    } else {
        const std::string reason =
            draft.file_name + ": " + exchange::message(draft.preview->error()) + ". Nothing has changed.";
        y += look.paragraph({at.x, y}, width, type::base, p.danger_text, reason) + 20;
        y += draw_buttons(context, nullptr, {at.x, y});
    }
    scroll.end_at(y + 32);
}

} // namespace ringback::ui
