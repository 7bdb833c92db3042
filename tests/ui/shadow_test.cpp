// A shadow lies around its box and not below it: every layer of a large one would cost as much as the box, where there
// is no graphics card.
#include "ui/widgets/surface.hpp"

#include "support/ui_fixture.hpp"

#include <doctest/doctest.h>

using namespace ringback;
using namespace ringback::ui;
using test::UiFixture;

namespace {

float cross(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

bool inside(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 p) {
    const float one = cross(a, b, p);
    const float two = cross(b, c, p);
    const float three = cross(c, a, p);
    return (one > 0 && two > 0 && three > 0) || (one < 0 && two < 0 && three < 0);
}

// How many times the frame that was drawn last paints this point.
int layers_at(ImVec2 point) {
    int layers = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (!ImRect(command.ClipRect).Contains(point)) continue;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto corner = [&](unsigned which) {
                    const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + which)];
                    return list->VtxBuffer[static_cast<int>(command.VtxOffset + index)].pos;
                };
                layers += inside(corner(0), corner(1), corner(2), point) ? 1 : 0;
            }
        }
    return layers;
}

} // namespace

TEST_CASE("a shadow is painted around a box and not below it") {
    UiFixture fixture;
    const ImRect box({100, 100}, {900, 700});
    for (const bool dark : {false, true})
        for (const int level : {1, 2, 3}) {
            CAPTURE(dark);
            CAPTURE(level);
            const auto with = [&](const Context& context, const ImRect&) { context.look.shadow(box, 14, level); };
            fixture.frame(1440, 900, [](const Context&, const ImRect&) {}, dark);
            const int ground = layers_at({500.3f, 400.7f});
            fixture.frame(1440, 900, with, dark);
            for (const ImVec2 within : {ImVec2{500.3f, 400.7f}, ImVec2{120.3f, 120.7f}, ImVec2{880.3f, 680.7f}})
                CHECK(layers_at(within) == ground);
            CHECK(layers_at({500.3f, 700.6f}) > ground);
            CHECK(layers_at({900.6f, 400.3f}) > ground);
            CHECK(layers_at({99.4f, 400.3f}) > ground);
        }
}

TEST_CASE("the shadow of a small box is painted in one piece") {
    UiFixture fixture;
    const ImRect box({100, 100}, {180, 140});
    fixture.frame(1440, 900, [&](const Context& context, const ImRect&) { context.look.shadow(box, 8, 1); });
    CHECK(layers_at({140.3f, 140.6f}) > layers_at({600.3f, 600.6f}));
}
