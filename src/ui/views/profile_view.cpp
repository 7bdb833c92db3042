#include "ui/views/profile_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/views/appearance_view.hpp"
#include "ui/views/draft_text.hpp"
#include "ui/views/signals_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace ringback::ui {
namespace {

constexpr unsigned slowest_pace = 60;
constexpr unsigned fastest_pace = 300;

ProfileDraft draft_of(const Model& model) {
    const Profile& profile = model.profile;
    ProfileDraft draft;
    draft.revision = model.profile_revision();
    draft.profile = profile;
    for (const Day day : profile.holidays) draft.holidays += (draft.holidays.empty() ? "" : "\n") + text_from_day(day);
    for (const TimeOff& off : profile.time_off)
        draft.time_off += (draft.time_off.empty() ? "" : "\n") + text_from_day(off.from) + " to " +
                          text_from_day(off.to) + (off.note.empty() ? "" : " " + off.note);
    draft.words_per_minute = std::to_string(profile.words_per_minute);
    return draft;
}

void read_holidays(ProfileDraft& draft) {
    draft.profile.holidays.clear();
    std::size_t line = 0;
    for (std::size_t at = 0; at <= draft.holidays.size();) {
        const std::size_t end = std::min(draft.holidays.find_first_of("\n,;", at), draft.holidays.size());
        const std::string_view text = trimmed(std::string_view(draft.holidays).substr(at, end - at));
        ++line;
        at = end + 1;
        if (text.empty()) continue;
        if (const auto day = day_from_text(text))
            draft.profile.holidays.push_back(*day);
        else if (draft.error_holidays.empty())
            draft.error_holidays = "Line " + std::to_string(line) + ": write the date as 2026-12-25";
    }
}

// "2026-12-21 to 2027-01-03 Skiing"; what was not understood of an older one stays with the line of the same days.
std::optional<TimeOff> time_off_from(std::string_view line, const std::vector<TimeOff>& before) {
    constexpr std::size_t date = 10;
    constexpr std::string_view link = " to ";
    if (line.size() < 2 * date + link.size() || line.substr(date, link.size()) != link) return std::nullopt;
    const auto from = day_from_text(line.substr(0, date));
    const auto to = day_from_text(line.substr(date + link.size(), date));
    if (!from || !to || *to < *from) return std::nullopt;
    const auto same =
        std::ranges::find_if(before, [&](const TimeOff& each) { return each.from == *from && each.to == *to; });
    TimeOff off = same == before.end() ? TimeOff{} : *same;
    off.from = *from;
    off.to = *to;
    off.note = trimmed(line.substr(2 * date + link.size()));
    return off;
}

void read_time_off(ProfileDraft& draft) {
    const std::vector<TimeOff> before = std::exchange(draft.profile.time_off, {});
    std::size_t number = 0;
    for (std::size_t at = 0; at <= draft.time_off.size();) {
        const std::size_t end = std::min(draft.time_off.find('\n', at), draft.time_off.size());
        const std::string_view line = trimmed(std::string_view(draft.time_off).substr(at, end - at));
        ++number;
        at = end + 1;
        if (line.empty()) continue;
        if (auto off = time_off_from(line, before))
            draft.profile.time_off.push_back(std::move(*off));
        else if (draft.error_time_off.empty())
            draft.error_time_off = "Line " + std::to_string(number) + ": write 2026-12-21 to 2027-01-03";
    }
}

// Reads the texts into the profile; true where all of them are right.
bool read_draft(ProfileDraft& draft, Zones& zones) {
    draft.error_zone.clear();
    draft.error_days.clear();
    draft.error_holidays.clear();
    draft.error_pace.clear();
    draft.profile.time_zone = trimmed(draft.profile.time_zone);
    if (zones.find(draft.profile.time_zone) == nullptr)
        draft.error_zone = "Write it as Europe/Berlin or America/New_York";
    if (draft.profile.work_days.none()) draft.error_days = "Choose at least one day";
    draft.error_time_off.clear();
    read_holidays(draft);
    read_time_off(draft);
    unsigned pace = 0;
    const std::string_view text = trimmed(draft.words_per_minute);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pace);
    if (error != std::errc{} || end != text.data() + text.size() || pace < slowest_pace || pace > fastest_pace)
        draft.error_pace = "A number from 60 to 300";
    else
        draft.profile.words_per_minute = pace;
    return draft.error_zone.empty() && draft.error_days.empty() && draft.error_holidays.empty() &&
           draft.error_time_off.empty() && draft.error_pace.empty();
}

