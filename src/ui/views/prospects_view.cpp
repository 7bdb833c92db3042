#include "ui/views/prospects_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/commands.hpp"
#include "ui/icons.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/prospect_list.hpp"
#include "ui/views/prospect_table.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/views/removal_dialog.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/field.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 6> filters{"All", "Open", "Later", "Won", "Lost", "Closed"};
constexpr float most_wide = 1240;

std::size_t chosen_filter(const UiState& state) {
    return state.prospect_status ? static_cast<std::size_t>(*state.prospect_status) + 1 : 0;
}

void choose_filter(UiState& state, std::size_t filter) {
    state.prospect_status = filter == 0 ? std::nullopt : std::optional(static_cast<Status>(filter - 1));
}

Button add_button(const Context& context, std::string_view key) {
    return {.id = "add",
            .label = context.phone() ? std::string_view{} : "Add a prospect",
            .icon = icon::plus,
            .kind = ButtonKind::primary,
            .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
            .key = context.phone() ? std::string_view{} : key,
            .name = "Add a prospect"};
}

Button import_button(const Context& context, std::string_view key) {
    return {.id = "import",
            .label = context.phone() ? std::string_view{} : "Import contacts",
            .icon = icon::download,
            .kind = context.phone() ? ButtonKind::ghost : ButtonKind::neutral,
            .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
            .key = context.phone() ? std::string_view{} : key,
            .name = "Import contacts"};
}

float draw_title(const Context& context, const ImRect& area, std::size_t shown) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool phone = context.phone();
    const TextStyle& style = phone ? type::headline : type::pane;
    const float height = phone ? 48.0f : 32.0f;
    const float y = area.Min.y + (height - style.line) / 2;
    look.heading({area.Min.x, y}, 1, style, p.text_primary, "Prospects");
    const float title = look.width(style, "Prospects");
    const std::size_t all = context.model.prospects().size();
    const std::string count = shown == all ? std::to_string(all) : std::to_string(shown) + " of " + std::to_string(all);
    const ImVec2 at{area.Min.x + title + 10, y + style.line - 24};
    const float w = look.paint(at, type::base, p.text_secondary, count);
    mirror::text(ImRect(at, {at.x + w, at.y + 20}), count + " shown", mirror::Role::status, 0, ImGui::GetID("count"));

    float right = area.Max.x;
    const std::string add_key = keycap(context, CommandId::add_prospect);
    const std::string import_key = keycap(context, CommandId::import_contacts);
    const Button add = add_button(context, add_key);
    right -= button_width(look, add);
    if (draw_button(look, {right, area.Min.y}, add)) begin_add(context.state, context.moment);
    const Button import = import_button(context, import_key);
    right -= button_width(look, import) + 8;
    if (draw_button(look, {right, area.Min.y}, import)) context.out.go({Screen::import_contacts, {}});
    if (phone) draw_save_badge(context, {right - 22, area.Min.y + 16}, true);
    return height;
}

float draw_search(const Context& context, ImVec2 at, float width) {
    UiState& state = context.state;
    const std::string search_key = keycap(context, CommandId::search);
    const Field search{.id = "search",
                       .label = "Search prospects",
                       .hint = "Name, company, phone, tag or note",
                       .input_mode = "search",
                       .label_hidden = true,
                       .icon = icon::search,
                       .key = context.phone() ? std::string_view{} : search_key,
                       .search = true,
                       .focus = state.focus_search};
    state.focus_search = false;
    draw_field(context.look, at, width, search, state.prospect_query);
    return field_height(search);
}

constexpr std::array<std::string_view, 6> sort_words{
    "By name", "By company", "By status", "Most urgent first", "Longest silent first", "Highest value first"};

void sort_anew(UiState& state, std::size_t column) {
    const auto sort = static_cast<ProspectSort>(column);
    if (state.prospect_sort != sort) sort_by(state, sort);
}

float draw_filters_phone(const Context& context, const ImRect& area) {
    UiState& state = context.state;
    const float top = draw_search(context, area.Min, area.GetWidth()) + 8;
    const float half = (area.GetWidth() - 8) / 2;
    const Field status{.id = "status", .label = "Status", .label_hidden = true};
    if (const auto choice =
            draw_select(context.look, {area.Min.x, area.Min.y + top}, half, status, filters, chosen_filter(state)))
        choose_filter(state, *choice);
    const Field sort{.id = "sort", .label = "Order", .label_hidden = true};
    if (const auto choice = draw_select(context.look, {area.Min.x + half + 8, area.Min.y + top}, half, sort, sort_words,
                                        static_cast<std::size_t>(state.prospect_sort)))
        sort_anew(state, *choice);
    return top + field_height(status);
}

float draw_filters(const Context& context, const ImRect& area) {
    if (context.phone()) return draw_filters_phone(context, area);
    const float width = std::min(320.0f, area.GetWidth() * 0.4f);
    const float height = draw_search(context, area.Min, width);
    if (const auto choice =
            draw_segmented(context.look, {area.Min.x + width + 16, area.Min.y + 4}, area.GetWidth() - width - 16,
                           "status", "Status", filters, chosen_filter(context.state)))
        choose_filter(context.state, *choice);
    return height;
}

