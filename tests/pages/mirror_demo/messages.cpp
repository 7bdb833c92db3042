// Buttons, and a grid of a thousand rows of which only the visible ones are drawn.
#include <cstdio>

#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

constexpr int rows = 1000;

void draw_buttons(DemoState& state) {
    ImGui::SetNextItemWidth(300);
    mirror::next_item({.role = mirror::Role::searchbox});
    ImGui::InputTextWithHint("##search", "Search mail", state.search.data(), state.search.size());
    ImGui::SameLine();
    if (ImGui::Button("Save")) {
        state.status = "Saved " + std::to_string(++state.saves);
    }
    ImGui::SameLine();
    ImGui::BeginDisabled();
    if (ImGui::Button("Disabled action")) {
        ++state.refused;
    }
    ImGui::EndDisabled();
    ImGui::SameLine();
    mirror::next_item({.name = "Refresh inbox", .key_shortcuts = "Control+R"});
    if (ImGui::Button("@##refresh")) {
        state.status = "Refreshed";
    }
}

void draw_row(DemoState& state, int row) {
    const int user = state.sorted_down ? rows - 1 - row : row;
    ImGui::TableNextRow();
    mirror::row_index(row + 2);
    ImGui::TableNextColumn();
    ImGui::PushID(user);
    char name[48];
    std::snprintf(name, sizeof name, "User %d", user);
    if (ImGui::Selectable(name, state.message == user, ImGuiSelectableFlags_SpanAllColumns)) {
        state.message = user;
        state.status = "Selected " + std::to_string(user);
    }
    if (ImGui::BeginPopupContextItem("context")) {
        if (ImGui::MenuItem("Reply")) {
            state.status = "Reply " + std::to_string(user);
        }
        ImGui::MenuItem("Forward");
        ImGui::EndPopup();
    }
    ImGui::TableNextColumn();
    ImGui::Text("Subject of message %d", user);
    ImGui::TableNextColumn();
    ImGui::Text("%d KB", (user * 37) % 512);
    ImGui::PopID();
}

void draw_grid(DemoState& state) {
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg | ImGuiTableFlags_Sortable;
    if (!ImGui::BeginTable("messages", 3, flags, ImVec2(0, 260))) {
        return;
    }
    mirror::name_table("Messages");
    mirror::row_count(rows + 1);
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn("From");
    ImGui::TableSetupColumn("Subject");
    ImGui::TableSetupColumn("Size", ImGuiTableColumnFlags_NoSort);
    ImGui::TableHeadersRow();
    if (const ImGuiTableSortSpecs* sort = ImGui::TableGetSortSpecs(); sort != nullptr && sort->SpecsCount > 0) {
        state.sorted_down = sort->Specs[0].SortDirection == ImGuiSortDirection_Descending;
    }
    ImGuiListClipper clipper;
    clipper.Begin(rows);
    while (clipper.Step()) {
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
            draw_row(state, row);
        }
    }
    ImGui::EndTable();
}

} // namespace

void draw_messages(DemoState& state) {
    draw_buttons(state);
    draw_grid(state);
    ImGui::Text("Selected message: %d", state.message);
}

void draw_dialogs(DemoState& state) {
    if (state.open_dialog) {
        ImGui::OpenPopup("Delete message?");
        state.open_dialog = false;
    }
    if (ImGui::BeginPopupModal("Delete message?", nullptr, ImGuiWindowFlags_AlwaysAutoResize)) {
        ImGui::Text("This cannot be undone.");
        if (ImGui::Button("Delete")) {
            state.status = "Deleted";
            ImGui::CloseCurrentPopup();
        }
        ImGui::SameLine();
        if (ImGui::Button("Cancel")) {
            state.status = "Cancelled";
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
}

} // namespace mirror_demo
