#include "ui/appearance.hpp"

#include <algorithm>

namespace ringback::ui {

bool take_preference(Appearance& appearance, std::string_view name, std::string_view value) {
    for (const Preference& preference : appearance_preferences) {
        if (preference.name != name) continue;
        const auto found = std::ranges::find(preference.values, value);
        const bool known = found != preference.values.end() && !value.empty();
        const auto index = known ? static_cast<std::uint8_t>(found - preference.values.begin()) : std::uint8_t{0};
        if (name == "theme") appearance.theme = static_cast<Theme>(index);
        if (name == "contrast") appearance.contrast = static_cast<Contrast>(index);
        if (name == "accent") appearance.accent = static_cast<Accent>(index);
        return true;
    }
    return false;
}

std::size_t chosen_value(const Appearance& appearance, std::string_view name) {
    if (name == "theme") return static_cast<std::size_t>(appearance.theme);
    if (name == "contrast") return static_cast<std::size_t>(appearance.contrast);
    return static_cast<std::size_t>(appearance.accent);
}

Palette palette_for(const Appearance& appearance, const platform::SystemLook& system, std::optional<unsigned> hosts) {
    if (system.forced_colors) return forced_palette(system.colours);
    const bool dark = appearance.theme == Theme::system ? system.dark : appearance.theme == Theme::dark;
    const bool high =
        appearance.contrast == Contrast::system ? system.more_contrast : appearance.contrast == Contrast::high;
    return made_palette(dark, high, appearance.accent, hosts);
}

} // namespace ringback::ui
