// Owns: what the forms of the playbook editor share: where they draw, a field for a text, a choice out of a list. Must
// not know: questions, leaves.
#pragma once

#include "ui/context.hpp"
#include "ui/playbook_draft.hpp"
#include "ui/widgets/field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// Goes downwards as the form is drawn.
struct PlaybookPen {
    static constexpr float gap = 12;

    const Context& context;
    PlaybookDraft& draft;
    ImVec2 at;
    float width;

    const playbook::Playbook& playbook() const { return draft.playbook(); }
    bool narrow() const { return width < 420; }

    // At a place of its own; the pen stays.
    std::optional<std::size_t> choice(ImVec2 where, float room, const Field& field,
                                      const std::vector<std::string>& options, std::size_t chosen) const {
        const std::vector<std::string_view> seen{options.begin(), options.end()};
        return draw_select(context.look, where, room, field, seen, chosen);
    }
    std::optional<std::size_t> choice(const Field& field, const std::vector<std::string>& options, std::size_t chosen) {
        const ImVec2 where = at;
        at.y += field_height(field) + gap;
        return choice(where, width, field, options, chosen);
    }
    // For a text of the draft; `part(playbook)` is the text.
    template <class Part>
    void text(const Field& field, Part&& part) {
        std::string value = part(playbook());
        if (draw_field(context.look, at, width, field, value))
            draft.edit(field.id + std::to_string(context.state.playbook.edited->place),
                       [&](playbook::Playbook& playbook) { part(playbook) = value; });
        at.y += field_height(field) + gap;
    }
};

// "Is a call left? yes", of every answer but those of one question.
struct AnswerPlace {
    std::uint16_t node = 0;
    std::uint8_t answer = 0;
};
std::vector<AnswerPlace> answers_but(const playbook::Playbook& playbook, std::optional<std::uint16_t> node);
std::vector<std::string> answer_names(const playbook::Playbook& playbook, const std::vector<AnswerPlace>& places);

} // namespace ringback::ui
