// The functions of the page that C++ may call: each forwards to Module.page (web/page.ts), nothing more.
// Texts are UTF-8 with a length, read during the call. EM_IMPORT says to every unit that these are imports: link-time
// optimisation drops what only the defining unit says.
#pragma once

#include <cstddef>
#include <cstdint>

#include <emscripten/em_macros.h>

extern "C" {
void page_role_names(const char* names, std::size_t length) EM_IMPORT(page_role_names);
void page_apply_mirror(const std::uint32_t* words, std::size_t count, const char* texts, std::size_t length)
    EM_IMPORT(page_apply_mirror);
void page_announce(const char* words, std::size_t length, bool assertive) EM_IMPORT(page_announce);

int page_add_face(const char* css, std::size_t length, bool tabular, bool icon) EM_IMPORT(page_add_face);
/// out: ascent, descent
void page_face_metrics(int face, float size, float* out) EM_IMPORT(page_face_metrics);
/// out: advance
void page_measure_glyph(int face, std::uint32_t codepoint, float size, float* out) EM_IMPORT(page_measure_glyph);
/// out: advance, left, top, width, height (pixels of the picture), coloured. True when there is something to see.
bool page_draw_glyph(int face, std::uint32_t codepoint, float size, int oversampling, float* out)
    EM_IMPORT(page_draw_glyph);
/// The picture drawn last, 4 bytes a pixel, into width * height * 4 bytes.
void page_copy_glyph(unsigned char* target) EM_IMPORT(page_copy_glyph);
/// A string for free().
char* page_shape(const char* text, std::size_t length) EM_IMPORT(page_shape);

void page_set_cursor(int cursor) EM_IMPORT(page_set_cursor);
void page_set_title(const char* title, std::size_t length) EM_IMPORT(page_set_title);
void page_set_route(const char* route, std::size_t length, bool replace) EM_IMPORT(page_set_route);
void page_open_route(const char* route, std::size_t length) EM_IMPORT(page_open_route);
/// A string for free().
char* page_preference(const char* name, std::size_t length) EM_IMPORT(page_preference);
void page_keep_preference(const char* name, std::size_t length, const char* value, std::size_t value_length)
    EM_IMPORT(page_keep_preference);
void page_set_colours(std::uint32_t background, std::uint32_t text, std::uint32_t accent) EM_IMPORT(page_set_colours);
void page_pick_file(const char* accept, std::size_t length) EM_IMPORT(page_pick_file);
/// Cmd in place of Ctrl.
bool page_is_apple() EM_IMPORT(page_is_apple);
/// Answered by space_told().
void page_ask_space() EM_IMPORT(page_ask_space);
/// Answered by kept_told().
void page_ask_kept() EM_IMPORT(page_ask_kept);
void page_save_kept() EM_IMPORT(page_save_kept);
/// These are answered by folder_told().
void page_choose_folder() EM_IMPORT(page_choose_folder);
void page_forget_folder() EM_IMPORT(page_forget_folder);
void page_write_to_folder(const char* name, std::size_t name_length, const char* on, std::size_t on_length,
                          const void* bytes, std::size_t length, bool asked) EM_IMPORT(page_write_to_folder);
/// Answered by recording_told().
void page_record(int wish, const char* name, std::size_t length) EM_IMPORT(page_record);
/// Answered by link_made().
void page_make_link(const char* text, std::size_t length) EM_IMPORT(page_make_link);
void page_set_badge(int count) EM_IMPORT(page_set_badge);
void page_show_message(const char* name, std::size_t name_length, const char* title, std::size_t title_length,
                       const char* text, std::size_t length, const char* route, std::size_t route_length)
    EM_IMPORT(page_show_message);
/// Answered by messages_told().
void page_ask_for_messages() EM_IMPORT(page_ask_for_messages);
void page_reload() EM_IMPORT(page_reload);
/// A string for free(). 0: the name of the store, 1: "demo" in the demo, 2: the host's own file.
char* page_visit(int what) EM_IMPORT(page_visit);
void page_leave_demo() EM_IMPORT(page_leave_demo);
/// Answered by link_opened().
void page_open_pack(const char* name, std::size_t length) EM_IMPORT(page_open_pack);
void page_erase_all() EM_IMPORT(page_erase_all);
void page_wake() EM_IMPORT(page_wake);
}
