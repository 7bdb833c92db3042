#include "ui/views/playbook_form.hpp"

namespace ringback::ui {

std::vector<AnswerPlace> answers_but(const playbook::Playbook& playbook, std::optional<std::uint16_t> node) {
    std::vector<AnswerPlace> places;
    for (std::uint16_t i = 0; i < playbook.nodes.size(); ++i)
        for (std::uint8_t answer = 0; i != node && answer < playbook.nodes[i].answers.size(); ++answer)
            places.push_back({i, answer});
    return places;
}

std::vector<std::string> answer_names(const playbook::Playbook& playbook, const std::vector<AnswerPlace>& places) {
    std::vector<std::string> names;
    for (const AnswerPlace& place : places) {
        const playbook::Node& node = playbook.nodes[place.node];
        names.push_back(node.question + ' ' + node.answers[place.answer].label);
    }
    return names;
}

} // namespace ringback::ui
