#include "ui/views/prospect_menu.hpp"

#include "ui/icons.hpp"
#include "ui/views/close_form.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/views/removal_dialog.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/stat.hpp"
#include "ui/wording.hpp"

namespace ringback::ui {
namespace {

void set_status(const Context& context, const Prospect& prospect, Status status, std::string said) {
    context.out.change(SetStatus{prospect.id, status, {}}, std::move(said));
}

void draw_status_items(const Context& context, const Prospect& prospect, Menu& menu) {
    const std::string name = short_name(prospect);
    if (prospect.status != Status::open && menu.item("open", "Open the file again", icon::folder_open))
        set_status(context, prospect, Status::open, "File of " + name + " opened again");
    const bool later = prospect.status == Status::later;
    if (menu.item("later", later ? "Change the day to revisit" : "Get back in touch later", icon::calendar_clock))
        begin_close(context.state, prospect, context.moment, true);
    if (prospect.status != Status::won && menu.item("won", "Mark as won", icon::flag))
        set_status(context, prospect, Status::won, name + " marked as won");
    if (prospect.status != Status::lost && menu.item("lost", "Mark as lost, they said so", icon::octagon_x)) // T2
        set_status(context, prospect, Status::lost, name + " marked as lost");
    if (prospect.status != Status::closed && menu.item("close", "Close the file", icon::archive))
        begin_close(context.state, prospect, context.moment);
}

} // namespace

void draw_prospect_menu(const Context& context, const Prospect& prospect, ImVec2 right_top) {
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::normal;
    const float side = button_height(size);
    const ImVec2 at{right_top.x - side, right_top.y};
    if (draw_button(context.look, at,
                    {.id = "more", .icon = icon::ellipsis, .kind = ButtonKind::ghost, .size = size, .name = "More"}))
        ImGui::OpenPopup("more menu");
    Menu menu(context.look, "more menu", "More", ImRect(at, {at.x + side, at.y + side}), 240);
    if (!menu) return;
    if (menu.item("edit", "Edit details", icon::pencil)) begin_edit(context.state, prospect);
    draw_status_items(context, prospect, menu);
    menu.line();
    const bool stopped = prospect.do_not_contact;
    if (menu.item("stop", stopped ? "Allow contact again" : "Do not contact", stopped ? icon::circle_check : icon::ban,
                  !stopped))
        edit_record(context, prospect,
                    short_name(prospect) + (stopped ? " may be contacted again" : " is not to be contacted"),
                    [&](ProspectDetails& details) { details.do_not_contact = !stopped; });
    if (menu.item("remove", "Remove prospect", icon::trash_2, true)) begin_removal(context.state, {prospect.id});
}

} // namespace ringback::ui
