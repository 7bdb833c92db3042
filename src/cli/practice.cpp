#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/messages.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/case_json.hpp"
#include "exchange/json_text.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/moves_json.hpp"
#include "platform/native/files.hpp"
#include "practice/practice_run.hpp"
#include "practice/result.hpp"

#include <expected>
#include <optional>
#include <string>

namespace ringback::cli {
namespace {

constexpr std::string_view name = "practice";

// A built-in case by its id, else a file; none after the faults were told.
std::optional<practice::PracticeCase> case_from(const std::string& operand) {
    if (const practice::PracticeCase* found = exchange::find_built_in_case(operand)) return *found;
    const auto bytes = platform::read_file(operand);
    if (!bytes) {
        refused(operand, bytes.error());
        return std::nullopt;
    }
    for (const exchange::CaseFileFault& fault : exchange::check_case(*bytes)) refused(operand, message(fault.error));
    auto read = exchange::read_case(*bytes);
    return read ? std::optional{std::move(*read)} : std::nullopt;
}

void text_or_null(exchange::JsonObjectWriter& line, std::string_view member, std::string_view text) {
    if (text.empty())
        line.null(member);
    else
        line.text(member, text);
}

void append_entry(std::string& out, const practice::Entry& entry, std::size_t place,
                  const practice::PracticeCase& subject) {
    exchange::JsonObjectWriter line{out};
    line.whole_number("entry", static_cast<std::int64_t>(place));
    line.whole_number("day", entry.day);
    text_or_null(line, "at", entry.at ? text_from_minutes(std::chrono::minutes{*entry.at}) : std::string{});
    line.text("who", word_from(entry.who));
    line.text("what", word_from(entry.what));
    text_or_null(line, "channel", entry.channel ? word_from(*entry.channel) : std::string_view{});
    text_or_null(line, "technique", entry.technique);
    line.text("sentence", sentence_of(entry, subject));
    line.text("words", entry.words);
    text_or_null(line, "detail", entry.detail);
    line.whole_number("move", static_cast<std::int64_t>(entry.move));
    line.close();
    out += '\n';
}

void append_score(std::string& out, const practice::ScoreLine& score) {
    const practice::CheckInfo& info = check_info(score.check);
    exchange::JsonObjectWriter line{out};
    line.text("check", word_from(score.check));
    text_or_null(line, "rule", info.rule);
    line.text("author", info.author);
    line.text("label", info.label);
    line.whole_number("points", score.points);
    line.text("state", word_from(score.state));
    if (score.moment)
        line.whole_number("moment", static_cast<std::int64_t>(*score.moment));
    else
        line.null("moment");
    line.close();
    out += '\n';
}

void append_end(std::string& out, const practice::PracticeRun& run, const practice::Score& score,
                const std::string& trainee) {
    exchange::JsonObjectWriter line{out};
    line.whole_number("earned", score.earned);
    line.whole_number("decided", score.decided);
    line.whole_number("total", score.total);
    line.boolean("over", run.is_over());
    const auto truth = run.truth();
    text_or_null(line, "truth", truth ? word_from(*truth) : std::string_view{});
    text_or_null(line, "reason", truth ? std::string_view(run.subject().persona.reason) : std::string_view{});
    line.member("result") += exchange::write_result(result_of(run, exchange::digest_of(run.subject()), trainee));
    line.close();
    out += '\n';
}

} // namespace

ExitCode practise(Words words, platform::Platform&) {
    const auto arguments = Arguments::parse(words, {}, 2);
    if (!arguments) return wrong_usage(name, arguments.error());
    auto subject = case_from(arguments->operand(0));
    if (!subject) return ExitCode::refused;
    const std::string& file = arguments->operand(1);
    const auto bytes = platform::read_file(file);
    if (!bytes) return refused(file, bytes.error());
    const auto moves = exchange::read_moves(*bytes);
    if (!moves) return refused(file, message(moves.error()));
    const practice::StagedCase staged(std::move(*subject), {exchange::builtin_linter(), exchange::builtin_scripts()});
    const auto run = play_all(staged, moves->seed, moves->moves);
    if (!run) return refused(file, "/moves/" + std::to_string(run.error().move) + ": " + run.error().reason);

    std::string lines;
    for (std::size_t i = 0; i < run->transcript().size(); ++i)
        append_entry(lines, run->transcript()[i], i, staged.subject());
    const practice::Score score = run->score();
    for (const practice::ScoreLine& line : score.lines) append_score(lines, line);
    append_end(lines, *run, score, moves->trainee);
    if (!platform::write_file("-", lines)) return refused("standard output", "it could not be written to");
    return ExitCode::done;
}

} // namespace ringback::cli
