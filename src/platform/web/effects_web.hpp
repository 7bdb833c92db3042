// The programs for effects in WebGL2: made when first asked for, given up where the driver refuses them.
#pragma once

#include <array>
#include <optional>

#include "platform/effects.hpp"

namespace ringback::platform::web {

class WebEffects final : public Effects {
public:
    bool can(EffectKind kind) override;
    void use(const Effect& effect) override;
    /// Nothing is made in a lost context; what was made is lost with it.
    void context_lost() { lost_ = true; }
    void context_restored() {
        lost_ = false;
        programs_ = {};
    }
    /// How many were drawn since the page was opened: for tests.
    int drawn() const { return drawn_; }

private:
    struct Program {
        unsigned name = 0; ///< 0: refused
        int frame = -1, state = -1;
    };
    Program made(EffectKind kind) const;

    std::array<std::optional<Program>, effect_kinds> programs_;
    int drawn_ = 0;
    bool lost_ = false;
};

} // namespace ringback::platform::web
