#include "mirror/mirror.hpp"
#include "ui/acts.hpp"
#include "ui/icons.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/prospect_parts.hpp"
#include "ui/views/record_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

std::string_view ordinal(std::size_t place) {
    constexpr std::array<std::string_view, channel_count> words{"first", "second", "third",  "fourth",
                                                                "fifth", "sixth",  "seventh"};
    return words[std::min(place, words.size() - 1)];
}

// What keeps a channel from being used; empty where nothing does.
std::string_view obstacle(const Prospect& prospect, Channel channel) {
    if (channel == Channel::meeting) return {};
    if (!prospect.permissions.allows(channel)) return "not permitted";
    const bool by_phone = channel == Channel::call || channel == Channel::voicemail || channel == Channel::text;
    if (by_phone) return first_address(prospect.phones).empty() ? "no number yet" : "";
    if (channel == Channel::mail) return trimmed(prospect.address).empty() ? "no address yet" : "";
    return first_address(prospect.emails).empty() ? "no address yet" : "";
}

// "first", "second": a press takes the channel in at the end, another one out again (V2).
float draw_preference(const Context& context, const Prospect& prospect, Channel channel, ImVec2 left_middle,
                      bool row_hovered) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const auto& order = prospect.preferred_channels;
    const auto place = static_cast<std::size_t>(std::ranges::find(order, channel) - order.begin());
    const bool preferred = place < order.size();
    const std::string_view words = preferred ? ordinal(place) : "prefer";
    const float w = chip_width(look, words);
    const ImRect box({left_middle.x, left_middle.y - 11}, {left_middle.x + w, left_middle.y + 11});
    ImRect reach = box;
    if (context.phone()) reach.Expand({4, 11});
    std::string name = "Prefer " + std::string(label_of(channel));
    if (preferred) name += ", " + std::string(words);
    const Hit hit = hit_area("prefer", reach, {.role = mirror::Role::button, .name = name, .pressed = preferred});
    if (preferred)
        look.fill(box, hit.hovered ? p.accent_soft_hover : p.accent_soft, 6);
    else if (hit.hovered)
        look.fill(box, p.bg_hover, 6);
    const bool seen = preferred || hit.hovered || hit.focused || row_hovered || context.phone();
    if (seen) look.paint_centred(box, type::small_medium, preferred ? p.accent_text : p.text_tertiary, words);
    if (hit.focused) look.focus_ring(box, 6);
    if (hit.pressed)
        edit_record(context, prospect,
                    std::string(label_of(channel)) + (preferred ? " no longer preferred" : " preferred"),
                    [&](ProspectDetails& details) {
                        if (preferred)
                            std::erase(details.preferred_channels, channel);
                        else
                            details.preferred_channels.push_back(channel);
                    });
    return w;
}

void draw_channel(const Context& context, const Prospect& prospect, Channel channel, ImVec2 at, float width,
                  float row) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const float middle = at.y + row / 2;
    const std::string_view label = label_of(channel);
    const std::string_view why_not = obstacle(prospect, channel);
    const ImU32 ink = why_not.empty() ? p.text_primary : p.text_tertiary;
    ImGui::PushID(static_cast<int>(channel));
    look.icon({at.x + 8, middle}, icon_of(channel), 16, why_not.empty() ? p.text_secondary : p.text_tertiary);
    look.paint({at.x + 24, middle - 10}, type::dense, ink, label);
    const bool hovered = ImGui::IsMouseHoveringRect({at.x, at.y}, {at.x + width, at.y + row});
    draw_preference(context, prospect, channel, {at.x + 24 + look.width(type::dense, label) + 10, middle}, hovered);
    float right = at.x + width;
    if (channel == Channel::meeting) {
        look.text_right({right, middle - 8}, type::small, p.text_tertiary, "needs no permission");
    } else {
        const bool on = prospect.permissions.allows(channel);
        const std::string name = "Permit " + std::string(label);
        if (draw_switch(look, {right, middle}, "permit", name, on))
            edit_record(context, prospect, std::string(label) + (on ? " not permitted" : " permitted"),
                        [&](ProspectDetails& details) { details.permissions.set(channel, !on); });
        if (!why_not.empty()) look.text_right({right - 36, middle - 8}, type::small, p.text_tertiary, why_not);
    }
    ImGui::PopID();
}

