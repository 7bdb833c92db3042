// Owns: what the words for a prospect lack, what was typed for it, and where that can be kept. Must not know: how it is
// asked for.
#pragma once

#include "script/render.hpp"
#include "ui/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// What was typed for the words of this prospect; empty for another one.
const std::vector<script::Given>& given_for(const UiState& state, const ProspectId& id);
// The text typed for a field; the state is about this prospect from now on.
std::string& given_text(UiState& state, const ProspectId& id, script::Field field);

// What the words ask for: what is missing, and what was typed, which can still be changed. Always in the same order.
std::vector<script::Field> gaps_of(const UiState& state, const ProspectId& id, const script::Script& script,
                                   const script::Rendered& rendered);

// "First name", and for the scarcity whether it is true (G6).
std::string_view question_of(script::Field field);

// Where an answer can stay, beside these words.
enum class KeptIn { nowhere, record, profile };
KeptIn kept_in(script::Field field, const Prospect& prospect);
// Asks for the record, or the profile, with what was typed in it.
void keep_gap(const Context& context, const Prospect& prospect, script::Field field);

// "What they wanted and Last talk"
std::string missing_text(const std::vector<script::Field>& missing);
// "Not copied: First name is not known yet. Fill it in below the words."
std::string refusal(std::string_view not_done, const script::Rendered& rendered);
// Where something is missing says so, leads to it, and gives true: these words must not go out.
bool refused_for_gaps(const Context& context, const ProspectId& id, const script::Rendered& rendered,
                      std::string_view not_done);

} // namespace ringback::ui
