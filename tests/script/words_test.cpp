#include "script/words.hpp"

#include "script/sample_records.hpp"
#include "script/speech_time.hpp"

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

TEST_CASE("the words of pieces add up to the words of the whole, wherever it is cut") {
    for (const std::string_view text :
         {"", " ", "one", " one ", "one two", "well-known, \xE2\x80\x94 dash", "a\n\nb  c ", "-- !! 5%",
          "\xC3\xBC"
          "ber alles",
          "Hi Harriet, it is Maya. I tried twice: no luck?\tBye"}) {
        CAPTURE(text);
        CHECK(word_tally(text).count() == word_count(text));
        for (std::size_t one = 0; one <= text.size(); ++one)
            for (std::size_t two = one; two <= text.size(); ++two) {
                WordTally sum = word_tally(text.substr(0, one));
                sum += word_tally(text.substr(one, two - one));
                sum += word_tally(text.substr(two));
                REQUIRE(sum.count() == word_count(text));
            }
    }
}
