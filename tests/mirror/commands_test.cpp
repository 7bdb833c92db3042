// What the page does to elements reaches ImGui: activation, text, values, focus, scrolling.
#include <doctest/doctest.h>

#include "mirror/harness.hpp"
#include "mirror/utf.hpp"

using mirror::CommandKind;
using mirror_test::Harness;
namespace state = mirror::state;

TEST_CASE("activation presses buttons, also those out of sight") {
    Harness harness;
    int pressed = -1;
    const auto draw = [&] {
        ImGui::BeginChild("far", ImVec2(200, 60));
        for (int i = 0; i < 40; ++i) {
            if (ImGui::Button(("Far " + std::to_string(i)).c_str())) {
                pressed = i;
            }
        }
        ImGui::EndChild();
    };
    harness.frames(draw);
    harness.activate("button", "Far 37", draw);
    CHECK(pressed == 37);
}

TEST_CASE("text arrives whole, filtered and cut to what the field holds") {
    Harness harness;
    char subject[16] = "", decimal[16] = "", locked[16] = "locked";
    const auto draw = [&] {
        ImGui::InputText("Subject", subject, sizeof subject);
        ImGui::InputText("Decimal", decimal, sizeof decimal, ImGuiInputTextFlags_CharsDecimal);
        ImGui::InputText("Locked", locked, sizeof locked, ImGuiInputTextFlags_ReadOnly);
    };
    harness.frames(draw);
    struct Case {
        const char* field;
        const char* typed;
        const char* kept;
    };
    for (const auto& [field, typed, kept] :
         {Case{"Subject", "Grüße 日本", "Grüße 日本"}, Case{"Subject", "0123456789abcdefgh", "0123456789abcde"},
          Case{"Subject", "two\nlines", "two lines"}, Case{"Subject", "", ""}, Case{"Decimal", "12abc.75x", "12.75"},
          Case{"Locked", "changed", "locked"}}) {
        CAPTURE(typed);
        harness.type(field, typed, draw);
        CHECK(harness.page.get("textbox", field).value() == kept);
    }
    CHECK(std::string(decimal) == "12.75");
}

TEST_CASE("an application's own character filter sees what is typed on the page") {
    Harness harness;
    char plate[16] = "";
    const auto filter = [](ImGuiInputTextCallbackData* data) {
        const ImWchar letter = data->EventChar;
        if (letter >= 'a' && letter <= 'z') data->EventChar = static_cast<ImWchar>(letter - 'a' + 'A');
        return letter == ' ' ? 1 : 0;
    };
    const auto draw = [&] {
        ImGui::InputText("Plate", plate, sizeof plate, ImGuiInputTextFlags_CallbackCharFilter, filter);
    };
    harness.frames(draw);
    struct Case {
        const char* typed;
        const char* kept;
    };
    for (const auto& [typed, kept] :
         {Case{"ab 12", "AB12"}, Case{"ABc12", "ABC12"}, Case{"AB12", "AB12"}, Case{"AÖü12", "AÖü12"},
          Case{"AÖä12", "AÖä12"}, Case{"AÖ ä12", "AÖä12"}, Case{"", ""}, Case{"aa", "AA"}}) {
        CAPTURE(typed);
        harness.type("Plate", typed, draw);
        CHECK(std::string(plate) == kept);
        CHECK(harness.page.get("textbox", "Plate").value() == kept);
    }
}

TEST_CASE("a refused character is taken back from the page") {
    Harness harness;
    char decimal[16] = "12";
    const auto draw = [&] { ImGui::InputText("Decimal", decimal, sizeof decimal, ImGuiInputTextFlags_CharsDecimal); };
    harness.frames(draw);
    harness.page.elements[harness.page.key("textbox", "Decimal")].texts[1] = "12x"; // as the browser shows it
    harness.type("Decimal", "12x", draw);
    CHECK(harness.page.get("textbox", "Decimal").value() == "12");
}

TEST_CASE("the selection is counted in UTF-16 units on the page and in bytes in ImGui") {
    Harness harness;
    char subject[64] = "a😀ö!";
    const auto draw = [&] { ImGui::InputText("Subject", subject, sizeof subject); };
    harness.frames(draw);
    const mirror::Key key = harness.page.key("textbox", "Subject");
    harness.command({.kind = CommandKind::select, .key = key, .first = 1, .last = 4}, draw);
    const ImGuiInputTextState& editing = GImGui->InputTextState;
    CHECK(GImGui->ActiveId == key);
    CHECK(editing.GetSelectionStart() == 1);
    CHECK(editing.GetSelectionEnd() == 7);
    harness.command({.kind = CommandKind::blur, .key = key}, draw);
    CHECK(GImGui->ActiveId == 0);
}

TEST_CASE("conversion of offsets never leaves the text") {
    CHECK(mirror::utf16_units("a😀ö", 5) == 3);
    CHECK(mirror::utf8_offset("a😀ö", 3) == 5);
    CHECK(mirror::utf8_offset("a😀ö", 99) == 7);
    CHECK(mirror::utf8_offset("", 3) == 0);
    CHECK(mirror::utf16_units("\xF0\x9F", 9) == 2);
}

