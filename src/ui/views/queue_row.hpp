// Owns: one prospect as a row: tile, name, company, technique, when, the silence strip. Must not know: lists and
// sections.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/context.hpp"
#include "ui/widgets/silence_strip.hpp"
#include "ui/widgets/tile.hpp"

#include <string>
#include <vector>

namespace ringback::ui {

// What a row says, also in words for the mirror.
struct RowWords {
    std::string name;
    std::string company;
    std::string technique; // "Step-back call", "then voicemail and email"
    std::string due;       // "to 6 pm CST"
    std::string silent;    // "6 d"
    std::string aloud;     // all of it as a sentence
    bool warn = false;
    bool waiting = false;
};
RowWords row_words(const Context& context, const playbook::QueueEntry& entry);

// The last `count` business days of a prospect, oldest first, today last.
std::vector<DayMark> day_marks(const Context& context, const Prospect& prospect, bool overdue, std::size_t count = 13);
// "6 business days silent, 1 touch sent"
std::string strip_words(const Context& context, const Prospect& prospect);

TileTone row_tone(const RowWords& words);
const char* row_icon(const RowWords& words, const playbook::QueueEntry& entry);
// How a row stands in its list. `position` and `set_size` tell assistive technology where.
struct RowPlace {
    bool selected = false;
    mirror::Flag marked{}; // while rows are marked
    int position = 0;
    int set_size = 0;
};
// True when it was pressed.
bool draw_queue_row(const Context& context, const ImRect& box, const playbook::QueueEntry& entry, const RowPlace& at);

} // namespace ringback::ui
