#include "ui/marks.hpp"

#include <algorithm>

namespace ringback::ui {

bool is_marked(const std::vector<ProspectId>& marked, const ProspectId& id) {
    return std::ranges::binary_search(marked, id);
}

void mark(std::vector<ProspectId>& marked, const ProspectId& id, bool on) {
    const auto at = std::ranges::lower_bound(marked, id);
    const bool there = at != marked.end() && *at == id;
    if (on && !there)
        marked.insert(at, id);
    else if (!on && there)
        marked.erase(at);
}

} // namespace ringback::ui
