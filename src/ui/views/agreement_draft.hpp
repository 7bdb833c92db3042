// Owns: the way between an agreement and the texts of its form. Must not know: how the form looks.
#pragma once

#include "ui/ui_state.hpp"

#include <optional>

namespace ringback::ui {

// A new one was made today unless the record says otherwise.
AgreementDraft agreement_draft_of(const Prospect& prospect, Day today);

// None where something is wrong: then the draft's errors say what to do.
std::optional<Agreement> agreement_of(AgreementDraft& draft, const Prospect& prospect, Day today);

} // namespace ringback::ui
