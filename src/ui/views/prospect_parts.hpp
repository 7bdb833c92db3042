// Owns: the parts of a prospect's page, each drawn at a place with a width and telling its height. Must not know: how
// the page puts them beside or below each other.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets/touch_mark.hpp"

#include <string>
#include <string_view>

namespace ringback::ui {

// Back link, name, chips, what they are and where, the acts of the page.
float draw_prospect_header(const Context& context, const Prospect& prospect, ImVec2 at, float width);
// On a phone: the line on top with the way back, then name and facts; the acts stand in a bar of their own.
float draw_prospect_header_phone(const Context& context, const Prospect& prospect, ImVec2 at, float width);
inline constexpr float action_bar_height = 72;
void draw_action_bar(const Context& context, const Prospect& prospect, const ImRect& bar);
// The advice in two lines, on a phone.
float draw_next_card(const Context& context, const Prospect& prospect, ImVec2 at, float width);

// "What is really the case" (T2).
float draw_truth(const Context& context, const Prospect& prospect, ImVec2 at, float width);
// The last weeks to scale, with the silence shaded.
float draw_silence(const Context& context, const Prospect& prospect, ImVec2 at, float width);

float draw_touches(const Context& context, const Prospect& prospect, ImVec2 at, float width);
// What the user made of the advice, latest first; nothing where nothing was decided.
float draw_decisions(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_process(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_agreement(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_details(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_channels(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_tidbits(const Context& context, const Prospect& prospect, ImVec2 at, float width);
float draw_notes(const Context& context, const Prospect& prospect, ImVec2 at, float width);

// --- shared by the parts ---
inline constexpr float section_heading_height = 36;
// A title of a part with a quieter count; returns where the count ends.
float draw_part_heading(const Look& look, ImVec2 at, std::string_view title, std::string_view count = {});
// A small button with an icon alone, its right edge at `right`, in line with a part's heading.
bool draw_part_button(const Context& context, ImVec2 right_top, const char* id, const char* icon,
                      std::string_view name);
// Since when they are silent: "since you last spoke", "since they last wrote", "since your first touch".
std::string silence_words(const Context& context, const Prospect& prospect);
TouchMark mark_of(const Touch& touch);
const char* icon_of_touch(const Touch& touch);

} // namespace ringback::ui