float draw_work_days(const Context& context, ProfileDraft& draft, ImVec2 at, float width) {
    constexpr std::array<std::pair<const char*, std::size_t>, 7> week{{{"Monday", 1},
                                                                       {"Tuesday", 2},
                                                                       {"Wednesday", 3},
                                                                       {"Thursday", 4},
                                                                       {"Friday", 5},
                                                                       {"Saturday", 6},
                                                                       {"Sunday", 0}}};
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope group(mirror::Role::group, "Work days", ImGui::GetID("work days"));
    look.paint(at, type::small_medium, p.text_secondary, "Work days");
    ImVec2 pen{at.x, at.y + 22};
    for (const auto& [name, bit] : week) {
        const float w = 26 + look.width(type::base, name) + 16;
        if (pen.x > at.x && pen.x + w > at.x + width) pen = {at.x, pen.y + 34};
        bool on = draft.profile.work_days.test(bit);
        if (draw_checkbox(look, pen, name, name, on)) draft.profile.work_days.set(bit, on);
        pen.x += w;
    }
    float y = pen.y + 28;
    if (!draft.error_days.empty()) {
        look.text({at.x, y}, type::small, p.danger_text, draft.error_days);
        y += 20;
    }
    return y - at.y;
}

float draw_texts(const Context& context, ProfileDraft& draft, ImVec2 at, float width) {
    const Look& look = context.look;
    Profile& profile = draft.profile;
    const bool two = width >= 520;
    const float half = two ? (width - 16) / 2 : width;
    float y = at.y;
    const auto pair = [&](const Field& a, std::string& a_value, const Field& b, std::string& b_value) {
        draw_field(look, {at.x, y}, half, a, a_value);
        if (!two) y += field_height(a) + 12;
        draw_field(look, {two ? at.x + half + 16 : at.x, y}, half, b, b_value);
        y += std::max(two ? field_height(a) : 0.0f, field_height(b)) + 14;
    };
    // The browser remembers nothing of a profile whose data are sealed.
    const auto known_as = [&](std::string_view name) {
        return platform::is_sealed(context.sealing) ? std::string_view("off") : name;
    };
    pair({.id = "name", .label = "Your name", .autocomplete = known_as("name")}, profile.name,
         {.id = "company", .label = "Company", .autocomplete = known_as("organization")}, profile.company);
    pair({.id = "phone", .label = "Phone", .input_mode = "tel", .autocomplete = known_as("tel")}, profile.phone,
         {.id = "email", .label = "Email", .input_mode = "email", .autocomplete = known_as("email")}, profile.email);
    pair({.id = "zone",
          .label = "Time zone",
          .help = "Business days and due dates are counted in it",
          .error = draft.error_zone},
         profile.time_zone,
         {.id = "pace",
          .label = "Words a minute when you speak",
          .help = "For the length of what you say",
          .error = draft.error_pace,
          .input_mode = "numeric"},
         draft.words_per_minute);
    return y - at.y;
}

} // namespace

void draw_profile(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    auto& kept = context.state.profile_draft;
    if (!kept || kept->revision != context.model.profile_revision()) kept = draft_of(context.model);
    ProfileDraft& draft = *context.state.profile_draft;
    const ScrollArea scroll("profile", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 640.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + 24};
    look.heading(at, 1, type::headline, p.text_primary, "Your profile");
    float y = at.y + 40;
    y += look.paragraph({at.x, y}, width, type::base, p.text_secondary,
                        "Your name and company go into the words; your days decide what is due.") +
         20;
    y += draw_texts(context, draft, {at.x, y}, width);
    y += draw_work_days(context, draft, {at.x, y}, width) + 12;
    const Field holidays{.id = "holidays",
                         .label = "Holidays and days off",
                         .hint = "2026-12-25",
                         .help = "One date a line",
                         .error = draft.error_holidays};
    draw_text_area(look, {at.x, y}, width, 4, holidays, draft.holidays);
    y += text_area_height(holidays, 4) + 14;
    const Field time_off{.id = "time off",
                         .label = "Time off",
                         .hint = "2026-12-21 to 2027-01-03",
                         .help = "One a line, perhaps with a word. Everything due moves behind it",
                         .error = draft.error_time_off};
    draw_text_area(look, {at.x, y}, width, 2, time_off, draft.time_off);
    y += text_area_height(time_off, 2) + 24;
    const Button save{
        .id = "save", .label = "Save the profile", .kind = ButtonKind::primary, .size = ButtonSize::large};
    if (draw_button(look, {at.x, y}, save) && read_draft(draft, *context.moment.zones)) {
        context.out.change(EditProfile{draft.profile}, "Profile saved");
        context.state.profile_draft.reset();
    }
    const Button cancel{.id = "cancel", .label = "Discard changes", .size = ButtonSize::large};
    const float beside = button_width(look, save) + 8;
    const bool fits = beside + button_width(look, cancel) <= width;
    if (!fits) y += 44 + 8;
    if (draw_button(look, {fits ? at.x + beside : at.x, y}, cancel)) context.state.profile_draft.reset();
    y += 44 + 32;
    y += draw_calling_wishes(context, {at.x, y}, width) + 32;
    y += draw_appearance(context, {at.x, y}, width) + 24;
    if (context.phone())
        draw_text_link(look, {at.x, y}, "about", type::base, "About Ringback and its licences", "#/about");
    scroll.end_at(y + 48);
}

} // namespace ringback::ui
