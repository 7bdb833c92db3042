#include "ui/views/data_copies.hpp"

#include "journal/two_copies.hpp"
#include "mirror/mirror.hpp"
#include "ui/icons.hpp"
#include "ui/views/data_duties.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/stat.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {
namespace {

using journal::CopyState;
using journal::CopyStatus;

struct Place {
    const char* icon;
    std::string_view title;
};
constexpr std::array<Place, 2> places{{{icon::database, "Browser database"}, {icon::folder_lock, "Private files"}}};

bool is_known(const Context& context) { return !context.sample && context.save.copies.size() == places.size(); }

bool is_good(const CopyStatus& copy) { return copy.state == CopyState::ok; }

std::string state_words(const CopyStatus& copy) {
    switch (copy.state) {
    case CopyState::ok: return "up to date";
    case CopyState::catching_up: return "being written anew from the other place";
    case CopyState::behind: return copy.reason.empty() ? "behind the other place" : copy.reason;
    case CopyState::missing: return copy.reason.empty() ? "not there" : copy.reason;
    case CopyState::unknown: break;
    }
    return "not known yet";
}

std::string examined_words(const Context& context, std::size_t place) {
    if (context.copies == nullptr || context.copies->checking()) return "being examined";
    const auto& check = context.copies->last_check();
    if (!check) return "not since this page was opened";
    const auto& one = check->copies[place];
    if (one.failure) return "could not be read";
    const auto& report = one.report;
    std::string words =
        count_text(report.parts, "part", "parts") + ", " + count_text(report.edits, "edit", "edits") + ", ";
    return words + (report.faults.empty() ? "no fault" : count_text(report.faults.size(), "fault", "faults"));
}

struct Fact {
    std::string_view name;
    std::string value;
};

void draw_place(const Context& context, const ImRect& card, std::size_t index) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const CopyStatus& copy = context.save.copies[index];
    const mirror::Scope region(mirror::Role::group, places[index].title, ImGui::GetID(static_cast<int>(index)));
    draw_card(look, card);
    const ImVec2 at{card.Min.x + 20, card.Min.y + 16};
    draw_tile(look, at, is_good(copy) ? TileTone::soft : TileTone::warn, places[index].icon, 36);
    look.heading({at.x + 48, at.y}, 3, type::base_strong, p.text_primary, places[index].title);
    look.text({at.x + 48, at.y + 20}, type::small, p.text_secondary, "snapshot and journal");
    const bool good = is_good(copy);
    look.icon({card.Max.x - 28, at.y + 18}, good ? icon::circle_check : icon::circle_alert, 18,
              good ? p.accent_text : p.warn_text);
    draw_stat(look, {at.x, at.y + 50}, std::to_string(copy.generation), "generation");
    float y = at.y + 100;
    for (const Fact& fact : {Fact{"State", state_words(copy)}, Fact{"Last edit", std::to_string(copy.last_sequence)},
                             Fact{"Examined", examined_words(context, index)}}) {
        look.text({at.x, y}, type::dense, p.text_secondary, fact.name);
        look.text_cut({at.x + 84, y}, card.Max.x - 16 - at.x - 84, type::dense_medium, p.text_primary, fact.value);
        y += 24;
    }
}

constexpr float card_height = 196;

void draw_link(const Context& context, ImVec2 middle, bool equal) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ImRect disc({middle.x - 22, middle.y - 22}, {middle.x + 22, middle.y + 22});
    look.fill(ImRect({disc.Min.x - 6, disc.Min.y - 6}, {disc.Max.x + 6, disc.Max.y + 6}), p.bg_sheet, 28);
    look.fill(disc, equal ? p.accent_fill : p.warn_soft, 22);
    look.icon(middle, equal ? icon::equal : icon::circle_alert, 20, equal ? p.accent_on : p.warn_text);
}

float draw_repair(const Context& context, ImVec2 at, float width) {
    const Look& look = context.look;
    float y = at.y;
    if (context.copies == nullptr) return 0;
    const auto& check = context.copies->last_check();
    if (check)
        for (std::size_t i = 0; i < places.size(); ++i)
            for (const auto& fault : check->copies[i].report.faults)
                y += look.paragraph({at.x, y}, width, type::dense, context.palette().warn_text,
                                    std::string(places[i].title) + ": " + fault.what + ", " + fault.reason);
    for (const std::string& done : context.copies->repaired())
        y += look.paragraph({at.x, y}, width, type::dense, context.palette().text_secondary, done);
    const bool needed = (check && !check->agree) || !std::ranges::all_of(context.save.copies, is_good);
    if (needed) {
        const Button repair{.id = "repair",
                            .label = "Repair",
                            .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                            .disabled = context.save.state == journal::SaveState::read_only,
                            .busy = context.copies->repairing()};
        if (draw_button(look, {at.x, y + 8}, repair)) context.out.ask(RepairCopies{});
        y += 8 + button_height(repair.size);
    }
    return y == at.y ? 0 : y - at.y + 8;
}

} // namespace

