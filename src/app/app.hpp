// Owns: the wiring and the order of a frame: storage's news in, the screens drawn, what they asked for carried out
// through update() and the journal. Must not know: a concrete platform, how anything looks, any rule.
#pragma once

#include "app/history.hpp"
#include "app/moment_keeper.hpp"
#include "core/action.hpp"
#include "core/model.hpp"
#include "core/update.hpp"
#include "exchange/brand.hpp"
#include "exchange/shared.hpp"
#include "journal/session.hpp"
#include "journal/two_copies.hpp"
#include "platform/application.hpp"
#include "platform/platform.hpp"
#include "ui/context.hpp"
#include "ui/look.hpp"
#include "ui/outbox.hpp"
#include "ui/ui_state.hpp"

#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ringback::app {

// All of them must outlive the app.
struct Services {
    platform::Platform& platform;
    platform::Shell& shell;
    journal::Storage& storage;
    journal::TwoCopies* copies = nullptr; // the same storage, where it is a pair
};

class App final : public platform::Application {
public:
    explicit App(const Services& services);

    void draw() override;
    void after_frame() override;
    void on_news() override { take_news(); }
    std::optional<std::chrono::milliseconds> next_wake() const override;
    void on_file(std::string_view name, std::span<const std::byte> bytes) override;
    void on_theme(const platform::SystemLook& system) override;
    void on_route(std::string_view route) override;
    void on_space(std::uint64_t used, std::uint64_t quota) override;
    void on_kept(std::size_t records) override;
    void on_folder(const platform::FolderStatus& folder) override;
    void on_file_saved(std::string_view name, std::size_t bytes) override;
    void on_link_made(const platform::MadeLink& link) override;
    void on_link_opened(const platform::OpenedLink& link) override;
    void on_recording(const platform::RecordingStatus& recording) override;
    void on_update() override { state_.update_waits = true; }
    void on_messages(platform::MessageLeave leave) override { state_.messages = leave; }
    std::optional<std::chrono::milliseconds> unseen_wait() const override;
    void on_unseen() override;
    void on_viewport(float width, float height, bool touch) override;
    bool on_pinch(float factor) override;

    const Model& model() const { return model_; }
    const ui::UiState& state() const { return state_; }

private:
    // --- carrying out (app_requests.cpp) ---
    void carry_out(ui::Request request);
    // Carries out and keeps. None where it was refused; then the user has been told.
    std::optional<journal::Session::Done> apply(Action action);
    std::expected<journal::Session::Done, UpdateError> carry_out_in_sample(Action action, Instant now);
    void change(ui::Change change);
    void keep_draft(ui::KeepDraft draft);
    std::string fresh_id();
    void undo();
    void redo();
    void go(ui::Route route, bool replace);
    void say(std::string words, bool can_undo);
    void keep_preference(const ui::KeepPreference& wish);
    void seal(platform::SealingWish wish);
    void reload();
    bool is_kept(); // everything; says so where not
    // How many are due now, and whether that is more than before.
    bool count_on_icon();
    void dress(); // in the colours that system and user wish for

    // --- files (app_files.cpp) ---
    void take_playbook(std::string_view name, std::string_view bytes);
    void take_scripts(std::string_view name, std::string_view bytes);
    void open_workspace(std::string_view name, std::string_view bytes);
    // Takes it at once where there is nothing yet, and asks where there is.
    void offer_workspace(std::string_view name, std::shared_ptr<const Model> workspace, std::string bytes);
    void take_workspace(std::shared_ptr<const Model> workspace, const std::string& said);
    void take_opened_file();
    void save_workspace(bool sealed);
    void preview_import();
    void finish_import();
    void open_sample();
    void leave_sample();

    // --- the demo and the host's own file (app_demo.cpp) ---
    void take_brand();
    void open_demo();
    void reset_demo();
    void leave_demo();
    void open_pack(std::size_t place);
    Action filling_of_demo();

    // --- links, cases and results (app_links.cpp) ---
    void offer_shared(std::string_view name, std::string_view text);
    void answer_link(bool take);
    void take_cases(const exchange::CaseSet& set);
    void take_result(const practice::PracticeResult& result);

    // --- the Data screen (app_data.cpp) ---
    void recall_data();
    void remember_export(ui::ExportRecord record);
    void run_drill();
    void check_copies();
    void repair_copies();
    void examine_repaired();
    void read_backup(const std::string& name);
    void take_backup();
    void back_up_daily();
    void note_change();
    void note_arrivals();
    void write_to_folder(bool asked);
    void write_to_folder_daily();
    std::string file_name() const; // of the workspace as a file, today

    const TimeZone& user_zone() const;
    // The user's own workspace, also while the sample is looked at.
    Model& own() { return set_by_ ? *set_by_ : model_; }
    void take_news();
    void first_open(const journal::News::Opening& opening);
    void tell_refused(const journal::News::Refused& refused);
    void watch_writer();
    void tidy_state();

    platform::Platform& platform_;
    platform::Shell& shell_;
    platform::Visit visit_;
    exchange::Brand brand_;
    journal::TwoCopies* copies_;
    Model model_;
    std::optional<Model> set_by_; // the user's own workspace while the sample is looked at
    journal::Session session_;
    journal::SaveStatus save_;
    History history_;
    MomentKeeper moments_;
    ui::Fonts fonts_;
    ui::Look look_;
    platform::SystemLook system_;
    ui::UiState state_;
    ui::Outbox out_;
    std::shared_ptr<const Model> waiting_workspace_; // with its bytes, until the user says what to do with it
    std::string waiting_bytes_;
    bool examine_after_repair_ = false;
    Day backed_up_on_{};
    Day to_folder_on_{}; // the last day on which the folder was given a backup by itself
    // Since when edits wait for the tab that saves, and what it was heard of last.
    struct Wait {
        std::uint64_t heard = 0;
        std::chrono::steady_clock::time_point since;
        bool told = false;
    };
    std::optional<Wait> wait_;
    std::string title_;
    int badge_ = 0;
    float width_ = 1280;
    float height_ = 800;
};

} // namespace ringback::app
