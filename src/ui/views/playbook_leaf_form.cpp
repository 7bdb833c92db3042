#include "ui/views/playbook_leaf_form.hpp"

#include "playbook/edit.hpp"
#include "playbook/techniques.hpp"
#include "ui/icons.hpp"
#include "ui/views/playbook_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ringback::ui {
namespace {

using playbook::FactId;
using playbook::Playbook;

void draw_channel(PlaybookPen& pen, std::uint16_t leaf) {
    std::vector<std::string> names{"None", "The one they used", "As it is"};
    for (std::size_t i = 0; i < channel_count; ++i) names.emplace_back(label_of(static_cast<Channel>(i)));
    using Kind = playbook::ChannelRule::Kind;
    const playbook::ChannelRule& rule = pen.playbook().leaves[leaf].channel;
    const std::size_t chosen = rule.kind == Kind::none   ? 0
                               : rule.kind == Kind::used ? 1
                               : rule.kind == Kind::pick ? 2
                                                         : 3 + static_cast<std::size_t>(rule.channel);
    names[2] = rule.kind == Kind::pick ? "The first possible one" : "The first possible of all";
    if (const auto wish = pen.choice({.id = "channel", .label = "Channel"}, names, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::ChannelRule& channel = playbook.leaves[leaf].channel;
            if (*wish == 2 && channel.kind == Kind::pick) return;
            channel = {};
            channel.kind = *wish == 0 ? Kind::none : *wish == 1 ? Kind::used : *wish == 2 ? Kind::pick : Kind::fixed;
            if (*wish > 2) channel.channel = static_cast<Channel>(*wish - 3);
            if (*wish == 2)
                channel.order = {{playbook::ChannelRule::Source::Kind::preferred,
                                  {Channel::email, Channel::voicemail, Channel::text, Channel::call,
                                   Channel::video_email, Channel::mail}}};
        });
}

void draw_due(PlaybookPen& pen, std::uint16_t leaf) {
    using Kind = playbook::DueRule::Kind;
    const playbook::DueRule rule = pen.playbook().leaves[leaf].due;
    const std::vector<std::string> names{
        "Never",   "Today", "On the agreed day", "On the day to come back", "Some business days after the last touch",
        "As it is"};
    const bool agreed = rule.kind == Kind::on && rule.day == FactId{playbook::Fact::follow_up_on};
    const bool back = rule.kind == Kind::on && rule.day == FactId{playbook::Fact::revisit_on};
    const bool elapsed = rule.kind == Kind::elapsed && rule.day == FactId{playbook::Fact::last_touch_on};
    const std::size_t chosen = rule.kind == Kind::none    ? 0
                               : rule.kind == Kind::today ? 1
                               : agreed                   ? 2
                               : back                     ? 3
                               : elapsed                  ? 4
                                                          : 5;
    if (const auto wish = pen.choice({.id = "due", .label = "Due"}, names, chosen); wish && *wish < 5)
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::DueRule& due = playbook.leaves[leaf].due;
            due = {};
            due.kind = *wish == 0 ? Kind::none : *wish == 1 ? Kind::today : *wish == 4 ? Kind::elapsed : Kind::on;
            if (*wish == 2) due.day = playbook::Fact::follow_up_on;
            if (*wish == 3) due.day = playbook::Fact::revisit_on;
            if (*wish == 4) due.day = playbook::Fact::last_touch_on;
            if (*wish == 4) due.count.constant = 3;
        });
}

// For how long, where it is due some business days after something.
void draw_due_count(PlaybookPen& pen, std::uint16_t leaf) {
    using playbook::Operand;
    const playbook::DueRule& rule = pen.playbook().leaves[leaf].due;
    if (rule.kind != playbook::DueRule::Kind::elapsed) return;
    std::vector<std::string> names;
    std::vector<Operand> counts;
    std::size_t chosen = static_cast<std::size_t>(-1); // none of these
    const auto add = [&](std::string name, const Operand& count) {
        const bool is = rule.count.kind == count.kind && rule.count.constant == count.constant &&
                        rule.count.parameter == count.parameter;
        if (is) chosen = names.size();
        names.push_back(std::move(name));
        counts.push_back(count);
    };
    for (std::uint16_t i = 0; i < pen.playbook().parameters.size(); ++i) {
        const playbook::Parameter& parameter = pen.playbook().parameters[i];
        if (parameter.unit == playbook::Unit::business_days)
            add(parameter.label + " (" + std::to_string(parameter.value) + ")", {Operand::Kind::parameter, 0, i, {}});
    }
    for (playbook::FactValue days = 1; days <= 20; ++days)
        add(std::to_string(days), {Operand::Kind::constant, days, 0, {}});
    if (const auto wish = pen.choice({.id = "count", .label = "Business days"}, names, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) { playbook.leaves[leaf].due.count = counts[*wish]; });
}

