#include "ui/views/shell_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/case_shelf.hpp"
#include "ui/tour.hpp"
#include "ui/views/about_view.hpp"
#include "ui/views/call_view.hpp"
#include "ui/views/calling_view.hpp"
#include "ui/views/command_palette.hpp"
#include "ui/views/context_menu.hpp"
#include "ui/views/data_view.hpp"
#include "ui/views/demo_ribbon.hpp"
#include "ui/views/erasing_view.hpp"
#include "ui/views/forms.hpp"
#include "ui/views/gallery_view.hpp"
#include "ui/views/import_view.hpp"
#include "ui/views/more_view.hpp"
#include "ui/views/notices.hpp"
#include "ui/views/opened_file_view.hpp"
#include "ui/views/playbook_view.hpp"
#include "ui/views/practice_view.hpp"
#include "ui/views/profile_view.hpp"
#include "ui/views/prospect_view.hpp"
#include "ui/views/prospects_view.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/views/rehearsal_view.hpp"
#include "ui/views/review_view.hpp"
#include "ui/views/scripts_view.hpp"
#include "ui/views/share_dialog.hpp"
#include "ui/views/sheet_view.hpp"
#include "ui/views/shortcut_sheet.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/views/today_view.hpp"
#include "ui/views/tour_view.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/tooltip.hpp"

namespace ringback::ui {
namespace {

// One screen on one sheet; Today brings its queue beside it.
void draw_screen(const Context& context, const ImRect& area) {
    const Screen screen = context.state.route.screen;
    if (context.opening) {
        context.look.text({area.Min.x + 32, area.Min.y + 32}, type::base, context.palette().text_secondary,
                          "Opening your workspace");
        return;
    }
    if (screen == Screen::today) {
        draw_today(context, area);
        return;
    }
    if (screen == Screen::scripts) {
        draw_scripts(context, area);
        return;
    }
    const float inset = context.phone() ? 0.0f : 8.0f;
    const ImRect sheet({area.Min.x, area.Min.y + inset}, {area.Max.x - inset, area.Max.y - inset});
    draw_sheet(context.look, sheet);
    switch (screen) {
    case Screen::prospects: draw_prospects(context, sheet); break;
    case Screen::prospect: draw_prospect(context, sheet); break;
    case Screen::sheet: draw_case_sheet(context, sheet); break;
    case Screen::call: draw_call(context, sheet); break;
    case Screen::playbook: draw_playbook(context, sheet); break;
    case Screen::practice: draw_practice(context, sheet); break;
    case Screen::review: draw_review(context, sheet); break;
    case Screen::import_contacts: draw_import(context, sheet); break;
    case Screen::data: draw_data(context, sheet); break;
    case Screen::profile: draw_profile(context, sheet); break;
    case Screen::calling_hours: draw_calling(context, sheet); break;
    case Screen::about: draw_about(context, sheet); break;
    case Screen::gallery: draw_gallery(context, sheet); break;
    case Screen::more: draw_more(context, sheet); break;
    case Screen::today:
    case Screen::scripts: break; // they have their own sheets
    }
}

void push_page_style(const Context& context) {
    const Palette& p = context.palette();
    ImGui::GetStyle().DisplaySafeAreaPadding = {0, 0}; // dialogs fill a phone to its edges
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 10);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, 5);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0u); // the page has the ground's colour
    ImGui::PushStyleColor(ImGuiCol_Text, p.text_primary);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, 0u); // widgets draw their own ring
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, faded(p.text_tertiary, 0.35f));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, faded(p.text_tertiary, 0.6f));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, faded(p.text_tertiary, 0.8f));
}

void pop_page_style() {
    ImGui::PopStyleColor(7);
    ImGui::PopStyleVar(8);
}

// What Escape closes where no dialog or menu is open: the tour, the sheet over the queue, then the marks in the list;
// the form within an editor.
void serve_escape(const Context& context) {
    if (GImGui->OpenPopupStack.Size > 0 || GImGui->ActiveId != 0) return;
    // Or ImGui would take it to mean leaving a scroll area, and the focus would be nowhere.
    ImGui::SetKeyOwner(ImGuiKey_Escape, ImHashStr("page"));
    if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
    UiState& state = context.state;
    const bool one_pane = context.width == Width::phone || context.width == Width::tablet;
    if (state.tour.step)
        leave_tour(context);
    else if (state.route.screen == Screen::today && one_pane && state.sheet_open)
        context.out.go({Screen::today, {}});
    else if (state.route.screen == Screen::call)
        context.out.go({Screen::today, state.route.prospect});
    else if (state.route.screen == Screen::today)
        end_marking(state);
    else if (state.route.screen == Screen::prospects)
        state.marked.clear();
    else if (state.route.screen == Screen::practice)
        leave_inner_part(context);
}

} // namespace

void draw_shell(const Context& context) {
    const auto layers = static_cast<std::size_t>(GImGui->OpenPopupStack.Size);
    if (const ImGuiID back = context.state.focus_return.step(layers, mirror::focused_item()); back != 0)
        mirror::request_focus(back);
    serve_escape(context);
    push_page_style(context);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({context.page_width, context.page_height});
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    const bool phone = context.phone();
    const float rail = phone ? 0.0f : rail_width(context);
    const float bar = phone && !covers_tab_bar(context) ? tab_bar_height : 0.0f;
    float top = draw_demo_ribbon(context, context.page_width);
    const float ribbon = top;
    {
        const mirror::Scope banner(mirror::Role::banner, "Ringback", ImGui::GetID("banner"));
        if (!phone) draw_rail(context, ImRect({0, ribbon}, {rail, context.page_height}));
    }
    {
        const mirror::Scope main(mirror::Role::main, "", ImGui::GetID("main"));
        top = draw_banners(context, ImRect({rail, top}, {context.page_width, context.page_height}));
        draw_screen(context, ImRect({rail, top}, {context.page_width, context.page_height - bar}));
    }
    if (bar > 0)
        draw_tab_bar(context, ImRect({0, context.page_height - bar}, {context.page_width, context.page_height}));
    draw_forms(context);
    draw_opened_file(context);
    draw_incoming_link(context);
    draw_share_dialog(context);
    draw_erasing_dialog(context);
    draw_shortcut_sheet(context);
    draw_context_menu(context);
    draw_command_palette(context);
    stop_unseen_rehearsal(context);
    ImGui::End();
    draw_tour(context, ribbon);
    draw_toast(context);
    draw_tooltip(context.look);
    pop_page_style();
}

} // namespace ringback::ui
