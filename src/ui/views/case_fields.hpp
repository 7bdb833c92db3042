// Owns: the fields of the case editor: each is bound to a member of the case by reference, named by the place of that
// member, shows the fault there and takes the focus when it is asked for. Must not know: which members a case has.
#pragma once

#include "mirror/mirror.hpp"
#include "ui/context.hpp"
#include "ui/widgets/button.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::ui {

using Labels = std::span<const std::string_view>;

// What is done to an item of a list.
enum class ItemAct { none, up, down, remove };

class CasePen {
public:
    // `edited` is a copy of the draft's case, which the fields write into; `focus` the place that takes the focus.
    CasePen(const Context& context, const CaseDraft& draft, practice::PracticeCase& edited, std::string_view focus,
            ImVec2 at, float width);

    const Context& context;
    const CaseDraft& draft;
    practice::PracticeCase& edited;

    CaseEditorState& state() const { return context.state.practice.editor; }
    const Look& look() const { return context.look; }
    const Palette& palette() const { return context.palette(); }

    // Fields from here on stand so many in a row, or one below the other where there is no room.
    void columns(int count);
    void heading(std::string_view words);
    void paragraph(std::string_view words);
    // What is wrong with something that is no field.
    void fault(std::string_view place, bool inside = false);

    void text(const std::string& place, std::string_view label, std::string& value, int lines = 1,
              std::string_view help = {});
    void number(const std::string& place, std::string_view label, int& value, std::string_view help = {});
    void number(const std::string& place, std::string_view label, unsigned& value, std::string_view help = {});
    void number(const std::string& place, std::string_view label, std::optional<int>& value,
                std::string_view help = {}); // empty: none
    void number(const std::string& place, std::string_view label, std::optional<unsigned>& value,
                std::string_view help = {});
    void numbers(const std::string& place, std::string_view label, std::vector<int>& values,
                 std::string_view help = {}); // parted by commas
    void time(const std::string& place, std::string_view label, unsigned& minutes);
    void day(const std::string& place, std::string_view label, Day& value);
    void flag(const std::string& place, std::string_view label, bool& value);
    std::optional<std::size_t> choice(const std::string& place, std::string_view label, Labels options,
                                      std::size_t chosen);
    template <class E>
    void word(const std::string& place, std::string_view label, Labels options, E& value) {
        if (const auto picked = choice(place, label, options, static_cast<std::size_t>(value)))
            value = static_cast<E>(*picked);
    }
    // Several of the options, a bit each: those that are in stand as chips that can be taken out.
    std::uint64_t set(const std::string& place, std::string_view label, Labels options, std::uint64_t bits);
    bool button(const std::string& place, Button made);

    // What can be done to an item of a list, at the right of `title`; what comes next stands below.
    ItemAct item_head(const std::string& place, const std::string& title, std::size_t at, std::size_t count);
    // Asks for the focus in the next frame.
    void lead_to(std::string place) { state().focus = std::move(place); }
    bool leads_to(std::string_view place) const { return focus_ == place; }
    // The case has changed; `what` as for CaseDraft::edit().
    void touch(std::string_view what = {});
    bool touched() const { return touched_; }
    // The id of a turn that begin_turn() adds once the others are no longer looked at, with its form open.
    std::string new_turn();
    void begin_turn();
    const std::string& what() const { return what_; }

    ImVec2 at() const { return {x_, y_}; }
    float width() const { return width_; }
    void move_down(float height);
    void indent(float by);

private:
    struct Typed {
        std::string_view wanted;                               // "Write a whole number"
        std::optional<std::string> (*reads)(std::string_view); // in its usual spelling; none: it cannot be read
    };
    float room() const; // of a field
    ImVec2 take(float height);
    void end_row();
    std::optional<std::string> typed(const std::string& place, std::string_view label, const std::string& now,
                                     const Typed& how, std::string_view help, bool inside = false);

    std::string_view focus_;
    float x_;
    float y_;
    float top_;
    float width_;
    int columns_ = 1;
    int column_ = 0;
    float tallest_ = 0;
    bool touched_ = false;
    bool structural_ = false;
    std::string what_;
    std::string new_turn_;
};

struct ListWords {
    std::string_view title; // "Tidbits"
    std::string_view one;   // "Tidbit"
    std::string_view add;   // "Add a tidbit"
    std::size_t most;
};

// One item while its fields are drawn: its title, what can be done to it, and its ground.
class ItemFrame {
public:
    ItemFrame(CasePen& pen, const ListWords& words, const std::string& place, std::size_t at, std::size_t count);
    ~ItemFrame();
    ItemFrame(const ItemFrame&) = delete;
    ItemFrame& operator=(const ItemFrame&) = delete;

    ItemAct act = ItemAct::none;

private:
    CasePen& pen_;
    std::string title_;
    mirror::Scope group_;
    ImGuiID kept_;
    float top_;
};

// The button that adds; true when it was pressed.
bool draw_adding(CasePen& pen, const ListWords& words, const std::string& place, std::size_t count);
// Where the focus goes after an act.
void lead_after(CasePen& pen, const std::string& place, ItemAct act, std::size_t at, std::size_t left);

// Items one below the other, which can be added, moved and removed; `draw(item, place)` draws the fields of one. True
// when one was added.
template <class Item, class Draw>
bool draw_items(CasePen& pen, const ListWords& words, const std::string& place, std::vector<Item>& items,
                const Item& fresh, Draw&& draw) {
    const mirror::Scope group(mirror::Role::group, words.title, ImGui::GetID(place.c_str()));
    ItemAct act = ItemAct::none;
    std::size_t at = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string one = place + '/' + std::to_string(i);
        const ItemFrame frame(pen, words, one, i, items.size());
        draw(items[i], one);
        if (frame.act != ItemAct::none) act = frame.act, at = i;
    }
    if (act == ItemAct::remove) items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
    if (act == ItemAct::up) std::swap(items[at], items[at - 1]);
    if (act == ItemAct::down) std::swap(items[at], items[at + 1]);
    lead_after(pen, place, act, at, items.size());
    if (!draw_adding(pen, words, place, items.size())) return false;
    items.push_back(fresh);
    return true;
}

} // namespace ringback::ui
