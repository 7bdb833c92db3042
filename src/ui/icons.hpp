// Owns: the names of the icons in use (Lucide), as the UTF-8 text that draws them. Must not know: where they are drawn.
// A glyph is in the font only if web/icons.json names it too.
#pragma once

namespace ringback::ui::icon {

inline constexpr const char* archive = "\xEE\x81\x81";
inline constexpr const char* arrow_down = "\xEE\x81\x82";
inline constexpr const char* arrow_up = "\xEE\x81\x8A";
inline constexpr const char* ban = "\xEE\x81\x91";
inline constexpr const char* calendar_clock = "\xEE\x8C\x84";
inline constexpr const char* check = "\xEE\x81\xAC";
inline constexpr const char* chevron_down = "\xEE\x81\xAD";
inline constexpr const char* chevron_left = "\xEE\x81\xAE";
inline constexpr const char* chevron_right = "\xEE\x81\xAF";
inline constexpr const char* chevron_up = "\xEE\x81\xB0";
inline constexpr const char* circle_alert = "\xEE\x81\xB7";
inline constexpr const char* circle_check = "\xEE\x88\xA6";
inline constexpr const char* circle_help = "\xEE\x82\x82";
inline constexpr const char* clipboard_check = "\xEE\x88\x99";
inline constexpr const char* contrast = "\xEE\x82\x9D";
inline constexpr const char* copy = "\xEE\x82\x9E";
inline constexpr const char* database = "\xEE\x82\xAD";
inline constexpr const char* download = "\xEE\x82\xB2";
inline constexpr const char* ellipsis = "\xEE\x82\xB6";
inline constexpr const char* equal = "\xEE\x86\xBD";
inline constexpr const char* eye = "\xEE\x82\xBA";
inline constexpr const char* flag = "\xEE\x83\x91";
inline constexpr const char* folder_lock = "\xEE\x8C\xB6";
inline constexpr const char* folder_open = "\xEE\x89\x87";
inline constexpr const char* handshake = "\xEE\x97\x80";
inline constexpr const char* hard_drive = "\xEE\x83\xAD";
inline constexpr const char* history = "\xEE\x87\xB5";
inline constexpr const char* hourglass = "\xEE\x8A\x96";
inline constexpr const char* laptop = "\xEE\x87\x8D";
inline constexpr const char* life_buoy = "\xEE\x84\x81";
inline constexpr const char* lightbulb = "\xEE\x87\x82";
inline constexpr const char* list_checks = "\xEE\x87\x90";
inline constexpr const char* list_filter = "\xEE\x91\xA0";
inline constexpr const char* list_tree = "\xEE\x90\x88";
inline constexpr const char* lock = "\xEE\x84\x8B";
inline constexpr const char* mail = "\xEE\x84\x8F";
inline constexpr const char* mail_x = "\xEE\x8D\xA8";
inline constexpr const char* mailbox = "\xEE\x8F\x94";
inline constexpr const char* map_pin = "\xEE\x84\x91";
inline constexpr const char* maximize = "\xEE\x84\x92";
inline constexpr const char* message_circle = "\xEE\x84\x96";
inline constexpr const char* messages_square = "\xEE\x90\x8D";
inline constexpr const char* message_square_text = "\xEE\x95\xB5";
inline constexpr const char* mic = "\xEE\x84\x98";
inline constexpr const char* minus = "\xEE\x84\x9C";
inline constexpr const char* moon = "\xEE\x84\x9E";
inline constexpr const char* octagon_x = "\xEE\x84\xA8";
inline constexpr const char* panel_right_open = "\xEE\x90\xB4";
inline constexpr const char* panels_top_left = "\xEE\x84\xAC";
inline constexpr const char* pencil = "\xEE\x87\xB9";
inline constexpr const char* phone = "\xEE\x84\xB3";
inline constexpr const char* phone_call = "\xEE\x84\xB4";
inline constexpr const char* phone_missed = "\xEE\x84\xB7";
inline constexpr const char* play = "\xEE\x84\xBC";
inline constexpr const char* plus = "\xEE\x84\xBD";
inline constexpr const char* printer = "\xEE\x85\x81";
inline constexpr const char* redo_2 = "\xEE\x8A\xA0";
inline constexpr const char* reply = "\xEE\x88\xAA";
inline constexpr const char* scroll_text = "\xEE\x91\x9F";
inline constexpr const char* search = "\xEE\x85\x91";
inline constexpr const char* send = "\xEE\x85\x92";
inline constexpr const char* share_2 = "\xEE\x85\x96";
inline constexpr const char* shield_check = "\xEE\x87\xBF";
inline constexpr const char* square = "\xEE\x85\xA7";
inline constexpr const char* square_check = "\xEE\x95\x99";
inline constexpr const char* sun = "\xEE\x85\xB8";
inline constexpr const char* timer = "\xEE\x87\xA0";
inline constexpr const char* trash_2 = "\xEE\x86\x8E";
inline constexpr const char* undo_2 = "\xEE\x8A\xA1";
inline constexpr const char* upload = "\xEE\x86\x9E";
inline constexpr const char* user_round = "\xEE\x91\xA8";
inline constexpr const char* users_round = "\xEE\x91\xAE";
inline constexpr const char* video = "\xEE\x86\xA5";
inline constexpr const char* voicemail = "\xEE\x86\xA8";
inline constexpr const char* wallet = "\xEE\x88\x84";
inline constexpr const char* waypoints = "\xEE\x95\x82";
inline constexpr const char* wind = "\xEE\x86\xB0";
inline constexpr const char* x = "\xEE\x86\xB2";
inline constexpr const char* zap = "\xEE\x86\xB4";

} // namespace ringback::ui::icon
