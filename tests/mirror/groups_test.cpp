// Widgets of several parts, and containers that nobody opened.
#include <doctest/doctest.h>

#include "mirror/harness.hpp"

using mirror_test::Element;
using mirror_test::Harness;
namespace state = mirror::state;

TEST_CASE("radio buttons in a row are a group; those after something else are another") {
    Harness harness;
    int speed = 0, way = 1;
    harness.frames([&] {
        ImGui::Text("Speed");
        ImGui::RadioButton("Slow", &speed, 0);
        ImGui::RadioButton("Fast", &speed, 1);
        ImGui::Button("Between");
        ImGui::RadioButton("By air", &way, 0);
        mirror::Scope own(mirror::Role::radiogroup, "Named");
        ImGui::RadioButton("Mine", &way, 1);
    });
    CHECK(harness.page.outline() == "text Speed\n"
                                    "radiogroup Speed\n"
                                    "  radio Slow\n"
                                    "  radio Fast\n"
                                    "button Between\n"
                                    "radiogroup\n"
                                    "  radio By air\n"
                                    "radiogroup Named\n"
                                    "  radio Mine\n");
    CHECK(harness.page.get("radiogroup", "Speed").links.labelled_by == harness.page.key("text", "Speed"));
}

TEST_CASE("a number field has its buttons, and is stepped without losing the focus") {
    Harness harness;
    int copies = 7;
    const auto draw = [&] { ImGui::InputInt("Copies", &copies); };
    harness.frames(draw);
    const auto& page = harness.page;
    CHECK(page.get("textbox", "Copies").has(state::number));
    CHECK(page.has("button", "Decrease Copies"));
    CHECK(page.has("button", "Increase Copies"));
    CHECK_FALSE(page.has("text", "Copies"));
    const mirror::Key field = page.key("textbox", "Copies");
    harness.command({.kind = mirror::CommandKind::select, .key = field, .first = 0, .last = 1}, draw);
    harness.command({.kind = mirror::CommandKind::activate, .key = field, .first = 1}, draw);
    CHECK(copies == 8);
    CHECK(page.get("textbox", "Copies").value() == "8");
    harness.command({.kind = mirror::CommandKind::activate, .key = field, .first = -1}, draw);
    harness.command({.kind = mirror::CommandKind::activate, .key = field, .first = -1}, draw);
    CHECK(copies == 6);
    CHECK(page.focused == field);
}

TEST_CASE("a colour has parts with letters and its value in words") {
    Harness harness;
    float tint[3] = {1, 0.5f, 0}, place[2] = {1, 2};
    harness.frames([&] {
        ImGui::SetNextItemWidth(400);
        ImGui::ColorEdit3("Tint", tint);
        ImGui::InputFloat2("Place", place);
    });
    const auto& page = harness.page;
    CHECK(page.get("slider", "Tint R").limits.max == 255);
    CHECK(page.has("slider", "Tint B"));
    CHECK(page.get("button", "Tint").text(mirror::Slot::description) == "#FF8000");
    CHECK(page.has("textbox", "Place 1"));
    CHECK(page.has("textbox", "Place 2"));
}

TEST_CASE("a vertical slider, an endless progress bar, a plot, a separator") {
    Harness harness;
    int depth = 3;
    const float heights[] = {1, 3, 2};
    float progress = 0.5f;
    const auto draw = [&] {
        ImGui::VSliderInt("Depth", ImVec2(20, 80), &depth, 0, 10);
        ImGui::ProgressBar(progress);
        ImGui::PlotLines("Load", heights, 3);
        ImGui::Separator();
    };
    harness.frames(draw);
    const auto& page = harness.page;
    CHECK(page.get("slider", "Depth").has(state::vertical));
    CHECK(page.get("progressbar", "").has(state::has_range));
    CHECK(page.get("progressbar", "").limits.now == 50);
    CHECK(page.get("image", "Load").text(mirror::Slot::description) == "3 values, 1 to 3, last 2");
    CHECK(page.has("separator", ""));
    progress = -0.2f;
    harness.frames(draw);
    CHECK_FALSE(page.get("progressbar", "").has(state::has_range));
}

