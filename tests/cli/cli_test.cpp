// The command line of contract.md from outside: exit codes, what is printed where, and that a refused input changes
// nothing.
#include "cli/run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using ringback::test::ProgramFolder;
using ringback::test::Ran;

namespace {

constexpr std::string_view workspace = R"({"format": "ringback.workspace", "version": 1,
  "profile": {"name": "Maya", "time_zone": "America/New_York"},
  "prospects": [
    {"id": "p1", "given_name": "Ada", "phones": ["+13125550147"], "emails": ["ada@example.com"], "time_zone": "America/Chicago",
     "from_another_program": {"kept": true},
     "touches": [{"id": "t1", "at": "2026-11-10T15:00:00Z", "direction": "out", "channel": "meeting", "outcome": "met"}]},
    {"id": "p2", "given_name": "Bo"}]})";

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }
std::ptrdiff_t lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

} // namespace

TEST_CASE("advise prints a line a prospect") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    const Ran ran = folder.run("advise w.json --now 2026-11-18T15:00:00Z");
    CHECK_EQ(ran.code, 0);
    CHECK_EQ(ran.messages, "");
    REQUIRE_EQ(lines(ran.out), 2);
    for (const char* part :
         {R"({"prospect":"p1","technique":"step_back_call","channel":"call","due":"2026-11-18",)",
          R"("window":{"start":"2026-11-18T15:00:00Z","end":"2026-11-19T00:00:00Z"})",
          R"("script":"step_back_call.call)", R"("tidbit":null)", R"("credits":["T4","T5","T6","T7","T8"])",
          R"({"node":"call_left","question":"Is a call left?","answer":"yes","fact":"unanswered.call","value":0,)",
          R"("text":"No calls unanswered; the playbook allows 2."})",
          R"({"fact":"unanswered.call","from":0,"to":2,"technique":"voicemail_and_email"})",
          R"("since":"2026-11-13","next":null})",
          R"({"prospect":"p2","technique":"set_guidelines","channel":"meeting",)"}) {
        CAPTURE(part);
        CHECK_MESSAGE(contains(ran.out, part), ran.out);
    }
}

TEST_CASE("advise by another playbook, for one prospect, from standard input") {
    const ProgramFolder folder;
    for (const char* playbook : {"T", "V", "G", "D", "blended"}) {
        const Ran ran = folder.run(
            std::string{"advise - --playbook "} + playbook + " --now=2026-11-18T15:00:00Z --prospect p1", workspace);
        CAPTURE(playbook);
        CHECK_EQ(ran.code, 0);
        CHECK_EQ(lines(ran.out), 1);
    }
    folder.write("mine.json", R"({"format":"ringback.playbook","version":1,"id":"mine","start":"always",
    "nodes":[{"id":"always","question":"Always?","fact":"touches","answers":[{"answer":"yes","next":"letter"}]}],
    "leaves":[{"id":"letter","technique":"love_letter","label":"Letter","channel":"mail"}]})");
    const Ran ran = folder.run("advise - --playbook mine.json --now 2026-11-21T15:00:00Z --prospect p2", workspace);
    CHECK_EQ(ran.code, 0);
    CHECK_MESSAGE(
        contains(ran.out,
                 R"("technique":"love_letter","channel":"mail","due":"2026-11-23","window":null,"script":null)"),
        ran.out);
}

TEST_CASE("playbook check prints a line for each fault, and nothing of a good one") {
    const ProgramFolder folder;
    folder.write("good.json", R"({"format":"ringback.playbook","version":1,"id":"mine","start":"always",
    "nodes":[{"id":"always","question":"Always?","fact":"touches","answers":[{"answer":"yes","next":"letter"}]}],
    "leaves":[{"id":"letter","technique":"love_letter","label":"Letter","channel":"mail"}]})");
    folder.write("bad.json", R"({"format":"ringback.playbook","version":1,"id":"mine","start":"always",
    "nodes":[{"id":"always","question":"Always?","fact":"moon","answers":[{"answer":"yes","next":"nowhere"}]}],
    "leaves":[]})");
    const Ran good = folder.run("playbook check good.json");
    CHECK_EQ(good.code, 0);
    CHECK_EQ(good.out, "");
    const Ran bad = folder.run("playbook check bad.json");
    CHECK_EQ(bad.code, 1);
    CHECK_EQ(lines(bad.out), 2);
    CHECK_MESSAGE(
        contains(bad.out, R"({"fault":"unknown_fact","place":"/nodes/0/fact","reason":"unknown fact “moon”"})"),
        bad.out);
    CHECK(contains(bad.messages, "bad.json: it has 2 faults"));
}

