#include "ui/views/calling_view.hpp"

#include "mirror/mirror.hpp"
#include "playbook/calling_limits.hpp"
#include "ui/calling_text.hpp"
#include "ui/icons.hpp"
#include "ui/views/calling_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {
namespace {

constexpr float most_wide = 920;

bool has(const std::vector<CallingLimit>& limits, const std::string& place) {
    return std::ranges::find(limits, place, &CallingLimit::place) != limits.end();
}

std::string dated(const Context& context, const CallingLimit& limit) {
    const std::string source = limit.source.empty() ? "No source is given" : limit.source;
    return source + (limit.as_of ? ". Looked up " + day_text(*limit.as_of, context.moment.today) : ". Not dated");
}

std::string whom(const CallingLimit& limit) {
    std::string words;
    if (!limit.zones.empty()) words = count_text(limit.zones.size(), "time zone", "time zones");
    if (limit.tags.empty()) return "For " + words;
    std::string tags;
    for (const std::string& tag : limit.tags) tags += (tags.empty() ? "" : ", ") + tag;
    return "For " + words + (words.empty() ? "" : ", and ") + "prospects with the tag " + tags;
}

// Returns the height.
float draw_limit(const Context& context, const CallingLimit& limit, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool built_in = has(playbook::CallingLimits::built_in().limits, limit.place);
    const bool own = has(context.model.profile.calling_limits, limit.place);
    const ButtonSize size = context.phone() ? ButtonSize::touch : ButtonSize::small;
    const std::string edit_name = "Edit the hours of " + limit.place;
    const std::string reset_name = (built_in ? "Reset the hours of " : "Remove the hours of ") + limit.place;
    const Button edit{.id = "edit", .icon = icon::pencil, .kind = ButtonKind::ghost, .size = size, .name = edit_name};
    const Button reset{.id = "reset",
                       .icon = built_in ? icon::undo_2 : icon::trash_2,
                       .kind = ButtonKind::ghost,
                       .size = size,
                       .name = reset_name};
    const float high = button_height(size);
    const float room = width - (own ? 2 : 1) * (high + 4) - 12; // beside the buttons
    look.hairline(at, width);
    float y = at.y + 12;
    const float place = look.width(type::base_strong, limit.place);
    look.text_cut({at.x, y}, room, type::base_strong, p.text_primary, limit.place);
    if (own) draw_chip(look, {at.x + std::min(place, room - 60) + 10, y - 1}, Tone::accent, "Yours");
    if (draw_button(look, {at.x + width - high, y - 4}, edit)) begin_calling(context.state, limit, built_in);
    if (own && draw_button(look, {at.x + width - 2 * high - 4, y - 4}, reset)) reset_calling(context, limit, built_in);
    y += 26;
    y += look.paragraph({at.x, y}, room, type::dense, p.text_primary, hours_in_words(limit.hours)) + 4;
    y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, whom(limit)) + 2;
    y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, dated(context, limit)) + 14;
    return y - at.y;
}

} // namespace

void draw_calling(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("calling", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, most_wide);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + (context.phone() ? 16.0f : 20.0f)};
    look.heading(at, 1, type::headline, p.text_primary, "Calling hours");
    float y = at.y + 40;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary, playbook::CallingLimits::caution()) + 8;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        "Where several places hold for a prospect, each of them cuts the window.") +
         16;
    const Button add{.id = "add",
                     .label = "Add a place",
                     .icon = icon::plus,
                     .kind = ButtonKind::soft,
                     .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(look, {at.x, y}, add)) begin_new_calling(context.state, context.moment);
    y += button_height(add.size) + 20;
    const auto all = playbook::CallingLimits::built_in().with(context.model.profile.calling_limits);
    {
        const mirror::Scope list(mirror::Role::list, "Calling hours by place", ImGui::GetID("places"));
        for (const CallingLimit& limit : all.limits) {
            const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(limit.place.c_str()));
            ImGui::PushID(limit.place.c_str());
            y += draw_limit(context, limit, {at.x, y}, width);
            ImGui::PopID();
        }
    }
    scroll.end_at(y + 32);
}

} // namespace ringback::ui
