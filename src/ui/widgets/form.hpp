// Owns: how the fields of a dialog stand: rows of one or two, one below the other where there is no room, and the
// buttons at the end. Must not know: which form it is.
#pragma once

#include "ui/look.hpp"
#include "ui/widgets/field.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace ringback::ui {

class Dialog;

// A field for typing, in a row of a form.
struct Entry {
    Field field;
    std::string* value;
    int lines = 1;
    float share = 1; // of the row's width, relative to its neighbours
};

class FormPen {
public:
    // Where `lead_to_error` is set, the first entry with an error takes the focus, and it is cleared.
    FormPen(const Look& look, ImVec2 at, float width, bool* lead_to_error = nullptr);

    // Draws the entries side by side, or one below the other where the form is narrow. True when one changed.
    bool row(std::initializer_list<Entry> entries);
    // One of `columns` equal places in the row at hand, for what is no Entry; then end_row() with its height. In a
    // narrow form each place is a row of its own: ask for place and end_row one after the other.
    ImVec2 place(int column, int columns) const;
    float width_of(int columns) const;
    void end_row(float height);
    // A select; in two columns it is the `column`th.
    std::optional<std::size_t> select(const Field& field, std::span<const std::string_view> options,
                                      std::size_t chosen);
    bool checkbox(const char* id, std::string_view label, bool& value);
    void paragraph(std::string_view words);
    void heading(std::string_view words);
    void space(float height) { y_ += height; }

    // Whether this field takes the focus now, for its error; for fields that are no Entry.
    bool leads_to(const Field& field);

    // False while the window only measures itself: then no focus can be given yet.
    static bool is_seen() { return !ImGui::GetCurrentWindow()->Hidden; }
    bool narrow() const { return narrow_; }
    float y() const { return y_; }
    float width() const { return width_; }
    const Look& look() const { return look_; }

private:
    const Look& look_;
    float x_;
    float y_;
    float width_;
    bool narrow_;
    bool* lead_to_error_;
};

enum class Answer { none, accepted, cancelled };
// "Cancel" and the act, right-aligned; on a phone both together as wide as the form. In a dialog they stay in sight.
struct Ending {
    std::string_view accept;
    std::string_view cancel = "Cancel";
    bool danger = false;
    bool focus = false; // the act takes the focus
    bool disabled = false;
};
Answer draw_ending(FormPen& pen, const Ending& ending);
// The same as the end of a dialog: to submit it is to accept, to close it is to cancel.
Answer end_dialog(FormPen& pen, Dialog& dialog, const Ending& ending, bool submitted);

// Enter in a field of one line, or Ctrl+Enter anywhere. To be asked before the fields are drawn.
bool submit_asked();

} // namespace ringback::ui
