#include "script/words.hpp"

#include "script/sample_records.hpp"
#include "script/speech_time.hpp"
#include "script/text_sink.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::script;

TEST_CASE("days in words") {
    const Day today = day("2026-11-18");
    struct Row {
        std::string_view day, date, on;
    };
    const Row rows[] = {
        {"2026-11-18", "Wednesday 18 November", "today"},
        {"2026-11-19", "Thursday 19 November", "tomorrow"},
        {"2026-11-17", "Tuesday 17 November", "yesterday"},
        {"2026-11-12", "Thursday 12 November", "on Thursday"},
        {"2026-11-11", "Wednesday 11 November", "on Wednesday 11 November"},
        {"2026-11-24", "Tuesday 24 November", "on Tuesday"},
        {"2026-11-25", "Wednesday 25 November", "on Wednesday 25 November"},
        {"2027-01-01", "Friday 1 January 2027", "on Friday 1 January 2027"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.day);
        CHECK(date_in_words(day(row.day), today) == row.date);
        CHECK(on_day_in_words(day(row.day), today) == row.on);
    }
}

TEST_CASE("counts in words") {
    CHECK(times_in_words(1) == "once");
    CHECK(times_in_words(2) == "twice");
    CHECK(times_in_words(3) == "three times");
    CHECK(times_in_words(12) == "12 times");
    CHECK(attempts_in_words({}) == "");
    CHECK(attempts_in_words({1, 0, 0, 0, 0, 0, 0}) == "a call");
    CHECK(attempts_in_words({2, 0, 1, 0, 0, 0, 0}) == "two calls and an email");
    CHECK(attempts_in_words({2, 1, 1, 3, 0, 0, 0}) == "two calls, a voicemail, an email and three texts");
}

TEST_CASE("what a record holds becomes one line of UTF-8") {
    struct Row {
        std::string_view from, to;
    };
    const Row rows[] = {
        {"", ""},
        {" \n\t ", ""},
        {"  two\r\n lines ", "two lines"},
        {"a\u00a0\u2028b", "a b"},
        {"a\x01\x7f"
         "b",
         "a b"},
        {"José, 田中, 🙂", "José, 田中, 🙂"},
        {"bad\xff"
         "byte",
         "bad\ufffdbyte"},
        {"cut\xe2\x82", "cut\ufffd\ufffd"},
        {"\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
        {"\xc0\xaf", "\ufffd\ufffd"},
        {"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CHECK(one_line(row.from) == row.to);
    }
}

TEST_CASE("words and the seconds to say them") {
    CHECK(word_count("") == 0);
    CHECK(word_count("Hi Harriet, it’s Maya.") == 4);
    CHECK(word_count("yes – or no … “”") == 3);
    CHECK(word_count("Ärger 田中 é") == 3);
    CHECK(word_count("one\n\ntwo\tthree") == 3);
    using std::chrono::seconds;
    CHECK(speech_time(65, 150) == seconds{26});
    CHECK(speech_time(74, 150) == seconds{30});
    CHECK(speech_time(74, 0) == seconds{30});
    CHECK(speech_time(0, 150) == seconds{0});
    CHECK(speech_time(100, 100) == seconds{60});
}

TEST_CASE("a plain line is one, whatever stands at whichever place of it") {
    for (std::size_t size = 1; size <= 40; ++size) {
        const std::string plain = std::string(size / 2, 'a') + std::string(size - size / 2, '~');
        CHECK(is_plain_line(plain));
        for (std::size_t at = 0; at < size; ++at) {
            CAPTURE(size);
            CAPTURE(at);
            std::string line = plain;
            for (const char sign : {'\0', '\n', '\x1F', '\x7F', '\x80', '\xFF'}) {
                line[at] = sign;
                CHECK_FALSE(is_plain_line(line));
            }
            line[at] = ' ';
            const bool inside = at > 0 && at + 1 < size;
            CHECK(is_plain_line(line) == inside);
            if (!inside || at + 2 >= size) continue;
            line[at + 1] = ' ';
            CHECK_FALSE(is_plain_line(line));
        }
    }
    CHECK(is_plain_line(""));
    CHECK(is_plain_line("Harrow & Pine, 14 Elm Street"));
}

TEST_CASE("pieces of every length are put together as they are") {
    std::string signs;
    for (int sign = 0; sign < 100; ++sign) signs += static_cast<char>(' ' + sign % 90);
    std::string expected = "before ";
    std::string text = expected;
    {
        TextSink sink(text);
        for (std::size_t length = 0; length <= signs.size(); ++length) {
            const std::string piece = signs.substr(0, length); // of its own, so that reading too far is found
            sink.append(piece);
            expected += piece;
        }
        CHECK(sink.view() == expected);
        sink.erase(3, 2);
        sink.cut(sink.size() - 1);
    }
    expected.erase(3, 2);
    expected.pop_back();
    CHECK(text == expected);
}
