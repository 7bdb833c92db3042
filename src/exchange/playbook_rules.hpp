// Owns: reading the rules inside a playbook's questions and leaves: conditions, due dates, channels, notes. Must not
// know: the file around them (playbook_json.hpp).
#pragma once

#include "exchange/tree_reader.hpp"
#include "playbook/playbook.hpp"

#include <optional>
#include <vector>

namespace ringback::exchange {

class PlaybookRules {
public:
    // Both must outlive this; the parameters are complete.
    PlaybookRules(TreeReader& reader, const std::vector<playbook::Parameter>& parameters)
        : reader_(reader)
        , parameters_(parameters) {}

    playbook::FactId fact(const TreePlace& place);
    // {"less_than": 3}: one condition; {"is": ["won", "lost"]}: one for each.
    std::vector<playbook::Condition> conditions(const TreePlace& place, playbook::FactId about);
    // Members "due" and "days_off" of a leaf.
    playbook::DueRule due(const TreePlace& leaf);
    playbook::ChannelRule channel(const TreePlace& place);
    std::vector<playbook::NoteGroup> notes(const TreePlace& list);

private:
    playbook::Operand operand(const TreePlace& place, playbook::FactId about);
    playbook::Operand named_operand(const TreePlace& place);
    playbook::ChannelRule::Source source(const TreePlace& place);
    std::optional<Channel> channel_word(const TreePlace& place);

    TreeReader& reader_;
    const std::vector<playbook::Parameter>& parameters_;
};

} // namespace ringback::exchange
