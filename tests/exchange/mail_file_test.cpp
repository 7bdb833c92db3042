// An email as a file: what stands in its headers, how its text is encoded, and that nothing typed can break out.
#include "exchange/mail_file.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::exchange;

namespace {

constexpr Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 8} + std::chrono::hours{9} +
                       std::chrono::minutes{5}};

std::string file_of(std::string_view name, std::string_view subject, std::string_view text) {
    return mail_file({.from = {"Dana Okafor", "dana@fernbrook.example"},
                      .to = {name, "keiko@example.org"},
                      .subject = subject,
                      .text = text,
                      .date = noon});
}

std::string body_of(std::string_view text) {
    const std::string file = file_of("K", "S", text);
    return file.substr(file.find("\r\n\r\n") + 4);
}

bool holds(const std::string& file, std::string_view part) { return file.find(part) != std::string::npos; }

std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find("\r\n", at);
        REQUIRE(end != std::string::npos); // every line ends so, the last one included
        lines.push_back(file.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

} // namespace

TEST_CASE("a plain email reads as it is written") {
    CHECK(file_of("Keiko Marsh", "About the garage", "Hi Keiko,\n\nall is well.\nDana") ==
          "From: Dana Okafor\r\n <dana@fernbrook.example>\r\n"
          "To: Keiko Marsh\r\n <keiko@example.org>\r\n"
          "Subject: About the garage\r\n"
          "Date: Sun, 08 Nov 2026 09:05:00 +0000\r\n"
          "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
          "Hi Keiko,\r\n\r\nall is well.\r\nDana\r\n");
}

TEST_CASE("names are quoted or encoded where they must be") {
    struct Row {
        std::string_view name;
        std::string_view written;
    };
    for (const Row& row : {Row{"Keiko", "To: Keiko\r\n <"}, Row{"", "To: <keiko@"}, Row{"  ", "To: <keiko@"},
                           Row{"Marsh, Keiko", "To: \"Marsh, Keiko\"\r\n <"}, Row{"Dr. No", "To: \"Dr. No\"\r\n <"},
                           Row{"Jo \"Ace\" \\ Lee", "To: \"Jo \\\"Ace\\\" \\\\ Lee\"\r\n <"},
                           Row{"Jo <evil@x.example>", "To: \"Jo <evil@x.example>\"\r\n <"},
                           Row{"Zoë", "To: =?UTF-8?B?Wm/Dqw==?=\r\n <"}, Row{"🪨", "To: =?UTF-8?B?8J+qqA==?=\r\n <"},
                           Row{"=?UTF-8?B?eA==?=", "To: =?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?=\r\n <"},
                           Row{"A\xFF", "To: =?UTF-8?B?Qe+/vQ==?=\r\n <"},
                           Row{"A\r\nBcc: all@x.example", "To: \"A  Bcc: all@x.example\"\r\n <"}})
        CHECK_MESSAGE(holds(file_of(row.name, "S", "T"), row.written), row.name);
}

TEST_CASE("an address that cannot be written leaves its header out") {
    for (const std::string_view address : {"", "keiko", "@x", "k@", "k o@x.example", "k@x.example\r\nBcc: a@b.example",
                                           "<k@x.example>", "a@b@c.example", "kéiko@x.example"})
        CHECK_MESSAGE(!holds(mail_file({.to = {"K", address}, .subject = "S", .text = "T"}), "To:"), address);
    CHECK(
        holds(mail_file({.to = {"K", "k.o'neil+x@x.example"}, .subject = "S", .text = "T"}), "<k.o'neil+x@x.example>"));
}

TEST_CASE("a subject of any letters and any length stays within its lines") {
    CHECK(holds(file_of("K", "“A”, B or C", "T"), "Subject: =?UTF-8?B?4oCcQeKAnSwgQiBvciBD?=\r\n"));
    CHECK(holds(file_of("K", "One\nTwo", "T"), "Subject: One Two\r\n"));
    std::string subject;
    for (int i = 0; i < 60; ++i) subject += i % 3 == 0 ? "é" : i % 3 == 1 ? "🪨" : "long ";
    for (const std::string& text : {subject, std::string(300, 'x')}) {
        const auto lines = lines_of(file_of("K", text, "T"));
        std::size_t encoded = 0;
        for (const std::string& line : lines) {
            CHECK(line.size() <= 76);
            encoded += line.starts_with(" =?UTF-8?B?") ? 1u : 0u;
        }
        CHECK(encoded >= 3);
    }
}

TEST_CASE("the text is quoted-printable") {
    CHECK(body_of("1 = 1") == "1 =3D 1\r\n");
    CHECK(body_of("Café") == "Caf=C3=A9\r\n");
    CHECK(body_of("🪨") == "=F0=9F=AA=A8\r\n");
    CHECK(body_of("ends \nso ") == "ends=20\r\nso=20\r\n");
    CHECK(body_of(".\nFrom me") == "=2E\r\n=46rom me\r\n");
    CHECK(body_of("a\r\nb\tc") == "a\r\nb=09c\r\n");
    CHECK(body_of("") == "\r\n");
    const std::string seventy_five(75, 'x');
    CHECK(body_of(seventy_five) == seventy_five + "\r\n");
    CHECK(body_of(seventy_five + "y") == seventy_five + "=\r\ny\r\n");
    std::string all;
    for (int i = 0; i < 400; ++i) all += "é🪨 = ";
    for (const std::string& line : lines_of(body_of(all))) CHECK(line.size() <= 76);
}
