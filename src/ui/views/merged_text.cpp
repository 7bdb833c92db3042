#include "ui/views/merged_text.hpp"

#include "ui/text_lines.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

struct Line {
    std::size_t from, to; // bytes of the text
};

// Breaks at words; offsets stay those of the text, which is why it is not shaped before it is broken.
std::vector<Line> lines_of(const Look& look, float room, const TextStyle& style, std::string_view text) {
    std::vector<Line> lines;
    ImFont* font = look.fonts().of(style.weight);
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t feed = std::min(text.find('\n', at), text.size());
        do {
            const std::size_t to =
                at + line_length(font, style.size, std::max(room, style.size), text.substr(at, feed - at));
            lines.push_back({at, to});
            at = to;
            while (at < feed && text[at] == ' ') ++at;
        } while (at < feed);
        at = feed + 1;
    }
    return lines;
}

float gap_of(const Line& line, const TextStyle& style) { return line.from == line.to ? style.line * 0.5f : style.line; }

} // namespace

float merged_text_height(const Look& look, float room, const TextStyle& style, std::string_view text) {
    float height = 0;
    for (const Line& line : lines_of(look, room, style, text)) height += gap_of(line, style);
    return height;
}

float draw_merged_text(const Look& look, ImVec2 at, float room, const TextStyle& style, std::string_view text,
                       const std::vector<script::Span>& spans, MergedInk ink, const std::vector<script::Span>& marks) {
    const Palette& p = look.palette();
    float y = at.y;
    std::size_t begin = 0; // of the paragraph at hand, which the page selects as one
    float top = at.y;
    const auto end_paragraph = [&](std::size_t end, std::size_t next) {
        if (begin < end)
            look.tell(ImRect({at.x, top}, {at.x + room, y}), style, text.substr(begin, end - begin), 0, true);
        begin = next;
    };
    for (const Line& line : lines_of(look, room, style, text)) {
        const auto x_of = [&](std::size_t byte) {
            return at.x + look.width(style, text.substr(line.from, byte - line.from));
        };
        for (const script::Span& span : spans) {
            const std::size_t from = std::max(span.from, line.from);
            const std::size_t to = std::min(span.to, line.to);
            if (from >= to || span.source == script::Span::Source::fallback) continue;
            const bool missing = span.source == script::Span::Source::neutral;
            look.fill(ImRect({x_of(from) - 2, y + 1}, {x_of(to) + 2, y + style.line - 1}),
                      missing ? p.warn_soft : p.accent_soft, 4);
        }
        look.paint({at.x, y}, style, ink == MergedInk::quiet ? p.text_tertiary : p.text_primary,
                   text.substr(line.from, line.to - line.from));
        for (const script::Span& span : spans) {
            const std::size_t from = std::max(span.from, line.from);
            const std::size_t to = std::min(span.to, line.to);
            if (ink != MergedInk::fields || from >= to) continue;
            look.fill(ImRect({x_of(from) - 2, y + 1}, {x_of(to) + 2, y + style.line - 1}), p.accent_soft, 4);
            look.paint({x_of(from), y}, style, p.accent_text, text.substr(from, to - from));
        }
        for (const script::Span& mark : marks) {
            const std::size_t from = std::max(mark.from, line.from);
            const std::size_t to = std::min(mark.to, line.to);
            if (from < to)
                look.fill(
                    ImRect({x_of(from), y + style.line - 4}, {std::max(x_of(to), x_of(from) + 3), y + style.line - 2}),
                    p.warn_mark);
        }
        const bool empty = line.from == line.to;
        if (empty) end_paragraph(line.from - std::min<std::size_t>(line.from, 1), line.to + 1);
        y += gap_of(line, style);
        if (empty) top = y;
    }
    end_paragraph(text.size(), text.size());
    return y - at.y;
}

} // namespace ringback::ui
