// Widgets that are drawn by draw list over an invisible button, as a designed interface has them.
#include <cstdio>

#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

/// Draws words that the mirror has from elsewhere.
void paint(ImVec2 at, const char* words) {
    ImGui::GetWindowDrawList()->AddText(at, ImGui::GetColorU32(ImGuiCol_Text), words);
}

bool hit(const char* id, ImVec2 size, const char* words) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, size, ImGuiButtonFlags_EnableNav);
    ImGui::GetWindowDrawList()->AddRect(at, ImVec2(at.x + size.x, at.y + size.y), ImGui::GetColorU32(ImGuiCol_Border));
    if (ImGui::IsItemFocused() && mirror::focus_visible()) {
        ImGui::GetWindowDrawList()->AddRect(ImVec2(at.x - 2, at.y - 2), ImVec2(at.x + size.x + 2, at.y + size.y + 2),
                                            ImGui::GetColorU32(ImGuiCol_CheckMark));
    }
    paint(ImVec2(at.x + 6, at.y + 6), words);
    return pressed;
}

void draw_heading(DemoState& state) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    paint(at, "A drawn heading");
    mirror::text(ImRect(at, ImVec2(at.x + 200, at.y + 20)), "A drawn heading", mirror::Role::heading, 1);
    ImGui::Dummy(ImVec2(200, 20));
    const ImVec2 strip = ImGui::GetCursorScreenPos();
    mirror::text(ImRect(strip, ImVec2(strip.x + 100, strip.y + 10)), "6 business days silent, one touch sent",
                 mirror::Role::image);
    ImGui::Dummy(ImVec2(100, 10));
    ImGui::Text("route=[%s]", state.route.c_str());
}

void draw_switch_and_links(DemoState& state) {
    mirror::next_item({.role = mirror::Role::switch_,
                       .name = "May be contacted",
                       .description = "By any channel",
                       .checked = state.contact});
    if (hit("##switch", ImVec2(60, 28), state.contact ? "on" : "off")) {
        state.contact = !state.contact;
    }
    ImGui::SameLine();
    mirror::next_item({.role = mirror::Role::link, .name = "Call +1 312 555 0147", .value = "tel:+13125550147"});
    if (hit("##call", ImVec2(180, 28), "Call +1 312 555 0147")) {
        state.status = "Call clicked";
    }
    ImGui::SameLine();
    mirror::next_item({.role = mirror::Role::link, .name = "Prospects", .value = "#/prospects"});
    hit("##route", ImVec2(100, 28), "Prospects");
    ImGui::SameLine();
    mirror::next_item({.role = mirror::Role::link, .name = "Bad link", .value = "javascript:alert(1)"});
    hit("##bad", ImVec2(100, 28), "Bad link");
    ImGui::SameLine();
    mirror::next_item({.role = mirror::Role::button, .name = "Not now", .disabled = true});
    if (hit("##disabled", ImVec2(100, 28), "Not now")) {
        ++state.refused;
    }
}

void draw_segments(DemoState& state) {
    mirror::Scope group(mirror::Role::radiogroup, "View");
    const char* views[] = {"Day", "Week", "Month"};
    for (int i = 0; i < 3; ++i) {
        ImGui::PushID(i);
        mirror::next_item({.role = mirror::Role::radio, .name = views[i], .checked = state.view == i});
        if (hit("##view", ImVec2(60, 28), views[i])) {
            state.view = i;
        }
        ImGui::PopID();
        ImGui::SameLine();
    }
    ImGui::NewLine();
}

void draw_rating(DemoState& state) {
    const ImGuiID id = ImGui::GetID("##rating");
    mirror::next_item({.role = mirror::Role::slider,
                       .name = "Rating",
                       .value = "of five",
                       .range = mirror::Range{static_cast<double>(state.rating), 1, 5, 1}});
    hit("##rating", ImVec2(120, 28), std::to_string(state.rating).c_str());
    if (const auto wanted = mirror::value_request(id)) {
        state.rating = static_cast<int>(*wanted);
    }
    ImGui::SameLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    mirror::drawn(ImRect(at, ImVec2(at.x + 100, at.y + 8)), {.role = mirror::Role::meter,
                                                             .name = "Length",
                                                             .value = "26 of 40 seconds",
                                                             .range = mirror::Range{26, 0, 40}});
    ImGui::Dummy(ImVec2(100, 28));
}

void draw_choice(DemoState& state) {
    const char* colours[] = {"Petrol", "Amber", "Red"};
    const bool open = ImGui::IsPopupOpen("colours");
    mirror::next_item({.role = mirror::Role::combobox,
                       .name = "Colour",
                       .value = colours[state.colour],
                       .expanded = open,
                       .popup = mirror::Popup::listbox});
    if (hit("##colour", ImVec2(140, 28), colours[state.colour])) {
        ImGui::OpenPopup("colours");
    }
    if (ImGui::BeginPopup("colours")) {
        mirror::window_role(mirror::Role::listbox, "Colour");
        for (int i = 0; i < 3; ++i) {
            if (ImGui::Selectable(colours[i], state.colour == i)) {
                state.colour = i;
            }
        }
        ImGui::EndPopup();
    }
}

void draw_queue(DemoState& state) {
    ImGui::BeginChild("queue", ImVec2(300, 140));
    mirror::Scope list(mirror::Role::listbox, "Queue");
    for (int i = 0; i < 20; ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "Prospect %d", i + 1);
        ImGui::PushID(i);
        mirror::next_item({.role = mirror::Role::option,
                           .name = name,
                           .position = i + 1,
                           .set_size = 20,
                           .selected = state.message == i});
        if (hit("##row", ImVec2(260, 40), name)) {
            state.message = i;
            state.status = std::string("Chose ") + name;
            mirror::announce("Chosen");
        }
        ImGui::PopID();
    }
    ImGui::EndChild();
}

} // namespace

void draw_own_widgets(DemoState& state) {
    draw_heading(state);
    draw_switch_and_links(state);
    draw_segments(state);
    draw_rating(state);
    draw_choice(state);
    draw_queue(state);
}

} // namespace mirror_demo
