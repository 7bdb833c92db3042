#include "script/sms.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace ringback::script;

namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return bytes;
}

} // namespace

TEST_CASE("encoding, units and segments of a text message") {
    struct Row {
        std::string text;
        SmsEncoding encoding;
        std::size_t units, segments;
    };
    using enum SmsEncoding;
    const Row rows[] = {
        {"", gsm7, 0, 1},
        {"Hello", gsm7, 5, 1},
        {times(160, "a"), gsm7, 160, 1},
        {times(161, "a"), gsm7, 161, 2},
        {times(306, "a"), gsm7, 306, 2},
        {times(307, "a"), gsm7, 307, 3},
        {times(80, "€"), gsm7, 160, 1},
        {"a" + times(80, "€"), gsm7, 161, 2},
        {times(152, "a") + "€" + times(152, "a"), gsm7, 306, 3}, // the sign of two units is not parted: 152 and 1 more
        {"it`s", ucs2, 4, 1},
        {"it’s", ucs2, 4, 1},
        {"ç is not Ç", ucs2, 10, 1},
        {times(70, "я"), ucs2, 70, 1},
        {times(71, "я"), ucs2, 71, 2},
        {times(134, "я"), ucs2, 134, 2},
        {times(35, "🙂"), ucs2, 70, 1},
        {times(36, "🙂"), ucs2, 72, 2},
        {times(66, "я") + "👩‍👩‍👧" + "я", ucs2, 75, 2}, // a family stays together
        {"\r\n", gsm7, 2, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Sms sms = sms_of(row.text);
        CHECK(sms.encoding == row.encoding);
        CHECK(sms.units == row.units);
        CHECK(sms.segments() == row.segments);
    }
}

TEST_CASE("a segment begins where the one before is full") {
    CHECK(sms_of(times(200, "a")).starts == std::vector<std::size_t>{0, 153});
    CHECK(sms_of(times(152, "a") + "€" + times(60, "b")).starts == std::vector<std::size_t>{0, 152});
    CHECK(sms_of(times(100, "я")).starts == std::vector<std::size_t>{0, 134});
}

TEST_CASE("what costs has a plain version where there is one") {
    CHECK(plain_version("It’s “fine” – really…") == "It's \"fine\" - really...");
    CHECK(plain_version("Thank you 🙂.") == "Thank you.");
    CHECK(plain_version("See you 👩🏽‍💻 soon") == "See you soon");
    CHECK(plain_version("Jos\u00e9, \u00c1lvaro, gar\u00e7on") == "Jos\u00e9, Alvaro, garcon");
    CHECK(plain_version("a\u00a0b") == "a b");
    CHECK(plain_version("日本") == "日本");
    const auto runs = costly_runs("A’ b… 日x");
    REQUIRE(runs.size() == 3);
    CHECK((runs[0].from == 1 && runs[0].to == 4 && runs[0].plain == "'" && runs[0].known));
    CHECK((runs[1].from == 6 && runs[1].to == 9 && runs[1].plain == "..."));
    CHECK((runs[2].from == 10 && runs[2].to == 13 && !runs[2].known));
    CHECK(sms_of(plain_version("Hi – it’s me… 🙂")).encoding == SmsEncoding::gsm7);
}

// Its file comes from tests/data/sms_segments.test.mjs; by itself it has these.
TEST_CASE("texts cost what the calculator says") {
    std::string cases = "GSM-7 1 1 41\nUCS-2 1 1 e28099\nUCS-2 2 71 " + times(71, "d18f") + "\n";
    if (const char* path = std::getenv("RINGBACK_SMS_CASES")) {
        std::ifstream file(path);
        REQUIRE(file.good());
        cases.assign(std::istreambuf_iterator<char>(file), {});
    }
    std::istringstream lines(cases);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        std::istringstream fields(line);
        std::string encoding, hex;
        std::size_t segments = 0, units = 0;
        fields >> encoding >> segments >> units >> hex;
        const Sms sms = sms_of(from_hex(hex));
        const bool same = word_from(sms.encoding) == encoding && sms.segments() == segments && sms.units == units;
        if (same) continue;
        FAIL_CHECK(line << ": " << word_from(sms.encoding) << " " << sms.segments() << " " << sms.units);
        if (count > 20) break;
    }
    CHECK(count >= 3);
}