TEST_CASE("wrong usage is exit code 2, with a message and nothing on standard output") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    for (const char* words : {"",
                              "frobnicate",
                              "advise",
                              "advise w.json",
                              "advise w.json --now",
                              "advise w.json --now yesterday",
                              "advise w.json --now 2026-11-18",
                              "advise w.json w.json --now 2026-11-18T15:00:00Z",
                              "advise w.json --now 2026-11-18T15:00:00Z --nwo x",
                              "advise w.json --now 2026-11-18T15:00:00Z --now 2026-11-18T15:00:00Z",
                              "import w.json out.json",
                              "import --from xml w.json out.json",
                              "import --from csv w.json",
                              "export w.json out.json",
                              "export --to pdf w.json out.json",
                              "export --to json w.json out.json --names kept",
                              "export --to case-sheet w.json out.html --names yes",
                              "export --to case-sheet w.json out.html --now noon",
                              "synth out.json",
                              "playbook",
                              "playbook check",
                              "playbook mend w.json",
                              "synth --prospects -1 --touches 1 --seed 1 out.json",
                              "synth --prospects 1 --touches 1 --seed x out.json",
                              "synth --prospects 1x --touches 1 --seed 1 out.json"}) {
        CAPTURE(words);
        const Ran ran = folder.run(words);
        CHECK_EQ(ran.code, 2);
        CHECK_EQ(ran.out, "");
        CHECK(contains(ran.messages, "usage: ringback"));
    }
    CHECK_EQ(folder.files(), 1);
}

TEST_CASE("a refused input is exit code 1, names file, place and reason, and writes nothing") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    folder.write("bad.json", R"({"format":"ringback.workspace","version":1,"prospects":[{"id":"a","status":"opne"}]})");
    folder.write("cut.json", workspace.substr(0, 300));
    folder.write("playbook.json", R"({"format":"ringback.playbook","version":1,"id":"x","start":"y"})");
    struct Refusal {
        std::string words;
        std::string message;
    };
    for (const Refusal& row : std::vector<Refusal>{
             {"advise bad.json --now 2026-11-18T15:00:00Z", "bad.json: /prospects/0/status: "},
             {"advise none.json --now 2026-11-18T15:00:00Z", "none.json: no such file or directory"},
             {"advise cut.json --now 2026-11-18T15:00:00Z", "cut.json: line "},
             {"advise w.json --now 2026-11-18T15:00:00Z --prospect p9", "no prospect has the id “p9”"},
             {"advise w.json --now 2026-11-18T15:00:00Z --playbook playbook.json",
              "playbook.json: /start: no question and no leaf"},
             {"advise w.json --now 2026-11-18T15:00:00Z --playbook X", "X: no such file"},
             {"advise - --now 2026-11-18T15:00:00Z", "standard input: "},
             {"export --to json bad.json out.json", "bad.json: /prospects/0/status: "},
             {"export --to json w.json out.json --prospect p9", "no prospect has the id “p9”"},
             {"export --to json w.json no/such/out.json", "no/such/out.json: "},
             {"import --from json bad.json out.json", "bad.json: /prospects/0/status: "},
             {"import --from csv w2.csv out.json", "w2.csv: no such file or directory"},
         }) {
        CAPTURE(row.words);
        const Ran ran = folder.run(row.words);
        CHECK_EQ(ran.code, 1);
        CHECK_EQ(ran.out, "");
        CHECK_MESSAGE(contains(ran.messages, row.message), ran.messages);
    }
    CHECK_FALSE(folder.has("out.json"));
    CHECK_EQ(folder.files(), 4);

    folder.write("people.csv", "First Name,Email\nCy,cy@example.com\n");
    const std::string before = folder.read("bad.json");
    const Ran ran = folder.run("import --from csv people.csv bad.json");
    CHECK_EQ(ran.code, 1);
    CHECK(contains(ran.messages, "bad.json: /prospects/0/status"));
    CHECK_EQ(folder.read("bad.json"), before);
}

