#include "ui/views/command_palette.hpp"

#include "mirror/mirror.hpp"
#include "ui/command_search.hpp"
#include "ui/icons.hpp"
#include "ui/text_match.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/keycap.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

constexpr const char* popup_name = "Search or do";
constexpr float widest = 560;
constexpr float query_height = 52;
constexpr float title_height = 30;
constexpr std::size_t page_of_rows = 8;

float row_height(const Context& context) { return context.phone() ? 48.0f : 36.0f; }

int on_edit(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0; // the arrows (history) are the list's
}

void close(const Context& context) {
    context.state.palette.reset();
    ImGui::CloseCurrentPopup();
}

void run(const Context& context, const PaletteRow& row) {
    UiState& state = context.state;
    close(context);
    if (row.prospect) {
        const Prospect& prospect = context.model.prospects()[*row.prospect];
        context.out.go({Screen::prospect, prospect.id});
        return;
    }
    std::erase(state.recent, row.command);
    state.recent.insert(state.recent.begin(), row.command);
    if (state.recent.size() > 8) state.recent.pop_back();
    run_command(context, row.command);
}

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, true); }

// While the field has the focus, its arrows choose a row.
void move_choice(PaletteState& state, std::size_t count) {
    if (count == 0 || !ImGui::GetIO().WantTextInput) return;
    for (const ImGuiKey key : {ImGuiKey_PageUp, ImGuiKey_PageDown}) // ImGui would move the focus by them
        ImGui::SetKeyOwner(key, ImGui::GetID("results"));
    const std::size_t before = state.chosen;
    if (pressed(ImGuiKey_DownArrow)) state.chosen = (state.chosen + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) state.chosen = (state.chosen + count - 1) % count;
    if (pressed(ImGuiKey_PageDown)) state.chosen = std::min(state.chosen + page_of_rows, count - 1);
    if (pressed(ImGuiKey_PageUp)) state.chosen -= std::min(state.chosen, page_of_rows);
    if (before != state.chosen) state.by_pointer = false;
}

// Draws the text with the letters that were typed in the accent. Returns the width.
float paint_marked(const Look& look, ImVec2 at, float room, const TextStyle& plain, const TextStyle& strong, ImU32 ink,
                   std::string_view text, std::span<const std::string> words) {
    float x = at.x;
    const auto piece = [&](std::size_t from, std::size_t to, bool marked) {
        if (to <= from || x >= at.x + room) return;
        x += look.paint_cut({x, at.y}, at.x + room - x, marked ? strong : plain,
                            marked ? look.palette().accent_text : ink, text.substr(from, to - from));
    };
    std::size_t done = 0;
    for (const auto& [from, to] : marked_parts(text, words)) {
        piece(done, from, false);
        piece(from, to, true);
        done = to;
    }
    piece(done, text.size(), false);
    return x - at.x;
}

std::string name_of(const PaletteRow& row) { return row.quiet.empty() ? row.label : row.label + ", " + row.quiet; }

const PaletteRow* row_at(std::span<const PaletteGroup> groups, std::size_t index) {
    for (const PaletteGroup& group : groups) {
        if (index < group.rows.size()) return &group.rows[index];
        index -= group.rows.size();
    }
    return nullptr;
}

struct List {
    const Context& context;
    std::vector<std::string> words; // of the query
    std::size_t count = 0;          // of all rows
};

// True when it was chosen.
bool draw_row(const List& list, const PaletteRow& row, const ImRect& box, std::size_t index) {
    const Context& context = list.context;
    const Look& look = context.look;
    const Palette& p = context.palette();
    PaletteState& state = *context.state.palette;
    const std::string key = row.prospect ? std::string() : keycap(context, row.command);
    const bool chosen = state.chosen == index;
    const Hit hit = hit_area(std::to_string(index).c_str(), box,
                             {.role = mirror::Role::option,
                              .name = name_of(row),
                              .key_shortcuts = key,
                              .position = static_cast<int>(index) + 1,
                              .set_size = static_cast<int>(list.count),
                              .selected = chosen});
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (hit.focused || (hit.hovered && (moved.x != 0 || moved.y != 0))) {
        state.chosen = index;
        state.by_pointer = hit.hovered;
    }
    if (chosen) {
        look.fill(box, p.accent_soft, 8);
        look.edge(box, 8);
        if (!state.by_pointer) ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
    }
    const float middle = box.GetCenter().y;
    look.icon({box.Min.x + 19, middle}, row.icon, 16, p.text_secondary);
    float right = box.Max.x - 10;
    const std::string cap = chosen && key.empty() && !context.phone() ? "Enter" : context.phone() ? "" : key;
    if (!cap.empty()) {
        right -= keycaps_width(look, cap);
        draw_keycaps(look, {right, middle}, cap);
        right -= 8;
    }
    const float left = box.Min.x + 40;
    const float label = paint_marked(look, {left, middle - 10}, right - left, type::base, type::base_strong,
                                     p.text_primary, row.label, list.words);
    paint_marked(look, {left + label + 10, middle - 8}, right - left - label - 10, type::small, type::small_strong,
                 p.text_secondary, row.quiet, list.words);
    if (hit.focused) look.focus_ring(ImRect({box.Min.x + 4, box.Min.y + 4}, {box.Max.x - 4, box.Max.y - 4}), 4);
    return hit.pressed;
}

float list_height(const Context& context, std::span<const PaletteGroup> groups) {
    float height = 12;
    for (const PaletteGroup& group : groups)
        height += title_height + row_height(context) * static_cast<float>(group.rows.size());
    return height;
}