void draw_style(const Context& context, const Prospect& prospect, ImVec2 right_top) {
    std::array<std::string_view, 5> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = label_of(static_cast<Style>(i));
    const float width = 152;
    const float lift = context.phone() ? 12.0f : 1.0f;
    if (const auto choice =
            draw_select(context.look, {right_top.x - width, right_top.y - lift}, width,
                        {.id = "style", .label = "How they take things in", .label_hidden = true, .compact = true},
                        words, static_cast<std::size_t>(prospect.style)))
        edit_record(context, prospect, short_name(prospect) + ": " + std::string(words[*choice]),
                    [&](ProspectDetails& details) { details.style = static_cast<Style>(*choice); });
}

void draw_do_not_contact(const Context& context, const Prospect& prospect, ImVec2 at, float width, float row) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool on = prospect.do_not_contact;
    const float middle = at.y + row / 2;
    look.icon({at.x + 8, middle}, icon::ban, 16, on ? p.danger_text : p.text_secondary);
    look.paint({at.x + 24, middle - 10}, on ? type::dense_strong : type::dense, on ? p.danger_text : p.text_primary,
               "Do not contact");
    if (draw_switch(look, {at.x + width, middle}, "do not contact", "Do not contact", on))
        edit_record(context, prospect,
                    short_name(prospect) + (on ? " may be contacted again" : " is not to be contacted"),
                    [&](ProspectDetails& details) { details.do_not_contact = !on; });
}

} // namespace

float draw_channels(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    draw_part_heading(context.look, at, "Channels");
    draw_style(context, prospect, {at.x + width, at.y});
    const float row = context.phone() ? 48.0f : 34.0f;
    float y = at.y + section_heading_height;
    const mirror::Scope group(mirror::Role::group, "Channels", ImGui::GetID("channels"));
    for (std::size_t i = 0; i < channel_count; ++i) {
        draw_channel(context, prospect, static_cast<Channel>(i), {at.x, y}, width, row);
        y += row;
    }
    draw_do_not_contact(context, prospect, {at.x, y}, width, row);
    return y + row - at.y;
}

float draw_details(const Context& context, const Prospect& prospect, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    draw_part_heading(look, at, "Details");
    if (draw_part_button(context, {at.x + width, at.y}, "edit details", icon::pencil, "Edit details"))
        begin_edit(context.state, prospect);
    float y = at.y + section_heading_height;
    const float indent = 100;
    const auto label = [&](std::string_view words) { look.text({at.x, y}, type::dense, p.text_secondary, words); };
    const auto words = [&](std::string_view title, std::string_view value) {
        if (trimmed(value).empty()) return;
        label(title);
        y += look.paragraph({at.x + indent, y}, width - indent, type::dense_medium, p.text_primary, value) + 8;
    };
    const auto links = [&](std::string_view title, const std::vector<std::string>& addresses, auto&& href_of_address) {
        const float row = context.phone() ? 44.0f : 20.0f;
        const float first = y;
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            if (trimmed(addresses[i]).empty()) continue;
            if (y == first) label(title);
            const std::string id = std::string(title) + std::to_string(i);
            const std::string href = href_of_address(addresses[i]);
            const ImVec2 at_right{at.x + indent, y};
            if (href.empty()) { // no address that the browser could follow
                look.text_cut(at_right, width - indent, type::dense_medium, p.text_primary, addresses[i]);
            } else {
                ImGui::PushClipRect({at.x, y - row}, {at.x + width + 6, y + 2 * row}, true);
                draw_text_link(look, at_right, id.c_str(), type::dense_medium, addresses[i], href, nullptr, row);
                ImGui::PopClipRect();
            }
            y += row;
        }
        y += y == first ? 0 : 8;
    };
    words("Interest", prospect.interest);
    if (prospect.value) words("Value", money_text(*prospect.value));
    links("Email", prospect.emails, [](const std::string& email) { return mailto_href(email, {}, {}); });
    links("Phone", prospect.phones, [](const std::string& phone) { return tel_href(phone); });
    words("Address", prospect.address);
    words("Time zone", prospect.time_zone);
    if (y == at.y + section_heading_height)
        y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary, "No contact data yet.") + 8;
    return y - at.y;
}

} // namespace ringback::ui
