#include "ui/views/notices.hpp"

#include "ui/commands.hpp"
#include "ui/views/demo_ribbon.hpp"
#include "ui/views/rail_view.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/toast.hpp"
#include "ui/wording.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

struct Notice {
    Banner banner;
    std::string text;
    std::vector<Button> buttons;
    std::vector<Request> requests;
};

ButtonSize size_now() { return for_fingers() ? ButtonSize::touch : ButtonSize::normal; }
Button export_button() { return {.id = "export", .label = "Export", .size = size_now()}; }

// Stored, but in one of the two places only.
std::optional<Notice> one_place_notice(const Context& context) {
    for (const journal::CopyStatus& copy : context.save.copies)
        if (copy.state == journal::CopyState::behind || copy.state == journal::CopyState::missing)
            return Notice{{.id = "one place", .title = "Saved in one place only."},
                          copy.reason + " Export now and then.",
                          {export_button()},
                          {SaveWorkspace{}}};
    return std::nullopt;
}

// Thousands take seconds to be written: how far it is, and the way back.
std::optional<Notice> writing_notice(const Context& context) {
    constexpr std::size_t much = 20'000;
    constexpr int step = 10; // percent: every one of them would be read out
    if (!context.save.share || context.model.prospects().size() < much) return std::nullopt;
    const int percent = static_cast<int>(*context.save.share * 100) / step * step;
    Notice notice{{.id = "writing", .title = "A large change is being saved."},
                  std::to_string(percent) + " % is written; it is kept once all of it is.",
                  {},
                  {}};
    if (context.can_undo) {
        notice.buttons.push_back({.id = "undo", .label = "Undo it", .size = size_now()});
        notice.requests.emplace_back(Undo{});
    }
    return notice;
}

std::optional<Notice> save_notice(const Context& context) {
    switch (context.save.state) {
    case journal::SaveState::not_saved:
        return Notice{{.id = "not saved", .alarm = true, .title = "Not saved."},
                      context.save.reason + " Your changes are still here.",
                      {{.id = "retry", .label = "Try again", .size = size_now()}, export_button()},
                      {RetrySaving{}, SaveWorkspace{}}};
    case journal::SaveState::memory_only:
        return Notice{{.id = "memory", .alarm = true, .title = "Nothing is kept in this browser."},
                      context.save.reason + " Everything works until this page closes; export before you leave.",
                      {export_button()},
                      {SaveWorkspace{}}};
    case journal::SaveState::read_only:
        return Notice{
            {.id = "read only", .title = "Read only."}, context.save.reason, {export_button()}, {SaveWorkspace{}}};
    default: return one_place_notice(context);
    }
}

// What was found missing or damaged at the start, and what became of it.
float draw_recovered(const Context& context, ImVec2 at, float width) {
    std::string text;
    for (const std::string& sentence : context.state.recovered) text += (text.empty() ? "" : " ") + sentence;
    const std::vector<Button> buttons{{.id = "understood", .label = "Hide this", .size = size_now()}};
    const BannerDrawn drawn =
        draw_banner(context.look, at, width,
                    {.id = "recovered", .title = "Your stored data were mended.", .text = text, .buttons = buttons});
    if (drawn.pressed) context.state.recovered.clear();
    return drawn.height;
}

// The page is as it would be without it.
float draw_brand_fault(const Context& context, ImVec2 at, float width) {
    const std::vector<Button> buttons{{.id = "understood", .label = "Hide this", .size = size_now()}};
    const BannerDrawn drawn = draw_banner(context.look, at, width,
                                          {.id = "brand",
                                           .title = "The file of this page's host was not used.",
                                           .text = context.state.brand_fault,
                                           .buttons = buttons});
    if (drawn.pressed) context.state.brand_fault.clear();
    return drawn.height;
}

// Offered, never forced: what is typed into a form stays until the user reloads.
float draw_update(const Context& context, ImVec2 at, float width) {
    const std::vector<Button> buttons{{.id = "reload", .label = "Reload", .size = size_now()},
                                      {.id = "later", .label = "Later", .size = size_now()}};
    const BannerDrawn drawn = draw_banner(
        context.look, at, width,
        {.id = "update",
         .title = "A new version of Ringback is ready.",
         .text = "It is used from the next reload on, once no other tab has Ringback open. Your data stay as they are.",
         .buttons = buttons});
    if (drawn.pressed == std::size_t{0}) context.out.ask(Reload{});
    if (drawn.pressed) context.state.update_waits = false;
    return drawn.height;
}

