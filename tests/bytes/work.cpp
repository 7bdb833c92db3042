#include "bytes/work.hpp"

#include "cli/advice_json.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/synth.hpp"
#include "script/render.hpp"

#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

namespace ringback::test {
namespace {

// The zones of made-up prospects with one change of clocks each; the tables of system and browser may differ.
class FixedZones final : public Zones {
public:
    const TimeZone* find(std::string_view name) override {
        for (const auto& zone : zones_)
            if (zone->name() == name) return zone.get();
        const std::chrono::hours offset{static_cast<int>(name.size() % 9) - 4};
        const std::chrono::sys_days change{std::chrono::year{2026} / 11 / 1};
        zones_.push_back(std::make_unique<TimeZone>(
            std::string{name}, std::vector<ClockChange>{{std::chrono::sys_seconds{}, offset, "DST"},
                                                        {change, offset - std::chrono::hours{1}, "ST"}}));
        return zones_.back().get();
    }

private:
    std::vector<std::unique_ptr<TimeZone>> zones_;
};

void append_renderings(std::string& out, const Model& model, Zones& zones, Instant now) {
    const TimeZone* own = zones.find(model.profile.time_zone);
    for (const script::Script& script : exchange::builtin_scripts().scripts)
        for (const Prospect& prospect : model.prospects()) {
            script::RenderContext context{.now = now, .user_zone = *own, .tidbit = {}, .given = {}};
            if (!prospect.time_zone.empty()) context.their_zone = zones.find(prospect.time_zone);
            const script::Rendered rendered = script::render(script, prospect, model.profile, context);
            out += script.id + ' ' + prospect.id.text + ' ' + std::to_string(rendered.seconds().count()) + '\n' +
                   rendered.subject + '\n' + rendered.text + '\n';
        }
}

} // namespace

std::string work_of_all(std::size_t prospects) {
    const Model model = exchange::synthesize({.prospects = prospects, .touches = prospects * 8, .seed = 7});
    const Instant now = exchange::synth_default_until + std::chrono::hours{22};
    FixedZones zones;
    std::string out;
    for (const std::string_view id : exchange::built_in_playbook_ids) {
        playbook::Recommender recommender(exchange::built_in_playbook(id), model.profile, zones, now);
        for (const Prospect& prospect : model.prospects())
            cli::append_advice(out, recommender, prospect, exchange::builtin_scripts());
    }
    append_renderings(out, model, zones, now);
    return out;
}

} // namespace ringback::test
