// Owns: names for made-up people and companies. Must not know: what is made of them.
#pragma once

#include <string_view>

namespace ringback::exchange {

inline constexpr std::string_view made_up_given_names[] = {
    "Ada",    "Amara", "Bela",   "Carla", "Dmitri", "Elif",  "Femi",  "Greta", "Hugo",  "Imani", "Jonas",
    "Kaja",   "Luca",  "Mei",    "Nils",  "Olga",   "Pavel", "Quinn", "Rosa",  "Sven",  "Tariq", "Una",
    "Viktor", "Wanda", "Ximena", "Yusuf", "Zoé",    "Björn", "Chloé", "Iñaki", "Søren", "Łucja"};

inline constexpr std::string_view made_up_family_names[] = {
    "Abara",  "Brandt",  "Castell",  "Dunmore", "Eriksen", "Fontana",  "Grünwald", "Hartley",
    "Ibarra", "Jansson", "Kowal",    "Lindh",   "Marlowe", "Nakata",   "Okafor",   "Petrakis",
    "Quill",  "Rossini", "Sandoval", "Thorne",  "Ueda",    "Vesely",   "Weston",   "Xanthos",
    "Yilmaz", "Zeller",  "O’Dare",   "Núñez",   "Ødegård", "van Dale", "Šimek",    "Çelik"};

inline constexpr std::string_view made_up_company_words[] = {
    "Bright",  "Cedar",    "Delta", "Elm",    "Fairway", "Granite", "Harbour", "Ironby",
    "Juniper", "Keystone", "Larch", "Meadow", "North",   "Orchard", "Pine",    "Quarry"};

inline constexpr std::string_view made_up_company_kinds[] = {"Dental", "Marine", "Foods",  "Timber",
                                                             "Tools",  "Design", "Clinic", "Logistics"};

inline constexpr std::string_view made_up_roles[] = {"Owner", "Managing director", "Office manager", "Head of finance",
                                                     ""};

inline constexpr std::string_view made_up_interests[] = {"practice retirement plan", "a larger house", "team training",
                                                         "group insurance", "a new booking system"};

inline constexpr std::string_view made_up_zones[] = {"America/New_York",    "America/Chicago", "America/Denver",
                                                     "America/Los_Angeles", "Europe/London",   "Europe/Berlin",
                                                     "Europe/Madrid",       "Asia/Tokyo",      "Australia/Sydney"};

} // namespace ringback::exchange