// A page from a disk shares its storage with every other one: this stays until what is stored is sealed.
std::optional<Notice> shared_notice(const Context& context) {
    if (!context.shared_storage || platform::is_sealed(context.sealing)) return std::nullopt;
    Notice notice{{.id = "shared", .title = "Other pages opened from this device can read what is kept here."},
                  "Browsers give all files that are opened from a disk one storage.",
                  {},
                  {}};
    if (context.sealing == platform::SealingState::off) {
        notice.text += " With a passphrase it is sealed.";
        notice.buttons.push_back({.id = "set", .label = "Set a passphrase", .size = size_now()});
        notice.requests.emplace_back(Seal{platform::SealingWish::set});
    }
    return notice;
}

float draw_notice(const Context& context, ImVec2 at, float width, Notice notice) {
    notice.banner.text = notice.text;
    notice.banner.buttons = notice.buttons;
    const BannerDrawn drawn = draw_banner(context.look, at, width, notice.banner);
    if (drawn.pressed) context.out.ask(notice.requests[*drawn.pressed]);
    return drawn.height;
}

} // namespace

float draw_banners(const Context& context, const ImRect& area) {
    float y = area.Min.y;
    const float side = 8;
    const float width = area.GetWidth() - 2 * side;
    const auto below = [&](float (*draw_one)(const Context&, ImVec2, float)) {
        y += side + draw_one(context, {area.Min.x + side, y + side}, width);
    };
    const auto draw = [&](Notice notice) {
        y += side + draw_notice(context, {area.Min.x + side, y + side}, width, std::move(notice));
    };
    if (context.state.demo_from) below(draw_demo_age);
    if (!context.state.brand_fault.empty()) below(draw_brand_fault);
    if (context.sample)
        draw({{.id = "sample", .title = "A sample workspace."},
              "Try anything: nothing here is kept, and your own workspace is untouched.",
              {{.id = "leave", .label = "Leave the sample", .size = size_now()}},
              {LeaveSample{}}});
    if (auto notice = save_notice(context)) draw(std::move(*notice));
    if (auto notice = writing_notice(context)) draw(std::move(*notice));
    if (auto notice = shared_notice(context)) draw(std::move(*notice));
    if (context.state.update_waits) below(draw_update);
    if (!context.state.recovered.empty()) below(draw_recovered);
    return y;
}

namespace {

// Under a toast: it stands over nothing that can be chosen, so on Today it keeps clear of the keys' bar.
float bottom_room(const Context& context) {
    constexpr float keys_bar = 136;
    const bool on_phone = context.phone();
    if (context.state.route.screen == Screen::today && (!on_phone || context.state.sheet_open)) return keys_bar + 12;
    return on_phone ? tab_bar_height + 12 : 24;
}

} // namespace

void draw_toast(const Context& context) {
    if (!context.state.toast) return;
    Toast& toast = *context.state.toast;
    const std::string key = keycap(context, CommandId::undo);
    const ToastBox box{
        .words = toast.words, .act = toast.can_undo ? std::string_view("Undo") : std::string_view(), .key = key};
    const float width = toast_width(context.look, box, context.page_width - 32);
    const float height = toast_height();
    const ImVec2 at{snapped((context.page_width - width) / 2), context.page_height - bottom_room(context) - height};
    ImGui::SetNextWindowPos({at.x - 16, at.y - 12});
    ImGui::SetNextWindowSize({width + 32, height + 36});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("##toast", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar();
    mirror::window_role(mirror::Role::region, "What was done");
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    if (draw_toast_box(context.look, at, width, box)) context.out.ask(Undo{});
    const ImRect all(at, {at.x + width, at.y + height});
    const bool pointed = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(all.Min, all.Max);
    toast.held = pointed || (toast.can_undo && ImGui::IsItemFocused());
    ImGui::End();
}

} // namespace ringback::ui
