#include "ui/icons.hpp"
#include "ui/views/gallery_parts.hpp"
#include "ui/widgets/badge.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/saved_state.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/stat.hpp"
#include "ui/widgets/step_choice.hpp"
#include "ui/widgets/tabs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::array<std::string_view, 3> zones{"America/Chicago", "America/New_York", "Europe/Berlin"};

// Places side by side that wrap where the width ends.
class Flow {
public:
    Flow(const GalleryPen& pen, float height)
        : left_(pen.at.x)
        , right_(pen.at.x + pen.width)
        , height_(height)
        , at_(pen.at) {}

    ImVec2 place(float width, float gap = 8) {
        if (at_.x > left_ && at_.x + width > right_) at_ = {left_, at_.y + height_};
        const ImVec2 place = at_;
        at_.x += width + gap;
        return place;
    }
    float end() const { return at_.y + height_; }

private:
    float left_, right_, height_;
    ImVec2 at_;
};

void draw_ticks(GalleryPen& pen, Flow& flow) {
    GalleryState& state = pen.state();
    const auto reach = [&](ImVec2 at) { return ImRect(at, {at.x + 24, at.y + 24}); };
    const float step = for_fingers() ? 24.0f : 10.0f;
    if (draw_tick(pen.look(), reach(flow.place(24, step)), "off", "Left message", state.ticked[0]))
        state.ticked[0] = !state.ticked[0];
    if (draw_tick(pen.look(), reach(flow.place(24, step)), "on", "Sent", state.ticked[1]))
        state.ticked[1] = !state.ticked[1];
    const mirror::Flag part = state.part_ticked ? mirror::Flag::mixed() : mirror::Flag(state.ticked[2]);
    if (draw_tick(pen.look(), reach(flow.place(24, step)), "part", "All of them", part)) {
        state.ticked[2] = state.part_ticked || !state.ticked[2];
        state.part_ticked = false;
    }
    {
        const ShownState shown(Shown::focus, "focus");
        draw_tick(pen.look(), reach(flow.place(24, step)), "focus", "Ticked", true);
    }
    draw_tick(pen.look(), reach(flow.place(24, 20)), "disabled", "Not to be ticked", false, true);
}

void draw_radios(GalleryPen& pen, Flow& flow) {
    constexpr std::array<std::string_view, 3> words{"Call", "Email", "Post"};
    const mirror::Scope group(mirror::Role::radiogroup, "Channel", ImGui::GetID("channel"));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const ImVec2 at = flow.place(26 + pen.look().width(type::base, words[i]), 16);
        if (draw_radio(pen.look(), at, words[i].data(), words[i], pen.state().radio == i)) pen.state().radio = i;
    }
}

void draw_switches(GalleryPen& pen, Flow& flow) {
    const auto middle = [](ImVec2 at) { return ImVec2{at.x + 28, at.y + 12}; };
    if (draw_switch(pen.look(), middle(flow.place(28, 20)), "permitted", "Text messages are permitted",
                    pen.state().permitted))
        pen.state().permitted = !pen.state().permitted;
    {
        const ShownState shown(Shown::focus, "focus");
        draw_switch(pen.look(), middle(flow.place(28, 20)), "focus", "Switched on", true);
    }
    draw_switch(pen.look(), middle(flow.place(28, 20)), "disabled", "Not permitted by their wish", false, true);
}

void draw_words_side_by_side(GalleryPen& pen) {
    constexpr std::array<std::string_view, 2> shapes{"Tree", "Outline"};
    Flow flow(pen, for_fingers() ? 60.0f : 44.0f);
    if (const auto chosen = draw_toggle(pen.look(), flow.place(144, 16), "shape", "Shape", shapes, pen.state().shape))
        pen.state().shape = *chosen;
    const bool touch = for_fingers();
    const float width = step_choice_width(pen.look(), pen.state().step, touch);
    const ImVec2 at = flow.place(width, 16);
    if (const auto chosen = draw_step_choice(pen.look(), {at.x + width, at.y + (touch ? 24.0f : 16.0f)}, "step",
                                             "That value tied to their issue", pen.state().step, touch))
        pen.state().step = *chosen;
    pen.at.y = flow.end() + 4;
}

void draw_numbers(GalleryPen& pen) {
    GalleryState& state = pen.state();
    Flow flow(pen, for_fingers() ? 56.0f : 40.0f);
    const std::string days = std::to_string(state.days) + (state.days == 1 ? " day" : " days");
    ImVec2 at = flow.place(200);
    const float middle = at.y + stepper_height() / 2;
    draw_slider(pen.look(), {at.x, middle - 12}, 200,
                {.id = "days", .name = "Days between", .words = days, .max = 10, .usual = 3}, state.days);
    at = flow.place(64, 16);
    pen.look().paint({at.x + 8, middle - 10}, type::dense_strong, pen.palette().text_primary, days);
    at = flow.place(stepper_width(pen.look()));
    draw_stepper(pen.look(), at, {.id = "calls", .name = "Calls in a row", .max = 9}, state.calls);
    pen.at.y = flow.end();
}

} // namespace