TEST_CASE("a multi-selection is a list of options of which several are selected") {
    Harness harness;
    ImGuiSelectionBasicStorage chosen;
    ImGuiMultiSelectFlags flags = ImGuiMultiSelectFlags_None;
    const auto draw = [&] {
        ImGui::Text("Mails");
        ImGuiMultiSelectIO* io = ImGui::BeginMultiSelect(flags, chosen.Size, 3);
        chosen.ApplyRequests(io);
        for (int i = 0; i < 3; ++i) {
            ImGui::SetNextItemSelectionUserData(i);
            ImGui::Selectable(("Mail " + std::to_string(i)).c_str(), chosen.Contains(static_cast<ImGuiID>(i)));
        }
        chosen.ApplyRequests(ImGui::EndMultiSelect());
    };
    harness.frames(draw);
    const auto& page = harness.page;
    CHECK(page.get("listbox", "Mails").has(state::multiple));
    CHECK(page.get("listbox", "Mails").children.size() == 3);
    harness.activate("option", "Mail 1", draw);
    CHECK(page.get("option", "Mail 1").has(state::selectable | state::selected));
    CHECK_FALSE(page.get("option", "Mail 2").has(state::selected));
    flags = ImGuiMultiSelectFlags_SingleSelect;
    harness.frames(draw);
    CHECK_FALSE(page.get("listbox", "Mails").has(state::multiple));
}

TEST_CASE("a second sort column says so in words; a clipper gives the count of rows") {
    Harness harness;
    const auto draw = [] {
        constexpr ImGuiTableFlags flags =
            ImGuiTableFlags_Sortable | ImGuiTableFlags_SortMulti | ImGuiTableFlags_ScrollY;
        if (ImGui::BeginTable("sums", 2, flags, ImVec2(300, 100))) {
            mirror::name_table("Sums");
            ImGui::TableSetupColumn("Item");
            ImGui::TableSetupColumn("Sum");
            ImGui::TableHeadersRow();
            ImGuiListClipper clipper;
            clipper.Begin(200);
            while (clipper.Step()) {
                for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
                    ImGui::TableNextColumn();
                    ImGui::Text("Item %d", row);
                    ImGui::TableNextColumn();
                    ImGui::Text("%d", row);
                }
            }
            ImGui::EndTable();
        }
    };
    harness.frames(draw);
    const auto& page = harness.page;
    CHECK(page.get("table", "Sums").relations.set_size == 201);
    CHECK(page.get("columnheader", "Item").traits.sort == static_cast<int>(mirror::Sort::ascending));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    harness.activate("columnheader", "Sum", draw);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    harness.frames(draw);
    CHECK(page.get("columnheader", "Sum").text(mirror::Slot::description) == "Sort 2, ascending");
    CHECK(page.get("columnheader", "Sum").traits.sort == 0);
}

TEST_CASE("a menu item that was once checked stays checkable") {
    Harness harness;
    bool shown = true;
    const auto draw = [&] {
        if (ImGui::Button("Open")) {
            ImGui::OpenPopup("menu");
        }
        if (ImGui::BeginPopup("menu")) {
            ImGui::MenuItem("Preview", nullptr, &shown);
            ImGui::Separator();
            ImGui::MenuItem("Print");
            ImGui::EndPopup();
        }
    };
    harness.frames(draw);
    harness.activate("button", "Open", draw);
    harness.frames(draw);
    CHECK(harness.page.get("menuitemcheckbox", "Preview").has(state::checked));
    shown = false;
    harness.frames(draw);
    CHECK(harness.page.get("menuitemcheckbox", "Preview").has(state::checkable));
    CHECK_FALSE(harness.page.get("menuitemcheckbox", "Preview").has(state::checked));
    CHECK(harness.page.has("menuitem", "Print"));
    CHECK(harness.page.has("separator", ""));
}