TEST_CASE("import brings contacts in once") {
    const ProgramFolder folder;
    folder.write(
        "people.csv",
        "First Name,Last Name,Email,Phone\nAda,Byron,ADA@example.com,\nCy,Young,cy@example.com,+13125550199\n");
    folder.write("w.json", workspace);
    const Ran first = folder.run("import --from csv people.csv w.json --now 2026-11-18T15:00:00Z");
    CHECK_EQ(first.code, 0);
    CHECK_EQ(lines(first.out), 1);
    CHECK_MESSAGE(contains(first.out, "\"read\":2"), first.out);
    CHECK(contains(first.out, "\"added\":1"));
    const std::string once = folder.read("w.json");
    CHECK(contains(once, "\"from_another_program\""));
    CHECK(contains(once, "Byron"));

    const Ran second = folder.run("import --from csv people.csv w.json --now 2026-11-18T15:00:00Z");
    CHECK_EQ(second.code, 0);
    CHECK(contains(second.out, "\"added\":0"));
    CHECK_EQ(folder.read("w.json"), once);

    CHECK_EQ(folder.run("import --from csv people.csv new.json").code, 0);
    CHECK_EQ(lines(folder.run("advise new.json --now 2026-11-18T15:00:00Z").out), 2);
    const Ran piped = folder.run("import --from csv - -", "First Name,Email\nCy,cy@example.com\n");
    CHECK_EQ(piped.code, 0);
    CHECK(contains(piped.out, "ringback.workspace"));
    CHECK(contains(piped.messages, "\"added\":1"));
}

TEST_CASE("import of a workspace keeps its profile in a new file and merges into one that is there") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    CHECK_EQ(folder.run("import --from json w.json new.json").code, 0);
    CHECK_EQ(folder.run("export --to json w.json same.json").code, 0);
    CHECK_EQ(folder.read("new.json"), folder.read("same.json"));

    folder.write("more.json", R"({"format":"ringback.workspace","version":1,"prospects":[
    {"id":"p1","given_name":"Cy","emails":["cy@example.com"]},
    {"id":"x","company":"Acme","emails":["Ada@Example.com"],"touches":[
      {"at":"2026-11-10T15:00:00Z","direction":"out","channel":"meeting","outcome":"met"},
      {"at":"2026-11-12T15:00:00Z","direction":"out","channel":"call","outcome":"no_answer"}]}]})");
    const Ran ran = folder.run("import --from json more.json new.json");
    CHECK_EQ(ran.code, 0);
    CHECK_MESSAGE(contains(ran.out, "\"added\":1"), ran.out);
    CHECK_EQ(lines(folder.run("advise new.json --now 2026-11-18T15:00:00Z").out), 3);
    const std::string one = folder.run("export --to json new.json - --prospect p1").out;
    CHECK(contains(one, "Acme"));
    CHECK(contains(one, "no_answer"));
    CHECK_FALSE(contains(one, "cy@example.com"));
}

TEST_CASE("export writes case review sheets: a page for each, names replaced unless asked for") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    const Ran ran = folder.run("export --to case-sheet w.json out.html --now 2026-11-21T15:00:00Z");
    CHECK_EQ(ran.messages, "");
    REQUIRE_EQ(ran.code, 0);
    CHECK_EQ(ran.out, "");
    const std::string all = folder.read("out.html");
    CHECK(all.starts_with("<!doctype html>"));
    CHECK(contains(all, "<h1>Person A</h1>"));
    CHECK_FALSE(contains(all, "Ada"));
    const std::string again = folder.run("export --to case-sheet w.json - --now 2026-11-21T15:00:00Z").out;
    CHECK_EQ(again, all);
    const std::string one =
        folder.run("export --to case-sheet --names kept w.json - --prospect p1 --now 2026-11-21T15:00:00Z").out;
    CHECK(contains(one, "<h1>Ada</h1>"));
    CHECK_EQ(folder.run("export --to case-sheet w.json - --prospect p9").code, 1);
}

TEST_CASE("export writes the workspace with all that it does not know, and reads back the same") {
    const ProgramFolder folder;
    folder.write("w.json", workspace);
    const Ran ran = folder.run("export --to json w.json out.json");
    CHECK_EQ(ran.code, 0);
    CHECK_EQ(ran.out, "");
    CHECK(contains(folder.read("out.json"), "\"from_another_program\""));
    const Ran piped = folder.run("export --to json - -", folder.read("out.json"));
    CHECK_EQ(piped.out, folder.read("out.json"));
}