TEST_CASE("values of sliders, of ImGui and of our own") {
    Harness harness;
    int volume = 5, rating = 3;
    const auto draw = [&] {
        ImGui::SliderInt("Volume", &volume, 0, 10);
        mirror::next_item(
            {.role = mirror::Role::slider, .name = "Rating", .range = mirror::Range{double(rating), 1, 5, 1}});
        ImGui::InvisibleButton("##rating", ImVec2(100, 20), ImGuiButtonFlags_EnableNav);
        if (const auto wanted = mirror::value_request(ImGui::GetItemID())) {
            rating = static_cast<int>(*wanted);
        }
    };
    harness.frames(draw);
    harness.command({.kind = CommandKind::value, .key = harness.page.key("slider", "Volume"), .text = "8"}, draw);
    CHECK(volume == 8);
    harness.command({.kind = CommandKind::value, .key = harness.page.key("slider", "Rating"), .text = "5"}, draw);
    CHECK(rating == 5);
    harness.command({.kind = CommandKind::value, .key = harness.page.key("slider", "Rating"), .text = "nan"}, draw);
    CHECK(rating == 5);
}

TEST_CASE("the focus goes both ways") {
    Harness harness;
    char text[8] = "";
    bool ask = false;
    const auto draw = [&] {
        ImGui::Button("One");
        if (ask) {
            mirror::focus_next();
            ask = false;
        }
        ImGui::Button("Two");
        ImGui::InputText("Field", text, sizeof text);
    };
    harness.frames(draw);
    harness.command({.kind = CommandKind::focus, .key = harness.page.key("button", "One")}, draw);
    CHECK(GImGui->NavId == harness.page.key("button", "One"));
    ask = true;
    harness.frames(draw, 5);
    CHECK(harness.page.focused == harness.page.key("button", "Two"));
    mirror::request_focus(harness.page.key("textbox", "Field"));
    harness.frames(draw, 6);
    CHECK(harness.page.focused == harness.page.key("textbox", "Field"));
    CHECK(GImGui->ActiveId == harness.page.key("textbox", "Field"));
}

TEST_CASE("while what the page has told waits for its item, the focus is not taken back") {
    Harness harness;
    char day[16] = "", note[16] = "";
    int stubborn = 0;
    const auto draw = [&] {
        ImGui::InputText("Day", day, sizeof day);
        const ImGuiID first = ImGui::GetItemID();
        ImGui::InputText("Note", note, sizeof note);
        if (stubborn-- > 0) { // an application that cannot let go of the first field yet
            ImGui::SetActiveID(first, ImGui::GetCurrentWindow());
            ImGui::SetFocusID(first, ImGui::GetCurrentWindow());
            GImGui->NavNextActivateId = 0;
        }
    };
    harness.frames(draw);
    harness.type("Day", "today", draw);
    stubborn = 6;
    mirror::push({.kind = CommandKind::select, .key = harness.page.key("textbox", "Note")});
    harness.page.focused = 0;
    int waited = 0;
    while (mirror::pending() && ++waited < 30) {
        harness.frames(draw, 1);
        CHECK(harness.page.focused != harness.page.key("textbox", "Day"));
    }
    CHECK(waited > 2);
    CHECK_FALSE(mirror::pending());
    harness.type("Note", "later", draw);
    CHECK(std::string(day) == "today");
    CHECK(std::string(note) == "later");
}

TEST_CASE("a modal dialog makes the rest inert and refuses its activation") {
    Harness harness;
    bool open = true;
    int pressed = 0;
    const auto draw = [&] {
        pressed += ImGui::Button("Behind") ? 1 : 0;
        if (open) {
            ImGui::OpenPopup("Sure?");
            open = false;
        }
        if (ImGui::BeginPopupModal("Sure?")) {
            if (ImGui::Button("Yes")) {
                ImGui::CloseCurrentPopup();
            }
            ImGui::EndPopup();
        }
    };
    harness.frames(draw, 5);
    CHECK(harness.page.get("dialog", "Sure?").has(state::modal));
    CHECK(harness.page.elements.at(harness.page.roots[0]).has(state::inert));
    harness.activate("button", "Behind", draw);
    CHECK(pressed == 0);
    harness.activate("button", "Yes", draw);
    harness.frames(draw, 5);
    CHECK_FALSE(harness.page.has("dialog", "Sure?"));
    CHECK_FALSE(harness.page.elements.at(harness.page.roots[0]).has(state::inert));
    harness.activate("button", "Behind", draw);
    CHECK(pressed == 1);
}

TEST_CASE("scrolling goes both ways") {
    Harness harness;
    const auto draw = [] {
        ImGui::BeginChild("long", ImVec2(200, 100));
        mirror::window_role(mirror::Role::list, "Long");
        for (int i = 0; i < 100; ++i) {
            ImGui::Text("Line %d", i);
        }
        ImGui::EndChild();
    };
    harness.frames(draw);
    const mirror::Key part = harness.page.get("list", "Long").children[0];
    CHECK(harness.page.elements[part].has(state::scrolls));
    CHECK(harness.page.elements[part].scrolling.height > 1000);
    harness.command({.kind = CommandKind::scroll, .key = part, .x = 0, .y = 300}, draw);
    CHECK(harness.page.elements[part].scrolling.y == 300);
}

TEST_CASE("commands for what is gone, and for nothing, change nothing") {
    Harness harness;
    const auto draw = [] { ImGui::Button("Only"); };
    harness.frames(draw);
    for (const CommandKind kind : {CommandKind::focus, CommandKind::activate, CommandKind::text, CommandKind::select,
                                   CommandKind::value, CommandKind::scroll, CommandKind::blur}) {
        for (const mirror::Key key : {0u, 12345u, harness.page.key("button", "Only")}) {
            harness.command({.kind = kind, .key = key, .text = "x", .first = -5, .last = 99, .x = 1e9f, .y = -1e9f},
                            draw);
        }
    }
    CHECK(harness.page.outline() == "button Only\n");
}
