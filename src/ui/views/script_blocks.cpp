#include "ui/views/script_blocks.hpp"

#include "mirror/mirror.hpp"
#include "script/speech_time.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/merged_text.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr float label_room = 132; // left of the words, where there is room

struct BlockText {
    std::string_view label;
    std::string seconds; // of what is spoken
    FieldText words;
    std::string when;
    bool said = true; // to the prospect at hand
};

BlockText block_text(const Context& context, const script::Script& script, const script::Rendered& rendered,
                     std::size_t place) {
    const script::Block& block = script.blocks[place];
    BlockText text{.label = label_of(block.kind), .words = field_text(block.text), .when = condition_text(block.when)};
    const auto span = std::ranges::find(rendered.blocks, place, &script::BlockSpan::block);
    text.said = span != rendered.blocks.end();
    if (!text.said || !is_spoken(script.channel) || block.kind == script::BlockKind::note) return text;
    const std::size_t words =
        script::word_count(std::string_view(rendered.text).substr(span->from, span->to - span->from));
    text.seconds = std::to_string(script::speech_time(words, context.model.profile.words_per_minute).count()) + " s";
    return text;
}

float draw_block(const Context& context, const BlockText& block, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool wide = width >= 480;
    const float left = wide ? label_room : 0.0f;
    const ImU32 quiet = block.said ? p.text_secondary : p.text_tertiary;
    look.text({at.x, at.y + 4}, type::small_strong, quiet, block.label);
    if (!block.seconds.empty())
        look.text_right({wide ? at.x + left - 20 : at.x + width, at.y + 4}, type::small, p.text_secondary,
                        block.seconds);
    float y = at.y + (wide ? 0.0f : 24.0f);
    const float room = width - left;
    if (!block.when.empty()) {
        const std::string when = block.when + (block.said ? "." : ". Left out here.");
        y += look.paragraph({at.x + left, y + 4}, room, type::small, quiet, when) + 6;
    }
    y += draw_merged_text(look, {at.x + left, y}, room, type::read, block.words.text, block.words.fields,
                          block.said ? MergedInk::fields : MergedInk::quiet);
    return y - at.y;
}

} // namespace

float draw_script_blocks(const Context& context, const script::Script& script, const script::Rendered& rendered,
                         ImVec2 at, float width) {
    const mirror::Scope list(mirror::Role::list, "Blocks", ImGui::GetID("blocks"));
    float y = at.y;
    int id = 0;
    for (const script::Block& block : script.subject) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(++id));
        y += draw_block(context,
                        {.label = "Subject", .words = field_text(block.text), .when = condition_text(block.when)},
                        {at.x, y}, width) +
             20;
    }
    for (std::size_t i = 0; i < script.blocks.size(); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(++id));
        y += draw_block(context, block_text(context, script, rendered, i), {at.x, y}, width) + 20;
    }
    return y - at.y;
}

} // namespace ringback::ui
