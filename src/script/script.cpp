#include "script/script.hpp"

#include <algorithm>

namespace ringback::script {

const Script* Library::find(std::string_view id) const {
    const auto found = std::ranges::find(scripts, id, &Script::id);
    return found == scripts.end() ? nullptr : &*found;
}

} // namespace ringback::script
