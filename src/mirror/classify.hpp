// Says what an ImGui function has drawn: role, states and label, before annotations and containers are considered.
// Internal to src/mirror.
#pragma once

#include <string_view>

#include "mirror/probe.hpp"
#include "mirror/role.hpp"

namespace mirror {

struct Draft {
    Role role = Role::none; ///< none: not worth a node
    std::uint32_t state = 0;
    std::string_view label{}; ///< with ImGui's "##" part, where the function has a label
    bool is_text = false;     ///< words to read, not an item to use
    int level = 0;
};

Draft classify(const probe::Sight& sight);

/// "Name##id" as "Name"; "##id" as "id", which is better than no name at all and is told by `provisional`.
std::string_view name_of_label(std::string_view label, bool& provisional);

} // namespace mirror
