#include "ui/views/appearance_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"

#include <array>
#include <span>
#include <string>

namespace ringback::ui {
namespace {

struct Choice {
    std::string_view preference, label;
    std::array<std::string_view, 6> words; // in the order of the preference's values
};
constexpr std::array<Choice, 3> choices{
    {{"theme", "Theme", {"As the system", "Light", "Dark"}},
     {"contrast", "Contrast", {"As the system", "Normal", "High"}},
     {"accent", "Accent", {"Petrol", "Blue", "Violet", "Plum", "Green", "Graphite"}}}};

std::span<const std::string_view> words_of(const Choice& choice) {
    std::size_t count = 0;
    while (count < choice.words.size() && !choice.words[count].empty()) ++count;
    return std::span(choice.words).first(count);
}

void keep(const Context& context, const Choice& choice, std::size_t chosen) {
    for (const Preference& preference : appearance_preferences)
        if (preference.name == choice.preference)
            context.out.ask(KeepPreference{std::string(preference.name), std::string(preference.values[chosen])});
}

float draw_choice(const Context& context, const Choice& choice, ImVec2 at, float width) {
    // A host's own accent is the usual one here.
    Choice shown = choice;
    if (choice.preference == "accent" && context.brand.accent) shown.words[0] = "As usual here";
    const auto words = words_of(shown);
    const std::size_t now = chosen_value(context.state.appearance, choice.preference);
    std::optional<std::size_t> chosen;
    float height = 0;
    if (context.phone()) {
        const Field field{.id = choice.preference.data(), .label = choice.label};
        chosen = draw_select(context.look, at, width, field, words, now);
        height = field_height(field);
    } else {
        const float lead = 96;
        context.look.paint({at.x, at.y + 6}, type::base, context.palette().text_secondary, choice.label);
        chosen = draw_segmented(context.look, {at.x + lead, at.y}, width - lead, choice.preference.data(), choice.label,
                                words, now, &height);
    }
    if (chosen && *chosen != now) keep(context, choice, *chosen);
    return height;
}

// Asked for here and nowhere else; where the browser has no such messages, nothing is offered.
float draw_messages(const Context& context, ImVec2 at, float width) {
    using platform::MessageLeave;
    const float row = context.phone() ? 48 : 32;
    const MessageLeave leave = context.state.messages;
    if (leave == MessageLeave::unavailable) return 0;
    if (leave == MessageLeave::refused)
        return context.look.paragraph({at.x, at.y + 4}, width, type::base, context.palette().text_secondary,
                                      "Messages of the system are blocked for this page in the browser's settings.") +
               12;
    bool wanted = context.state.wants_messages && leave == MessageLeave::granted;
    if (draw_checkbox(context.look, {at.x, at.y + (context.phone() ? 10.0f : 0.0f)}, "messages",
                      "Tell me when more becomes due", wanted))
        context.out.ask(KeepPreference{"messages", wanted ? "due" : ""});
    return row;
}

} // namespace

float draw_appearance(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "Appearance");
    float y = at.y + 28;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        "On this device; it is no part of the workspace.") +
         12;
    for (const Choice& choice : choices) y += draw_choice(context, choice, {at.x, y}, width) + 12;
    bool letters = context.state.letter_keys;
    if (draw_checkbox(look, {at.x, y + (context.phone() ? 10.0f : 0.0f)}, "letters",
                      "Keys of one letter, a digit or a sign", letters))
        context.out.ask(KeepPreference{"keys", letters ? "on" : "off"});
    y += context.phone() ? 48 : 32;
    y += draw_messages(context, {at.x, y}, width);
    const Button keys{.id = "shortcuts",
                      .label = "Keyboard shortcuts",
                      .kind = ButtonKind::soft,
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(look, {at.x, y}, keys)) context.state.shortcut_sheet = true;
    y += button_height(keys.size);
    return y - at.y;
}

} // namespace ringback::ui
