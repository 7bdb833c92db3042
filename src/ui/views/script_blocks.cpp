#include "ui/views/script_blocks.hpp"

#include "mirror/mirror.hpp"
#include "script/source_text.hpp"
#include "script/speech_time.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/merged_text.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float label_room = 132; // left of the words, where there is room
constexpr float wide_enough = 480;
constexpr float gap = 20;

struct BlockText {
    std::string_view label;
    std::string seconds; // of what is spoken
    FieldText words;
    std::string when;
    bool said = true; // to the prospect at hand
    std::vector<script::Span> marks;
};

// Where in the words as they are read the findings of a block stand.
std::vector<script::Span> marks_at(const ScriptShown& shown, BlockPlace place) {
    std::vector<script::Span> marks;
    if (shown.findings == nullptr) return marks;
    const auto& source = block_at(shown.script, place)->text.source;
    const script::SourceText text = script::source_text(source, script::FieldAs::label);
    for (const ScriptFinding& finding : *shown.findings)
        if (finding.place == place)
            marks.push_back({.from = text.place_of(finding.from), .to = text.place_of(finding.to)});
    return marks;
}

BlockText block_text(const Context& context, const ScriptShown& shown, BlockPlace place) {
    const script::Block& block = *block_at(shown.script, place);
    BlockText text{.label = label_at(shown.script, place),
                   .seconds = {},
                   .words = field_text(block.text),
                   .when = condition_text(block.when),
                   .marks = marks_at(shown, place)};
    if (place.in_subject) return text;
    const script::Rendered& rendered = shown.rendered;
    const auto span = std::ranges::find(rendered.blocks, place.at, &script::BlockSpan::block);
    text.said = span != rendered.blocks.end();
    if (!text.when.empty()) text.when += text.said ? "." : ". Left out here.";
    if (!text.said || !is_spoken(shown.script.channel) || block.kind == script::BlockKind::note) return text;
    const std::size_t words =
        script::word_count(std::string_view(rendered.text).substr(span->from, span->to - span->from));
    text.seconds = std::to_string(script::speech_time(words, context.model.profile.words_per_minute).count()) + " s";
    return text;
}

float draw_block(const Context& context, const BlockText& block, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool wide = width >= wide_enough;
    const float left = wide ? label_room : 0.0f;
    const ImU32 quiet = block.said ? p.text_secondary : p.text_tertiary;
    look.text({at.x, at.y + 4}, type::small_strong, quiet, block.label);
    if (!block.seconds.empty())
        look.text_right({wide ? at.x + left - 20 : at.x + width, at.y + 4}, type::small, p.text_secondary,
                        block.seconds);
    float y = at.y + (wide ? 0.0f : 24.0f);
    const float room = width - left;
    if (!block.when.empty()) y += look.paragraph({at.x + left, y + 4}, room, type::small, quiet, block.when) + 6;
    y += draw_merged_text(look, {at.x + left, y}, room, type::read, block.words.text, block.words.fields,
                          block.said ? MergedInk::fields : MergedInk::quiet, block.marks);
    return y - at.y;
}

} // namespace

std::string_view label_at(const script::Script& script, BlockPlace place) {
    return place.in_subject ? std::string_view("Subject") : label_of(block_at(script, place)->kind);
}

float script_words_left(float width) { return width >= wide_enough ? label_room : 0.0f; }

float script_block_height(const Context& context, const ScriptShown& shown, BlockPlace place, float width) {
    const BlockText block = block_text(context, shown, place);
    const bool wide = width >= wide_enough;
    const float room = width - (wide ? label_room : 0.0f);
    float height = wide ? 0.0f : 24.0f;
    if (!block.when.empty()) height += context.look.paragraph_height(room, type::small, block.when) + 6;
    return height + merged_text_height(context.look, room, type::read, block.words.text);
}

float draw_script_block(const Context& context, const ScriptShown& shown, BlockPlace place, ImVec2 at, float width) {
    return draw_block(context, block_text(context, shown, place), at, width);
}

float draw_script_blocks(const Context& context, const ScriptShown& shown, ImVec2 at, float width) {
    const mirror::Scope list(mirror::Role::list, "Blocks", ImGui::GetID("blocks"));
    float y = at.y;
    int id = 0;
    for (const bool in_subject : {true, false}) {
        const std::size_t count = in_subject ? shown.script.subject.size() : shown.script.blocks.size();
        for (std::size_t i = 0; i < count; ++i) {
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(++id));
            y += draw_script_block(context, shown, {in_subject, i}, {at.x, y}, width) + gap;
        }
    }
    return y - at.y;
}

} // namespace ringback::ui
