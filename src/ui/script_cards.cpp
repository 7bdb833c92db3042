#include "ui/script_cards.hpp"

#include "exchange/json_text.hpp"
#include "playbook/techniques.hpp"
#include "playbook/wording.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/wording.hpp"

#include <vector>

namespace ringback::ui {
namespace {

// The fields stand apart by their marks alone: there are no chips on paper.
std::string words_of(const script::Template& source) {
    FieldText shown = field_text(source);
    for (auto field = shown.fields.rbegin(); field != shown.fields.rend(); ++field) {
        shown.text.insert(field->to, "›");
        shown.text.insert(field->from, "‹");
    }
    return std::move(shown.text);
}

std::vector<std::string> lines_about(const script::Script& script) {
    std::string first(script.channel ? label_of(*script.channel) : std::string_view("Words to you"));
    const std::string credits = playbook::credit_text(script.credits);
    if (!credits.empty()) first += " · " + credits;
    std::vector<std::string> lines{std::move(first)};
    if (std::string when = condition_text(script.when); !when.empty()) lines.push_back(std::move(when));
    return lines;
}

std::vector<std::string> paragraphs_of(const script::Script& script) {
    std::vector<std::string> paragraphs;
    for (const script::Block& block : script.subject) paragraphs.push_back("Subject: " + words_of(block.text));
    for (const script::Block& block : script.blocks) {
        const std::string when = condition_text(block.when);
        paragraphs.push_back((when.empty() ? std::string() : "(" + when + ") ") + words_of(block.text));
    }
    return paragraphs;
}

} // namespace

std::string script_cards(std::span<const script::Script* const> scripts) {
    std::string out;
    exchange::append_json_list(out, scripts, [](std::string& text, const script::Script* script) {
        exchange::JsonObjectWriter card{text};
        card.text("title", script->title);
        exchange::append_json_list(card.member("about"), lines_about(*script), exchange::append_json_text);
        exchange::append_json_list(card.member("words"), paragraphs_of(*script), exchange::append_json_text);
        card.close();
    });
    return out;
}

} // namespace ringback::ui
