// Owns: sorting many by their rank keys. Must not know: how a key comes about, who is sorted.
#pragma once

#include "playbook/queue.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace ringback::playbook {

// Domain.md knows four ranks: answer, overdue, what is for today, and after that what is not.
int rank_of(Urgency urgency);

// The places of `keys`, the first to come first. `before` is comes_before() on what stands at two places: asked only
// where the day and the hour do not decide.
std::vector<std::uint32_t> ranked(std::span<const RankKey> keys, Sorting sorting,
                                  const std::function<bool(std::uint32_t, std::uint32_t)>& before);

} // namespace ringback::playbook
