// Menu bar, tree, list box and a scrolling part with more than fits.
#include <cstdio>

#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

void draw_file_menu(DemoState& state) {
    if (ImGui::MenuItem("New", "Ctrl+N")) {
        state.status = "New clicked";
    }
    if (ImGui::BeginMenu("Recent")) {
        if (ImGui::MenuItem("report.txt")) {
            state.status = "Opened report.txt";
        }
        ImGui::MenuItem("notes.txt");
        ImGui::EndMenu();
    }
    ImGui::MenuItem("Disabled item", nullptr, false, false);
    if (ImGui::MenuItem("Delete...")) {
        state.open_dialog = true;
    }
    ImGui::EndMenu();
}

void draw_tree(DemoState& state) {
    constexpr ImGuiTreeNodeFlags leaf = ImGuiTreeNodeFlags_Leaf | ImGuiTreeNodeFlags_NoTreePushOnOpen;
    mirror::Scope tree(mirror::Role::tree, "Mail folders");
    if (ImGui::TreeNodeEx("Account", ImGuiTreeNodeFlags_DefaultOpen)) {
        const char* names[] = {"Inbox", "Sent", "Drafts"};
        for (int i = 0; i < 3; ++i) {
            ImGui::TreeNodeEx(names[i], leaf | (state.folder == i ? ImGuiTreeNodeFlags_Selected : 0));
            if (ImGui::IsItemClicked() || ImGui::IsItemActivated()) {
                state.folder = i;
            }
        }
        ImGui::TreePop();
    }
    if (ImGui::TreeNodeEx("Archive")) {
        ImGui::TreeNodeEx("2023", leaf);
        ImGui::TreePop();
    }
}

} // namespace

void draw_menu_bar(DemoState& state) {
    if (!ImGui::BeginMainMenuBar()) {
        return;
    }
    mirror::window_role(mirror::Role::banner, "");
    if (ImGui::BeginMenu("File")) {
        draw_file_menu(state);
    }
    if (ImGui::BeginMenu("View")) {
        mirror::next_item({.role = mirror::Role::menuitemcheckbox});
        ImGui::MenuItem("Toolbar", nullptr, &state.toolbar);
        ImGui::MenuItem("Preview", nullptr, &state.preview); // nothing tells the mirror what it is
        ImGui::Separator();
        const char* sortings[] = {"By date", "By sender"};
        for (int i = 0; i < 2; ++i) {
            mirror::next_item({.role = mirror::Role::menuitemradio, .checked = state.sorting == i});
            if (ImGui::MenuItem(sortings[i], nullptr, state.sorting == i)) {
                state.sorting = i;
            }
        }
        ImGui::EndMenu();
    }
    ImGui::EndMainMenuBar();
}

void draw_folders(DemoState& state) {
    draw_tree(state);
    ImGui::SeparatorText("Tags");
    const char* tags[] = {"Red",   "Green", "Blue",   "Cyan", "Magenta", "Yellow",
                          "Black", "White", "Orange", "Pink", "Brown",   "Grey"};
    if (ImGui::BeginListBox("##Tags", ImVec2(-1, 100))) {
        for (int i = 0; i < 12; ++i) {
            if (ImGui::Selectable(tags[i], state.tag == i)) {
                state.tag = i;
            }
        }
        ImGui::EndListBox();
    }
    ImGui::SeparatorText("Far away");
    ImGui::BeginChild("far", ImVec2(0, 120), ImGuiChildFlags_Borders);
    mirror::window_role(mirror::Role::group, "Far buttons");
    for (int i = 0; i < 40; ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "Far %d", i);
        if (ImGui::Button(name)) {
            state.status = std::string("Pressed ") + name;
        }
    }
    ImGui::EndChild();
}

} // namespace mirror_demo
