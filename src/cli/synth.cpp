#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "exchange/synth.hpp"
#include "exchange/workspace_json.hpp"
#include "platform/native/files.hpp"
#include "platform/platform.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "synth";
// More than this fits into no memory that the program is meant for.
constexpr std::uint64_t most_prospects = 10'000'000;
constexpr std::uint64_t most_touches = 100'000'000;

std::optional<std::uint64_t> number_in(std::optional<std::string_view> text, std::uint64_t most) {
    if (!text) return std::nullopt;
    std::uint64_t number = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, number);
    const bool fits = read.ec == std::errc{} && read.ptr == end && number <= most;
    return fits ? std::optional{number} : std::nullopt;
}

} // namespace

ExitCode synth(Words words, platform::Platform&) {
    const auto arguments = Arguments::parse(words, {"prospects", "touches", "seed"}, 1);
    if (!arguments) return wrong_usage(name, arguments.error());
    const auto prospects = number_in(arguments->option("prospects"), most_prospects);
    const auto touches = number_in(arguments->option("touches"), most_touches);
    const auto seed = number_in(arguments->option("seed"), UINT64_MAX);
    if (!prospects) return wrong_usage(name, "--prospects needs a whole number from 0 to 10000000");
    if (!touches) return wrong_usage(name, "--touches needs a whole number from 0 to 100000000");
    if (!seed) return wrong_usage(name, "--seed needs a whole number");

    const Model model = exchange::synthesize({.prospects = *prospects, .touches = *touches, .seed = *seed});
    const std::string& out = arguments->operand(0);
    if (const auto written = platform::write_file(out, exchange::write_workspace(model)); !written)
        return refused(out, written.error());
    return ExitCode::done;
}

} // namespace ringback::cli
