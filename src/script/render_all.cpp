#include "script/render_all.hpp"

#include <algorithm>
#include <utility>

namespace ringback::script {

RenderAll::RenderAll(const Script& script, const Model& model, Zones& zones, RenderContext context)
    : script_(script)
    , model_(model)
    , zones_(zones)
    , context_(std::move(context)) {
    context_.tidbit.reset();
}

bool RenderAll::step(std::size_t count) {
    const std::size_t end = std::min(total(), done_ + count);
    for (; done_ < end; ++done_) {
        const Prospect& prospect = model_.prospects()[done_];
        context_.their_zone = prospect.time_zone.empty() ? nullptr : zones_.find(prospect.time_zone);
        render(script_, prospect, model_.profile, context_, rendered_);
        longest_ = std::max(longest_, rendered_.words());
        if (!rendered_.missing.empty()) gaps_.push_back({done_, rendered_.missing});
    }
    return done_ < total();
}

} // namespace ringback::script
