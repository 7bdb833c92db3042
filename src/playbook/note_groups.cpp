#include "playbook/note_groups.hpp"

namespace ringback::playbook {
namespace {

Note step_note(Note first, std::size_t step) { return static_cast<Note>(static_cast<std::size_t>(first) + step); }

void add_process(Notes& notes, const Prospect& prospect) { // D5
    for (std::size_t step = 0; step < process_step_count; ++step) {
        const StepState state = prospect.process.steps[step];
        if (state == StepState::no)
            notes.add(step_note(Note::step_missing_first, step));
        else if (state == StepState::partly)
            notes.add(step_note(Note::step_partly_first, step));
    }
}

void add_agreement(Notes& notes, const Prospect& prospect) { // G1
    if (!prospect.agreement)
        notes.add(Note::guidelines_missing);
    else if (prospect.agreement->ok_to_say_no)
        notes.add(Note::no_is_fine);
}

void add_tidbits(Notes& notes, const Gathered& gathered) { // G2
    const FactValue left = gathered.facts[Fact::tidbits_left];
    if (left == 0)
        notes.add(Note::no_tidbits);
    else if (left == 1)
        notes.add(Note::last_tidbit);
}

void add_pair(Notes& notes, std::optional<Channel> channel, const Gathered& gathered) { // G3
    if (channel == Channel::voicemail && gathered.possible.has(Channel::email))
        notes.add(Note::paired_email);
    else
        notes.add(Note::one_channel_only);
}

} // namespace

Notes notes_for(const Leaf& leaf, std::optional<Channel> channel, const Prospect& prospect, const Gathered& gathered) {
    Notes notes;
    for (const NoteGroup group : leaf.notes) {
        switch (group) {
        case NoteGroup::process: add_process(notes, prospect); break;
        case NoteGroup::agreement: add_agreement(notes, prospect); break;
        case NoteGroup::tidbits: add_tidbits(notes, gathered); break;
        case NoteGroup::paired_email: add_pair(notes, channel, gathered); break;
        case NoteGroup::look_back: notes.add(Note::look_back); break;
        case NoteGroup::prospect_others: notes.add(Note::prospect_ten_others); break;
        case NoteGroup::count: break;
        }
    }
    return notes;
}

} // namespace ringback::playbook
