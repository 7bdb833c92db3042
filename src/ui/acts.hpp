// Owns: what the one act of an advice is (call, write, text, copy, close...), and what logging an outcome asks for.
// Must not know: how the buttons look.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// A script's words for a prospect now, with what was typed for this rendering.
script::Rendered rendered_for(const Context& context, const script::Script& script, const Prospect& prospect,
                              std::optional<std::size_t> tidbit = {});

// Without the characters that make a text message cost more; the spans stay where their words are.
void make_plain(script::Rendered& rendered);

// The words for a prospect on one channel, as chosen by the user or by their fit.
struct Words {
    const script::Script* script = nullptr; // null: the library has none
    script::Rendered rendered;
    std::optional<Channel> channel;
};
// One entry, two for voicemail with email (G3). Never empty; the script may be null.
std::vector<Words> words_for(const Context& context, const Prospect& prospect, const playbook::Advice& advice);

// With its subject on top where it has one.
std::string text_to_copy(const script::Rendered& words);

// Addresses for the browser, by allow-list; empty where there is no address.
std::string tel_href(std::string_view phone);
std::string sms_href(std::string_view phone, std::string_view text);
std::string mailto_href(std::string_view email, std::string_view subject, std::string_view text);

// The first one that is not blank; empty where none.
std::string_view first_address(const std::vector<std::string>& addresses);

struct Act {
    enum class Kind { none, link, copy, fill_gaps, close_file, revisit_log, edit_contact, review, met_log };
    Kind kind = Kind::none;
    std::string label; // "Call +1 312 555 0147"
    const char* icon = nullptr;
    std::string href; // of a link
};
Act act_of(const Context& context, const Prospect& prospect, const playbook::QueueEntry& entry,
           const std::vector<Words>& words);
// Carries out an act that is no link; for a link, opens it.
void carry_out(const Context& context, const Prospect& prospect, const Act& act, const std::vector<Words>& words);
// The same by key.
void act_on_advice(const Context& context, const Prospect& prospect);

// What an outcome logs for this prospect, as advised now or on another channel. Without touches where nothing is known.
LogTouch log_of(const Context& context, const Prospect& prospect, Outcome outcome,
                std::optional<Channel> channel = std::nullopt);
// Keeps the words that went out with the touches that carried them, by their channel.
void keep_words(LogTouch& log, const std::vector<Words>& words);
// Logs an outcome with one click: direction, channel and technique follow from the advice.
void log_outcome(const Context& context, const Prospect& prospect, Outcome outcome);

// They have answered: they stay on the sheet, which asks what is really the case (T9).
void ask_for_truth(UiState& state, const Prospect& prospect);

// Opens the form for what happened, filled in from the advice: a note, another time, another channel.
void log_with_details(const Context& context, const Prospect& prospect);

} // namespace ringback::ui