TEST_CASE("synth gives the same bytes for the same seed, and advice for everybody") {
    const ProgramFolder folder;
    CHECK_EQ(folder.run("synth --prospects 40 --touches 200 --seed 7 a.json").code, 0);
    const Ran piped = folder.run("synth --prospects 40 --touches 200 --seed 7 -");
    CHECK_EQ(piped.out, folder.read("a.json"));
    CHECK_NE(folder.run("synth --prospects 40 --touches 200 --seed 8 -").out, folder.read("a.json"));
    CHECK_EQ(lines(folder.run("advise a.json --now 2026-11-21T15:00:00Z").out), 40);
}

TEST_CASE("help is no error") {
    const ProgramFolder folder;
    for (const char* words : {"--help", "help", "advise --help", "synth -h"}) {
        const Ran ran = folder.run(words);
        CAPTURE(words);
        CHECK_EQ(ran.code, 0);
        CHECK(contains(ran.out, "usage: ringback"));
        CHECK_EQ(ran.messages, "");
    }
}

TEST_CASE("sms says what a text message costs") {
    const ProgramFolder folder;
    folder.write("plain.txt", "Hi {Bo}");
    folder.write("curly.txt", "it’s me");
    folder.write("broken.txt", "ab\xff");
    CHECK(folder.run("sms plain.txt").out == "{\"encoding\":\"GSM-7\",\"segments\":1,\"units\":9}\n");
    CHECK(folder.run("sms curly.txt").out == "{\"encoding\":\"UCS-2\",\"segments\":1,\"units\":7}\n");
    CHECK(folder.run("sms -", "it’s me").out == folder.run("sms curly.txt").out);
    const Ran broken = folder.run("sms broken.txt");
    CHECK((broken.code == 1 && broken.out.empty() && broken.messages.contains("broken.txt: byte 2")));
    CHECK(folder.run("sms nowhere.txt").code == 1);
    CHECK(folder.run("sms").code == 2);
    CHECK(folder.run("sms plain.txt --loud 1").code == 2);
}

TEST_CASE("lint prints a line for each finding") {
    const ProgramFolder folder;
    folder.write("text.txt", "Hi Bo, I’m just checking in.");
    const Ran ran = folder.run("lint text.txt");
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("{\"rule\":\"pressure.check_in\",\"from\":7,\"to\":29,\"why\":\""));
    CHECK(ran.out.contains("\"instead\":\"I have one useful thing for you\",\"credit\":\"T1\""));
    CHECK(ran.out.ends_with("}\n"));
    CHECK(folder.run("lint --channel text text.txt").out.contains("\"rule\":\"text.encoding\",\"from\":8,\"to\":11"));
    CHECK(folder.run("lint --off pressure.check_in text.txt").out.empty());
    folder.write("apology.txt",
                 "Hi Bo, it’s Maya. I’m calling to apologise. I’m not calling to move anything forward. Would "
                 "you tell me where I went wrong?");
    CHECK(folder.run("lint --channel call apology.txt").out.empty());
    CHECK(folder.run("lint --channel pigeon text.txt").code == 2);
    CHECK(folder.run("lint --off nobody text.txt").code == 2);
    CHECK(folder.run("lint -", "\xff").code == 1);
}

TEST_CASE("render prints the words for one prospect, what is missing and what is found") {
    const ProgramFolder folder;
    folder.write("w.json", R"({"format": "ringback.workspace", "version": 1, "profile": {"name": "Maya Ellison"},
        "prospects": [{"id": "p1", "given_name": "Bo", "interest": "just checking in"}]})");
    const std::string now = " --now 2026-11-21T15:00:00Z";
    const Ran ran = folder.run("render w.json --prospect p1 --script final_opportunity.text" + now);
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with(
        "{\"subject\":\"\",\"text\":\"Hi Bo, it's Maya. I tried you a few times about just checking in."));
    CHECK(ran.out.contains("\"sms\":{\"encoding\":\"GSM-7\",\"segments\":1,\"units\":"));
    CHECK(ran.out.contains(
        "\"missing\":[\"true_scarcity\"],\"findings\":[{\"part\":\"text\",\"rule\":\"pressure.check_in\""));
    CHECK(folder.run("render w.json --prospect p2 --script wait" + now).code == 1);
    CHECK(folder.run("render w.json --prospect p1 --script nothing" + now).code == 1);
    CHECK(folder.run("render w.json --prospect p1 --script wait").code == 2);
    CHECK(folder.run("render w.json --script wait" + now).code == 2);
}
