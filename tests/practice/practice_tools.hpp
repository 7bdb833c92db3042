// Owns: what tests of practice need from the floors above. Must not know: particular cases.
#pragma once

#include "exchange/builtin_scripts.hpp"
#include "exchange/lint_rules_json.hpp"
#include "practice/staged_case.hpp"

namespace ringback::test {

inline practice::PracticeTools tools() { return {exchange::builtin_linter(), exchange::builtin_scripts()}; }

} // namespace ringback::test
