#include "platform/web/page_hooks.hpp"

#include <emscripten/em_js.h>

// clang-format off
EM_JS(void, page_role_names, (const char* names, size_t length), { Module.page.roleNames(UTF8ToString(names, length)); });
EM_JS(void, page_apply_mirror, (const uint32_t* words, size_t count, const char* texts, size_t length), { Module.page.applyMirror(words, count, texts, length); });
EM_JS(void, page_announce, (const char* words, size_t length, bool assertive), { Module.page.announce(UTF8ToString(words, length), !!assertive); });

EM_JS(int, page_add_face, (const char* css, size_t length, bool tabular, bool icon), { return Module.page.addFace(UTF8ToString(css, length), !!tabular, !!icon); });
EM_JS(void, page_face_metrics, (int face, float size, float* out), { Module.page.faceMetrics(face, size, out); });
EM_JS(void, page_measure_glyph, (int face, uint32_t codepoint, float size, float* out), { Module.page.measureGlyph(face, codepoint, size, out); });
EM_JS(bool, page_draw_glyph, (int face, uint32_t codepoint, float size, int oversampling, float* out), { return Module.page.drawGlyph(face, codepoint, size, oversampling, out); });
EM_JS(void, page_copy_glyph, (unsigned char* target), { Module.page.copyGlyph(target); });
EM_JS(char*, page_shape, (const char* text, size_t length), { return stringToNewUTF8(Module.page.shape(UTF8ToString(text, length))); });

EM_JS(void, page_set_cursor, (int cursor), { Module.page.setCursor(cursor); });
EM_JS(void, page_set_title, (const char* title, size_t length), { Module.page.setTitle(UTF8ToString(title, length)); });
EM_JS(void, page_set_route, (const char* route, size_t length, bool replace), { Module.page.setRoute(UTF8ToString(route, length), !!replace); });
EM_JS(void, page_open_route, (const char* route, size_t length), { Module.page.openRoute(UTF8ToString(route, length)); });
EM_JS(char*, page_preference, (const char* name, size_t length), { return stringToNewUTF8(Module.page.preference(UTF8ToString(name, length))); });
EM_JS(void, page_keep_preference, (const char* name, size_t length, const char* value, size_t valueLength), { Module.page.keepPreference(UTF8ToString(name, length), UTF8ToString(value, valueLength)); });
EM_JS(void, page_set_colours, (uint32_t background, uint32_t text, uint32_t accent), { Module.page.setColours(background, text, accent); });
EM_JS(void, page_pick_file, (const char* accept, size_t length), { Module.page.pickFile(UTF8ToString(accept, length)); });
EM_JS(void, page_ask_space, (), { Module.page.askSpace(); });
EM_JS(void, page_ask_kept, (), { Module.page.askKept(); });
EM_JS(void, page_save_kept, (), { Module.page.saveKept(); });
EM_JS(void, page_choose_folder, (), { Module.page.chooseFolder(); });
EM_JS(void, page_forget_folder, (), { Module.page.forgetFolder(); });
EM_JS(void, page_write_to_folder, (const char* name, size_t nameLength, const char* on, size_t onLength, const void* bytes, size_t length, bool asked), {
  Module.page.writeToFolder(UTF8ToString(name, nameLength), UTF8ToString(on, onLength), HEAPU8.slice(bytes, bytes + length), !!asked);
});
EM_JS(void, page_record, (int wish, const char* name, size_t length), { Module.page.record(wish, UTF8ToString(name, length)); });
EM_JS(void, page_make_link, (const char* text, size_t length), { Module.page.makeLink(UTF8ToString(text, length)); });
EM_JS(void, page_set_badge, (int count), { Module.page.setBadge(count); });
EM_JS(void, page_show_message, (const char* name, size_t nameLength, const char* title, size_t titleLength, const char* text, size_t length, const char* route, size_t routeLength), {
  Module.page.showMessage(UTF8ToString(name, nameLength), UTF8ToString(title, titleLength), UTF8ToString(text, length), UTF8ToString(route, routeLength));
});
EM_JS(void, page_ask_for_messages, (), { Module.page.askForMessages(); });
EM_JS(void, page_reload, (), { Module.page.reload(); });
EM_JS(char*, page_visit, (int what), { return stringToNewUTF8(Module.page.visit(what)); });
EM_JS(void, page_leave_demo, (), { Module.page.leaveDemo(); });
EM_JS(void, page_open_pack, (const char* name, size_t length), { Module.page.openPack(UTF8ToString(name, length)); });
EM_JS(void, page_erase_all, (), { Module.page.eraseAll(); });
EM_JS(bool, page_is_apple, (), { return Module.page.isApple(); });
EM_JS(void, page_wake, (), { Module.page.wake(); });
EM_JS_DEPS(page_hooks, "$UTF8ToString,$stringToNewUTF8,malloc");
// clang-format on