// What can be done to all that are ticked: a bar at the foot of the list, so that no row moves while ticking.
void draw_bulk(const Context& context, const ImRect& bar) {
    const Look& look = context.look;
    UiState& state = context.state;
    const bool phone = context.phone();
    const ButtonSize size = phone ? ButtonSize::touch : ButtonSize::normal;
    const mirror::Scope group(mirror::Role::group, "Marked prospects", ImGui::GetID("bulk"));
    look.hairline({bar.Min.x, bar.Min.y}, bar.GetWidth());
    const float y = bar.GetCenter().y - button_height(size) / 2;
    const std::string words = std::to_string(state.marked.size()) + " marked";
    float x = bar.Min.x + (phone ? 16.0f : 10.0f);
    x += look.text({x, bar.GetCenter().y - 10}, type::base_strong, context.palette().text_primary, words) + 16;
    const Button spoke{.id = "spoke",
                       .label = "We last spoke",
                       .icon = phone ? nullptr : icon::handshake,
                       .kind = ButtonKind::soft,
                       .size = size};
    if (draw_button(look, {x, y}, spoke)) {
        state.bulk_spoke_on = std::string{};
        state.bulk_spoke_error.clear();
        state.focus_bulk = true;
    }
    x += button_width(look, spoke) + 8;
    const Button remove{.id = "remove",
                        .label = phone ? "" : "Remove",
                        .icon = icon::trash_2,
                        .kind = ButtonKind::ghost,
                        .size = size,
                        .name = "Remove the marked prospects"};
    if (draw_button(look, {x, y}, remove)) begin_removal(state, state.marked);
    x += button_width(look, remove) + 8;
    const Button clear{.id = "clear",
                       .label = phone ? "" : "Clear marks",
                       .icon = icon::x,
                       .kind = ButtonKind::ghost,
                       .size = size,
                       .name = "Clear marks"};
    if (draw_button(look, {x, y}, clear)) state.marked.clear();
}

void draw_nobody_yet(const Context& context, const ImRect& area) {
    const EmptyState state{.title = "No prospects yet",
                           .text = "Bring your contacts in from a file, or add the first one by hand.",
                           .act = Button{.id = "add first",
                                         .label = "Add a prospect",
                                         .icon = icon::plus,
                                         .kind = ButtonKind::soft,
                                         .size = context.phone() ? ButtonSize::touch : ButtonSize::normal}};
    if (draw_empty_state(context.look, area.Min, std::min(area.GetWidth(), 720.0f), state))
        begin_add(context.state, context.moment);
}

void draw_nobody_found(const Context& context, const ImRect& area) {
    const EmptyState state{.title = "Nobody found",
                           .text = "Every word must occur in a name, company, address, number, tag or note.",
                           .act = Button{.id = "show all",
                                         .label = "Show all",
                                         .kind = ButtonKind::soft,
                                         .size = context.phone() ? ButtonSize::touch : ButtonSize::normal}};
    if (!draw_empty_state(context.look, area.Min, std::min(area.GetWidth(), 720.0f), state)) return;
    context.state.prospect_query.clear();
    context.state.prospect_status.reset();
}

} // namespace

void draw_prospects(const Context& context, const ImRect& area) {
    const float side = context.phone() ? 16.0f : 32.0f;
    const float right = std::min(area.Max.x - side, area.Min.x + side + most_wide);
    ImRect rest({area.Min.x + side, area.Min.y + (context.phone() ? 12.0f : 24.0f)}, {right, area.Max.y});
    if (context.state.prospect_query.size() > 0 && context.model.prospects().empty())
        context.state.prospect_query.clear();
    const auto shown = listed_prospects(context);
    rest.Min.y += draw_title(context, rest, shown.size()) + (context.phone() ? 8.0f : 16.0f);
    if (context.model.prospects().empty()) {
        context.state.focus_search = false;
        draw_nobody_yet(context, rest);
        return;
    }
    rest.Min.y += draw_filters(context, rest) + (context.phone() ? 8.0f : 12.0f);
    if (!context.state.marked.empty()) {
        const float height = context.phone() ? 64.0f : 56.0f;
        const float side_out = context.phone() ? 16.0f : 0.0f;
        draw_bulk(context, ImRect({rest.Min.x - side_out, rest.Max.y - height}, {rest.Max.x + side_out, rest.Max.y}));
        rest.Max.y -= height;
    }
    if (shown.empty())
        draw_nobody_found(context, rest);
    else if (context.phone())
        draw_prospect_rows(context, ImRect({area.Min.x, rest.Min.y}, {area.Max.x, rest.Max.y}), shown);
    else
        draw_prospect_table(context, rest, shown);
}

} // namespace ringback::ui
