#include "core/prospect.hpp"

namespace ringback {

std::string display_name(const Prospect& prospect) {
    std::string name = prospect.given_name;
    if (!name.empty() && !prospect.family_name.empty()) name += ' ';
    name += prospect.family_name;
    if (!name.empty()) return name;
    if (!prospect.company.empty()) return prospect.company;
    for (const auto* addresses : {&prospect.emails, &prospect.phones})
        for (const std::string& address : *addresses)
            if (!address.empty()) return address;
    return "Unnamed prospect";
}

} // namespace ringback