void draw_technique(PlaybookPen& pen, std::uint16_t leaf) {
    std::vector<std::string> names;
    std::size_t chosen = playbook::technique_count;
    for (std::size_t i = 0; i < playbook::technique_count; ++i) {
        const auto name = playbook::technique_name(static_cast<playbook::Technique>(i));
        if (name == pen.playbook().leaves[leaf].technique) chosen = i;
        names.push_back(playbook::technique_label(name));
    }
    if (const auto wish = pen.choice({.id = "technique", .label = "Technique"}, names, chosen))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::Leaf& changed = playbook.leaves[leaf];
            const bool own_script = changed.script != changed.technique;
            changed.technique = playbook::technique_name(static_cast<playbook::Technique>(*wish));
            if (!own_script) changed.script = changed.technique;
        });
}

void draw_credits(PlaybookPen& pen, std::uint16_t leaf) {
    std::string text;
    for (const std::string& credit : pen.playbook().leaves[leaf].credits) text += (text.empty() ? "" : ", ") + credit;
    const Field field{.id = "credits", .label = "Credits, rule codes parted by commas"};
    if (draw_field(pen.context.look, pen.at, pen.width, field, text))
        pen.draft.edit("credits", [&](Playbook& playbook) {
            auto& credits = playbook.leaves[leaf].credits;
            credits.clear();
            for (std::size_t from = 0; from <= text.size();) {
                const std::size_t to = std::min(text.find(',', from), text.size());
                std::string code = text.substr(from, to - from);
                std::erase(code, ' ');
                if (!code.empty()) credits.push_back(std::move(code));
                from = to + 1;
            }
        });
    pen.at.y += field_height(field) + PlaybookPen::gap;
}

// Below another answer, wherever that is.
void draw_leaf_move(PlaybookPen& pen, std::uint16_t leaf) {
    const auto places = answers_but(pen.playbook(), std::nullopt);
    std::size_t now = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const playbook::Target next = pen.playbook().nodes[places[i].node].answers[places[i].answer].next;
        if (next.is_leaf && next.place == leaf && now == places.size()) now = i;
    }
    const Field field{
        .id = "hangs below", .label = "Hangs below", .help = "Moved, what stood there takes its former place"};
    if (const auto wish = pen.choice(field, answer_names(pen.playbook(), places), now))
        pen.draft.edit({}, [&](Playbook& playbook) {
            playbook::move_leaf(playbook, leaf, places[*wish].node, places[*wish].answer);
        });
}

} // namespace

float draw_leaf_form(const Context& context, std::uint16_t leaf, ImVec2 at, float width) {
    PlaybookPen pen{context, *context.state.playbook.draft, at, width};
    ImGui::PushID(static_cast<int>(leaf) + 0x10000);
    pen.text({.id = "label", .label = "Label"}, [leaf](auto& p) -> auto& { return p.leaves[leaf].label; });
    draw_technique(pen, leaf);
    pen.text({.id = "why", .label = "Why, in one sentence"}, [leaf](auto& p) -> auto& { return p.leaves[leaf].why; });
    draw_channel(pen, leaf);
    draw_due(pen, leaf);
    draw_due_count(pen, leaf);
    pen.text({.id = "script", .label = "Script family"}, [leaf](auto& p) -> auto& { return p.leaves[leaf].script; });
    draw_credits(pen, leaf);
    draw_leaf_move(pen, leaf);
    const Button remove{.id = "remove leaf",
                        .label = "Remove the leaf",
                        .icon = icon::trash_2,
                        .description = "What led here leads to another leaf then",
                        .disabled = pen.playbook().leaves.size() < 2};
    if (draw_button(context.look, pen.at, remove)) {
        const std::uint16_t instead = leaf == 0 ? 1 : 0;
        pen.draft.edit({}, [&](Playbook& playbook) { playbook::remove_leaf(playbook, leaf, instead); });
        context.state.playbook.edited.reset();
    }
    ImGui::PopID();
    return pen.at.y + 44 - at.y;
}

} // namespace ringback::ui
