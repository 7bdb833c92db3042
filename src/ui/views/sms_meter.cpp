#include "ui/views/sms_meter.hpp"

#include "script/sms.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

struct Room {
    std::size_t part; // units of each part
    std::size_t all;  // of all parts
};

Room room_of(const script::Sms& sms) {
    const bool gsm = sms.encoding == script::SmsEncoding::gsm7;
    const std::size_t one = gsm ? 160 : 70;
    const std::size_t several = gsm ? 153 : 67;
    return sms.segments() == 1 ? Room{one, one} : Room{several, several * sms.segments()};
}

// A piece for every part, filled as far as its units go.
void draw_parts(const Context& context, const script::Sms& sms, const ImRect& box) {
    const Palette& p = context.palette();
    const Room room = room_of(sms);
    const auto count = static_cast<float>(sms.segments());
    const float piece = (box.GetWidth() - 4 * (count - 1)) / count;
    std::size_t left = sms.units;
    for (std::size_t i = 0; i < sms.segments(); ++i) {
        const float x = box.Min.x + static_cast<float>(i) * (piece + 4);
        const std::size_t here = std::min(left, room.part);
        const float share = static_cast<float>(here) / static_cast<float>(room.part);
        left -= here;
        context.look.fill(ImRect({x, box.Min.y}, {x + piece, box.Max.y}), p.bg_track, 4);
        if (share > 0)
            context.look.fill(ImRect({x, box.Min.y}, {x + std::max(4.0f, piece * share), box.Max.y}), p.accent_mark, 4);
    }
}

// "The marked ’ and 2 more make a part 70 units"
std::string costly_words(std::string_view text, const std::vector<script::CostlyRun>& runs) {
    std::string words = "The marked ";
    words += text.substr(runs.front().from, runs.front().to - runs.front().from);
    if (runs.size() > 1) words += " and " + std::to_string(runs.size() - 1) + " more";
    return words + (runs.size() > 1 ? " make" : " makes") + " a part 70 units instead of 160.";
}

} // namespace

std::vector<script::Span> costly_spans(std::string_view text) {
    std::vector<script::Span> spans;
    for (const script::CostlyRun& run : script::costly_runs(text)) spans.push_back({.from = run.from, .to = run.to});
    return spans;
}

float draw_sms_meter(const Context& context, const Prospect* prospect, const script::Rendered& rendered, ImVec2 at,
                     float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const script::Sms sms = script::sms_of(rendered.text);
    draw_parts(context, sms, ImRect(at, {at.x + width, at.y + 9}));
    float y = at.y + 16;
    look.text({at.x, y}, type::small, p.text_secondary,
              std::to_string(sms.units) + " of " + std::to_string(room_of(sms).all) + " units");
    look.text_right({at.x + width, y}, type::small, p.text_secondary,
                    count_text(sms.segments(), "part", "parts") + ", " + std::string(word_from(sms.encoding)));
    y += 24;
    const auto runs = script::costly_runs(rendered.text);
    const ProspectId id = prospect == nullptr ? ProspectId{} : prospect->id;
    WordsState& words = context.state.words;
    const bool plain = words.of == id && words.plain;
    if (!runs.empty())
        y += look.paragraph({at.x, y}, width, type::small, p.warn_text, costly_words(rendered.text, runs)) + 8;
    else if (!plain)
        y += look.paragraph({at.x, y}, width, type::small, p.text_secondary,
                            "One emoji or curly quote makes a part 70 units.");
    const bool offered = std::ranges::any_of(runs, &script::CostlyRun::known);
    if (!offered && !plain) return y - at.y;
    const Button change{.id = "plain",
                        .label = plain ? "As it was written" : "Use plain characters",
                        .kind = ButtonKind::soft,
                        .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(look, {at.x, y}, change)) {
        if (words.of != id) words = {.of = id};
        words.plain = !plain;
    }
    return y + button_height(change.size) - at.y;
}

} // namespace ringback::ui
