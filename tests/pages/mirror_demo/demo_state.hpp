// What the pages of the demo share: values that its widgets edit, and the line that says what happened last.
#pragma once

#include <array>
#include <string>

#include "imgui.h"

#include "platform/application.hpp"

namespace mirror_demo {

struct DemoState {
    ringback::platform::Shell* shell = nullptr;
    std::string status = "Ready";
    int saves = 0;
    int refused = 0; ///< activations of a disabled button
    bool open_dialog = false;

    int folder = 0, tag = 0, message = -1;
    bool sorted_down = false;

    std::array<char, 128> subject{"Hello"};
    std::array<char, 4096> body{"First line\nSecond line"};
    std::array<char, 32> password{"secret"};
    std::array<char, 32> reference{"read only"};
    std::array<char, 32> decimal{"12.5"};
    std::array<char, 16> plate{};
    std::array<char, 256> snippet{};
    std::array<char, 64> email{"nobody@"};
    std::array<char, 64> search{};
    std::string note = "kept in a string";
    int copies = 7;

    bool receipts = true, plain_text = false, toolbar = true, preview = true, contact = true;
    int priority = 0, language = 1, volume = 5, view = 0, rating = 3, colour = 0;
    float opacity = 0.5f, speed = 1.5f;
    std::array<float, 3> position{1, 2, 3};
    int depth = 4, limited = 20, delivery = 0, sorting = 0;
    float angle = 0, weight = 1.5f;
    std::array<float, 3> tint{1, 0.5f, 0};
    std::array<char, 32> account{};
    ImGuiSelectionBasicStorage mails;
    std::string last_file = "no file";
    std::string route;
};

void draw_menu_bar(DemoState& state);
void draw_folders(DemoState& state);
void draw_messages(DemoState& state);
void draw_compose(DemoState& state);
void draw_settings(DemoState& state);
void draw_widgets(DemoState& state);
void draw_own_widgets(DemoState& state);
void draw_dialogs(DemoState& state);

} // namespace mirror_demo
