// Owns: which screen the address names, both ways. Must not know: the browser's address bar.
#pragma once

#include "core/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::ui {

enum class Screen : std::uint8_t {
    today,
    prospects,
    prospect,
    sheet, // for going through a case with somebody else
    call,
    playbook,
    scripts,
    practice,
    review,
    import_contacts,
    data,
    profile,
    calling_hours,
    about,
    gallery,
    more // on phones: the screens that have no tab
};

// What is done with a case on Screen::practice.
enum class PracticePart : std::uint8_t {
    run,
    edit,
    trial // the draft is played, and nothing of it kept
};

struct Route {
    Screen screen = Screen::today;
    ProspectId prospect; // of Screen::prospect; of Screen::sheet, empty: the sheet that came in; of Screen::call who is
                         // called, empty: the next to be called; of Screen::today the chosen row, of Screen::playbook
                         // whose path is lit, of Screen::scripts for whom the words are shown: may be empty
    std::string playbook{}; // of Screen::playbook the one shown; empty: the one in use
    std::string script{};   // of Screen::scripts the one shown, by its id; empty: the first
    std::string practice{}; // of Screen::practice the case, by its id; empty: all of them
    PracticePart part = PracticePart::run;

    friend bool operator==(const Route&, const Route&) = default;
};

// "/prospects/p1", "/playbook/T/p1", "/scripts/revisit.call/p1", "/practice/quiet_week/edit"; ids are percent-encoded.
std::string text_from_route(const Route& route);
// Today for anything unknown.
Route route_from_text(std::string_view text);

// "#/prospects/p1", for links.
std::string href_of(const Route& route);

} // namespace ringback::ui
