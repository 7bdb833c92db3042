#include "ui/scripts_desk.hpp"

#include "playbook/techniques.hpp"
#include "ui/condition_terms.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/script_shelf.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

// "this", "this or that"
template <class Range, class Words>
std::string listed(const Range& range, Words words, std::string_view between) {
    std::string text;
    for (const auto& each : range) {
        if (!text.empty()) text += between;
        text += words(each);
    }
    return text;
}

void add(std::string& text, std::string_view part) {
    text += text.empty() ? "Only " : "; ";
    text += part;
}

std::string count_of(unsigned count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

} // namespace

const script::Script* shown_script(const Context& context) {
    if (const ScriptDraft* draft = open_script_draft(context)) return &draft->script();
    const std::string& id = context.state.route.script;
    const script::Script* named = context.library.find(id);
    if (named != nullptr || context.library.scripts.empty()) return named;
    const auto draft = std::ranges::find(context.library.drafts, id, &script::Script::id);
    if (draft != context.library.drafts.end()) return &*draft;
    return &context.library.scripts.front();
}

const Prospect* words_prospect(const Context& context) {
    return path_prospect(context); // the same one stays at hand from screen to screen
}

Route scripts_route(const Context& context, std::string_view script) {
    Route route{Screen::scripts, context.state.route.prospect};
    route.script = script;
    return route;
}

std::vector<ScriptGroup> script_groups(const script::Library& library) {
    std::vector<ScriptGroup> groups;
    const auto add = [&](const script::Script& script) {
        std::string title = playbook::technique_label(script.technique);
        auto group = std::ranges::find(groups, title, &ScriptGroup::title);
        if (group == groups.end()) group = groups.insert(groups.end(), {std::move(title), {}});
        group->scripts.push_back(&script);
    };
    std::ranges::for_each(library.scripts, add);
    for (const script::Script& draft : library.drafts)
        if (library.find(draft.id) == nullptr) add(draft);
    return groups;
}

bool is_spoken(std::optional<Channel> channel) {
    return channel == Channel::call || channel == Channel::voicemail || channel == Channel::video_email;
}

std::string length_text(std::optional<Channel> channel, const script::Rendered& rendered) {
    if (is_spoken(channel)) return std::to_string(rendered.seconds().count()) + " s";
    return count_text(rendered.words(), "word", "words");
}

std::string_view label_of(script::BlockKind kind) {
    constexpr std::array<std::string_view, 13> words{"Greeting", "Rapport",   "Reason",     "Offer",  "Value",
                                                     "Question", "Choices",   "Way out",    "Tidbit", "What is limited",
                                                     "Closing",  "Signature", "Note to you"};
    return words[static_cast<std::size_t>(kind)];
}

std::string condition_text(const script::Condition& condition) {
    const auto step = [](ProcessStep each) { return label_of(each); };
    const auto field = [](script::Field each) { return script::info(each).label; };
    std::string text;
    if (!condition.styles.empty())
        add(text, "for one who " + listed(condition.styles, [](Style each) { return label_of(each); }, " or "));
    if (!condition.preferred.empty())
        add(text,
            "where they prefer: " + listed(condition.preferred, [](Channel each) { return label_of(each); }, " or "));
    if (!condition.gaps.empty()) add(text, "where the first meeting lacked: " + listed(condition.gaps, step, " or "));
    if (!condition.no_gaps.empty())
        add(text, "where the first meeting had: " + listed(condition.no_gaps, step, " and "));
    if (!condition.filled.empty()) add(text, "where this is known: " + listed(condition.filled, field, " and "));
    if (!condition.empty.empty()) add(text, "where this is not known: " + listed(condition.empty, field, " and "));
    if (condition.attempts > 0)
        add(text, "after " + count_of(condition.attempts, "unanswered touch", "unanswered touches"));
    if (condition.repeats > 0)
        add(text, "after " + count_of(condition.repeats, "unanswered touch", "unanswered touches") + " of this kind");
    if (!condition.tags.empty())
        add(text, "for one tagged " + listed(condition.tags, [](const std::string& tag) { return tag; }, " or "));
    for (const script::FactTest& test : condition.facts) add(text, fact_words(test));
    return text;
}

FieldText field_text(const script::Template& source) {
    FieldText shown;
    for (const script::Part& part : source.parts) {
        const std::size_t from = shown.text.size();
        switch (part.kind) {
        case script::Part::Kind::text: shown.text += part.text; break;
        case script::Part::Kind::begin_optional: shown.text += '['; break;
        case script::Part::Kind::end_optional: shown.text += ']'; break;
        case script::Part::Kind::field:
            shown.text += script::info(part.fields.front().field).label;
            shown.fields.push_back({.from = from, .to = shown.text.size(), .field = part.fields.front().field});
            break;
        }
    }
    return shown;
}

} // namespace ringback::ui
