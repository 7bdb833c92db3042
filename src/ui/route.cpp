#include "ui/route.hpp"

#include "ui/percent_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 16> paths{{{Screen::today, "/today"},
                                                                     {Screen::prospects, "/prospects"},
                                                                     {Screen::prospect, "/prospects"},
                                                                     {Screen::sheet, "/sheet"},
                                                                     {Screen::call, "/call"},
                                                                     {Screen::playbook, "/playbook"},
                                                                     {Screen::scripts, "/scripts"},
                                                                     {Screen::practice, "/practice"},
                                                                     {Screen::review, "/review"},
                                                                     {Screen::import_contacts, "/import"},
                                                                     {Screen::data, "/data"},
                                                                     {Screen::profile, "/profile"},
                                                                     {Screen::calling_hours, "/calling-hours"},
                                                                     {Screen::about, "/about"},
                                                                     {Screen::gallery, "/gallery"},
                                                                     {Screen::more, "/more"}}};

// Screens that show something by its name, for a prospect.
bool has_name(Screen screen) {
    return screen == Screen::playbook || screen == Screen::scripts || screen == Screen::practice;
}

template <class Route>
auto& name_in(Route& route) {
    return route.screen == Screen::playbook  ? route.playbook
           : route.screen == Screen::scripts ? route.script
                                             : route.practice;
}

// Screens about one prospect, or about none yet.
bool has_prospect(Screen screen) {
    return screen == Screen::prospect || screen == Screen::today || screen == Screen::call || screen == Screen::sheet;
}

constexpr std::array<std::string_view, 3> parts{"", "edit", "try"}; // of PracticePart

// "/T/p1": a prospect without a name stands behind an empty one.
std::string named_part(const Route& route) {
    const std::string& name = name_in(route);
    if (route.screen == Screen::practice && !name.empty() && route.part != PracticePart::run)
        return ('/' + percent_encoded(name) + '/').append(parts[static_cast<std::size_t>(route.part)]);
    if (route.prospect.empty() && name.empty()) return {};
    const std::string prospect = route.prospect.empty() ? "" : '/' + percent_encoded(route.prospect.text);
    return '/' + percent_encoded(name) + prospect;
}

Route named_route(Screen screen, std::string_view rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view prospect = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    Route route{screen, ProspectId{percent_decoded(prospect)}};
    name_in(route) = percent_decoded(rest.substr(0, slash));
    if (screen == Screen::practice) { // nobody's: cases know no prospects
        route.prospect = {};
        const auto part = std::ranges::find(parts, prospect);
        if (part != parts.end()) route.part = static_cast<PracticePart>(part - parts.begin());
    }
    return route;
}

} // namespace

std::string text_from_route(const Route& route) {
    for (const auto& [screen, path] : paths)
        if (screen == route.screen) {
            std::string text(path);
            if (has_name(screen)) return text + named_part(route);
            if (!route.prospect.empty() && has_prospect(screen)) text += '/' + percent_encoded(route.prospect.text);
            return text;
        }
    return "/today";
}

Route route_from_text(std::string_view text) {
    if (!text.starts_with('/')) return {};
    const std::size_t slash = text.find('/', 1);
    const std::string_view path = text.substr(0, slash);
    const std::string_view rest = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    for (const auto& [screen, known] : paths)
        if (known == path) {
            if (has_name(screen)) return named_route(screen, rest);
            if (screen == Screen::prospects && !rest.empty())
                return {Screen::prospect, ProspectId{percent_decoded(rest)}};
            return {screen, has_prospect(screen) ? ProspectId{percent_decoded(rest)} : ProspectId{}};
        }
    return {};
}

std::string href_of(const Route& route) { return "#" + text_from_route(route); }

} // namespace ringback::ui
