#include "core/prospect.hpp"

#include <algorithm>
#include <string_view>

namespace ringback {

namespace {

// In the order in which they are put together; some are empty.
using NameParts = std::array<std::string_view, 3>;

NameParts name_parts(const Prospect& prospect) {
    const bool both = !prospect.given_name.empty() && !prospect.family_name.empty();
    if (!prospect.given_name.empty() || !prospect.family_name.empty())
        return {prospect.given_name, both ? " " : "", prospect.family_name};
    if (!prospect.company.empty()) return {prospect.company};
    for (const auto* addresses : {&prospect.emails, &prospect.phones})
        for (const std::string& address : *addresses)
            if (!address.empty()) return {address};
    return {"Unnamed prospect"};
}

} // namespace

std::string display_name(const Prospect& prospect) {
    std::string name;
    for (const std::string_view part : name_parts(prospect)) name += part;
    return name;
}

std::strong_ordering by_display_name(const Prospect& a, const Prospect& b) {
    NameParts left = name_parts(a);
    NameParts right = name_parts(b);
    for (auto one = left.begin(), other = right.begin();;) {
        while (one != left.end() && one->empty()) ++one;
        while (other != right.end() && other->empty()) ++other;
        if (one == left.end() || other == right.end()) return (one != left.end()) <=> (other != right.end());
        const std::size_t both = std::min(one->size(), other->size());
        if (const auto order = one->substr(0, both) <=> other->substr(0, both); order != 0) return order;
        one->remove_prefix(both);
        other->remove_prefix(both);
    }
}

} // namespace ringback
