// What the mirror makes of ImGui's own widgets. A renamed local in another version of ImGui shows here first.
#include <doctest/doctest.h>

#include "mirror/harness.hpp"

using mirror_test::Element;
using mirror_test::Harness;
namespace state = mirror::state;

TEST_CASE("every widget has its role, name, state and value") {
    Harness harness;
    bool on = true, off = false;
    int choice = 1, number = 7, some = 1, language = 1;
    float opacity = 0.25f, free_value = 1.5f;
    char text[32] = "hello", several[64] = "a\nb";
    harness.frames([&] {
        ImGui::Button("Save##primary");
        ImGui::Checkbox("On", &on);
        ImGui::Checkbox("Off", &off);
        ImGui::CheckboxFlags("Some", &some, 3);
        ImGui::RadioButton("One", &choice, 1);
        ImGui::SliderFloat("Opacity", &opacity, 0, 1);
        ImGui::DragFloat("Free", &free_value);
        ImGui::InputText("Name", text, sizeof text);
        ImGui::InputTextMultiline("Body", several, sizeof several);
        ImGui::InputInt("Copies", &number);
        ImGui::Combo("Language", &language, "English\0Deutsch\0");
        ImGui::ProgressBar(0.4f, ImVec2(-1, 0), "40 %");
        ImGui::Text("Just %s", "words");
        ImGui::LabelText("Label", "text");
        ImGui::BulletText("A point");
        ImGui::SeparatorText("Section");
        ImGui::TextLink("More");
        ImGui::CollapsingHeader("Advanced");
    });
    const auto& page = harness.page;
    CHECK(page.has("button", "Save"));
    CHECK(page.get("checkbox", "On").has(state::checkable | state::checked | state::focusable));
    CHECK_FALSE(page.get("checkbox", "Off").has(state::checked));
    CHECK(page.get("checkbox", "Some").has(state::mixed));
    CHECK(page.get("radio", "One").has(state::checkable | state::checked));
    const Element& slider = page.get("slider", "Opacity");
    CHECK(slider.limits == mirror::Limits{.now = 0.25f, .min = 0, .max = 1, .step = 0});
    CHECK(slider.value() == "0.250");
    CHECK(page.get("spinbutton", "Free").value() == "1.500");
    CHECK(page.get("textbox", "Name").value() == "hello");
    CHECK(page.get("textbox", "Name").text(mirror::Slot::font) == "13px test");
    CHECK(page.get("textarea", "Body").value() == "a\nb");
    CHECK(page.get("textbox", "Copies").value() == "7");
    CHECK(page.get("combobox", "Language").value() == "Deutsch");
    CHECK_FALSE(page.get("combobox", "Language").has(state::expanded));
    CHECK(page.get("progressbar", "").limits.now == doctest::Approx(40));
    CHECK(page.get("progressbar", "").value() == "40 %");
    CHECK(page.has("text", "Just words"));
    CHECK(page.has("text", "Label: text"));
    CHECK(page.has("text", "A point"));
    CHECK(page.get("heading", "Section").traits.level == 3);
    CHECK(page.has("link", "More"));
    CHECK(page.get("button", "Advanced").has(state::expandable));
    CHECK_FALSE(page.get("text", "Just words").has(state::focusable));
}

TEST_CASE("disabled items are told as such and cannot be used") {
    Harness harness;
    int pressed = 0;
    const auto draw = [&] {
        ImGui::BeginDisabled();
        pressed += ImGui::Button("Never") ? 1 : 0;
        ImGui::EndDisabled();
    };
    harness.frames(draw);
    CHECK(harness.page.get("button", "Never").has(state::disabled));
    harness.activate("button", "Never", draw);
    CHECK(pressed == 0);
}

TEST_CASE("containers hold what is drawn in them") {
    Harness harness;
    harness.frames([] {
        mirror::Scope main(mirror::Role::main, "Today");
        ImGui::Button("Outside");
        ImGui::BeginChild("rail", ImVec2(200, 100));
        mirror::window_role(mirror::Role::navigation, "Screens");
        {
            mirror::Scope list(mirror::Role::list, "Pages");
            mirror::Scope item(mirror::Role::listitem, "");
            ImGui::Button("Inside");
        }
        ImGui::EndChild();
        mirror::Scope group(mirror::Role::group, "Last");
        ImGui::Text("words");
    });
    CHECK(harness.page.outline() == "main Today\n"
                                    "  button Outside\n"
                                    "  navigation Screens\n"
                                    "    list Pages\n"
                                    "      listitem\n"
                                    "        button Inside\n"
                                    "  group Last\n"
                                    "    text words\n");
}

