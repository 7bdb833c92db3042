#include "playbook/wording.hpp"

#include <array>

namespace ringback::playbook {
namespace {

struct StepWords {
    std::string_view missing;
    std::string_view partly;
};

// In the order of ProcessStep (D5).
constexpr std::array<StepWords, process_step_count> steps{{
    {"Trust and rapport were not built at the first meeting.", "Trust and rapport were only partly built."},
    {"Questions were not asked, or no notes were taken.", "Questions were asked or noted only in part."},
    {"The real problem was not found.", "The real problem was found only in part."},
    {"The value of what you do was not shown.", "The value of what you do was shown only in part."},
    {"The value was not tied to their issue.", "The value was only partly tied to their issue."},
    {"There was no hint of your ideas for it.", "Your ideas for it were hinted at only in part."},
    {"The next meeting was not scheduled.", "The next meeting was scheduled only in part."},
    {"The next meeting was not confirmed on the spot.", "The next meeting was confirmed only in part."},
}};

struct NoteWords {
    Note note;
    std::string_view code;
    std::string_view text;
};

constexpr std::array notes{
    NoteWords{Note::zone_unknown, "zone_unknown", "Their time zone is not known: the calling hours are in yours."},
    NoteWords{Note::window_cut, "window_cut", "The calling hours are cut to the legal limits of their place."},
    NoteWords{Note::last_tidbit, "last_tidbit", "This is the last tidbit: collect another before you need one."},
    NoteWords{Note::no_tidbits, "no_tidbits", "No tidbit is left as a reason for one more follow-up."},
    NoteWords{Note::no_is_fine, "no_is_fine", "You agreed that a no is a fine answer."},
    NoteWords{Note::guidelines_missing, "guidelines_missing", "No follow-up was agreed with them yet."},
    NoteWords{Note::paired_email, "paired_email", "Send the email right after the voicemail that announces it."},
    NoteWords{Note::one_channel_only, "one_channel_only", "Only one of voicemail and email can reach them."},
    NoteWords{Note::look_back, "look_back",
              "Look back at the process, then close the file or agree on a month to come back."},
    NoteWords{Note::prospect_ten_others, "prospect_ten_others", "While you wait, turn to ten new prospects."},
};

constexpr std::size_t place_in(Note note, Note first) {
    return static_cast<std::size_t>(note) - static_cast<std::size_t>(first);
}

constexpr bool is_missing_step(Note note) { return note <= Note::step_missing_last; }
constexpr bool is_partly_step(Note note) { return note >= Note::step_partly_first && note <= Note::step_partly_last; }

const NoteWords* words_of(Note note) {
    for (const NoteWords& words : notes)
        if (words.note == note) return &words;
    return nullptr;
}

} // namespace

std::string note_code(Note note) {
    const auto step = [](std::size_t place) { return std::string{word_from(static_cast<ProcessStep>(place))}; };
    if (is_missing_step(note)) return "step_missing." + step(place_in(note, Note::step_missing_first));
    if (is_partly_step(note)) return "step_partly." + step(place_in(note, Note::step_partly_first));
    const NoteWords* words = words_of(note);
    return words == nullptr ? std::string{} : std::string{words->code};
}

std::string note_text(Note note) {
    if (is_missing_step(note)) return std::string{steps[place_in(note, Note::step_missing_first)].missing};
    if (is_partly_step(note)) return std::string{steps[place_in(note, Note::step_partly_first)].partly};
    const NoteWords* words = words_of(note);
    return words == nullptr ? std::string{} : std::string{words->text};
}

std::vector<Note> notes_of(Notes notes) {
    std::vector<Note> list;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Note::count); ++i)
        if (notes.has(static_cast<Note>(i))) list.push_back(static_cast<Note>(i));
    return list;
}

} // namespace ringback::playbook