std::string copies_headline(const Context& context) {
    if (!is_known(context)) return {};
    const auto& copies = context.save.copies;
    if (copies[0].generation == 0 && copies[1].generation == 0 && copies[0].last_sequence == 0 &&
        copies[1].last_sequence == 0)
        return "Nothing is stored yet";
    const auto good = std::ranges::count_if(copies, is_good);
    if (good == 2) {
        const bool equal =
            copies[0].generation == copies[1].generation && copies[0].last_sequence == copies[1].last_sequence;
        return equal ? "Your work is in two places, and they agree" : "Your work is in two places";
    }
    return good == 1 ? "Your work is in one place only" : "Your work is in this page only";
}

std::string copies_sentence(const Context& context) {
    if (!is_known(context)) return {};
    const auto& copies = context.save.copies;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!is_good(copies[i])) return std::string(places[i].title) + ": " + state_words(copies[i]) + ".";
    return count_text(context.model.prospects().size(), "prospect", "prospects") +
           ". Every change is said to be saved once it is in both.";
}

float draw_copies(const Context& context, ImVec2 at, float width) {
    if (!is_known(context)) return 0;
    const bool narrow = width < 520;
    const float gap = 16;
    const float each = narrow ? width : (width - gap) / 2;
    ImVec2 corner = at;
    for (std::size_t i = 0; i < places.size(); ++i) {
        draw_place(context, ImRect(corner, {corner.x + each, corner.y + card_height}), i);
        if (narrow)
            corner.y += card_height + gap;
        else
            corner.x += each + gap;
    }
    const auto& copies = context.save.copies;
    const bool equal = is_good(copies[0]) && is_good(copies[1]) && copies[0].generation == copies[1].generation &&
                       copies[0].last_sequence == copies[1].last_sequence;
    if (!narrow) draw_link(context, {at.x + width / 2, at.y + card_height / 2}, equal);
    const float bottom = narrow ? corner.y : at.y + card_height + gap;
    return bottom + draw_repair(context, {at.x, bottom}, width) - at.y;
}

float draw_kept(const Context& context, ImVec2 at, float width) {
    if (context.sample || context.state.data.kept == 0) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 3, type::title, p.text_primary, "Kept from before an upgrade");
    float y = at.y + 32;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                        "A newer Ringback has changed how the database is laid out. " +
                            count_text(context.state.data.kept, "record", "records") +
                            " are kept as they were before, until all has been read and more has been written.") +
         8;
    const Button save{.id = "save kept",
                      .label = "Save what was kept",
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal};
    if (draw_button(look, {at.x, y}, save)) context.out.ask(SaveKept{});
    return y + button_height(save.size) - at.y;
}

float draw_backups(const Context& context, ImVec2 at, float width) {
    if (!is_known(context) || context.copies == nullptr) return 0;
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 3, type::title, p.text_primary, "Daily backups in this browser");
    float y = at.y + 32;
    const auto& backups = context.copies->backups();
    if (backups.empty())
        return 32 + look.paragraph({at.x, y}, width, type::dense, p.text_secondary,
                                   "None so far. One is made on every day with a change; the last seven are kept.");
    const mirror::Scope list(mirror::Role::list, "Daily backups", ImGui::GetID("backups"));
    const bool phone = context.phone();
    const float row = phone ? 56.0f : 40.0f;
    int n = 0;
    for (const auto& backup : backups) {
        look.hairline({at.x, y}, width);
        ImGui::PushID(n++);
        const ImRect box({at.x, y}, {at.x + width, y + row});
        const mirror::Scope item(mirror::Role::listitem, {}, ImGui::GetID("row"));
        const auto day = day_from_text(backup.name);
        const std::string when = day ? day_text(*day, context.moment.today) : backup.name;
        look.text({at.x, y + (row - 20) / 2}, type::dense, p.text_primary, when);
        look.text({at.x + 140, y + (row - 20) / 2}, type::dense, p.text_secondary, size_text(backup.bytes));
        const std::string name = "Restore the backup of " + when;
        const Button restore{.id = "restore",
                             .label = "Restore",
                             .kind = ButtonKind::soft,
                             .size = phone ? ButtonSize::touch : ButtonSize::small,
                             .name = name};
        if (draw_button(look, {box.Max.x - button_width(look, restore), y + (row - button_height(restore.size)) / 2},
                        restore))
            context.out.ask(RestoreBackup{backup.name});
        ImGui::PopID();
        y += row;
    }
    return y - at.y;
}

} // namespace ringback::ui