TEST_CASE("tables: header, cells, a selectable row makes a grid") {
    Harness harness;
    bool chosen = true;
    harness.frames([&] {
        if (ImGui::BeginTable("people", 2, ImGuiTableFlags_Sortable)) {
            mirror::name_table("People");
            mirror::row_count(51);
            ImGui::TableSetupColumn("Who");
            ImGui::TableSetupColumn("Where");
            ImGui::TableHeadersRow();
            ImGui::TableNextRow();
            mirror::row_index(12);
            ImGui::TableNextColumn();
            ImGui::Selectable("Ana", &chosen, ImGuiSelectableFlags_SpanAllColumns);
            ImGui::TableNextColumn();
            ImGui::Text("Lisbon");
            ImGui::EndTable();
        }
    });
    CHECK(harness.page.outline() == "grid People\n"
                                    "  row\n"
                                    "    columnheader Who\n"
                                    "    columnheader Where\n"
                                    "  row\n"
                                    "    gridcell Ana\n"
                                    "    gridcell Lisbon\n");
    CHECK(harness.page.get("grid", "People").relations.set_size == 51);
    CHECK(harness.page.get("grid", "People").relations.columns == 2);
    CHECK(harness.page.get("columnheader", "Who").traits.sort == static_cast<int>(mirror::Sort::ascending));
    const mirror::Key row = harness.page.get("grid", "People").children[1];
    CHECK(harness.page.elements[row].relations.position == 12);
    CHECK(harness.page.elements[row].has(state::selected | state::focusable));
}

TEST_CASE("menus, tabs, trees and list boxes") {
    Harness harness;
    int tag = 1;
    const auto draw = [&] {
        if (ImGui::BeginMainMenuBar()) {
            if (ImGui::BeginMenu("File")) {
                ImGui::MenuItem("New");
                ImGui::MenuItem("Shown", nullptr, true);
                ImGui::EndMenu();
            }
            ImGui::EndMainMenuBar();
        }
        if (ImGui::BeginTabBar("tabs")) {
            for (const char* name : {"First", "Second"}) {
                if (ImGui::BeginTabItem(name)) {
                    ImGui::EndTabItem();
                }
            }
            ImGui::EndTabBar();
        }
        {
            mirror::Scope tree(mirror::Role::tree, "Folders");
            if (ImGui::TreeNodeEx("Account", ImGuiTreeNodeFlags_DefaultOpen)) {
                ImGui::TreeNodeEx("Inbox", ImGuiTreeNodeFlags_Leaf | ImGuiTreeNodeFlags_NoTreePushOnOpen);
                ImGui::TreePop();
            }
        }
        if (ImGui::BeginListBox("Tags")) {
            for (int i = 0; i < 2; ++i) {
                ImGui::Selectable(i == 0 ? "Red" : "Blue", tag == i);
            }
            ImGui::EndListBox();
        }
    };
    harness.frames(draw);
    const auto& page = harness.page;
    CHECK(page.get("tab", "First").has(state::selected));
    CHECK_FALSE(page.get("tab", "Second").has(state::selected));
    CHECK(page.get("treeitem", "Inbox").traits.level == 2);
    CHECK(page.get("treeitem", "Account").has(state::expandable | state::expanded));
    CHECK(page.get("option", "Blue").has(state::selected));
    CHECK(page.get("listbox", "Tags").children.size() == 1);
    CHECK(page.get("menuitem", "File").traits.popup == static_cast<int>(mirror::Popup::menu));
    harness.activate("menuitem", "File", draw);
    CHECK(page.get("menuitem", "File").has(state::expanded));
    CHECK(page.has("menuitem", "New"));
    CHECK(page.get("menuitemcheckbox", "Shown").has(state::checked));
}
