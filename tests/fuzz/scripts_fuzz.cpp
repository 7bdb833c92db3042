// Any bytes as a script pack: no crash; what is refused has faults with reasons, what is read is written and read again
// as it was, and renders for everybody without a raw field, as valid UTF-8, with spans on the borders of characters.
#include "exchange/builtin_scripts.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/scripts_json.hpp"
#include "exchange/utf8.hpp"
#include "script/render.hpp"
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
    Instant now;
    Profile profile;
    TimeZone zone = TimeZone::utc();
    std::vector<Prospect> prospects;

    World() {
        test::RandomProspect random{5};
        now = random.now();
        profile = random.profile();
        for (int i = 0; i < 4; ++i) prospects.push_back(random.prospect(now));
        prospects.emplace_back();
    }
};

World& world() {
    static World made;
    return made;
}

void render_all(const script::Script& script) {
    const script::RenderContext context{.now = world().now, .user_zone = world().zone, .tidbit = {}, .given = {}};
    for (const Prospect& prospect : world().prospects) {
        const script::Rendered rendered = script::render(script, prospect, world().profile, context);
        require(!exchange::first_bad_utf8(rendered.text) && !exchange::first_bad_utf8(rendered.subject));
        for (const script::Span& span : rendered.spans)
            require(span.from <= span.to && span.to <= rendered.text.size());
        for (const script::Finding& finding :
             exchange::builtin_linter().check(rendered.text, {.channel = script.channel}))
            require(finding.from <= finding.to && finding.to <= rendered.text.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto& shared = exchange::builtin_scripts().shared;
    const auto pack = exchange::read_script_pack(bytes, shared);
    const auto faults = exchange::check_script_pack(bytes, shared);
    for (const exchange::ScriptFault& fault : faults) require(!fault.kind.empty() && !fault.error.reason.empty());
    require(pack.has_value() == faults.empty());
    if (!pack) return 0;
    const auto again = exchange::read_script_pack(exchange::write_script_pack(*pack), shared);
    require(again && again->scripts == pack->scripts && again->shared == pack->shared);
    for (const script::Script& script : pack->scripts) render_all(script);
    return 0;
}
