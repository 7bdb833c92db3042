#include "core/calendar_words.hpp"
#include "mirror/mirror.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/views/practice_parts.hpp"
#include "ui/widgets/touch_mark.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ringback::ui {
namespace {

using practice::Entry;
using practice::PracticeRun;
using practice::What;
using practice::Who;

constexpr float name_width = 66;
const char* icon_of(const Entry& entry) {
    switch (entry.what) {
    case What::rang_out: return icon::phone_missed;
    case What::picked_up: return icon::phone_call;
    case What::waited: return icon::hourglass;
    case What::prepared: return icon::list_checks;
    case What::prospected: return icon::users_round;
    case What::reviewed: return icon::clipboard_check;
    case What::recorded: return icon::pencil;
    case What::finished:
    case What::ran_out: return icon::flag;
    case What::asked_to_stop: return icon::ban;
    default: return entry.channel ? ui::icon_of(*entry.channel) : icon::message_circle;
    }
}

bool is_speech(const Entry& entry) {
    return entry.what == What::said || (entry.who == Who::they && !entry.words.empty());
}

struct Pen {
    const Context& context;
    const PracticeRun& run;
    float x;
    float y;
    float width;
};

// What somebody said or wrote, on a ground of its own.
void draw_speech(Pen& pen, const Entry& entry) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const bool you = entry.who == Who::you;
    const std::string& name = pen.run.subject().persona.given_name;
    const bool narrow = pen.context.phone();
    const float left = narrow ? 0.0f : name_width;
    if (narrow) pen.y += 16;
    look.text({pen.x, pen.y + (narrow ? -14.0f : 9.0f)}, type::small, p.text_secondary,
              you ? std::string_view("You") : std::string_view(name));
    const float room = pen.width - left - 28;
    const float height = look.paragraph_height(room, type::read, entry.words);
    const float wide = height < 30 ? look.width(type::read, entry.words) : room;
    const ImRect box({pen.x + left, pen.y}, {pen.x + left + std::min(wide, room) + 28, pen.y + height + 14});
    look.fill(box, you ? p.accent_soft : p.bg_hover, 10);
    look.paragraph({box.Min.x + 14, pen.y + 7}, room, type::read, p.text_primary, entry.words);
    pen.y = box.Max.y + 8;
}

std::string sentence(const Entry& entry, const PracticeRun& run) {
    std::string words = practice::sentence_of(entry, run.subject());
    if (entry.what == What::attempt && !entry.technique.empty())
        words = playbook::technique_label(entry.technique) + ". " + words;
    if (!entry.words.empty() && !is_speech(entry)) words += (words.empty() ? "" : " ") + entry.words;
    return words;
}

void draw_entry(Pen& pen, const Entry& entry) {
    const Look& look = pen.context.look;
    const Palette& p = pen.context.palette();
    const std::string words = sentence(entry, pen.run);
    if (!words.empty()) {
        look.icon({pen.x + 8, pen.y + 10}, icon_of(entry), 16, p.text_secondary);
        pen.y += look.paragraph({pen.x + 28, pen.y}, pen.width - 28, type::dense, p.text_primary, words) + 8;
    }
    if (is_speech(entry)) draw_speech(pen, entry);
}

float share_of(int day, int days) { return days <= 1 ? 0 : static_cast<float>(day - 1) / static_cast<float>(days - 1); }

// The entry that a day is marked with: an attempt or an answer rather than a rest.
const Entry* mark_on(const PracticeRun& run, int day) {
    const Entry* found = nullptr;
    for (const Entry& entry : run.transcript()) {
        if (entry.day != day || entry.what == What::past || entry.what == What::said) continue;
        if (found == nullptr || found->what == What::waited || entry.who == Who::they) found = &entry;
    }
    return found;
}

TouchMark mark_of(const Entry& entry) {
    if (entry.what == What::picked_up) return TouchMark::conversation;
    return entry.who == Who::they ? TouchMark::theirs : TouchMark::yours;
}

} // namespace

std::string day_heading(const practice::PracticeCase& subject, int day) {
    if (day < 1) return "Before, " + day_text(subject.day_of(day));
    return "Day " + std::to_string(day) + ", " + std::string(weekday_name(subject.day_of(day)));
}

float draw_practice_days(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const int days = run.subject().days;
    const float inset = 18;
    const float length = width - 2 * inset;
    const auto x_of = [&](int day) { return std::round(at.x + inset + length * share_of(day, days)); };
    const float y = at.y + 18;
    look.fill(ImRect({at.x + inset, y - 1}, {at.x + inset + length, y + 1}), p.bg_track, 1);
    look.fill(ImRect({at.x + inset, y - 1}, {x_of(run.day()), y + 1}), p.accent_mark, 1);
    for (int day = 1; day <= days; ++day) {
        const bool gone = day <= run.day();
        const float radius = run.staged().is_business_day(day) ? 3.0f : 1.5f;
        const ImVec2 middle{x_of(day), y};
        look.fill(ImRect({middle.x - radius, y - radius}, {middle.x + radius, y + radius}),
                  gone ? p.accent_mark : p.bg_track, radius);
        if (const Entry* entry = gone ? mark_on(run, day) : nullptr)
            draw_touch_mark(look, middle, mark_of(*entry), icon_of(*entry), 13);
    }
    const ImVec2 now{x_of(run.day()), y};
    look.stroke(ImRect({now.x - 17, y - 17}, {now.x + 17, y + 17}), p.accent_line, 17, 2);
    const std::string words = "Day " + std::to_string(run.day());
    const float half = look.width(type::small_strong, words) / 2;
    const float label = std::clamp(now.x - half, at.x, at.x + width - 2 * half);
    look.paint({label, at.y + 42}, type::small_strong, p.text_primary, words);
    const std::string last = "Day " + std::to_string(days);
    const float end = at.x + width - look.width(type::small, last);
    if (label + 2 * half + 16 < end) look.paint({end, at.y + 42}, type::small, p.text_secondary, last);
    mirror::text(ImRect(at, {at.x + width, at.y + 58}), words + " of " + std::to_string(days), mirror::Role::image);
    return 58;
}

float draw_transcript(const Context& context, const PracticeRun& run, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const mirror::Scope region(mirror::Role::region, "What happened", ImGui::GetID("transcript"));
    Pen pen{context, run, at.x, at.y, width};
    pen.y += look.paragraph({pen.x, pen.y}, width, type::read, p.text_primary, run.subject().briefing) + 16;
    const Entry* before = nullptr;
    int id = 0;
    for (const Entry& entry : run.transcript()) {
        if (before == nullptr || before->day != entry.day) {
            pen.y += before == nullptr ? 0.0f : 10.0f;
            look.heading({pen.x, pen.y}, 2, type::small_strong, p.text_primary, day_heading(run.subject(), entry.day));
            pen.y += 24;
        }
        ImGui::PushID(++id);
        draw_entry(pen, entry);
        ImGui::PopID();
        before = &entry;
    }
    return pen.y - at.y;
}

} // namespace ringback::ui
