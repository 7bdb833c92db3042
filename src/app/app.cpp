#include "app/app.hpp"

#include "ui/call_desk.hpp"
#include "ui/case_shelf.hpp"
#include "ui/commands.hpp"
#include "ui/playbook_shelf.hpp"
#include "ui/rehearsal_state.hpp"
#include "ui/script_for_all.hpp"
#include "ui/script_shelf.hpp"
#include "ui/today_list.hpp"
#include "ui/views/playbook_lines.hpp"
#include "ui/views/playbook_tree.hpp"
#include "ui/views/preparation_view.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/shell_view.hpp"
#include "ui/widgets/tooltip.hpp"

#include <algorithm>
#include <utility>

namespace ringback::app {
namespace {

constexpr std::chrono::seconds writer_may_take{5};

ui::Fonts add_fonts(platform::Shell& shell) {
    ui::Fonts fonts;
    fonts.regular = shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
    fonts.medium = shell.add_font({.css = "500 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
    fonts.semibold = shell.add_font({.css = "600 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
    fonts.field = shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif"});
    fonts.icons = shell.add_font({.css = "400 lucide", .icon = true});
    return fonts;
}

// The browser writes titles into its history: while a passphrase is set they name nobody.
std::string title_of(const ui::UiState& state, const Model& model, bool sealed) {
    switch (state.route.screen) {
    case ui::Screen::today: return "Today";
    case ui::Screen::prospects: return "Prospects";
    case ui::Screen::prospect:
        if (sealed) return "Prospect";
        if (const Prospect* prospect = model.find(state.route.prospect)) return display_name(*prospect);
        return "Prospects";
    case ui::Screen::sheet: return "Case review sheet";
    case ui::Screen::call: return "Call";
    case ui::Screen::playbook: return "Playbook";
    case ui::Screen::scripts: return "Scripts";
    case ui::Screen::practice: return "Practice";
    case ui::Screen::review: return "Process review";
    case ui::Screen::import_contacts: return "Import contacts";
    case ui::Screen::data: return "Data";
    case ui::Screen::profile: return "Your profile";
    case ui::Screen::calling_hours: return "Calling hours";
    case ui::Screen::about: return "About";
    case ui::Screen::gallery: return "Gallery";
    case ui::Screen::more: return "More";
    }
    return {};
}

} // namespace

App::App(const Services& services)
    : platform_(services.platform)
    , shell_(services.shell)
    , visit_(services.shell.visit())
    , copies_(services.copies)
    , session_(services.storage, services.platform.zones(),
               {.fresh_workspace = services.platform.random(), .tab = services.platform.random()})
    , moments_(services.platform.zones())
    , fonts_(add_fonts(services.shell))
    , look_(fonts_, services.shell.text_shaper()) {
    take_brand();
    session_.open();
    for (const ui::Preference& preference : ui::appearance_preferences)
        ui::take_preference(state_.appearance, preference.name, shell_.preference(preference.name));
    state_.letter_keys = shell_.preference("keys") != "off";
    state_.caller_id_tip = shell_.preference("caller-id") == "tip";
    state_.lock_after = shell_.preference("lock-after");
    state_.wants_messages = !shell_.preference("messages").empty();
    recall_data();
}

void App::draw() {
    take_news();
    watch_writer();
    save_ = session_.status();
    back_up_daily();
    write_to_folder_daily();
    const ui::Moment& moment = moments_.at(platform_.now(), model_);
    tidy_state();
    const ui::Context context{.model = model_,
                              .moment = moment,
                              .library = moments_.library(),
                              .look = look_,
                              .save = save_,
                              .state = state_,
                              .out = out_,
                              .brand = brand_,
                              .copies = copies_,
                              .effects = shell_.effects(),
                              .clock = platform_.now(),
                              .width = ui::width_of(width_),
                              .page_width = width_,
                              .page_height = height_,
                              .can_undo = history_.can_undo(),
                              .can_redo = history_.can_redo(),
                              .opening = save_.state == journal::SaveState::opening,
                              .still = system_.reduced_motion,
                              .can_share = platform_.can_share(),
                              .sample = set_by_.has_value(),
                              .demo = visit_.demo,
                              .shared_storage = platform_.storage_is_shared(),
                              .sealing = platform_.sealing()};
    ui::run_shortcuts(context);
    ui::keep_draft_in_time(context);
    ui::keep_script_draft_in_time(context);
    ui::keep_case_draft_in_time(context);
    ui::draw_shell(context);
}

void App::after_frame() {
    if (!out_.empty()) {
        for (ui::Request& request : out_.take()) carry_out(std::move(request));
        shell_.wake();
    }
    count_on_icon();
    std::string title = title_of(state_, model_, platform::is_sealed(platform_.sealing()));
    title += visit_.demo ? " \xC2\xB7 Demo \xC2\xB7 " : " \xC2\xB7 ";
    title += brand_.name();
    if (title != title_) {
        title_ = std::move(title);
        shell_.set_title(title_);
        if (state_.route.screen == ui::Screen::data) {
            shell_.ask_space();
            shell_.ask_kept();
        }
    }
}

// Of the user's own people: while made-up ones are looked at, the number stays as it was.
bool App::count_on_icon() {
    if (set_by_ || visit_.demo || save_.state == journal::SaveState::opening) return false;
    const int due = static_cast<int>(ui::due_today(moments_.at(platform_.now(), model_).queue));
    if (due == badge_) return false;
    shell_.set_badge(due);
    return due > std::exchange(badge_, due);
}

std::optional<std::chrono::milliseconds> App::unseen_wait() const {
    constexpr std::chrono::milliseconds at_least = std::chrono::minutes{1};
    constexpr std::chrono::milliseconds at_most = std::chrono::minutes{30}; // the day changes, the machine slept
    if (set_by_ || !state_.wants_messages || state_.messages != platform::MessageLeave::granted) return std::nullopt;
    return std::clamp<std::chrono::milliseconds>(moments_.next_change() - platform_.now(), at_least, at_most);
}

// Of numbers only: a message may be seen by anybody.
void App::on_unseen() {
    if (!count_on_icon()) return;
    const std::string text = std::to_string(badge_) + (badge_ == 1 ? " prospect" : " prospects") + " to get back to";
    shell_.show_message({.name = "due", .title = "Due today", .text = text, .route = "/today"});
}

std::optional<std::chrono::milliseconds> App::next_wake() const {
    using std::chrono::milliseconds;
    std::optional<milliseconds> wait;
    const auto consider = [&](milliseconds candidate) {
        candidate = std::max(candidate, milliseconds{1});
        wait = wait ? std::min(*wait, candidate) : candidate;
    };
    const Instant now = platform_.now();
    const bool clock_on_screen = state_.route.screen == ui::Screen::today ||
                                 state_.route.screen == ui::Screen::prospect || state_.route.screen == ui::Screen::call;
    if (clock_on_screen && !model_.prospects().empty())
        consider(std::chrono::ceil<std::chrono::minutes>(now + milliseconds{1}) - now);
    if (state_.route.screen == ui::Screen::playbook && state_.playbook.working) consider(milliseconds{1});
    if (state_.tour.arriving > 0) consider(milliseconds{1});
    if (wait_ && !wait_->told)
        consider(std::chrono::ceil<milliseconds>(wait_->since + writer_may_take - std::chrono::steady_clock::now()));
    if (state_.toast && !state_.toast->held)
        consider(std::chrono::ceil<milliseconds>(state_.toast->until - std::chrono::steady_clock::now()));
    if (const auto rest = ui::tooltip_wait()) consider(*rest);
    if (const auto rest = ui::draft_wait(state_)) consider(*rest);
    if (const auto rest = ui::script_draft_wait(state_)) consider(*rest);
    if (const auto rest = ui::case_draft_wait(state_)) consider(*rest);
    if (const auto rest = ui::lit_path_wait(state_, system_.reduced_motion)) consider(*rest);
    if (const auto rest = ui::breathing_wait(state_, system_.reduced_motion)) consider(*rest);
    if (const auto rest = ui::call_wait(state_, now)) consider(*rest);
    if (const auto rest = ui::rehearsal_wait(state_.rehearsal, now)) consider(*rest);
    if (ui::works_for_all(state_) || ui::works_on_trial(state_)) consider(milliseconds{1});
    return wait;
}

void App::on_theme(const platform::SystemLook& system) {
    system_ = system;
    dress();
}

void App::dress() {
    const ui::Palette palette = ui::palette_for(state_.appearance, system_, brand_.accent);
    look_.use(palette);
    shell_.set_colours(
        {ui::rgb_of(palette.bg_canvas), ui::rgb_of(palette.text_primary), ui::rgb_of(palette.accent_text)});
}

void App::keep_preference(const ui::KeepPreference& wish) {
    const bool usual =
        wish.value == "system" || wish.value == "petrol" || wish.value == "on" || wish.value == "fortnightly";
    shell_.keep_preference(wish.name, usual ? std::string_view{} : wish.value);
    if (wish.name == "keys") {
        state_.letter_keys = wish.value != "off";
        say(state_.letter_keys ? "Keys of one letter are on" : "Keys of one letter are off", false);
    } else if (wish.name == "caller-id") {
        state_.caller_id_tip = wish.value == "tip";
    } else if (wish.name == "messages") {
        state_.wants_messages = !wish.value.empty();
        if (state_.messages == platform::MessageLeave::not_asked) shell_.ask_for_messages();
    } else if (wish.name == "lock-after") {
        state_.lock_after = wish.value;
    } else if (wish.name == "reminder") {
        state_.data.reminder = ui::reminder_from_word(wish.value);
    } else if (ui::take_preference(state_.appearance, wish.name, wish.value)) {
        dress();
    }
}

void App::on_route(std::string_view route) {
    state_.route = ui::route_from_text(route);
    if (route == "/add") ui::begin_add(state_, moments_.at(platform_.now(), model_)); // a shortcut of the system
    if (const std::string known = ui::text_from_route(state_.route); known != route) shell_.set_route(known, true);
    if (state_.route.screen == ui::Screen::today && !state_.route.prospect.empty()) {
        state_.chosen = state_.route.prospect;
        state_.sheet_open = true;
    } else {
        state_.sheet_open = false;
    }
}

void App::on_recording(const platform::RecordingStatus& recording) {
    ui::take_recording(state_.rehearsal, recording, platform_.now());
    if (!recording.fault.empty()) say(recording.fault, false);
}

void App::on_viewport(float width, float height, bool /*touch*/) {
    width_ = width;
    height_ = height;
}

bool App::on_pinch(float factor) {
    if (state_.route.screen != ui::Screen::playbook || !state_.playbook.pointer_inside) return false;
    ui::pinch_playbook(state_.playbook, factor);
    return true;
}

const TimeZone& App::user_zone() const {
    if (const TimeZone* zone = platform_.zones().find(model_.profile.time_zone)) return *zone;
    static const TimeZone utc = TimeZone::utc();
    return utc;
}

void App::take_news() {
    Model& own = this->own();
    const journal::News news = session_.poll(own);
    if (news.opened) first_open(*news.opened);
    if (news.replaced) moments_.forget();
    if (!set_by_) history_.others_changed(news, own);
    for (const journal::News::Refused& refused : news.refused) tell_refused(refused);
    take_backup();
    note_arrivals();
    examine_repaired();
}

// A follower cannot save by itself: where the tab that does is silent for long, "Saving" would be a comfort.
void App::watch_writer() {
    const auto heard = session_.waits_for_writer();
    const auto now = std::chrono::steady_clock::now();
    if (!heard)
        wait_.reset();
    else if (!wait_ || wait_->heard != *heard)
        wait_ = Wait{.heard = *heard, .since = now};
    if (!wait_ || wait_->told || now < wait_->since + writer_may_take) return;
    wait_->told = true;
    session_.writer_is_silent();
}

void App::first_open(const journal::News::Opening& opening) {
    moments_.forget();
    if (opening.first_run) {
        // Nothing is stored yet; the profile begins with the zone the machine is set to.
        own().profile.time_zone = platform_.local_zone_name();
        own().profile_changed();
        session_.begin_with(own().profile);
    }
    state_.recovered = opening.recovered;
    if (visit_.demo) open_demo();
    if (!opening.set_aside.empty())
        say(std::to_string(opening.set_aside.size()) + " stored edits could not be read and were set aside", false);
    if (const Prospect* prospect = model_.find(state_.route.prospect); prospect == nullptr) state_.chosen = {};
}

void App::tell_refused(const journal::News::Refused& refused) {
    const std::string said = history_.take_refused(refused.edit).value_or(std::string());
    say("Taken back, another tab was first: " + (said.empty() ? refused.reason : said), false);
}

// Keeps what is remembered in step with the model: a prospect that is gone is not chosen any more.
void App::tidy_state() {
    if (model_.find(state_.chosen) == nullptr) state_.chosen = {};
    for (auto* marked : {&state_.marked, &state_.today.marked})
        std::erase_if(*marked, [&](const ProspectId& id) { return model_.find(id) == nullptr; });
    if (state_.route.screen != ui::Screen::today) state_.today.marking = false; // marks are about what is in sight
    if (!state_.today.marking) state_.today.marked.clear();
    if (!state_.toast) return;
    const auto now = std::chrono::steady_clock::now();
    if (state_.toast->held) // and a moment longer, once it is let go
        state_.toast->until = std::max(state_.toast->until, now + std::chrono::seconds{2});
    if (now >= state_.toast->until) state_.toast.reset();
}

} // namespace ringback::app
