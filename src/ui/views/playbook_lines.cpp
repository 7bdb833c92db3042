#include "ui/views/playbook_lines.hpp"

#include "ui/effect_scope.hpp"

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace ringback::ui {
namespace {

using std::chrono::milliseconds;

constexpr float bend = 8;
constexpr float least_stroke_zoom = 0.6f;
constexpr milliseconds running{420};
constexpr milliseconds picture{16};

// The glow of the lit path (look.md): each width as one path, since translucent pieces double.
struct Stroke {
    float width, share;
};
constexpr std::array<Stroke, 3> strokes{{{13, 0.07f}, {7, 0.16f}, {2.5f, 1}}};

float length_of(ImVec2 from, ImVec2 to) { return std::hypot(to.x - from.x, to.y - from.y); }

// With rounded corners, in ImDrawList's path.
void path_through(const TreeCanvas& canvas, std::span<const ImVec2> corners) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PathClear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2 corner = canvas.at(corners[i]);
        if (i == 0 || i + 1 == corners.size()) {
            list->PathLineTo(corner);
            continue;
        }
        const auto toward = [&](ImVec2 other) {
            const float length = std::max(0.001f, length_of(corner, other));
            const float share = std::min(bend * canvas.zoom, length / 2) / length;
            return ImVec2{corner.x + (other.x - corner.x) * share, corner.y + (other.y - corner.y) * share};
        };
        list->PathLineTo(toward(canvas.at(corners[i - 1])));
        list->PathBezierQuadraticCurveTo(corner, toward(canvas.at(corners[i + 1])), 5);
    }
}

bool is_seen(const TreeCanvas& canvas, std::span<const ImVec2> corners) {
    ImRect box(canvas.at(corners.front()), canvas.at(corners.front()));
    for (const ImVec2 corner : corners) box.Add(canvas.at(corner));
    box.Expand(8);
    return canvas.seen.Overlaps(box);
}

// --- by the graphics card ---

// Points that lie on one another have no direction.
std::vector<ImVec2> points_apart(std::span<const ImVec2> path) {
    std::vector<ImVec2> points;
    for (const ImVec2 point : path)
        if (points.empty() || length_of(points.back(), point) > 0.05f) points.push_back(point);
    return points;
}

ImVec2 direction(ImVec2 from, ImVec2 to) {
    const float length = std::max(0.001f, length_of(from, to));
    return {(to.x - from.x) / length, (to.y - from.y) / length};
}

// Half the width of the ribbon at a point, square to the way through it.
ImVec2 sideways(std::span<const ImVec2> points, std::size_t i, float reach) {
    const ImVec2 in = i > 0 ? direction(points[i - 1], points[i]) : direction(points[i], points[i + 1]);
    const ImVec2 out = i + 1 < points.size() ? direction(points[i], points[i + 1]) : in;
    const ImVec2 normal{-(in.y + out.y), in.x + out.x};
    const float square = normal.x * normal.x + normal.y * normal.y;
    if (square < 0.01f) return {-in.y * reach, in.x * reach}; // it turns back
    return {normal.x * 2 * reach / square, normal.y * 2 * reach / square};
}

// One ribbon, so that its glow nowhere doubles.
void add_ribbon(ImDrawList& list, std::span<const ImVec2> points, float reach, float length, ImU32 colour) {
    const auto count = static_cast<int>(points.size());
    list.PrimReserve((count - 1) * 6, count * 2);
    float along = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) along += length_of(points[i - 1], points[i]);
        const ImVec2 side = sideways(points, i, reach);
        const auto corner = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
        list.PrimWriteVtx({points[i].x - side.x, points[i].y - side.y}, {-1, along / length}, colour);
        list.PrimWriteVtx({points[i].x + side.x, points[i].y + side.y}, {1, along / length}, colour);
        if (i + 1 == points.size()) break;
        for (const int next : {0, 1, 2, 2, 1, 3}) list.PrimWriteIdx(static_cast<ImDrawIdx>(corner + next));
    }
}

bool light_by_card(const TreeCanvas& canvas, float phase) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float scale = std::max(canvas.zoom, least_stroke_zoom);
    platform::Effect effect{platform::EffectKind::lit_path, phase, strokes[0].width / 2 * scale, 0,
                            strokes[2].width / 2 * scale};
    const std::vector<ImVec2> points = points_apart({list._Path.begin(), list._Path.end()});
    for (std::size_t i = 1; i < points.size(); ++i) effect.length += length_of(points[i - 1], points[i]);
    if (points.size() < 2 || effect.length <= 0) return false;
    const EffectScope scope(canvas.context.effects, list, effect);
    if (!scope) return false;
    list.PathClear();
    add_ribbon(list, points, effect.reach, effect.length, canvas.palette().accent_mark);
    return true;
}

// --- running along ---

milliseconds since(double start) {
    return std::chrono::duration_cast<milliseconds>(std::chrono::duration<double>{ImGui::GetTime() - start});
}

// Another path than the one before, chosen by hand, is run along once.
void note_path(const TreeCanvas& canvas) {
    PlaybookState& state = canvas.context.state.playbook;
    std::string path = canvas.playbook.id + ' ' + canvas.path.prospect->id.text;
    if (path == state.lit) return;
    if (!state.lit.empty() && !canvas.context.still) state.lit_since = ImGui::GetTime();
    state.lit = std::move(path);
}

float lit_share(const PlaybookState& state) {
    if (!state.lit_since) return 1;
    const float left =
        1 - std::min(1.0f, static_cast<float>(since(*state.lit_since).count()) / static_cast<float>(running.count()));
    return 1 - left * left * left;
}

} // namespace

void paint_tree_lines(const TreeCanvas& canvas) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlaybookLine& line : canvas.layout.lines()) {
        if (!is_seen(canvas, line.corners)) continue;
        path_through(canvas, line.corners);
        list->PathStroke(canvas.palette().line_strong, ImDrawFlags_None, 1.5f);
    }
}

void paint_lit_path(const TreeCanvas& canvas) {
    const std::vector<ImVec2> way = canvas.layout.way(canvas.path.because);
    if (way.size() < 2 || canvas.path.prospect == nullptr) return;
    note_path(canvas);
    PlaybookState& state = canvas.context.state.playbook;
    const float share = canvas.context.still ? 1 : lit_share(state);
    if (share >= 1) state.lit_since.reset();
    path_through(canvas, way);
    if (light_by_card(canvas, share)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const Stroke& stroke : strokes) {
        path_through(canvas, way);
        list->PathStroke(faded(canvas.palette().accent_mark, stroke.share), ImDrawFlags_None,
                         stroke.width * std::max(canvas.zoom, least_stroke_zoom));
    }
}

std::optional<milliseconds> lit_path_wait(const UiState& state, bool still) {
    const auto& start = state.playbook.lit_since;
    const bool runs = state.route.screen == Screen::playbook && start && !still && since(*start) < running + picture;
    return runs ? std::optional(picture) : std::nullopt;
}

} // namespace ringback::ui
