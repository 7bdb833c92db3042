#include "ui/route.hpp"

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

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
        if (escape) {
            out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

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