const PaletteRow* draw_list(const Context& context, const ImRect& area, std::span<const PaletteGroup> groups,
                            std::size_t count, ImGuiID results) {
    const List list{context, query_words(context.state.palette->query), count};
    const ScrollArea scroll("results", area);
    const mirror::Scope listbox(mirror::Role::listbox, "Results", results);
    const PaletteRow* run = nullptr;
    float y = scroll.origin().y + 4;
    std::size_t index = 0;
    for (const PaletteGroup& group : groups) {
        const mirror::Scope scope(mirror::Role::group, group.title, ImGui::GetID(group.title.c_str()));
        context.look.paint({scroll.origin().x + 16, y + 10}, type::small_strong, context.palette().text_secondary,
                           group.title);
        y += title_height;
        for (const PaletteRow& row : group.rows) {
            const ImRect box({scroll.origin().x + 6, y},
                             {scroll.origin().x + scroll.width() - 6, y + row_height(context)});
            if (draw_row(list, row, box, index++)) run = &row;
            y = box.Max.y;
        }
    }
    scroll.end_at(y + 8);
    return run;
}

void draw_query(const Context& context, ImVec2 at, float width, ImGuiID results) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    PaletteState& state = *context.state.palette;
    look.icon({at.x + 26, at.y + query_height / 2}, icon::search, 18, p.text_secondary);
    const float key = context.phone() ? 0.0f : keycaps_width(look, "Esc") + 24;
    mirror::next_item({.role = mirror::Role::searchbox, .name = popup_name, .controls = results});
    const ImGuiID id = ImGui::GetID("##query");
    const bool by_page = mirror::text_field(
        {.name = popup_name, .input_mode = "search", .placeholder = popup_name, .ink = p.text_primary, .id = id});
    if (ImGui::IsWindowAppearing()) mirror::focus_next();
    ImGui::SetCursorScreenPos({at.x + 36, at.y});
    ImGui::SetNextItemWidth(width - 36 - key);
    ImGui::PushFont(look.fonts().field, 16);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {12, (query_height - 16) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_Text, by_page ? 0u : p.text_primary);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, p.text_tertiary);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, by_page ? 0u : faded(p.accent_mark, 0.3f));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, by_page ? 0u : p.text_primary);
    if (ImGui::InputTextWithHint("##query", popup_name, state.query.data(), state.query.capacity() + 1,
                                 ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackHistory, on_edit,
                                 &state.query)) {
        state.chosen = 0;
        state.by_pointer = false;
    }
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (key > 0) draw_keycaps(look, {at.x + width - key + 8, at.y + query_height / 2}, "Esc");
    look.hairline({at.x, at.y + query_height}, width);
}

// Said politely once it has changed.
void tell_count(PaletteState& state, std::size_t count) {
    std::string words = state.query.empty() ? std::string() : count_text(count, "result", "results");
    if (words == state.said) return;
    if (!words.empty()) mirror::announce(words);
    state.said = std::move(words);
}

void draw_open(const Context& context, float width, std::span<const PaletteGroup> groups, float list) {
    PaletteState& state = *context.state.palette;
    std::size_t count = 0;
    for (const PaletteGroup& group : groups) count += group.rows.size();
    const ImVec2 at = ImGui::GetWindowPos();
    move_choice(state, count);
    state.chosen = std::min(state.chosen, count - std::min<std::size_t>(count, 1));
    const PaletteRow* chosen = nullptr;
    const ImGuiID results = ImGui::GetID("results");
    draw_query(context, at, width, results);
    if (count == 0)
        context.look.text({at.x + 20, at.y + query_height + 20}, type::base, context.palette().text_secondary,
                          "Nothing fits these words");
    else
        chosen = draw_list(context, ImRect({at.x, at.y + query_height + 1}, {at.x + width, at.y + query_height + list}),
                           groups, count, results);
    tell_count(state, count);
    if (ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Enter, false))
        chosen = row_at(groups, state.chosen);
    const ImRect window(at, {at.x + width, at.y + query_height + list});
    const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !window.Contains(ImGui::GetMousePos()) &&
                         !ImGui::IsWindowAppearing();
    if (chosen != nullptr)
        run(context, *chosen);
    else if (outside || ImGui::IsKeyPressed(ImGuiKey_Escape, false) ||
             (ImGui::IsKeyChordPressed(command(CommandId::palette).key) && !ImGui::IsWindowAppearing()))
        close(context);
}

} // namespace

void draw_command_palette(const Context& context) {
    if (!context.state.palette) return;
    const Palette& p = context.palette();
    if (!ImGui::IsPopupOpen(popup_name)) ImGui::OpenPopup(popup_name);
    const auto groups = palette_groups(context);
    const bool phone = context.phone();
    const float top = phone ? 8.0f : std::max(24.0f, std::min(120.0f, context.page_height * 0.12f));
    const float width = phone ? context.page_width - 16 : std::min(widest, context.page_width - 48);
    const float room = context.page_height - top - query_height - 24;
    const float list = groups.empty() ? 60.0f : std::min({list_height(context, groups), room, 520.0f});
    ImGui::SetNextWindowPos({(context.page_width - width) / 2, top}, ImGuiCond_Always);
    ImGui::SetNextWindowSize({width, query_height + list}, ImGuiCond_Always);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 12);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, p.bg_raised);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, IM_COL32(0, 0, 0, static_cast<int>(p.scrim * 255)));
    const bool open = ImGui::BeginPopupModal(popup_name, nullptr,
                                             ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    if (!open) return;
    mirror::window_role(mirror::Role::dialog, popup_name);
    draw_popup_ground(context.look, 12, 2);
    draw_open(context, width, groups, list);
    ImGui::EndPopup();
}

} // namespace ringback::ui
