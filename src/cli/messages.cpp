#include "cli/messages.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace ringback::cli {
namespace {

struct Usage {
    std::string_view command;
    std::string_view text;
};

constexpr std::array<Usage, 10> usages{{
    {"", "usage: ringback COMMAND ...\n"
         "  advise FILE --now TIME [--playbook blended|T|V|G|D|FILE] [--prospect ID]\n"
         "                         what to do about each prospect, a line of JSON each\n"
         "  render FILE --prospect ID --script ID --now TIME\n"
         "                         the words of a script for one prospect, with what the linter finds\n"
         "  lint [--channel CHANNEL] [--off RULE,...] TEXTFILE\n"
         "                         a line of JSON for each finding; CHANNEL is call, voicemail, email, text, ...\n"
         "  sms TEXTFILE           encoding, segments and units of a text message\n"
         "  import --from csv|json IN OUT\n"
         "                         bring contacts into the workspace OUT; prints a report\n"
         "  export --to json|case-sheet IN OUT [--prospect ID] [--now T] [--names replaced|kept]\n"
         "                         write a workspace, or one prospect of it\n"
         "  playbook check FILE    a line of JSON for each fault of a playbook file\n"
         "  practice SCENARIO MOVES\n"
         "                         play moves through a practice case, a file or one that is built in; the transcript\n"
         "                         and the score, a line of JSON each\n"
         "  synth --prospects N --touches M --seed S OUT\n"
         "                         write a made-up workspace of N prospects and M touches in all\n"
         "FILE, IN and OUT may be - for standard input or output. TIME is like 2026-11-21T15:00:00Z.\n"
         "Exit code: 0 done, 1 the input was refused, 2 wrong usage.\n"},
    {"advise", "usage: ringback advise FILE --now TIME [--playbook blended|T|V|G|D|FILE] [--prospect ID]\n"},
    {"render", "usage: ringback render FILE --prospect ID --script ID --now TIME\n"},
    {"lint", "usage: ringback lint [--channel CHANNEL] [--off RULE,...] TEXTFILE\n"},
    {"sms", "usage: ringback sms TEXTFILE\n"},
    {"import", "usage: ringback import --from csv|json IN OUT [--now TIME]\n"},
    {"export", "usage: ringback export --to json IN OUT [--prospect ID]\n"
               "       ringback export --to case-sheet IN OUT [--prospect ID] [--now T] [--names replaced|kept]\n"},
    {"playbook", "usage: ringback playbook check FILE\n"},
    {"practice", "usage: ringback practice SCENARIO MOVES\n"},
    {"synth", "usage: ringback synth --prospects N --touches M --seed S OUT\n"},
}};

void say(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

} // namespace

std::string_view usage_of(std::string_view command) {
    const auto found = std::ranges::find(usages, command, &Usage::command);
    return found == usages.end() ? usages.front().text : found->text;
}

ExitCode refused(std::string_view file, std::string_view reason) {
    std::string text{"ringback: "};
    text.append(file == "-" ? "standard input" : file).append(": ").append(reason).append("\n");
    say(text);
    return ExitCode::refused;
}

ExitCode wrong_usage(std::string_view command, std::string_view reason) {
    std::string text{"ringback"};
    if (!command.empty()) text.append(" ").append(command);
    text.append(": ").append(reason).append("\n").append(usage_of(command));
    say(text);
    return ExitCode::wrong_usage;
}

} // namespace ringback::cli
