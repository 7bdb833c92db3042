#include "ui/route.hpp"

#include "ui/percent_encoding.hpp"

#include <array>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 9> paths{{{Screen::today, "/today"},
                                                                    {Screen::prospects, "/prospects"},
                                                                    {Screen::prospect, "/prospects"},
                                                                    {Screen::playbook, "/playbook"},
                                                                    {Screen::import_contacts, "/import"},
                                                                    {Screen::data, "/data"},
                                                                    {Screen::profile, "/profile"},
                                                                    {Screen::about, "/about"},
                                                                    {Screen::gallery, "/gallery"}}};

// "/T/p1": a prospect without a playbook stands behind an empty name.
std::string playbook_part(const Route& route) {
    if (route.prospect.empty() && route.playbook.empty()) return {};
    const std::string prospect = route.prospect.empty() ? "" : '/' + percent_encoded(route.prospect.text);
    return '/' + percent_encoded(route.playbook) + prospect;
}

Route playbook_route(std::string_view rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view prospect = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    return {Screen::playbook, ProspectId{percent_decoded(prospect)}, percent_decoded(rest.substr(0, slash))};
}

} // namespace

std::string text_from_route(const Route& route) {
    for (const auto& [screen, path] : paths)
        if (screen == route.screen) {
            std::string text(path);
            if (screen == Screen::playbook) return text + playbook_part(route);
            if (!route.prospect.empty() && (screen == Screen::prospect || screen == Screen::today))
                text += '/' + percent_encoded(route.prospect.text);
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
            if (screen == Screen::playbook) return playbook_route(rest);
            if (screen == Screen::prospects && !rest.empty())
                return {Screen::prospect, ProspectId{percent_decoded(rest)}};
            return {screen, screen == Screen::today ? ProspectId{percent_decoded(rest)} : ProspectId{}};
        }
    return {};
}

std::string href_of(const Route& route) { return "#" + text_from_route(route); }

} // namespace ringback::ui
