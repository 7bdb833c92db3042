// Owns: drawing through a program of the graphics card where the runner has one (platform/effects.hpp). Must not know:
// which program, what is drawn.
#pragma once

#include "imgui.h"
#include "platform/effects.hpp"

namespace ringback::ui {

// While it lives and is true, what is added to `list` is drawn by the effect. False: draw without.
class EffectScope {
public:
    EffectScope(platform::Effects* effects, ImDrawList& list, const platform::Effect& effect);
    ~EffectScope();
    EffectScope(const EffectScope&) = delete;
    EffectScope& operator=(const EffectScope&) = delete;

    explicit operator bool() const { return list_ != nullptr; }

private:
    ImDrawList* list_ = nullptr;
};

} // namespace ringback::ui
