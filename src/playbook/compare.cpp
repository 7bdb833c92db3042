#include "playbook/compare.hpp"

#include "playbook/recommend.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"

#include <algorithm>
#include <cstddef>

namespace ringback::playbook {
namespace {

// The same question with the same answer. The prospect is the same, so that a fact has one value in both.
bool is_same(const Playbook& one, const Reason& a, const Playbook& other, const Reason& b) {
    return a.fact == b.fact && one.nodes[a.node].answers[a.answer].label == other.nodes[b.node].answers[b.answer].label;
}

Parting parting_of(const Playbook& here, const Reasons& ours, const Playbook& there, const Reasons& theirs,
                   const Witness& witness) {
    std::size_t at = 0;
    while (at < ours.size() && at < theirs.size() && is_same(here, ours[at], there, theirs[at])) ++at;
    Parting parting;
    if (at < ours.size()) parting.here = reason_sentence(here, ours[at], witness);
    if (at < theirs.size()) parting.there = reason_sentence(there, theirs[at], witness);
    return parting;
}

} // namespace

std::vector<Opinion> compare(std::span<const Playbook* const> playbooks, const Prospect& prospect,
                             const Profile& profile, Zones& zones, Instant now) {
    std::vector<Opinion> opinions;
    Reasons first;
    for (const Playbook* playbook : playbooks) {
        Recommender recommender{*playbook, profile, zones, now};
        const Witness witness{prospect, now, recommender.user_zone()};
        Reasons because;
        Opinion opinion{.playbook = playbook, .advice = recommender.advise(prospect, &because)};
        opinion.label = advice_label(*playbook, opinion.advice);
        opinion.why = advice_why(*playbook, opinion.advice);
        opinion.credit = credit_text(advice_credits(*playbook, opinion.advice));
        if (because.size() > 0) opinion.deciding = reason_sentence(*playbook, because[because.size() - 1], witness);
        if (opinions.empty()) {
            first = because;
        } else if (opinion.advice.technique != opinions.front().advice.technique) {
            opinion.agrees = false;
            opinion.parting = parting_of(*playbook, because, *playbooks.front(), first, witness);
        }
        opinions.push_back(std::move(opinion));
    }
    return opinions;
}

} // namespace ringback::playbook
