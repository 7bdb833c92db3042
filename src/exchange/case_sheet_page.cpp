#include "exchange/case_sheet_page.hpp"

#include "core/calendar_words.hpp"
#include "core/labels.hpp"

#include <algorithm>
#include <string_view>

namespace ringback::exchange {
namespace {

// The strip of time, in units of its view box.
constexpr std::chrono::days::rep strip_width = 1000;
constexpr std::chrono::days::rep strip_side = 10; // left free at both ends, for the marks
constexpr std::string_view strip_middle = "26";

// Ink on paper: dark words on white, in any theme of the reader.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Case review sheet</title>
<style>
body{font:11pt/1.4 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:46em;margin:1.5em auto;padding:0 1em}
article+article{break-before:page;margin-top:4em}
h1{font-size:1.6em;margin:0}h2{font-size:1.05em;margin:1.1em 0 .3em}p{margin:.2em 0}
ul,ol{margin:0;padding-left:1.3em}li{margin:.15em 0;break-inside:avoid}
li{white-space:pre-line}small{color:#555}svg{width:100%;height:auto;display:block;margin:.4em 0}
time{color:#555}
@page{margin:14mm}@media print{body{margin:0;padding:0;font-size:9.5pt}}
</style></head><body>
)";

void append_escaped(std::string& out, std::string_view text) {
    for (const char sign : text) {
        switch (sign) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += sign;
        }
    }
}

void append_element(std::string& out, std::string_view tag, std::string_view words) {
    if (words.empty()) return;
    out.append("<").append(tag).append(">");
    append_escaped(out, words);
    out.append("</").append(tag).append(">\n");
}

// Where a day stands between the first touch and the day of the sheet.
class Strip {
public:
    explicit Strip(const CaseSheet& sheet)
        : from_(sheet.history.front().on)
        , days_(std::max<std::chrono::days::rep>(1, (sheet.made_on - from_).count())) {}

    std::string at(Day day) const {
        const auto room = strip_width - 2 * strip_side;
        return std::to_string(strip_side + (day - from_).count() * room / days_);
    }

private:
    Day from_;
    std::chrono::days::rep days_;
};

void append_line(std::string& out, const std::string& from, const std::string& to, std::string_view width) {
    out.append("<line x1=\"").append(from).append("\" x2=\"").append(to).append("\" y1=\"").append(strip_middle);
    out.append("\" y2=\"").append(strip_middle).append("\" stroke=\"#888\" stroke-width=\"").append(width);
    out.append("\"/>");
}

void append_mark(std::string& out, const std::string& x, SheetTouchKind kind) {
    const bool heard = kind != SheetTouchKind::reached_out;
    out.append("<circle cx=\"")
        .append(x)
        .append("\" cy=\"")
        .append(strip_middle)
        .append("\" r=\"7\" stroke=\"#1b1b1b\"");
    out.append(" stroke-width=\"2\" fill=\"").append(heard ? "#1b1b1b" : "#fff").append("\"/>");
}

void append_tick(std::string& out, const std::string& x, std::string_view anchor, Day day) {
    out.append("<text x=\"").append(x).append("\" y=\"56\" font-size=\"15\" fill=\"#555\" text-anchor=\"");
    out.append(anchor).append("\">");
    append_escaped(out, dated_day_text(day));
    out += "</text>";
}

// Open marks for attempts, filled ones for what was heard; the silence since then as a thick line.
void append_strip(std::string& out, const CaseSheet& sheet) {
    const Strip strip(sheet);
    const auto heard = std::ranges::find_if(sheet.history.rbegin(), sheet.history.rend(), [](const SheetTouch& touch) {
        return touch.kind != SheetTouchKind::reached_out;
    });
    const Day since = heard == sheet.history.rend() ? sheet.history.front().on : heard->on;
    out += "<svg viewBox=\"0 0 1000 62\" role=\"img\" aria-label=\"The history to scale\">";
    append_line(out, strip.at(sheet.history.front().on), strip.at(sheet.made_on), "2");
    append_line(out, strip.at(since), strip.at(sheet.made_on), "8");
    for (const SheetTouch& touch : sheet.history) append_mark(out, strip.at(touch.on), touch.kind);
    append_tick(out, std::to_string(strip_side), "start", sheet.history.front().on);
    append_tick(out, std::to_string(strip_width - strip_side), "end", sheet.made_on);
    out += "</svg>\n<p><small>Open: an attempt. Filled: they were heard. Thick: the silence since.</small></p>\n";
}

void append_history(std::string& out, const CaseSheet& sheet) {
    append_element(out, "h2", "History to scale");
    if (sheet.history.empty()) return append_element(out, "p", "No touch is recorded.");
    append_strip(out, sheet);
    out += "<ul>\n";
    std::size_t earlier = 0;
    for (const SheetTouch& touch : sheet.history) {
        if (touch.title.empty()) {
            ++earlier;
            continue;
        }
        out += "<li><time>";
        append_escaped(out, dated_day_text(touch.on));
        out += "</time> ";
        append_escaped(out, touch.title);
        if (!touch.below.empty()) append_escaped(out, ". " + touch.below);
        out += "</li>\n";
    }
    out += "</ul>\n";
    if (earlier > 0) append_element(out, "p", "Before that " + count_text(earlier, "touch", "touches") + ".");
}

void append_steps(std::string& out, const CaseSheet& sheet) {
    append_element(out, "h2", "The eight steps of the first meeting");
    out += "<ol>\n";
    for (std::size_t i = 0; i < sheet.steps.size(); ++i)
        append_element(out, "li",
                       std::string(label_of(static_cast<ProcessStep>(i))) + ": " +
                           std::string(label_of(sheet.steps[i])));
    out += "</ol>\n";
}

void append_sheet(std::string& out, const CaseSheet& sheet) {
    out += "<article>\n";
    append_element(out, "h1", sheet.title);
    append_element(out, "p", sheet.about);
    append_element(out, "p",
                   "Case review sheet, " + long_day_text(sheet.made_on) +
                       (sheet.names_replaced ? ". Names are replaced." : ""));
    append_history(out, sheet);
    append_steps(out, sheet);
    for (const SheetSection& section : sheet.sections) {
        append_element(out, "h2", section.heading);
        out += "<ul>\n";
        for (const std::string& line : section.lines) append_element(out, "li", line);
        out += "</ul>\n";
    }
    out += "</article>\n";
}

} // namespace

std::string case_sheet_page(std::span<const CaseSheet> sheets) {
    std::string out(head);
    for (const CaseSheet& sheet : sheets) append_sheet(out, sheet);
    return out + "</body></html>\n";
}

} // namespace ringback::exchange
