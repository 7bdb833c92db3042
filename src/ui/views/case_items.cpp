// The half of case_fields.hpp that is about several of a kind: lists of items, sets of options.
#include "ui/icons.hpp"
#include "ui/views/case_fields.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"

#include <algorithm>
#include <array>

namespace ringback::ui {

std::uint64_t CasePen::set(const std::string& place, std::string_view label, Labels options, std::uint64_t bits) {
    columns(1);
    const mirror::Scope group(mirror::Role::group, label, ImGui::GetID(place.c_str()));
    look().paint({x_, y_}, type::small_medium, palette().text_secondary, label);
    y_ += 22;
    ImVec2 pen{x_, y_};
    std::vector<std::string_view> left;
    std::vector<std::size_t> left_places;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((bits & bit) == 0) {
            left.push_back(options[i]);
            left_places.push_back(i);
            continue;
        }
        const float wide = removable_chip_width(look(), options[i]);
        if (pen.x > x_ && pen.x + wide > x_ + width_) pen = {x_, pen.y + (for_fingers() ? 48.0f : 28.0f)};
        const std::string id = place + '/' + std::to_string(i);
        if (draw_removable_chip(look(), pen, id.c_str(), options[i], "Take out " + std::string(options[i]))) {
            bits &= ~bit;
            touch();
            lead_to(place + "/add");
        }
        pen.x += wide + 6;
    }
    if (pen.x > x_) y_ = pen.y + (for_fingers() ? 40.0f : 28.0f);
    if (left.empty()) return bits;
    const std::string add = place + "/add";
    const std::string name = "Add to " + std::string(label);
    const Field field{.id = add.c_str(), .label = name, .hint = "Add", .label_hidden = true};
    if (leads_to(add)) mirror::focus_next();
    if (const auto picked = draw_select(look(), {x_, y_}, std::min(280.0f, width_), field, left, left.size())) {
        bits |= std::uint64_t{1} << left_places[*picked];
        touch();
    }
    y_ += field_height(field) + 12;
    return bits;
}

ItemAct CasePen::item_head(const std::string& place, const std::string& title, std::size_t at, std::size_t count) {
    end_row();
    struct Tool {
        ItemAct act;
        std::string_view id;
        const char* icon;
        std::string_view words;
        bool disabled;
    };
    const std::array<Tool, 3> tools{{{ItemAct::up, "/up", icon::arrow_up, "Move up ", at == 0},
                                     {ItemAct::down, "/down", icon::arrow_down, "Move down ", at + 1 >= count},
                                     {ItemAct::remove, "/remove", icon::trash_2, "Remove ", false}}};
    const ButtonSize size = for_fingers() ? ButtonSize::touch : ButtonSize::small;
    const float high = button_height(size);
    float x = x_ + width_ - static_cast<float>(tools.size()) * (high + 2);
    look().paint_cut({x_, y_ + high / 2 - 10}, x - x_ - 8, type::dense_strong, palette().text_primary, title);
    ItemAct act = ItemAct::none;
    for (const Tool& tool : tools) {
        const std::string id = place + std::string(tool.id);
        const std::string name = std::string(tool.words) + title;
        if (leads_to(id)) mirror::focus_next();
        if (draw_button(look(), {x, y_},
                        {.id = id.c_str(),
                         .icon = tool.icon,
                         .kind = ButtonKind::ghost,
                         .size = size,
                         .name = name,
                         .disabled = tool.disabled},
                        high))
            act = tool.act;
        x += high + 2;
    }
    y_ += high + 6;
    return act;
}

ItemFrame::ItemFrame(CasePen& pen, const ListWords& words, const std::string& place, std::size_t at, std::size_t count)
    : pen_(pen)
    , title_(std::string(words.one) + ' ' + std::to_string(at + 1))
    , group_(mirror::Role::group, title_, ImGui::GetID(place.c_str()))
    , kept_(ImGui::GetID((place + "/height").c_str())) {
    pen.columns(1);
    top_ = pen.at().y;
    // The ground is drawn before its height is known: as high as in the frame before.
    const float height = ImGui::GetStateStorage()->GetFloat(kept_, 120);
    draw_card(pen.look(), ImRect(pen.at(), {pen.at().x + pen.width(), top_ + height}));
    pen.move_down(8);
    pen.indent(12);
    act = pen.item_head(place, title_, at, count);
}

ItemFrame::~ItemFrame() {
    pen_.columns(1);
    pen_.indent(-12);
    ImGui::GetStateStorage()->SetFloat(kept_, pen_.at().y - top_);
    pen_.move_down(8);
}

bool draw_adding(CasePen& pen, const ListWords& words, const std::string& place, std::size_t count) {
    pen.columns(1);
    const bool full = count >= words.most;
    if (!pen.button(place + "/add", {.id = "",
                                     .label = words.add,
                                     .icon = icon::plus,
                                     .kind = ButtonKind::soft,
                                     .description = full ? "No more belong here" : "",
                                     .disabled = full}))
        return false;
    pen.touch();
    return true;
}

void lead_after(CasePen& pen, const std::string& place, ItemAct act, std::size_t at, std::size_t left) {
    if (act == ItemAct::none) return;
    pen.touch();
    if (act == ItemAct::remove) {
        pen.lead_to(left == 0 ? place + "/add" : place + '/' + std::to_string(std::min(at, left - 1)) + "/remove");
        return;
    }
    const bool down = act == ItemAct::down;
    const std::size_t now = down ? at + 1 : at - 1;
    const bool at_end = down ? now + 1 >= left : now == 0; // its button is of no use there
    pen.lead_to(place + '/' + std::to_string(now) + (down != at_end ? "/down" : "/up"));
    mirror::announce("Now number " + std::to_string(now + 1));
}

} // namespace ringback::ui
