#include "playbook/techniques.hpp"

#include <algorithm>

namespace ringback::playbook {
namespace {

struct Entry {
    std::string_view name;
    std::string_view label;
};

// In the order of the enumerators.
constexpr std::array<Entry, technique_count> entries{{
    {"stop", "Do not contact"},
    {"rest", "At rest"},
    {"wait", "Wait"},
    {"revisit", "Get back in touch"},
    {"answer", "Answer"},
    {"set_guidelines", "Set guidelines"},
    {"direct_call", "Agreed call"},
    {"close_file", "Close the file"},
    {"step_back_call", "Step-back call"},
    {"voicemail_and_email", "Voicemail + email"},
    {"text", "Text"},
    {"share_tidbit", "Share a tidbit"},
    {"heavy_stone", "Heavy stone"},
    {"final_opportunity", "Final opportunity"},
    {"find_contact", "Find a way to reach them"},
    {"voicemail", "Voicemail"},
    {"email", "Email"},
    {"review_process", "Review your process"},
    {"value_call", "Value call"},
}};

} // namespace

std::string_view technique_name(Technique technique) { return entries[static_cast<std::size_t>(technique)].name; }

std::optional<Technique> technique_named(std::string_view name) {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].name == name) return static_cast<Technique>(i);
    return std::nullopt;
}

std::string technique_label(std::string_view name) {
    if (const auto technique = technique_named(name))
        return std::string{entries[static_cast<std::size_t>(*technique)].label};
    std::string label{name};
    std::ranges::replace(label, '_', ' ');
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

bool is_idle(std::string_view technique) { return technique == "wait" || technique == "rest" || technique == "stop"; }

} // namespace ringback::playbook
