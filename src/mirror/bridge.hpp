// The mirror's one set of mutable data: the frame being captured, the last one sent, annotations that wait for their
// item, and commands that wait for their frame. Internal to src/mirror.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "mirror/lifecycle.hpp"
#include "mirror/mirror.hpp"
#include "mirror/plain_list.hpp"
#include "mirror/tree.hpp"

namespace mirror {

struct WindowEntry {
    ImGuiWindow* window = nullptr;
    int node = -1;
    int content = -1;
    int menubar = -1;
};

struct TableEntry {
    ImGuiTable* table = nullptr;
    int instance = 0;
    int node = -1;
    int row = -1, row_number = -1;
    int cell = -1, column = -1;
    int next_row_index = 0; ///< 1-based, from row_index(); 0: count ourselves
};

struct ScopeEntry {
    int node = -1; ///< -1: opened while the mirror was off
    ImGuiWindow* window = nullptr;
    ImGuiTable* table = nullptr;
    Role role = Role::generic;
};

/// A label that ImGui gives to a group of fields (SliderFloat3); its parts are numbered.
struct LabelledGroup {
    const char* label = nullptr;
    int parts = 0;
    bool is_number = false; ///< InputInt and the like: a field and two buttons
    int field = -1;         ///< its node
};

/// A container that nobody opened: radio buttons in a row, the items of a multi-selection.
struct ImplicitGroup {
    int node = -1, parent = -1;
    int last = -1;         ///< the newest node of the tree when the group was last added to
    ImGuiID selection = 0; ///< focus scope of the multi-selection
};

enum class Relation : std::uint8_t { controls, labelled_by, described_by, error, tooltip };

/// Waits for the end of the frame, when all nodes are known.
struct PendingRelation {
    int node = -1;
    Relation relation = Relation::controls;
    ImGuiID target = 0;
    std::uint32_t hint_length = 0; ///< of an error: the end of the description that stays when the error is linked
};

/// What is collected between two calls of flush().
struct Frame {
    Tree tree;
    PlainList<WindowEntry> windows;
    PlainList<TableEntry> tables;
    PlainList<ScopeEntry> scopes;
    PlainList<LabelledGroup> groups;
    PlainList<PendingRelation> relations;
    ImplicitGroup radios, selection;
    std::size_t last_window = 0;
    int focused = -1;    ///< node of ImGui's NavId
    int open_combo = -1; ///< node of the combo whose popup is open
    void clear();
};

/// next_item() and text_field() until their item is drawn. Owns copies of the texts.
class PendingItem {
public:
    void set(const Item& item, ImGuiWindow* window);
    void set(const TextField& field, ImGuiWindow* window);
    void clear();
    bool is_for(const ImGuiWindow* window) const { return window_ == window && (has_item_ || has_field_); }
    const Item* item() const { return has_item_ ? &item_ : nullptr; }
    const TextField* field() const { return has_field_ ? &field_ : nullptr; }
    bool wants_focus = false;

private:
    ImGuiWindow* window_ = nullptr;
    bool has_item_ = false, has_field_ = false;
    Item item_;
    TextField field_;
    std::string item_texts_, field_texts_;
};

struct WindowRole {
    ImGuiID window = 0;
    Role role = Role::automatic;
    std::string name;
    ImGuiID description_id = 0;
};

struct CssFont {
    const ImFont* font = nullptr;
    float size = 0;
    std::string css;
    std::uint32_t hash = 0;
};

struct PendingCommand {
    Command command;
    int tries = 0;
    bool by_program = false; ///< request_focus(): the page does not know of it yet
    bool finishing = false;  ///< a slider's text is entered and must be confirmed in the next frame
};

struct Announcement {
    std::string words;
    bool assertive = false;
};

struct Selection {
    Key key = 0;
    int start = -1, end = -1;
    bool operator==(const Selection&) const = default;
};

struct Bridge {
    Port* port = nullptr;
    bool on = false;
    Frame frame;
    Tree last; ///< as the page has it
    PendingItem pending;
    std::vector<WindowRole> window_roles;
    std::vector<CssFont> css_fonts;
    std::vector<ImGuiID> checkable_menu_items; ///< that were seen checked: ImGui does not tell otherwise
    std::vector<PendingCommand> commands;
    std::vector<Announcement> announcements;
    std::vector<std::pair<ImGuiID, double>> value_requests;
    std::vector<std::pair<ImGuiID, float>> field_scrolls; ///< how far the page has scrolled its text areas
    Key focused = 0;           ///< the node that the page was told to focus, or told us it had focused
    Key caret_moved = 0;       ///< the field in which a filter of the application's has placed the caret: tell it
    Key stale_value = 0;       ///< the field whose text was not taken as the page has it: send it again
    Selection selection;       ///< of the active text field, as the page has it
    ImGuiID focus_request = 0; ///< waits until the item is drawn
    int focus_request_age = 0;
    Statistics statistics;
};

Bridge& bridge();

} // namespace mirror
