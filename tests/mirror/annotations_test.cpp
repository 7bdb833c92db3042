// What next_item(), text_field(), Scope and the others add.
#include <doctest/doctest.h>

#include "mirror/harness.hpp"

using mirror_test::Element;
using mirror_test::Harness;
namespace state = mirror::state;

namespace {

bool hit(const char* id) { return ImGui::InvisibleButton(id, ImVec2(80, 24), ImGuiButtonFlags_EnableNav); }

} // namespace

TEST_CASE("an invisible button becomes what it is drawn as") {
    Harness harness;
    harness.frames([] {
        mirror::next_item(
            {.role = mirror::Role::switch_, .name = "May call", .description = "By phone", .checked = true});
        hit("##switch");
        mirror::next_item({.role = mirror::Role::link, .name = "Call", .value = "tel:+1"});
        hit("##link");
        mirror::next_item(
            {.role = mirror::Role::option, .name = "Row", .position = 3, .set_size = 9, .selected = false});
        hit("##row");
        mirror::next_item(
            {.role = mirror::Role::button, .name = "More", .expanded = false, .popup = mirror::Popup::menu});
        hit("##more");
        mirror::next_item({.name = "Today", .key_shortcuts = "1", .current = mirror::Current::page});
        hit("##today");
        mirror::next_item({.role = mirror::Role::none});
        ImGui::Button("Decoration");
    });
    const auto& page = harness.page;
    CHECK(page.get("switch", "May call").has(state::checkable | state::checked));
    CHECK(page.get("switch", "May call").text(mirror::Slot::description) == "By phone");
    CHECK(page.get("link", "Call").value() == "tel:+1");
    CHECK(page.get("option", "Row").relations.position == 3);
    CHECK(page.get("option", "Row").relations.set_size == 9);
    CHECK(page.get("option", "Row").has(state::selectable));
    CHECK_FALSE(page.get("option", "Row").has(state::selected));
    CHECK(page.get("button", "More").has(state::expandable));
    CHECK(page.get("button", "Today").traits.current == static_cast<int>(mirror::Current::page));
    CHECK(page.get("button", "Today").text(mirror::Slot::shortcuts) == "1");
    CHECK_FALSE(page.has("button", "Decoration"));
}

TEST_CASE("a text field says its error, hint and keyboard") {
    Harness harness;
    char buffer[16] = "";
    harness.frames([&] {
        mirror::text_field({.name = "Email",
                            .input_mode = "email",
                            .autocomplete = "email",
                            .error = "No domain",
                            .described_by = "Work address",
                            .spellcheck = true,
                            .required = true});
        ImGui::InputText("##email", buffer, sizeof buffer);
    });
    const Element& email = harness.page.get("textbox", "Email");
    CHECK(email.has(state::invalid | state::required | state::spellcheck));
    CHECK(email.text(mirror::Slot::description) == "No domain. Work address");
    CHECK(email.text(mirror::Slot::input_mode) == "email");
    CHECK(email.text(mirror::Slot::autocomplete) == "email");
}

TEST_CASE("an annotation belongs to the next item only") {
    Harness harness;
    bool shown = true;
    const auto draw = [&] {
        mirror::next_item({.name = "Named"});
        if (shown) {
            hit("##first");
        }
        ImGui::BeginChild("other", ImVec2(100, 50));
        ImGui::Button("Own name");
        ImGui::EndChild();
        ImGui::Button("Last");
    };
    harness.frames(draw);
    CHECK(harness.page.has("button", "Named"));
    CHECK(harness.page.has("button", "Last"));
    shown = false;
    harness.frames(draw);
    CHECK(harness.page.has("button", "Own name"));
}

TEST_CASE("drawn texts keep their identity by place, or by the id that is given") {
    Harness harness;
    std::string status = "Saving";
    bool extra = false;
    const auto draw = [&] {
        const ImRect rect(10, 10, 60, 30);
        if (extra) {
            mirror::text(rect, "new before it");
        }
        mirror::text(rect, status, mirror::Role::status, 0, 77);
        mirror::text(rect, "Today", mirror::Role::heading, 1);
        mirror::drawn(rect, {.role = mirror::Role::meter, .name = "Length", .range = mirror::Range{26, 0, 40}});
    };
    harness.frames(draw);
    const mirror::Key before = harness.page.key("status", "Saving");
    CHECK(harness.page.get("heading", "Today").traits.level == 1);
    CHECK(harness.page.get("meter", "Length").limits.now == 26);
    status = "Saved";
    extra = true;
    harness.frames(draw);
    CHECK(harness.page.key("status", "Saved") == before);
}

TEST_CASE("scopes with the same name are kept apart, and those with an id keep their identity") {
    Harness harness;
    int first = 1;
    const auto draw = [&] {
        for (int i = first; i < first + 3; ++i) {
            ImGui::PushID(i);
            mirror::Scope row({.role = mirror::Role::listitem, .position = i}, ImGui::GetID("row"));
            ImGui::Button("Open");
            ImGui::PopID();
        }
        mirror::Scope a(mirror::Role::group, "Twin");
        mirror::Scope b(mirror::Role::group, "Twin");
    };
    harness.frames(draw);
    const auto keys_before = harness.page.elements.size();
    const mirror::Key second = harness.page.elements.at(harness.page.roots[0]).children[0];
    CHECK(harness.page.elements.contains(second));
    first = 2;
    harness.frames(draw);
    CHECK(harness.page.elements.size() == keys_before);
    CHECK_FALSE(harness.frames(draw, 1));
}

TEST_CASE("announcements are passed on once") {
    Harness harness;
    bool say = true;
    const auto draw = [&] {
        if (say) {
            mirror::announce("Logged");
            say = false;
        }
        ImGui::Text("x");
    };
    harness.frames(draw);
    CHECK(harness.page.announcements == std::vector<std::string>{"Logged"});
}

TEST_CASE("a popup of our own is what it is told to be") {
    Harness harness;
    const auto draw = [] {
        if (ImGui::Button("Choose")) {
            ImGui::OpenPopup("choice");
        }
        if (ImGui::BeginPopup("choice")) {
            mirror::window_role(mirror::Role::listbox, "Colours");
            ImGui::Selectable("Petrol");
            ImGui::EndPopup();
        }
        if (ImGui::BeginPopupModal("Sure?")) {
            ImGui::Text("x");
            ImGui::EndPopup();
        }
    };
    harness.frames(draw);
    harness.activate("button", "Choose", draw);
    harness.frames(draw);
    CHECK(harness.page.has("listbox", "Colours"));
    CHECK(harness.page.has("option", "Petrol"));
}
