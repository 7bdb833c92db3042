#include "ui/views/use_row.hpp"

#include "exchange/mail_file.hpp"
#include "mirror/mirror.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button_flow.hpp"
#include "ui/wording.hpp"

#include <string>
#include <utility>

namespace ringback::ui {
namespace {

bool is_mail(std::optional<Channel> channel) { return channel == Channel::email || channel == Channel::video_email; }
bool is_written(std::optional<Channel> channel) {
    return is_mail(channel) || channel == Channel::text || channel == Channel::mail;
}

void save_mail(const Context& context, const Prospect& prospect, const script::Rendered& rendered) {
    if (refused_for_gaps(context, prospect.id, rendered, "Not saved")) return;
    const std::string name = display_name(prospect);
    const Profile& profile = context.model.profile;
    std::string file = exchange::mail_file({.from = {profile.name, profile.email},
                                            .to = {name, first_address(prospect.emails)},
                                            .subject = rendered.subject,
                                            .text = rendered.text,
                                            .date = context.moment.now});
    context.out.ask(SaveText{name + ".eml", std::move(file), "message/rfc822"});
}

void share(const Context& context, const Prospect& prospect, const script::Rendered& rendered) {
    if (!refused_for_gaps(context, prospect.id, rendered, "Not shared"))
        context.out.ask(ShareText{rendered.subject, rendered.text});
}

// The link that takes the words where they are wanted; empty where there is no address for it.
std::string href_for(Channel channel, const Prospect& prospect, const script::Rendered& rendered) {
    switch (channel) {
    case Channel::call:
    case Channel::voicemail: return tel_href(first_address(prospect.phones));
    case Channel::email:
    case Channel::video_email: return mailto_href(first_address(prospect.emails), rendered.subject, rendered.text);
    case Channel::text: return sms_href(first_address(prospect.phones), rendered.text);
    default: return {};
    }
}

std::string link_label(Channel channel, const Prospect& prospect) {
    if (is_mail(channel)) return "Write to " + short_name(prospect);
    return (channel == Channel::text ? "Text " : "Call ") + short_name(prospect);
}

} // namespace

float draw_use_row(const Context& context, const Prospect& prospect, const script::Script& script,
                   const script::Rendered& rendered, ImVec2 at, float width) {
    if (!script.channel) return 0;
    const mirror::Scope group(mirror::Role::group, "Use these words", ImGui::GetID("use"));
    ButtonFlow row(context.look, at, width, context.phone() ? ButtonSize::touch : ButtonSize::normal);
    const std::string href = href_for(*script.channel, prospect, rendered);
    const bool waits = is_written(script.channel) && !rendered.missing.empty();
    if (!href.empty()) {
        const std::string label = link_label(*script.channel, prospect);
        const Button go{.id = "go",
                        .label = label,
                        .icon = icon_of(*script.channel),
                        .kind = ButtonKind::primary,
                        .href = waits ? std::string_view{} : href};
        if (row.button(go) && waits) refused_for_gaps(context, prospect.id, rendered, "Not written");
    }
    if (is_mail(script.channel) && row.button({.id = "eml", .label = "Save as .eml", .icon = icon::download}))
        save_mail(context, prospect, rendered);
    if (context.can_share && is_written(script.channel) &&
        row.button({.id = "share", .label = "Share", .icon = icon::share_2}))
        share(context, prospect, rendered);
    return row.end() + 8 - at.y;
}

float draw_more_uses(const Context& context, const Prospect& prospect, const Words& words, ImVec2 right_top) {
    float right = right_top.x;
    const auto pressed = [&](const char* id, const char* glyph, std::string_view name) {
        const Button button{
            .id = id, .icon = glyph, .kind = ButtonKind::ghost, .size = ButtonSize::small, .name = name};
        right -= button_width(context.look, button);
        return draw_button(context.look, {right, right_top.y}, button);
    };
    if (is_mail(words.channel) && pressed("eml", icon::download, "Save as an email file"))
        save_mail(context, prospect, words.rendered);
    if (context.can_share && is_written(words.channel) && pressed("share", icon::share_2, "Share the words"))
        share(context, prospect, words.rendered);
    return right_top.x - right;
}

} // namespace ringback::ui
