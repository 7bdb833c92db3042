#include "ui/effect_scope.hpp"

namespace ringback::ui {
namespace {

struct Call {
    platform::Effects* effects;
    platform::Effect effect;
};

void start(const ImDrawList* /*list*/, const ImDrawCmd* command) {
    const auto* call = static_cast<const Call*>(command->UserCallbackData);
    call->effects->use(call->effect);
}

} // namespace

EffectScope::EffectScope(platform::Effects* effects, ImDrawList& list, const platform::Effect& effect) {
    if (effects == nullptr || !effects->can(effect.kind)) return;
    list_ = &list;
    Call call{effects, effect};
    list.AddCallback(start, &call, sizeof call); // the list keeps a copy
}

EffectScope::~EffectScope() {
    if (list_ != nullptr) list_->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

} // namespace ringback::ui
