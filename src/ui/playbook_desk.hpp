// Owns: which playbook and whose path the Playbook screen shows, and keeping its counts up to date in pieces. Must not
// know: how it is drawn.
#pragma once

#include "playbook/advice.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ringback::ui {

// The one that the address names, else the one in use.
const playbook::Playbook& shown_playbook(const Context& context);
// Another one wherever something that was counted or laid out must be made anew.
std::string shown_sign(const Context& context);
// Whose path is lit: whom the address names, else who is chosen on Today, else the first of the queue; null: nobody.
const Prospect* path_prospect(const Context& context);
Route playbook_route_with(const Context& context, std::string playbook, ProspectId prospect);

// To be called once a frame before anything of the screen is drawn: counts some prospects more. Frames go on while
// PlaybookState::working.
void work_on_playbook(const Context& context);

// What is drawn of the lit path: the reasons by node, and the leaf.
struct LitPath {
    const Prospect* prospect = nullptr;
    playbook::Reasons because;
    std::uint16_t leaf = 0;

    const playbook::Reason* at(std::uint16_t node) const {
        for (const playbook::Reason& reason : because)
            if (reason.node == node) return &reason;
        return nullptr;
    }
};
LitPath lit_path(const Context& context);

// Prospects that a leaf has in a column of the tree: those who come to it by a question of that column.
std::size_t count_at_spot(const playbook::Survey& survey, const PlaybookLayout& layout, std::size_t spot);
// "Yes, 1 of 2 used": what the prospect's record answers.
std::string answer_words(const playbook::Playbook& playbook, const playbook::Reason& reason);

// Those at a place, most urgent first.
const PlaybookPeople& people_at(const Context& context, PlaybookPlace place);

// Parameters tried out. The effect is none until it has been counted.
bool is_trying(const Context& context);
playbook::FactValue tried_value(const Context& context, std::size_t parameter);
void try_value(const Context& context, std::size_t parameter, playbook::FactValue value);
void put_back(const Context& context);
// The playbook with the values that are tried out.
playbook::Playbook tried_playbook(const Context& context);

} // namespace ringback::ui
