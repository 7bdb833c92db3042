#include "ui/views/script_details_form.hpp"

#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/script_condition_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

using script::Script;

constexpr std::array<std::string_view, 3> tones{"To anybody", "Formal", "Informal"};

std::vector<std::string> techniques(const Script& script) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < playbook::technique_count; ++i)
        names.emplace_back(playbook::technique_name(static_cast<playbook::Technique>(i)));
    if (!std::ranges::contains(names, script.technique)) names.push_back(script.technique); // a playbook of the user's
    return names;
}

void draw_technique(FormPen& pen, ScriptDraft& draft, int column) {
    const std::vector<std::string> names = techniques(draft.script());
    std::vector<std::string> labels;
    for (const std::string& name : names) labels.push_back(playbook::technique_label(name));
    const std::vector<std::string_view> options(labels.begin(), labels.end());
    const auto now = std::ranges::find(names, draft.script().technique);
    const Field field{.id = "technique", .label = "Technique"};
    const auto picked = draw_select(pen.look(), pen.place(column, 2), pen.width_of(2), field, options,
                                    static_cast<std::size_t>(now - names.begin()));
    if (picked) draft.edit({}, [&](Script& script) { script.technique = names[*picked]; });
    if (pen.narrow()) pen.end_row(field_height(field));
}

// Only an email has a subject: with another channel it goes.
void choose_channel(Script& script, std::optional<Channel> channel) {
    script.channel = channel;
    if (!has_subject(channel)) script.subject.clear();
    if (has_subject(channel) && script.subject.empty())
        script.subject.push_back({script::BlockKind::opening, script::plain_template({}), {}});
}

void draw_channel(FormPen& pen, ScriptDraft& draft) {
    std::vector<std::string_view> options{"Words to you"};
    for (std::size_t i = 0; i < channel_count; ++i) options.push_back(label_of(static_cast<Channel>(i)));
    const auto& channel = draft.script().channel;
    const Field field{.id = "channel", .label = "Channel"};
    const auto picked = draw_select(pen.look(), pen.place(1, 2), pen.width_of(2), field, options,
                                    channel ? static_cast<std::size_t>(*channel) + 1 : 0);
    pen.end_row(field_height(field));
    if (!picked) return;
    draft.edit({}, [&](Script& script) {
        choose_channel(script, *picked == 0 ? std::nullopt : std::optional(static_cast<Channel>(*picked - 1)));
    });
}

void draw_tone(FormPen& pen, ScriptDraft& draft) {
    const auto now = static_cast<std::size_t>(draft.script().tone);
    float height = 0;
    const auto picked =
        draw_segmented(pen.look(), pen.place(0, 1), pen.width(), "tone", "How it speaks", tones, now, &height);
    pen.end_row(height);
    if (picked) draft.edit({}, [&](Script& script) { script.tone = static_cast<script::Tone>(*picked); });
}

// G6: only the user can say what is true about a scarcity.
void draw_asks(FormPen& pen, ScriptDraft& draft) {
    bool asks = std::ranges::contains(draft.script().asks, script::Field::true_scarcity);
    if (!pen.checkbox("asks", "Ask what is truly limited before it is used", asks)) return;
    draft.edit({}, [&](Script& script) {
        if (asks)
            script.asks.push_back(script::Field::true_scarcity);
        else
            std::erase(script.asks, script::Field::true_scarcity);
    });
}

void draw_texts(FormPen& pen, ScriptDraft& draft) {
    std::string title = draft.script().title;
    if (pen.row(
            {{.field =
                  {.id = "title", .label = "Title", .error = title.empty() ? "Write a title" : "", .spellcheck = true},
              .value = &title}}))
        draft.edit("title", [&](Script& script) { script.title = title; });
}

void draw_tags(const Context& context, FormPen& pen, ScriptDraft& draft) {
    // As typed: a comma at the end begins the next tag.
    std::string& typed = context.state.scripts.tags;
    if (list_from_input(typed, ",") != draft.script().tags) typed = input_from_list(draft.script().tags, ", ");
    if (pen.row({{.field = {.id = "tags", .label = "Tags, parted by commas"}, .value = &typed}}))
        draft.edit("tags", [&](Script& script) { script.tags = list_from_input(typed, ","); });
}

} // namespace

float draw_script_details(const Context& context, ScriptDraft& draft, ImVec2 at, float width) {
    const mirror::Scope group(mirror::Role::group, "Details", ImGui::GetID("details"));
    FormPen pen(context.look, at, width);
    draw_texts(pen, draft);
    draw_technique(pen, draft, 0);
    draw_channel(pen, draft);
    draw_tone(pen, draft);
    draw_tags(context, pen, draft);
    draw_asks(pen, draft);
    const ConditionResult result = draw_script_condition(
        {.context = context, .now = draft.script().when, .which = "script", .of_block = false}, pen.place(0, 1), width);
    pen.end_row(result.height);
    if (result.changed) draft.edit({}, [&](Script& script) { script.when = *result.changed; });
    return pen.y() - at.y;
}

} // namespace ringback::ui
