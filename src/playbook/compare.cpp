#include "playbook/compare.hpp"

#include "playbook/recommend.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"

#include <algorithm>
#include <cstddef>

namespace ringback::playbook {
namespace {

Parting parting_of(const Playbook& here, const Reasons& ours, const Playbook& there, const Reasons& theirs,
                   const Witness& witness) {
    // The same question with the same answer, or what reads the same: that tells nobody where they part.
    const auto is_same = [&](const Reason& a, const Reason& b) {
        if (a.fact != b.fact) return false;
        return here.nodes[a.node].answers[a.answer].label == there.nodes[b.node].answers[b.answer].label ||
               reason_sentence(here, a, witness) == reason_sentence(there, b, witness);
    };
    std::size_t at = 0;
    while (at < ours.size() && at < theirs.size() && is_same(ours[at], theirs[at])) ++at;
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
