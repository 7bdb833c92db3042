// Text fields of all kinds, and the controls that are no text.
#include <algorithm>
#include <cstring>

#include "demo_state.hpp"

#include "imgui.h"
#include "mirror/mirror.hpp"

namespace mirror_demo {

namespace {

// The letters and digits of a number plate, the former large.
int plate_letters(ImGuiInputTextCallbackData* data) {
    const ImWchar letter = data->EventChar;
    if (letter >= 'a' && letter <= 'z') data->EventChar = static_cast<ImWchar>(letter - 'a' + 'A');
    const bool kept = (letter >= '0' && letter <= '9') || (data->EventChar >= 'A' && data->EventChar <= 'Z');
    return kept ? 0 : 1;
}

int resize_string(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

} // namespace

void draw_compose(DemoState& state) {
    ImGui::InputText("Subject", state.subject.data(), state.subject.size());
    mirror::text_field({.spellcheck = true});
    ImGui::InputTextMultiline("Body", state.body.data(), state.body.size(), ImVec2(500, 100));
    ImGui::InputTextMultiline("Snippet", state.snippet.data(), state.snippet.size(), ImVec2(500, 60),
                              ImGuiInputTextFlags_AllowTabInput);
    ImGui::InputText("Password", state.password.data(), state.password.size(), ImGuiInputTextFlags_Password);
    ImGui::InputText("Reference", state.reference.data(), state.reference.size(), ImGuiInputTextFlags_ReadOnly);
    ImGui::InputInt("Copies", &state.copies);
    ImGui::InputText("Decimal", state.decimal.data(), state.decimal.size(), ImGuiInputTextFlags_CharsDecimal);
    ImGui::InputText("Plate", state.plate.data(), state.plate.size(), ImGuiInputTextFlags_CallbackCharFilter,
                     plate_letters);
    mirror::text_field({.name = "Email",
                        .input_mode = "email",
                        .autocomplete = "email",
                        .error = "This address has no domain",
                        .described_by = "Where the answer goes",
                        .required = true});
    ImGui::InputText("##email", state.email.data(), state.email.size());
    ImGui::InputText("Note", state.note.data(), state.note.capacity() + 1, ImGuiInputTextFlags_CallbackResize,
                     resize_string, &state.note);
    ImGui::Text("subject=[%s] len=%zu", state.subject.data(), std::strlen(state.subject.data()));
    const char* body = state.body.data();
    ImGui::Text("body lines=%td", std::count(body, body + std::strlen(body), '\n') + 1);
    ImGui::Text("copies=%d decimal=[%s] note=[%s]", state.copies, state.decimal.data(), state.note.c_str());
    ImGui::Text("plate=[%s]", state.plate.data());
    if (ImGui::Button("Focus the email")) {
        mirror::request_focus(ImGui::GetID("##email"));
    }
}

void draw_settings(DemoState& state) {
    ImGui::Checkbox("Send receipts", &state.receipts);
    ImGui::Checkbox("Plain text", &state.plain_text);
    int some = 1;
    ImGui::CheckboxFlags("Mixed", &some, 3);
    {
        mirror::Scope group(mirror::Role::radiogroup, "Priority");
        ImGui::RadioButton("Low", &state.priority, 0);
        ImGui::SameLine();
        ImGui::RadioButton("Normal", &state.priority, 1);
        ImGui::SameLine();
        ImGui::RadioButton("High", &state.priority, 2);
    }
    const char* languages[] = {"English", "Deutsch", "Français", "Español"};
    ImGui::Combo("Language", &state.language, languages, 4);
    ImGui::SliderInt("Volume", &state.volume, 0, 10);
    ImGui::SliderFloat("Opacity", &state.opacity, 0, 1);
    ImGui::DragFloat("Speed", &state.speed, 0.1f);
    ImGui::SliderFloat3("Position", state.position.data(), 0, 10);
    mirror::next_item({.name = "Upload"});
    ImGui::ProgressBar(0.4f);
    if (ImGui::CollapsingHeader("Advanced")) {
        ImGui::TextWrapped("Advanced content");
    }
    if (ImGui::Button("Open dialog")) {
        state.open_dialog = true;
    }
    if (ImGui::Button("Open a file")) {
        state.shell->pick_file(".csv,.json");
    }
    ImGui::Text("file: %s", state.last_file.c_str());
    ImGui::Text("volume=%d opacity=%.2f", state.volume, static_cast<double>(state.opacity));
}

} // namespace mirror_demo