void draw_gallery_fields(GalleryPen& pen) {
    const GallerySection section(pen, "Fields");
    GalleryState& state = pen.state();
    const bool two = pen.width >= 380;
    const float width = two ? std::min(212.0f, (pen.width - 20) / 2) : pen.width;
    int place = 0;
    const auto next = [&]() {
        const ImVec2 at{pen.at.x + (place % 2 == 1 && two ? width + 20 : 0), pen.at.y};
        ++place;
        return at;
    };
    const auto done = [&](const Field& field) {
        if (!two || place % 2 == 0) pen.at.y += field_height(field) + 12;
    };
    const bool wrong = state.phone.size() < 15;
    const Field name{.id = "given", .label = "Given name"};
    draw_field(pen.look(), next(), width, name, state.given_name);
    done(name);
    const Field phone{.id = "phone",
                      .label = "Phone",
                      .error = wrong ? std::string_view("Three digits are missing") : std::string_view(),
                      .input_mode = "tel"};
    draw_field(pen.look(), next(), width, phone, state.phone);
    Field tall = phone;
    tall.help = "x"; // the row keeps its height when the error goes
    done(tall);
    const Field zone{.id = "zone", .label = "Time zone"};
    if (const auto chosen = draw_select(pen.look(), next(), width, zone, zones, state.zone)) state.zone = *chosen;
    done(zone);
    const Field interest{.id = "interest",
                         .label = "Interest",
                         .hint = "What they wanted",
                         .help = "In their words",
                         .spellcheck = true};
    draw_field(pen.look(), next(), width, interest, state.interest);
    done(interest);
}

void draw_gallery_choices(GalleryPen& pen) {
    const GallerySection section(pen, "Choices");
    {
        Flow flow(pen, for_fingers() ? 48.0f : 36.0f);
        draw_ticks(pen, flow);
        draw_switches(pen, flow);
        pen.at.y = flow.end();
    }
    {
        Flow flow(pen, for_fingers() ? 48.0f : 36.0f);
        draw_radios(pen, flow);
        pen.at.y = flow.end() + 4;
    }
    draw_words_side_by_side(pen);
    draw_numbers(pen);
}

void draw_gallery_chips(GalleryPen& pen) {
    const GallerySection section(pen, "Chips, badges, saved state");
    const Look& look = pen.look();
    Flow flow(pen, for_fingers() ? 44.0f : 32.0f);
    const auto chip = [&](Tone tone, std::string_view words, const char* icon = nullptr) {
        draw_chip(look, flow.place(chip_width(look, words, icon)), tone, words, icon);
    };
    chip(Tone::neutral, "Truth unknown", icon::circle_help);
    chip(Tone::outline, "referral");
    chip(Tone::accent, "kept", icon::check);
    chip(Tone::warn, "due tomorrow");
    chip(Tone::danger, "opted out", icon::ban);
    if (pen.state().tagged) {
        if (draw_removable_chip(look, flow.place(removable_chip_width(look, "Detroit")), "tag", "Detroit",
                                "Remove Detroit"))
            pen.state().tagged = false;
    }
    pen.at.y = flow.end() + 4;
    float x = pen.at.x;
    const float middle = pen.at.y + 10;
    for (const auto& [tone, count] : {std::pair{BadgeTone::neutral, "9"},
                                      {BadgeTone::accent, "3"},
                                      {BadgeTone::warn, "2"},
                                      {BadgeTone::neutral, "10,000"}}) {
        const float w = draw_badge(look, {x, middle}, tone, count);
        mirror::text(ImRect({x, middle - 10}, {x + w, middle + 10}), count);
        x += w + 16;
    }
    draw_dot(look, {x + 4, middle});
    pen.at.y += 32;
    Flow saved(pen, 24);
    for (const SavedState& each :
         {SavedState{SavedTone::saved, "Saved 10:42"}, SavedState{SavedTone::saving, "Saving"},
          SavedState{SavedTone::alarm, "Not saved"}, SavedState{SavedTone::neutral, "Read only"}})
        draw_saved_state(look, saved.place(saved_state_width(look, each), 16), each.words.data(), each);
    pen.at.y = saved.end();
}

void draw_gallery_tabs(GalleryPen& pen) {
    const GallerySection section(pen, "Tabs");
    constexpr std::array<Tab, 4> tabs{{{"Touches", "6"}, {"Process"}, {"Notes"}, {.label = "Files", .disabled = true}}};
    constexpr std::array<std::string_view, 4> panels{"What was tried, latest first.", "The eight steps of a meeting.",
                                                     "What they said, in their words.", ""};
    GalleryState& state = pen.state();
    if (const auto chosen = draw_tabs(pen.look(), pen.at, pen.width, "tabs", "Parts of a page", tabs, state.tab))
        state.tab = *chosen;
    pen.at.y += tabs_height() + 12;
    const mirror::Scope panel(mirror::Role::tabpanel, tabs[state.tab].label,
                              ImGui::GetID("panel") + static_cast<ImGuiID>(state.tab));
    pen.at.y += pen.look().paragraph(pen.at, pen.width, type::base, pen.palette().text_secondary, panels[state.tab]);
}

void draw_gallery_type(GalleryPen& pen) {
    const GallerySection section(pen, "Type");
    struct Sample {
        TextStyle style;
        std::string_view words;
    };
    constexpr std::array<Sample, 7> samples{{{type::headline, "Headline 26/32"},
                                             {type::pane, "Screen title 20/28"},
                                             {type::title, "Card title 16/24"},
                                             {type::base, "Base 14/20"},
                                             {type::dense, "Dense 13/20"},
                                             {type::small, "Small 12/16"},
                                             {type::micro, "Micro 11/16"}}};
    const bool two = pen.width >= 380;
    float y = pen.at.y;
    float right_y = pen.at.y;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool at_right = two && i >= 3;
        float& line = at_right ? right_y : y;
        pen.look().text({pen.at.x + (at_right ? 228.0f : 0.0f), line}, samples[i].style, pen.palette().text_primary,
                        samples[i].words);
        line += samples[i].style.line + 2;
    }
    pen.at.y = std::max(y, right_y) + 12;
    draw_stat(pen.look(), pen.at, "4,812", "changes, at 36/40");
    pen.at.y += stat_height;
}

} // namespace ringback::ui
