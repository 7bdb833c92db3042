// Owns: what the user wishes of the look on this device (theme, contrast, accent), by which words it is kept,
// and which palette follows from it and from the system. Must not know: where the words are kept, how widgets look.
#pragma once

#include "platform/application.hpp"
#include "ui/palette.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ringback::ui {

enum class Theme : std::uint8_t { system, light, dark };
enum class Contrast : std::uint8_t { system, normal, high };

struct Appearance {
    Theme theme = Theme::system;
    Contrast contrast = Contrast::system;
    Accent accent = Accent::petrol;

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// The preferences by their names, in the words that are kept, each in the order of its enumeration.
struct Preference {
    std::string_view name; // "theme"
    std::array<std::string_view, 6> values;
};
inline constexpr std::array<Preference, 3> appearance_preferences{
    {{"theme", {"system", "light", "dark"}},
     {"contrast", {"system", "normal", "high"}},
     {"accent", {"petrol", "blue", "violet", "plum", "green", "graphite"}}}};

// Takes a kept word over; the first of its values for any word that is not known. False: there is no such preference.
bool take_preference(Appearance& appearance, std::string_view name, std::string_view value);
// Which of a preference's values is chosen.
std::size_t chosen_value(const Appearance& appearance, std::string_view name);

// Forced colours win over all wishes. A host's own accent stands in place of petrol.
Palette palette_for(const Appearance& appearance, const platform::SystemLook& system,
                    std::optional<unsigned> hosts = {});

} // namespace ringback::ui
