#include "ui/route.hpp"

#include "ui/percent_encoding.hpp"

#include <array>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 8> paths{{{Screen::today, "/today"},
                                                                    {Screen::prospects, "/prospects"},
                                                                    {Screen::prospect, "/prospects"},
                                                                    {Screen::import_contacts, "/import"},
                                                                    {Screen::data, "/data"},
                                                                    {Screen::profile, "/profile"},
                                                                    {Screen::about, "/about"},
                                                                    {Screen::gallery, "/gallery"}}};

} // namespace

std::string text_from_route(const Route& route) {
    for (const auto& [screen, path] : paths)
        if (screen == route.screen) {
            std::string text(path);
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
            if (screen == Screen::prospects && !rest.empty())
                return {Screen::prospect, ProspectId{percent_decoded(rest)}};
            return {screen, screen == Screen::today ? ProspectId{percent_decoded(rest)} : ProspectId{}};
        }
    return {};
}

std::string href_of(const Route& route) { return "#" + text_from_route(route); }

} // namespace ringback::ui
