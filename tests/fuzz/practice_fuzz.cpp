// Any bytes as a practice case, as moves, as a result: no crash; what is refused has faults with reasons, what is read
// is written and read again as it was, and every case that is read can be played to its end.
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/moves_json.hpp"
#include "practice/result.hpp"
#include "practice/trainees.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ringback;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const practice::PracticeTools& tools() {
    static const practice::PracticeTools tools{exchange::builtin_linter(), exchange::builtin_scripts()};
    return tools;
}

void play(const practice::PracticeCase& subject) {
    const practice::StagedCase staged(subject, tools());
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        practice::PracticeRun run(staged, seed);
        practice::play_at_random(run, seed);
        require(run.is_over());
        const std::uint64_t digest = exchange::digest_of(subject);
        const practice::PracticeResult result = result_of(run, digest, "somebody");
        const auto again = exchange::read_result(exchange::write_result(result));
        require(again && *again == result && holds(*again, staged, digest));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto read = exchange::read_case(bytes);
    const auto faults = exchange::check_case(bytes);
    for (const exchange::CaseFileFault& fault : faults) require(!fault.kind.empty() && !fault.error.reason.empty());
    require(read.has_value() == faults.empty());
    if (read) {
        const auto again = exchange::read_case(exchange::write_case(*read));
        require(again && *again == *read);
        play(*read);
    }
    if (const auto moves = exchange::read_moves(bytes)) {
        const auto again = exchange::read_moves(exchange::write_moves(*moves));
        require(again && again->moves == moves->moves && again->seed == moves->seed);
        static const practice::StagedCase staged(exchange::built_in_cases().front(), tools());
        static_cast<void>(play_all(staged, moves->seed, moves->moves));
    }
    if (const auto result = exchange::read_result(bytes)) {
        const auto again = exchange::read_result(exchange::write_result(*result));
        require(again && *again == *result);
    }
    return 0;
}
