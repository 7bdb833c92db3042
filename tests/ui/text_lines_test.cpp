// The order of what stands on a line, and where lines end.
#include "ui/text_lines.hpp"

#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback::ui;

namespace {

// Two runs that are read from the right, as the shaper would write them, and two Thai words.
constexpr std::string_view alef = "\xF4\x80\x80\x80", bet = "\xF4\x80\x80\x81";
constexpr std::string_view thai_a = "\xF3\xB8\x80\x80", thai_b = "\xF3\xB8\x80\x81";

std::string join(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts) all += part;
    return all;
}

std::string visual(std::string_view text) {
    std::string storage;
    return std::string(in_visual_order(text, reads_from_right(text), storage));
}

} // namespace

TEST_CASE("text without letters from the right stays as it is") {
    std::string storage;
    const std::string_view text = "Harriet (Lindqvist), 42";
    CHECK(in_visual_order(text, false, storage).data() == text.data());
    CHECK_FALSE(reads_from_right(text));
    CHECK_FALSE(reads_from_right("42, 43"));
}

TEST_CASE("words from the right are turned around, on a line of either direction") {
    CHECK(reads_from_right(join({"1. ", alef, " abc"})));
    CHECK(visual(join({alef, " ", bet})) == join({bet, " ", alef}));
    CHECK(visual(join({"abc ", alef, " ", bet, " def"})) == join({"abc ", bet, " ", alef, " def"}));
    CHECK(visual(join({alef, " abc def ", bet})) == join({bet, " abc def ", alef}));
}

TEST_CASE("numbers keep their own order, signs go with their surroundings, brackets face the other way") {
    CHECK(visual(join({alef, " 03-555 ", bet})) == join({bet, " 03-555 ", alef}));
    CHECK(visual(join({alef, ", ", bet, "."})) == join({".", bet, " ,", alef}));
    CHECK(visual(join({alef, " (", bet, ")"})) == join({"(", bet, ") ", alef}));
    CHECK(visual(join({alef, " (abc) 03-5"})) == join({"03-5 (abc) ", alef}));
    CHECK(visual(join({"abc (", alef, ") def"})) == join({"abc (", alef, ") def"}));
    CHECK(visual(join({"abc ", alef, "."})) == join({"abc ", alef, "."}));
    CHECK(visual(join({"call 42 ", alef, " 7%"})) == join({"call 42 7% ", alef}));
}

TEST_CASE("a line ends at a blank, between words of a script without blanks, or where there is no other way") {
    ringback::test::UiFixture fixture;
    ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    const auto width = [&](std::string_view text) {
        return font->CalcTextSizeA(13, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
    };
    CHECK(line_length(font, 13, width("one two") + 1, "one two three") == 7);
    CHECK(line_length(font, 13, width("one tw") + 1, "one two") == 3);
    CHECK(line_length(font, 13, width("abc") + 1, "abcdef") == 3);
    CHECK(line_length(font, 13, 1, "abc") == 1);
    CHECK(line_length(font, 13, 1000, "abc  ") == 3);
    const std::string words = join({thai_a, thai_b, thai_a});
    CHECK(line_length(font, 13, width(words) - 1, words) == 8);
    const std::string japanese = "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x82"; // two letters and a full stop
    CHECK(line_length(font, 13, width(japanese) - 1, japanese) == 3);    // the full stop begins no line
}
