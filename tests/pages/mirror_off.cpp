// A mirror that does nothing: linked before the real one, it keeps all of that out of a program, whose bytes then show
// what the mirror adds.
#include "mirror/lifecycle.hpp"
#include "mirror/mirror.hpp"

namespace mirror {

void init(Port&) {}
void set_enabled(bool) {}
void push(Command) {}
void apply_commands() {}
bool flush() { return false; }
bool pending() { return false; }
bool caret_is_the_pages() { return false; }
Statistics statistics() { return {}; }
void window_role(Role, std::string_view, ImGuiID) {}
Scope::Scope(Role, std::string_view, ImGuiID) {}
Scope::Scope(const Item&, ImGuiID, const ImRect*) {}
Scope::~Scope() = default;
std::string_view role_name(Role) { return {}; }

} // namespace mirror

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
