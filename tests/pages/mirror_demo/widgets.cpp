// The rarer kinds of ImGui's widgets, and what relates one element to another.
#include <cmath>
#include <cstdio>

#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

constexpr int mail_count = 30;

void draw_ranges(DemoState& state) {
    ImGui::VSliderInt("Depth", ImVec2(40, 60), &state.depth, 0, 10);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(120);
    ImGui::SliderAngle("Angle", &state.angle);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(120);
    ImGui::DragInt("Limited", &state.limited, 1, 0, 50);
    ImGui::SetNextItemWidth(300);
    ImGui::ColorEdit3("Tint", state.tint.data());
    ImGui::SetNextItemWidth(150);
    ImGui::InputFloat("Weight", &state.weight, 0.5f, 1.0f, "%.2f");
    mirror::next_item({.name = "Waiting"});
    ImGui::ProgressBar(-0.3f, ImVec2(200, 0));
    ImGui::SameLine();
    const float heights[] = {1, 3, 2, 5, 4};
    ImGui::PlotLines("Load", heights, 5, 0, nullptr, 0, 5, ImVec2(80, 20));
}

void draw_choices(DemoState& state) {
    ImGui::Text("Delivery");
    ImGui::RadioButton("Slow", &state.delivery, 0);
    ImGui::SameLine();
    ImGui::RadioButton("Fast", &state.delivery, 1);
    ImGui::SameLine();
    ImGui::BeginDisabled();
    ImGui::RadioButton("Never", &state.delivery, 2);
    ImGui::EndDisabled();
    ImGui::Separator();
    if (ImGui::TreeNodeEx("Details", ImGuiTreeNodeFlags_CollapsingHeader)) {
        ImGui::Text("Shown in full");
    }
}

void draw_pictures(DemoState& state) {
    const ImTextureRef picture = ImGui::GetIO().Fonts->TexRef;
    mirror::next_item({.name = "A portrait"});
    ImGui::Image(picture, ImVec2(20, 20));
    ImGui::SameLine();
    ImGui::Image(picture, ImVec2(20, 20)); // decoration
    ImGui::SameLine();
    mirror::next_item({.name = "Zoom in"});
    if (ImGui::ImageButton("##zoom", picture, ImVec2(20, 20))) {
        state.status = "Zoomed";
    }
    ImGui::SameLine();
    if (ImGui::Button("Hint")) {
        state.status = "Hinted";
    }
    ImGui::SetItemTooltip("Shown when asked for");
    ImGui::SameLine();
    ImGui::Button("Known hint");
    mirror::tooltip("Known beforehand");
}

/// A field whose label, hint and error are texts of their own.
void draw_related(DemoState& state) {
    const ImGuiID label = ImGui::GetID("iban label"), hint = ImGui::GetID("iban hint"),
                  error = ImGui::GetID("iban error");
    mirror::next_item({.id = label});
    ImGui::TextUnformatted("Account number");
    const bool wrong = state.account[0] != '\0' && state.account[1] == '\0';
    mirror::text_field(
        {.error = wrong ? "Too short" : "", .label_id = label, .description_id = hint, .error_id = error});
    ImGui::SetNextItemWidth(200);
    ImGui::InputText("##account", state.account.data(), state.account.size());
    ImGui::SameLine();
    mirror::next_item({.id = hint});
    ImGui::TextUnformatted("As on the card");
    if (wrong) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(at, ImGui::GetColorU32(ImGuiCol_Text), "Too short");
        mirror::text(ImRect(at, ImVec2(at.x + 100, at.y + 16)), "Too short", mirror::Role::text, 0, error);
    }
    ImGui::Dummy(ImVec2(100, 16));
}

void draw_mails(DemoState& state) {
    ImGui::Text("Mails");
    ImGui::BeginChild("mails", ImVec2(220, 110));
    ImGuiMultiSelectIO* io = ImGui::BeginMultiSelect(ImGuiMultiSelectFlags_ClearOnEscape, state.mails.Size, mail_count);
    state.mails.ApplyRequests(io);
    for (int i = 0; i < mail_count; ++i) {
        char name[16];
        std::snprintf(name, sizeof name, "Mail %d", i);
        ImGui::SetNextItemSelectionUserData(i);
        ImGui::Selectable(name, state.mails.Contains(static_cast<ImGuiID>(i)));
    }
    io = ImGui::EndMultiSelect();
    state.mails.ApplyRequests(io);
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::Text("%d mails selected", state.mails.Size);
}

void draw_sums() {
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_SortMulti | ImGuiTableFlags_ScrollY;
    if (!ImGui::BeginTable("sums", 2, flags, ImVec2(300, 90))) {
        return;
    }
    mirror::name_table("Sums");
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn("Item", ImGuiTableColumnFlags_DefaultSort);
    ImGui::TableSetupColumn("Sum");
    ImGui::TableHeadersRow();
    ImGuiListClipper clipper;
    clipper.Begin(200);
    while (clipper.Step()) {
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            ImGui::Text("Item %d", row);
            ImGui::TableNextColumn();
            ImGui::Text("%d", row * 3);
        }
    }
    ImGui::EndTable();
}

void draw_described_dialog() {
    if (ImGui::Button("Empty the bin")) {
        ImGui::OpenPopup("Empty the bin?");
    }
    if (ImGui::BeginPopupModal("Empty the bin?", nullptr, ImGuiWindowFlags_AlwaysAutoResize)) {
        const ImGuiID words = ImGui::GetID("words");
        mirror::window_role(mirror::Role::alertdialog, "Empty the bin?", words);
        mirror::next_item({.id = words});
        ImGui::TextUnformatted("12 mails go for good.");
        if (ImGui::Button("Empty")) {
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
}

} // namespace

void draw_widgets(DemoState& state) {
    draw_ranges(state);
    draw_choices(state);
    draw_pictures(state);
    draw_related(state);
    draw_mails(state);
    draw_sums();
    draw_described_dialog();
}

} // namespace mirror_demo
