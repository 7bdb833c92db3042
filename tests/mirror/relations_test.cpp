// What says something about something else: labels, hints, errors, tooltips, tabs and their panels.
#include <doctest/doctest.h>

#include "mirror/harness.hpp"

using mirror_test::Element;
using mirror_test::Harness;
namespace state = mirror::state;

namespace {

struct Form {
    char text[16] = "x";
    bool wrong = true, shows_error = true;
    void draw() {
        mirror::next_item({.id = 101});
        ImGui::TextUnformatted("Account");
        mirror::next_item({.id = 102});
        ImGui::TextUnformatted("As on the card");
        mirror::text_field({.error = wrong ? "Too short" : "",
                            .described_by = "Digits only",
                            .label_id = 101,
                            .description_id = 102,
                            .error_id = 103});
        ImGui::InputText("##account", text, sizeof text);
        if (wrong && shows_error) {
            mirror::text(ImRect(0, 50, 90, 70), "Too short", mirror::Role::text, 0, 103);
        }
    }
};

} // namespace

TEST_CASE("a field points to its label, its hint and its drawn error") {
    Harness harness;
    Form form;
    const auto draw = [&] { form.draw(); };
    const auto& page = harness.page;
    harness.frames(draw);
    const auto field = [&]() -> const Element& { return page.get("textbox", "account"); };
    CHECK(field().links.labelled_by == page.key("text", "Account"));
    CHECK(field().links.described_by == page.key("text", "As on the card"));
    CHECK(field().links.error == page.key("text", "Too short"));
    CHECK(field().text(mirror::Slot::description) == "Digits only");
    CHECK(field().has(state::invalid));

    form.shows_error = false; // then the words go with the field
    harness.frames(draw);
    CHECK(field().links.error == 0);
    CHECK(field().text(mirror::Slot::description) == "Too short. Digits only");

    form.wrong = false;
    harness.frames(draw);
    CHECK_FALSE(field().has(state::invalid));
    CHECK(field().text(mirror::Slot::description) == "Digits only");
}

TEST_CASE("any item names what it controls; what is not drawn is left out") {
    Harness harness;
    harness.frames([] {
        mirror::next_item({.controls = 7, .error_id = 8});
        ImGui::Button("Filter");
        mirror::Scope list({.role = mirror::Role::list, .name = "Found"}, 7);
    });
    CHECK(harness.page.get("button", "Filter").relations.controls == harness.page.key("list", "Found"));
    CHECK(harness.page.get("button", "Filter").links.error == 0);
    CHECK(harness.page.get("button", "Filter").has(state::invalid));
}

TEST_CASE("a tab controls its panel, which holds what is drawn in it") {
    Harness harness;
    harness.frames([] {
        if (ImGui::BeginTabBar("tabs")) {
            if (ImGui::BeginTabItem("First")) {
                ImGui::Button("In the first");
                if (ImGui::BeginTabBar("inner")) {
                    if (ImGui::BeginTabItem("Deep")) {
                        ImGui::Text("words");
                        ImGui::EndTabItem();
                    }
                    ImGui::EndTabBar();
                }
                ImGui::EndTabItem();
            }
            if (ImGui::BeginTabItem("Second")) {
                ImGui::EndTabItem();
            }
            ImGui::EndTabBar();
        }
        ImGui::Button("After");
    });
    const auto& page = harness.page;
    CHECK(page.outline() == "tablist\n"
                            "  tab First\n"
                            "  tab Second\n"
                            "tabpanel First\n"
                            "  button In the first\n"
                            "  tablist\n"
                            "    tab Deep\n"
                            "  tabpanel Deep\n"
                            "    text words\n"
                            "button After\n");
    CHECK(page.get("tab", "First").relations.controls == page.key("tabpanel", "First"));
    CHECK(page.get("tabpanel", "First").links.labelled_by == page.key("tab", "First"));
    CHECK(page.get("tab", "Second").relations.controls == 0);
    CHECK(page.get("tabpanel", "First").box.height >= page.get("tabpanel", "Deep").box.height);
}

TEST_CASE("a tooltip belongs to the item that it was begun for") {
    Harness harness;
    const auto draw = [] {
        ImGui::Button("Other");
        ImGui::Button("Item");
        if (ImGui::BeginTooltip()) {
            ImGui::Text("why");
            ImGui::EndTooltip();
        }
        ImGui::Button("Known");
        mirror::tooltip("always");
    };
    harness.frames(draw);
    CHECK(harness.page.get("button", "Item").links.tooltip == harness.page.key("tooltip", ""));
    CHECK(harness.page.get("button", "Other").links.tooltip == 0);
    CHECK(harness.page.get("button", "Known").text(mirror::Slot::description) == "always");
}

TEST_CASE("a dialog is described by words in it") {
    Harness harness;
    const auto draw = [] {
        if (ImGui::Button("Ask")) {
            ImGui::OpenPopup("Sure?");
        }
        if (ImGui::BeginPopupModal("Sure?")) {
            mirror::window_role(mirror::Role::alertdialog, "Sure?", 55);
            mirror::next_item({.id = 55});
            ImGui::TextUnformatted("All of it goes");
            ImGui::EndPopup();
        }
    };
    harness.frames(draw);
    harness.activate("button", "Ask", draw);
    harness.frames(draw);
    CHECK(harness.page.get("alertdialog", "Sure?").links.described_by == harness.page.key("text", "All of it goes"));
    CHECK(harness.page.get("alertdialog", "Sure?").has(state::modal));
}
