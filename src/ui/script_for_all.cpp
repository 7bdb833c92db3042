#include "ui/script_for_all.hpp"

#include <utility>

namespace ringback::ui {
namespace {

constexpr std::size_t at_once = 400; // a few milliseconds

} // namespace

ScriptForAll::ScriptForAll(const Context& context, const script::Script& script)
    : opened_for(context.state.route.prospect)
    , script_(script)
    , zone_(*context.moment.user_zone) {}

void ScriptForAll::step(const Context& context) {
    if (run_ == nullptr || revision_ != context.model.revision() || run_->total() != context.model.prospects().size()) {
        revision_ = context.model.revision();
        run_ = std::make_unique<script::RenderAll>(
            script_, context.model, *context.moment.zones,
            script::RenderContext{.now = context.moment.now, .user_zone = zone_, .tidbit = {}, .given = {}});
    }
    run_->step(at_once);
}

bool works_for_all(const UiState& state) { return state.for_all != nullptr && !state.for_all->done(); }

} // namespace ringback::ui
