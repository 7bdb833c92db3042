// The page's text fields own what is typed (IME, undo, paste); here their text and selection enter ImGui's editing
// state, as if they had been typed there.
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "mirror/commands.hpp"
#include "mirror/text_state.hpp"
#include "mirror/utf.hpp"

namespace mirror {

namespace {

constexpr int patience = 12;     ///< frames that an item may take to become active
constexpr int frames_to_try = 3; ///< between two attempts

void replace_text(ImGuiInputTextState& editing, std::string_view words) {
    const int length = static_cast<int>(words.size());
    editing.TextA.resize(ImMax(length + 1, editing.BufCapacity + 1));
    std::memcpy(editing.TextA.Data, words.data(), words.size());
    editing.TextA.Data[length] = '\0';
    editing.TextLen = length;
    editing.Edited = true;
}

/// What of `words` the field takes: its character filters and its capacity in bytes.
std::string accepted(const ImGuiInputTextState& editing, std::string_view words) {
    const bool several_lines = (editing.Flags & ImGuiInputTextFlags_Multiline) != 0;
    const bool grows = (editing.Flags & ImGuiInputTextFlags_CallbackResize) != 0;
    const std::size_t capacity = grows ? SIZE_MAX : static_cast<std::size_t>(ImMax(0, editing.BufCapacity - 1));
    std::string taken;
    taken.reserve(words.size());
    for (std::size_t i = 0; i < words.size();) {
        unsigned int character = 0;
        const int length = ImTextCharFromUtf8(&character, words.data() + i, words.data() + words.size());
        i += static_cast<std::size_t>(ImMax(1, length));
        if (character == '\r' ||
            (!(character == '\n' && several_lines) && !accepts_character(character, editing.Flags))) {
            continue;
        }
        char bytes[5];
        ImTextCharToUtf8(bytes, character);
        const std::string_view piece(bytes);
        if (taken.size() + piece.size() > capacity) {
            break;
        }
        taken += piece;
    }
    return taken;
}

void select(ImGuiInputTextState& editing, int first, int last) {
    const std::string_view words(editing.TextA.Data, static_cast<std::size_t>(editing.TextLen));
    const int start = utf8_offset(words, first), end = utf8_offset(words, last);
    set_selection(editing, start, end);
    editing.CursorFollow = true;
    editing.CursorAnimReset();
    editing.CursorClamp();
    bridge().selection = {editing.ID, utf16_units(words, start), utf16_units(words, end)};
}

/// A character filter of the application's own runs in ImGui's InputText only: what is new goes there as if it had been
/// typed, what is gone is taken out here.
void type_through_filter(ImGuiInputTextState& editing, std::string_view words) {
    const std::string_view before(editing.TextA.Data, static_cast<std::size_t>(editing.TextLen));
    const auto inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }; // of a codepoint
    const std::size_t shorter = ImMin(before.size(), words.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == words[head]) ++head;
    while (head > 0 && head < words.size() && inside(words[head])) --head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == words[words.size() - 1 - tail]) ++tail;
    while (tail > 0 && inside(words[words.size() - tail])) --tail;
    const std::string kept = std::string(before.substr(0, head)).append(before.substr(before.size() - tail));
    const std::string added(words.substr(head, words.size() - head - tail));
    replace_text(editing, kept);
    const auto place = static_cast<int>(head);
    set_selection(editing, place, place);
    for (std::size_t i = 0; i < added.size();) {
        unsigned int character = 0;
        i += static_cast<std::size_t>(
            ImMax(1, ImTextCharFromUtf8(&character, added.data() + i, added.data() + added.size())));
        if (character != '\r') {
            GImGui->IO.InputQueueCharacters.push_back(static_cast<ImWchar>(character));
        }
    }
}

} // namespace

bool enter_text(PendingCommand& pending, const Node& node) {
    const ImGuiContext& g = *GImGui;
    ImGuiInputTextState& editing = GImGui->InputTextState;
    if (node.has(state::disabled)) {
        return true;
    }
    if (g.ActiveId != node.item || editing.ID != node.item || editing.BufCapacity == 0) {
        if (pending.tries % frames_to_try == 0) {
            activate_item(node, ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState);
        }
        return ++pending.tries > patience;
    }
    if ((editing.Flags & ImGuiInputTextFlags_ReadOnly) != 0) {
        return true;
    }
    if (pending.command.kind == CommandKind::text) {
        Command& typed = pending.command;
        if ((editing.Flags & ImGuiInputTextFlags_CallbackCharFilter) != 0) {
            if (pending.finishing) { // InputText has read the letters: the page hears what became of them
                bridge().stale_value = bridge().caret_moved = node.key;
                return true;
            }
            type_through_filter(editing, typed.text);
            pending.finishing = true;
            return false;
        }
        const std::string taken = accepted(editing, typed.text);
        if (taken != typed.text) {
            bridge().stale_value = node.key;
            for (int* place : {&typed.first, &typed.last}) { // what was left out before them counts no more
                const auto before = static_cast<std::size_t>(utf8_offset(typed.text, *place));
                const std::string kept = accepted(editing, std::string_view(typed.text).substr(0, before));
                *place = utf16_units(kept, static_cast<int>(kept.size()));
            }
        }
        replace_text(editing, taken);
    }
    select(editing, pending.command.first, pending.command.last);
    return true;
}

bool enter_value(PendingCommand& pending, const Node& node) {
    const ImGuiContext& g = *GImGui;
    ImGuiInputTextState& editing = GImGui->InputTextState;
    if (node.has(state::disabled | state::inert)) {
        return true;
    }
    // ImGui has no text mode for vertical sliders: values.cpp writes the value when the item comes.
    const bool drawn_by_application = !node.is_imgui_slider;
    if (drawn_by_application || node.has(state::vertical)) {
        const double value = std::strtod(pending.command.text.c_str(), nullptr);
        if (std::isfinite(value)) {
            bridge().value_requests.emplace_back(node.item, value);
        }
        return true;
    }
    if (pending.finishing) {
        if (g.ActiveId == node.item) {
            ImGui::ClearActiveID();
        }
        return true;
    }
    if (g.ActiveId == node.item && g.TempInputId == node.item && editing.ID == node.item && editing.BufCapacity > 0) {
        replace_text(editing, pending.command.text);
        set_selection(editing, editing.TextLen, editing.TextLen);
        pending.finishing = true; // ImGui takes the text in this frame, the next one leaves its text mode
        return false;
    }
    if (pending.tries % (frames_to_try + 1) == 0) {
        activate_item(node, ImGuiActivateFlags_PreferInput);
    }
    return ++pending.tries > patience;
}

} // namespace mirror
