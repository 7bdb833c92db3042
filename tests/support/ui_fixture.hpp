// Owns: an ImGui context without a back end, a moment and all that screens ask for, so that views can be drawn in
// tests. What the screens told the page is gathered as text. Must not know: which view is tested.
#pragma once

#include "exchange/builtin_scripts.hpp"
#include "exchange/playbook_json.hpp"
#include "mirror/lifecycle.hpp"
#include "ui/context.hpp"
#include "ui/palette.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace ringback::test {

// A handful of zones with one offset each.
class FewZones final : public Zones {
public:
    FewZones() {
        add("UTC", 0, "UTC");
        add("America/New_York", -5, "EST");
        add("America/Chicago", -6, "CST");
        add("Europe/Warsaw", 1, "CET");
    }
    const TimeZone* find(std::string_view name) override {
        const auto found = zones_.find(std::string(name));
        return found == zones_.end() ? nullptr : &found->second;
    }

private:
    void add(const std::string& name, int hours, const std::string& abbreviation) {
        zones_.emplace(name, TimeZone(name, {{std::chrono::sys_seconds{}, std::chrono::hours{hours}, abbreviation}}));
    }
    std::map<std::string, TimeZone> zones_;
};

class PlainShaper final : public platform::TextShaper {
public:
    std::string_view shaped(std::string_view text) override { return text; }
};

// Keeps every text that the mirror sent to the page.
class ListeningPort final : public mirror::Port {
public:
    void apply(std::span<const std::uint32_t>, std::string_view texts) override { heard += texts; }
    void announce(std::string_view words, bool) override { heard += words; }
    std::string css_font(const ImFont*, float) override { return "14px sans-serif"; }

    std::string heard;
};

class UiFixture {
public:
    static constexpr Instant default_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 18} +
                                         std::chrono::hours{15}};

    explicit UiFixture(Model model = {}, Instant at = default_now)
        : model_(std::move(model))
        , now_(at) {
        ImGui::SetCurrentContext(nullptr);
        imgui_ = ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigErrorRecoveryEnableTooltip = false;
        ImFont* font = io.Fonts->AddFontDefault();
        fonts_ = {font, font, font, font, font};
        mirror::init(port_);
        mirror::set_enabled(true);
        renew();
    }
    ~UiFixture() {
        mirror::shutdown();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext(imgui_);
    }
    UiFixture(const UiFixture&) = delete;
    UiFixture& operator=(const UiFixture&) = delete;

    // One frame of this size; `draw(context, area)` fills the whole page.
    template <class Draw>
    void frame(float width, float height, Draw&& draw, bool dark = false) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {width, height};
        io.DeltaTime = 1.0f / 60;
        look_.use(dark ? ui::dark_palette() : ui::light_palette());
        mirror::apply_commands();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({width, height});
        ImGui::Begin("##page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
        const ui::Context context = this->context(width, height);
        draw(context, ImRect({0, 0}, {width, height}));
        ImGui::End();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            if (texture->Status != ImTextureStatus_Destroyed)
                texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                                  : ImTextureStatus_OK);
        mirror::flush();
    }
    // Enough of them for windows that measure themselves first.
    template <class Draw>
    void frames(float width, float height, Draw&& draw, bool dark = false) {
        for (int i = 0; i < 3; ++i) frame(width, height, draw, dark);
    }

    // After the model or the time changed.
    void renew() {
        recommender_ = std::make_unique<playbook::Recommender>(exchange::built_in_playbook("blended"), model_.profile,
                                                               zones_, now_);
        moment_.now = now_;
        moment_.today = recommender_->today();
        moment_.user_zone = &recommender_->user_zone();
        moment_.calendar = &recommender_->calendar();
        moment_.playbook = &recommender_->playbook();
        moment_.recommender = recommender_.get();
        moment_.zones = &zones_;
        moment_.queue.renew(*recommender_, model_);
    }

    ui::Context context(float width, float height) {
        return {.model = model_,
                .moment = moment_,
                .library = library_,
                .look = look_,
                .save = save_,
                .state = state,
                .out = out,
                .brand = brand,
                .width = ui::width_of(width),
                .page_width = width,
                .page_height = height};
    }

    // The first action that was asked for of this kind, taken out with all others.
    template <class Wanted>
    std::optional<Wanted> taken() {
        std::optional<Wanted> found;
        for (ui::Request& request : out.take())
            if (auto* change = std::get_if<ui::Change>(&request); change != nullptr && !found)
                if (auto* action = std::get_if<Wanted>(&change->action)) found = std::move(*action);
        return found;
    }

    bool page_heard(std::string_view words) const { return port_.heard.find(words) != std::string::npos; }
    void forget() { port_.heard.clear(); }
    Model& model() { return model_; }
    const ui::Moment& moment() const { return moment_; }
    FewZones& zones() { return zones_; }

    ui::UiState state;
    ui::Outbox out;
    exchange::Brand brand;

private:
    Model model_;
    Instant now_;
    FewZones zones_;
    ImGuiContext* imgui_ = nullptr;
    PlainShaper shaper_;
    ListeningPort port_;
    ui::Fonts fonts_;
    ui::Look look_{fonts_, shaper_};
    script::Library library_ = exchange::builtin_scripts();
    journal::SaveStatus save_{.state = journal::SaveState::saved};
    std::unique_ptr<playbook::Recommender> recommender_;
    ui::Moment moment_;
};

} // namespace ringback::test
