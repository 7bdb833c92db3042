// Owns: which script the Scripts screen shows and for whom, and how scripts read in words: kinds of blocks, conditions,
// fields as chips, length. Must not know: how any of it is drawn.
#pragma once

#include "script/render.hpp"
#include "script/script.hpp"
#include "ui/context.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// The one that the address names, as it is edited where it is; else the first of the library; null where it is empty.
const script::Script* shown_script(const Context& context);
// Whom the address names, else who is chosen on Today, else the first of the queue; null: there is nobody.
const Prospect* words_prospect(const Context& context);
Route scripts_route(const Context& context, std::string_view script);

// Scripts of one technique, in the order of the library; then those of which there is a draft only.
struct ScriptGroup {
    std::string title; // "Step-back call"
    std::vector<const script::Script*> scripts;
};
std::vector<ScriptGroup> script_groups(const script::Library& library);

bool is_spoken(std::optional<Channel> channel);
// "26 s" of what is said, "94 words" of what is read.
std::string length_text(std::optional<Channel> channel, const script::Rendered& rendered);

std::string_view label_of(script::BlockKind kind); // "Way out"
// "Only where they like to see it; with: Last talk"; empty where it always holds.
std::string condition_text(const script::Condition& condition);

// A template as it is read on the desk: fields by their labels, what may be left out between brackets.
struct FieldText {
    std::string text;
    std::vector<script::Span> fields;
};
FieldText field_text(const script::Template& source);

} // namespace ringback::ui
