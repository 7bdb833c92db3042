// Any bytes as a playbook file: no crash; what is refused has a fault with a reason, what is read advises everybody
// within bounds, with a window that lies ahead and changes that are changes.
#include "exchange/playbook_json.hpp"
#include "platform/native/native_zones.hpp"
#include "playbook/recommend.hpp"
#include "support/random_prospect.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

using namespace ringback;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

struct World {
    platform::NativeZones zones;
    Instant now;
    Profile profile;
    std::vector<Prospect> prospects;

    World() {
        test::RandomProspect random{5};
        now = random.now();
        profile = random.profile();
        for (int i = 0; i < 20; ++i) prospects.push_back(random.prospect(now));
    }
};

World& world() {
    static World made;
    return made;
}

void advise_all(const playbook::Playbook& playbook) {
    World& all = world();
    playbook::Recommender recommender{playbook, all.profile, all.zones, all.now};
    playbook::Reasons because;
    for (const Prospect& prospect : all.prospects) {
        const playbook::Advice advice = recommender.advise(prospect, &because);
        require(advice.leaf < playbook.leaves.size());
        require(advice.technique == playbook.leaves[advice.leaf].technique);
        require(because.size() <= playbook::Reasons::capacity);
        if (advice.window) require(advice.window->start < advice.window->end && advice.window->end > all.now);
        for (const playbook::Change& change : recommender.would_change(prospect))
            require(playbook.leaves[change.leaf].technique != advice.technique);
        (void)recommender.since(prospect);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto read = exchange::read_playbook(bytes);
    const auto faults = exchange::check_playbook(bytes);
    for (const exchange::PlaybookFault& fault : faults) require(!fault.kind.empty() && !fault.error.reason.empty());
    if (!read) {
        require(!read.error().reason.empty() && !faults.empty());
        return 0;
    }
    advise_all(*read);
    return 0;
}
