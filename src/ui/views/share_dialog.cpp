#include "ui/views/share_dialog.hpp"

#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/share_desk.hpp"
#include "ui/widgets/button_flow.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::size_t short_link = 2000; // characters; some programs cut longer ones
constexpr float code_side = 208;
constexpr float quiet_squares = 4; // of light around the code

// Dark on light in every theme: cameras expect it.
float draw_code(const Look& look, const std::string& squares, ImVec2 at) {
    const Palette light = light_palette();
    const ImRect box(at, {at.x + code_side, at.y + code_side});
    look.fill(box, light.bg_sheet, 8);
    mirror::text(box, "QR code of the link", mirror::Role::image);
    const auto across = static_cast<float>(squares.find('\n')) + 2 * quiet_squares;
    const float size = code_side / across;
    ImVec2 square{quiet_squares, quiet_squares};
    for (const char sign : squares) {
        if (sign == '\n') {
            square = {quiet_squares, square.y + 1};
            continue;
        }
        const ImVec2 corner{at.x + square.x * size, at.y + square.y * size};
        if (sign == '1') look.fill(ImRect(corner, {corner.x + size, corner.y + size}), light.text_primary);
        square.x += 1;
    }
    return code_side;
}

std::string length_words(const platform::MadeLink& link) {
    const std::string count = std::to_string(link.address.size()) + " characters";
    if (link.address.size() <= short_link) return count + ", short enough for every program.";
    return count + ". Some programs cut a link of more than " + std::to_string(short_link) + ": a file is safer.";
}

void draw_link(const Context& context, FormPen& pen, ImVec2 origin, const platform::MadeLink& link) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.text_cut({origin.x, pen.y()}, pen.width(), type::dense, p.text_primary, link.address);
    pen.end_row(24);
    pen.paragraph(length_words(link));
    if (link.squares.empty()) return;
    pen.end_row(draw_code(look, link.squares, {origin.x, pen.y()}) + 8);
}

void draw_acts(const Context& context, FormPen& pen, ImVec2 origin) {
    const ShareState& share = context.state.share;
    ButtonFlow line(context.look, {origin.x, pen.y()}, pen.width(),
                    context.phone() ? ButtonSize::touch : ButtonSize::normal);
    const bool made = share.link && share.link->fault.empty();
    if (made && line.button({.id = "copy", .label = "Copy the link", .icon = icon::copy, .kind = ButtonKind::primary}))
        context.out.ask(CopyText{share.link->address, "Link copied"});
    if (made && context.can_share && line.button({.id = "send", .label = "Send it", .icon = icon::share_2}))
        context.out.ask(ShareText{share.outgoing->title, share.link->address});
    if (line.button({.id = "save", .label = "Save as a file", .icon = icon::download}))
        save_as_file(context, *share.outgoing);
    pen.end_row(line.end() - pen.y() + 8);
}

} // namespace

void draw_share_dialog(const Context& context) {
    ShareState& share = context.state.share;
    if (!share.outgoing) return;
    const std::string title = "Share " + share.outgoing->title;
    Dialog dialog(context.look, title.c_str(), 480, true);
    if (!dialog) return;
    FormPen pen(context.look, dialog.origin(), dialog.width());
    pen.paragraph("Whoever opens the link is shown what is in it, and asked. " + share.outgoing->about +
                  " It stands in the link itself: no server keeps it.");
    if (!share.link)
        pen.paragraph("Making the link");
    else if (!share.link->fault.empty())
        pen.paragraph(share.link->fault);
    else
        draw_link(context, pen, dialog.origin(), *share.link);
    draw_acts(context, pen, dialog.origin());
    dialog.end_at(pen.y());
    if (!dialog.close_asked()) return;
    share = {};
    dialog.close();
}

void draw_incoming_link(const Context& context) {
    auto& incoming = context.state.incoming;
    if (!incoming) return;
    const bool refused = !incoming->fault.empty();
    Dialog dialog(context.look,
                  refused             ? "The link was not opened"
                  : incoming->to_read ? "Read what the link holds?"
                                      : "Take what the link holds?",
                  480, true);
    if (!dialog) return;
    FormPen pen(context.look, dialog.origin(), dialog.width());
    if (refused) {
        pen.paragraph(incoming->fault);
        pen.paragraph("Nothing has changed.");
    } else {
        pen.heading(incoming->title);
        constexpr std::size_t most = 12;
        for (std::size_t i = 0; i < std::min(most, incoming->inside.size()); ++i) pen.paragraph(incoming->inside[i]);
        if (incoming->inside.size() > most)
            pen.paragraph("and " + std::to_string(incoming->inside.size() - most) + " more");
        pen.paragraph(incoming->to_read ? "It is only shown: nothing of it is kept here."
                                        : "It comes in beside what is here. You can undo it.");
    }
    const Answer answer = draw_ending(pen, {.accept = refused             ? "Go to Today"
                                                      : incoming->to_read ? "Read it"
                                                                          : "Take it",
                                            .cancel = "Leave it"});
    dialog.end_at(pen.y());
    if (answer == Answer::none && !dialog.close_asked()) return;
    context.out.ask(AnswerLink{answer == Answer::accepted && !refused});
    dialog.close();
}

} // namespace ringback::ui
