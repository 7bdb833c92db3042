#include "exchange/case_sheet_json.hpp"

#include "core/json_list.hpp"
#include "exchange/json_text.hpp"
#include "exchange/turned_text.hpp"
#include "exchange/typed_tree.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::string_view format = "ringback.case-sheet";
constexpr std::int32_t newest_version = 1;
constexpr std::size_t depth_limit = 6;

class SheetReader : public TypedTree {
public:
    CaseSheet sheet(const TreePlace& root) {
        object_of(root,
                  {"format", "version", "title", "about", "made_on", "names_replaced", "history", "steps", "sections"});
        header(root, format, newest_version, "sheet");
        CaseSheet sheet;
        sheet.title = short_text(required(root, "title"));
        if (const TreePlace about = root.member("about")) sheet.about = short_text(about);
        sheet.made_on = day(required(root, "made_on"));
        sheet.names_replaced = boolean(required(root, "names_replaced"));
        const TreePlace history = required(root, "history");
        limit(history, most_sheet_touches);
        each(history, [&](const TreePlace& place) { sheet.history.push_back(touch(place)); });
        steps(required(root, "steps"), sheet);
        const TreePlace sections = required(root, "sections");
        limit(sections, most_sheet_sections);
        each(sections, [&](const TreePlace& place) { sheet.sections.push_back(section(place)); });
        check_order(history, sheet);
        return sheet;
    }

private:
    void limit(const TreePlace& list, std::size_t most) {
        if (list && list.tree->items.size() > most)
            fail(list, "more than " + std::to_string(most) + " are refused", "out_of_range");
    }

    std::string short_text(const TreePlace& place) {
        std::string words = text(place);
        if (words.size() > longest_sheet_text)
            fail(place, "more than " + std::to_string(longest_sheet_text) + " bytes are refused", "out_of_range");
        return words;
    }

    Day day(const TreePlace& place) {
        const std::string spelling = text(place);
        const auto found = day_from_text(spelling);
        if (!found && place) fail(place, "a day such as 2026-11-03 belongs here");
        return found.value_or(Day{});
    }

    SheetTouch touch(const TreePlace& place) {
        object_of(place, {"on", "kind", "title", "below"});
        SheetTouch touch;
        touch.on = day(required(place, "on"));
        touch.kind = word<SheetTouchKind>(required(place, "kind"), "kind of touch");
        if (const TreePlace title = place.member("title")) touch.title = short_text(title);
        if (const TreePlace below = place.member("below")) touch.below = short_text(below);
        return touch;
    }

    void steps(const TreePlace& list, CaseSheet& sheet) {
        const auto states = words<StepState>(list, "state of a step");
        if (list && states.size() != sheet.steps.size()) return fail(list, "eight states belong here", "out_of_range");
        std::ranges::copy(states, sheet.steps.begin());
    }

    SheetSection section(const TreePlace& place) {
        object_of(place, {"heading", "lines"});
        SheetSection section;
        section.heading = short_text(required(place, "heading"));
        const TreePlace lines = required(place, "lines");
        limit(lines, most_sheet_lines);
        each(lines, [&](const TreePlace& line) { section.lines.push_back(short_text(line)); });
        return section;
    }

    void check_order(const TreePlace& list, const CaseSheet& sheet) {
        if (failed()) return;
        for (std::size_t i = 1; i < sheet.history.size(); ++i)
            if (sheet.history[i].on < sheet.history[i - 1].on)
                return fail(list.item(i), "is earlier than the one before", "out_of_range");
        if (!sheet.history.empty() && sheet.history.back().on > sheet.made_on)
            fail(list, "goes beyond the day on which the sheet was made", "out_of_range");
    }
};

void write_touch(std::string& out, const SheetTouch& touch) {
    JsonObjectWriter object{out};
    object.text("on", text_from_day(touch.on));
    object.text("kind", word_from(touch.kind));
    object.text_if("title", touch.title);
    object.text_if("below", touch.below);
    object.close();
}

void write_section(std::string& out, const SheetSection& section) {
    JsonObjectWriter object{out};
    object.text("heading", section.heading);
    append_json_list(object.member("lines"), section.lines, append_json_text);
    object.close();
}

} // namespace

bool looks_like_case_sheet(std::string_view text) { return text_member(text, "format") == format; }

std::string write_case_sheet(const CaseSheet& sheet) {
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", format);
    object.whole_number("version", newest_version);
    object.text("title", sheet.title);
    object.text_if("about", sheet.about);
    object.text("made_on", text_from_day(sheet.made_on));
    object.boolean("names_replaced", sheet.names_replaced);
    append_json_list(object.member("history"), sheet.history, write_touch);
    append_json_list(object.member("steps"), sheet.steps,
                     [](std::string& to, StepState state) { append_json_text(to, word_from(state)); });
    append_json_list(object.member("sections"), sheet.sections, write_section);
    object.close();
    return out;
}

std::expected<CaseSheet, ReadError> read_case_sheet(std::string_view text) {
    if (text.size() > case_sheet_size_limit) return std::unexpected(ReadError{"", "it is larger than 1 MB"});
    const auto tree = read_tree(text, depth_limit);
    if (!tree) return std::unexpected(tree.error());
    SheetReader reader;
    CaseSheet sheet = reader.sheet({&*tree, ""});
    if (reader.failed()) return std::unexpected(reader.error());
    if (auto fault = turned_text(*tree)) return std::unexpected(std::move(*fault));
    return sheet;
}

} // namespace ringback::exchange
